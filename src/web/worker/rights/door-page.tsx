import type { DraftProblem } from '#modules/rights/rules/intake/draft-problems.ts';
import { ErrorSummary, Frame, type Setting } from '../frame.tsx';
import { Field } from './fields.tsx';

/** The door to one's case: a phone with a code, or secret words. */
export interface DoorView {
  readonly setting: Setting;
  readonly number: string;
  readonly phone: string;
  /** Which of the two forms the problems belong to. */
  readonly by: 'phone' | 'secret';
  readonly problems: readonly DraftProblem[];
  /** His session is over. */
  readonly signedOut: boolean;
}

export const DoorPage = ({ view }: { view: DoorView }) => {
  const ofPhone = view.by === 'phone' ? view.problems : [];
  const ofSecret = view.by === 'secret' ? view.problems : [];
  return (
    <Frame setting={view.setting} tab="rights">
      <p className="back">
        <a href="/rights">‹ 讨薪维权</a>
      </p>
      <ErrorSummary problems={view.problems} />
      <h1>查办到哪一步</h1>
      {view.signedOut ? (
        <p className="empty" role="status">
          时间久了，为了安全已经退出，请再进一次。
        </p>
      ) : null}
      <form method="post" action="/rights/progress/code">
        <Field
          name="number"
          label="编号"
          hint="提交后给你的 12 位数字"
          value={view.number}
          problems={ofPhone}
          inputMode="numeric"
          most={30}
        />
        <Field
          name="phone"
          label="当时留的手机号"
          value={view.phone}
          problems={ofPhone}
          type="tel"
          inputMode="tel"
          autoComplete="tel-national"
          most={30}
        />
        <button type="submit" className="go wide">
          发验证码给我
        </button>
      </form>
      <details open={view.by === 'secret'}>
        <summary>没留手机号，用口令查</summary>
        <form method="post" action="/rights/progress/secret">
          <Field
            name="secret_number"
            label="编号"
            value={view.by === 'secret' ? view.number : ''}
            problems={ofSecret}
            inputMode="numeric"
            most={30}
          />
          <Field name="secret" label="口令（四个词）" value="" problems={ofSecret} most={60} />
          <button type="submit" className="wide">
            进去看
          </button>
        </form>
      </details>
      <p>
        编号或者口令丢了，打 <a href="tel:12351">12351</a>。
      </p>
    </Frame>
  );
};

/** The code from the message. */
export const CodePage = (props: {
  readonly setting: Setting;
  readonly challenge: string;
  readonly phoneEnd: string;
  readonly problems: readonly DraftProblem[];
}) => (
  <Frame setting={props.setting} tab="rights">
    <p className="back">
      <a href="/rights/progress">‹ 重新填编号和手机号</a>
    </p>
    <ErrorSummary problems={props.problems} />
    <h1>填验证码</h1>
    <p>
      编号和手机号对得上的话，验证码已经发到尾号 {props.phoneEnd} 的手机，10
      分钟内有效。没收到，可能是编号或者手机号不对。
    </p>
    <form method="post" action="/rights/progress/session">
      <input type="hidden" name="challenge" value={props.challenge} />
      <input type="hidden" name="phone_end" value={props.phoneEnd} />
      <Field
        name="code"
        label="6 位验证码"
        value=""
        problems={props.problems}
        inputMode="numeric"
        autoComplete="one-time-code"
        most={12}
      />
      <button type="submit" className="go wide">
        确定
      </button>
    </form>
  </Frame>
);
