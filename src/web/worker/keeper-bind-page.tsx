import { ErrorSummary, Frame, type Setting } from './frame.tsx';
import { type KeeperProblem, keeperProblems } from './words/keeper.ts';

interface BindProps {
  readonly setting: Setting;
  readonly token: string;
  readonly stationName: string;
  /** The phone the link is bound to, masked; null before the first binding. */
  readonly phoneMasked: string | null;
  readonly problem: KeeperProblem | null;
}

const summary = (problem: KeeperProblem | null, field: string) =>
  problem ? [{ text: keeperProblems[problem], field }] : [];

/** First step of a keeper: his phone gets a one-time code. */
export const KeeperPhonePage = (props: BindProps) => (
  <Frame setting={props.setting}>
    <ErrorSummary problems={summary(props.problem, 'phone')} />
    <p className="hint">站长 · 第 1 步，共 2 步</p>
    <h1>{props.stationName}</h1>
    <p>
      {props.phoneMasked
        ? `这个站登记的手机是 ${props.phoneMasked}。填这个号码收验证码。`
        : '先验证手机，以后这台手机一点就能报开门、关门。'}
    </p>
    <form method="post" action={`/keeper/${props.token}/code`}>
      <div className={props.problem ? 'field wrong' : 'field'}>
        <label htmlFor="phone">手机号</label>
        {props.problem ? (
          <p className="problem" id="phone-problem">
            {keeperProblems[props.problem]}
          </p>
        ) : null}
        <input
          id="phone"
          name="phone"
          type="tel"
          inputMode="numeric"
          autoComplete="tel-national"
          maxLength={20}
          required
          aria-describedby={props.problem ? 'phone-problem' : undefined}
        />
      </div>
      <button type="submit" className="go wide">
        发验证码给我
      </button>
    </form>
  </Frame>
);

/** Second step: the code from the message. */
export const KeeperCodePage = (props: BindProps & { readonly challenge: string }) => (
  <Frame setting={props.setting}>
    <ErrorSummary problems={summary(props.problem, 'code')} />
    <p className="hint">站长 · 第 2 步，共 2 步</p>
    <h1>填验证码</h1>
    <p>验证码发到了 {props.phoneMasked},10 分钟内有效。</p>
    <form method="post" action={`/keeper/${props.token}/session`}>
      <input type="hidden" name="challenge" value={props.challenge} />
      <div className={props.problem ? 'field wrong' : 'field'}>
        <label htmlFor="code">验证码</label>
        {props.problem ? (
          <p className="problem" id="code-problem">
            {keeperProblems[props.problem]}
          </p>
        ) : null}
        <input
          id="code"
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={8}
          required
          aria-describedby={props.problem ? 'code-problem' : undefined}
        />
      </div>
      <button type="submit" className="go wide">
        确定
      </button>
    </form>
    <p>
      <a href={`/keeper/${props.token}`}>没收到，重新填手机号</a>
    </p>
  </Frame>
);
