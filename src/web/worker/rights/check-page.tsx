import type { DraftContent } from '#modules/rights/rules/intake/draft-content.ts';
import { consentTexts, consentVersion } from '#modules/rights/words/intake/consent-texts.ts';
import { Pick, Problem } from './fields.tsx';
import { Screen, type ScreenSetting } from './shell.tsx';

/** Everything once more before it is sent. */
export interface CheckView {
  readonly screen: ScreenSetting;
  readonly content: DraftContent;
  /** Questions answered: where to change, what was asked and chosen. */
  readonly answers: readonly {
    readonly id: string;
    readonly asks: string;
    readonly words: string;
  }[];
  readonly union: string;
  readonly people: string;
  readonly files: number;
  readonly unfinished: number;
  readonly agreed: readonly string[];
}

const Line = (props: { readonly name: string; readonly text: string; readonly href: string }) => (
  <div>
    <dt>{props.name}</dt>
    <dd>
      {props.text.trim() || '没有写'}{' '}
      <a href={props.href}>
        修改<span className="vh">{props.name}</span>
      </a>
    </dd>
  </div>
);

const Told = ({ view }: { view: CheckView }) => {
  const { content } = view;
  return (
    <dl className="facts">
      <Line name="经过" text={content.story} href="/rights/story" />
      <Line name="什么时候开始" text={content.since} href="/rights/story" />
      <Line name="差多少钱" text={content.amount} href="/rights/story" />
      <Line name="公司、平台" text={content.employer} href="/rights/employer" />
      <Line name="包工头、老板" text={content.boss} href="/rights/employer" />
      <Line name="在哪里干活" text={content.workplace} href="/rights/employer" />
      <Line name="交给" text={view.union} href="/rights/employer" />
      <Line name="多少人" text={view.people} href="/rights/people" />
      <Line
        name="你"
        text={content.anonymous ? '不留名' : `${content.name} ${content.phone}`}
        href="/rights/you"
      />
      <Line name="材料" text={`${view.files} 个`} href="/rights/files" />
    </dl>
  );
};

const Answers = ({ view }: { view: CheckView }) => (
  <details>
    <summary>点选的回答（{view.answers.length} 个）</summary>
    <dl className="facts">
      {view.answers.map((one) => (
        <Line key={one.id} name={one.asks} text={one.words} href={`/rights/ask/${one.id}`} />
      ))}
    </dl>
  </details>
);

const Consents = ({ view }: { view: CheckView }) => {
  const { problems } = view.screen;
  const wrong = problems.some((one) => one.field === 'handling');
  return (
    <fieldset className={wrong ? 'field wrong' : 'field'}>
      <legend>
        <h2>你同意吗？</h2>
      </legend>
      <p className="hint">第一项必须同意才能交，后两项可以不选。</p>
      <Problem problems={problems} name="handling" />
      <input type="hidden" name="notice" value={consentVersion} />
      {consentTexts.map(({ purpose, label, text }) => (
        <div key={purpose}>
          <Pick
            type="checkbox"
            name="agreed"
            value={purpose}
            id={purpose}
            checked={view.agreed.includes(purpose)}
            words={label}
          />
          <details>
            <summary>看说明</summary>
            <p>{text}</p>
          </details>
        </div>
      ))}
    </fieldset>
  );
};

export const CheckPage = ({ view }: { view: CheckView }) => (
  <Screen screen={view.screen} action="/rights/submit" button="提交给工会">
    <h1>看一遍，没错就提交</h1>
    <Told view={view} />
    <Answers view={view} />
    {view.unfinished > 0 ? (
      <p className="empty">有 {view.unfinished} 个材料没有传完，可以先提交，以后凭编号再补。</p>
    ) : null}
    <Consents view={view} />
  </Screen>
);
