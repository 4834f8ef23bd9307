import { Frame, type Setting } from '../frame.tsx';

/** What must be written down. */
export interface DoneView {
  readonly setting: Setting;
  /** As it is read aloud: 4821 0937 5526. */
  readonly number: string;
  readonly secret: string | null;
  readonly phoneEnd: string | null;
  /** 3月9日; null while it cannot be counted. */
  readonly answerBy: string | null;
  readonly callPoliceFirst: boolean;
  readonly ways: readonly string[];
}

const HowToFollow = ({ view }: { view: DoneView }) =>
  view.secret === null ? (
    <p>查进展：用这个编号，加上尾号 {view.phoneEnd ?? '你留的'} 的手机收验证码。</p>
  ) : (
    <>
      <p>口令（只给你看这一次）</p>
      <p className="number">{view.secret}</p>
      <p>查进展要用编号和这四个词。请现在截图，或者抄下来，丢了就查不了。</p>
    </>
  );

/** Received: the number, big, and what comes next. */
export const DonePage = ({ view }: { view: DoneView }) => (
  <Frame setting={view.setting} tab="rights">
    {view.callPoliceFirst ? (
      <p className="empty">
        <b>有人有危险，现在就打</b> <a href="tel:110">110</a>。心里难受想找人说话，打{' '}
        <a href="tel:12356">12356</a>。
      </p>
    ) : null}
    <section className="panel" role="status">
      <h1>工会收到了</h1>
      <p>编号</p>
      <p className="number">{view.number}</p>
      <HowToFollow view={view} />
    </section>
    <h2>接下来</h2>
    <ol>
      <li>工会看你写的，可能会打电话问你。</li>
      <li>{view.answerBy ? `${view.answerBy}前` : '会尽快'}告诉你受理不受理，为什么。</li>
      <li>受理以后，每办一步这里都能看到。</li>
    </ol>
    {view.ways.length > 0 ? (
      <details>
        <summary>你还可以走的路</summary>
        <ul>
          {view.ways.map((way) => (
            <li key={way}>{way}</li>
          ))}
        </ul>
        <p className="hint">这是按你点选的先看一眼，不算决定，承办人会再跟你说。</p>
      </details>
    ) : null}
    <p>
      有事打 <a href="tel:12351">12351</a>，报上编号。
    </p>
    <form method="post" action="/rights/done" data-clear="">
      <button type="submit" className="go wide">
        编号{view.secret ? '和口令' : ''}我记下了
      </button>
    </form>
    <p className="hint kept">点了以后，这台手机上不再留你写的内容。</p>
  </Frame>
);
