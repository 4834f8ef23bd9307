import { Frame, type Setting } from '../frame.tsx';

/** What a phone finds at the door of the rights pages. */
export interface StartView {
  readonly setting: Setting;
  /** Something is begun on this phone, or was just sent. */
  readonly draft: 'none' | 'open' | 'sent';
  /** The draft this phone knew is gone. */
  readonly gone: boolean;
}

const Begin = ({ again }: { again: boolean }) => (
  <form method="post" action="/rights/start">
    {again ? <input type="hidden" name="again" value="1" /> : null}
    <button type="submit" className={again ? 'wide' : 'go wide'}>
      {again ? '不要以前写的，重新开始' : '开始说'}
    </button>
  </form>
);

const Draft = ({ draft }: Pick<StartView, 'draft'>) => {
  if (draft === 'none') return <Begin again={false} />;
  return draft === 'open' ? (
    <>
      <p className="empty">这台手机上有一份没有写完的。</p>
      <p className="below">
        <a className="act go" href="/rights/go-on">
          接着填
        </a>
      </p>
      <Begin again />
    </>
  ) : (
    <>
      <p className="empty">你刚才已经提交了。编号还没有抄下来的，先去抄。</p>
      <p className="below">
        <a className="act go" href="/rights/done">
          看编号
        </a>
      </p>
    </>
  );
};

/** The door: what happens here, how long it takes, whom to call instead. */
export const StartPage = ({ view }: { view: StartView }) => (
  <Frame setting={view.setting} tab="rights">
    <h1>讨薪、工伤、被辞退，来这里说</h1>
    {view.gone ? (
      <p className="empty" role="status">
        以前写的已经过期或者被清除了，请重新开始。
      </p>
    ) : null}
    <p>
      说一遍就行，工会来办。先点选几个问题，再写经过，<b>大约 5 分钟</b>。不会的可以跳过。
    </p>
    <ul>
      <li>不用登录，不收钱。可以不留名。</li>
      <li>提交后给你一个编号，写明哪天以前告诉你受理不受理。</li>
      <li>以后凭编号看每一步办到哪里。</li>
    </ul>
    <Draft draft={view.draft} />
    <h2>已经提交过</h2>
    <p className="below">
      <a className="act" href="/rights/progress">
        查办到哪一步
      </a>
    </p>
    <h2>不想打字</h2>
    <p className="below">
      <a className="act" href="tel:12351">
        打 12351，工会帮你记
      </a>
      <a className="act" href="/">
        去附近驿站说
      </a>
    </p>
    <p>
      有人有生命危险，先打 <a href="tel:110">110</a>。
    </p>
    <p>
      <a href="/rights/notice">你写的内容怎样保管、给谁看</a>
    </p>
  </Frame>
);
