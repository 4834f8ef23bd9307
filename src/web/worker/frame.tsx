import type { ReactNode } from 'react';

/** What every page knows about its reader and its moment. */
export interface Setting {
  readonly large: boolean;
  /** Invented stations: said on every page. */
  readonly demo: boolean;
  /** The clock of this page, `23:10`; shown when the page is read again without a network. */
  readonly clock: string;
  /** Path and query of this page, to come back to after changing the text size. */
  readonly path: string;
}

interface FrameProps {
  readonly setting: Setting;
  readonly tab?: 'stations' | 'reports' | 'rights';
  readonly children: ReactNode;
}

const TextSize = ({ setting }: { setting: Setting }) => (
  <form method="post" action="/text-size">
    <input type="hidden" name="back" value={setting.path} />
    <button type="submit" className="size" name="large" value={setting.large ? '0' : '1'}>
      {setting.large ? '标准字' : '大字'}
    </button>
  </form>
);

const Tab = (props: { href: string; here: boolean; children: string }) => (
  <a href={props.href} aria-current={props.here ? 'page' : undefined}>
    {props.children}
  </a>
);

/** The frame of every page: bar, strips, content, tabs. Tabs name only what works. */
export const Frame = ({ setting, tab, children }: FrameProps) => (
  <>
    <a className="skip" href="#main">
      跳到正文
    </a>
    <header>
      <div className="bar">
        <a href="/">工会驿站</a>
        <TextSize setting={setting} />
      </div>
      <p className="strip stale" role="status">
        离线：按 <b id="clock">{setting.clock}</b> 的数据，开没开门以现场为准
      </p>
      <p className="strip queued" id="queued" role="status" hidden />
      {setting.demo ? <p className="strip demo">演示数据：驿站都是编出来的</p> : null}
    </header>
    <main id="main" tabIndex={-1}>
      {children}
    </main>
    <footer>
      职工服务热线 <a href="tel:12351">12351</a>
    </footer>
    <nav className="tabs" aria-label="主要功能">
      <Tab href="/" here={tab === 'stations'}>
        驿站
      </Tab>
      <Tab href="/reports" here={tab === 'reports'}>
        我的反映
      </Tab>
      <Tab href="/rights" here={tab === 'rights'}>
        讨薪维权
      </Tab>
    </nav>
  </>
);

/** The list of what is wrong, first on the page, each line a link to its field. */
export const ErrorSummary = (props: { problems: readonly { text: string; field: string }[] }) =>
  props.problems.length === 0 ? null : (
    <div className="errors" role="alert" tabIndex={-1} id="errors" aria-labelledby="errors-title">
      <h2 id="errors-title">有 {props.problems.length} 处需要改</h2>
      <ul>
        {props.problems.map((problem) => (
          <li key={problem.text}>
            <a href={`#${problem.field}`}>{problem.text}</a>
          </li>
        ))}
      </ul>
    </div>
  );
