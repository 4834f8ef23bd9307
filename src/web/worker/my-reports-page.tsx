import type { Temporal } from 'temporal-polyfill';
import { Frame, type Setting } from './frame.tsx';
import type { ReportProgress } from './types.ts';
import { reportKindName, reportStates } from './words/report.ts';
import { agoWords } from './words/time.ts';

interface MyReportsProps {
  readonly setting: Setting;
  readonly now: Temporal.Instant;
  readonly reports: readonly ReportProgress[];
  /** A number that was asked for and does not exist; empty = none. */
  readonly missing: string;
}

/** What was sent from this phone, and a box for a number written down. */
export const MyReportsPage = ({ setting, now, reports, missing }: MyReportsProps) => (
  <Frame setting={setting} tab="reports">
    <h1>我的反映</h1>
    <ul className="cards" id="pending" aria-label="还没发出去的" />
    {reports.length === 0 ? (
      <p className="empty">这台手机上还没有发过反映。到了驿站发现不对，在驿站页面里说一声。</p>
    ) : (
      <ul className="cards">
        {reports.map((report) => (
          <li key={report.number}>
            <h2>
              <a href={`/reports/${report.number}`}>{report.stationName}</a>
            </h2>
            <p>
              <b className={`tag ${report.state}`}>{reportStates[report.state][0]}</b>{' '}
              {reportKindName(report.kind)}
            </p>
            <p className="proof">
              编号 {report.number} · {agoWords(report.receivedAt, now)}
            </p>
          </li>
        ))}
      </ul>
    )}
    <form action="/reports" className="search">
      <label htmlFor="number">凭编号查</label>
      {missing ? (
        <p className="problem" id="number-problem">
          没有编号 {missing}，请再看一下
        </p>
      ) : null}
      <div>
        <input
          id="number"
          name="number"
          required
          autoComplete="off"
          maxLength={30}
          defaultValue={missing}
          aria-describedby={missing ? 'number-problem' : undefined}
        />
        <button type="submit" className="go">
          查
        </button>
      </div>
    </form>
    {reports.length > 0 ? (
      <form method="post" action="/reports/forget">
        <p className="hint">别人也用这台手机？清除后只能凭编号查。</p>
        <button type="submit">清除本机记录</button>
      </form>
    ) : null}
  </Frame>
);
