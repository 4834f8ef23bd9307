import type { Temporal } from 'temporal-polyfill';
import { Frame, type Setting } from './frame.tsx';
import type { ReportProgress, ReportState } from './types.ts';
import { needName } from './words/facilities.ts';
import { reportKindName, reportStates } from './words/report.ts';
import { dayOf, dayWords, machineTime, momentWords } from './words/time.ts';

interface ProgressProps {
  readonly setting: Setting;
  readonly now: Temporal.Instant;
  readonly report: ReportProgress;
  /** The sender has just been brought here: say that it arrived. */
  readonly fresh: boolean;
}

const nextWords = (report: ReportProgress, now: Temporal.Instant): string | null => {
  if (report.state === 'resolved' || report.state === 'dismissed') return null;
  const by = report.dueOn ? `${dayWords(report.dueOn, dayOf(now))}前` : '会尽快';
  return report.state === 'received' ? `工会${by}核实并答复。` : `工会${by}处理好。`;
};

const waiting: Partial<Record<ReportState, readonly string[]>> = {
  received: ['工会核实', '告诉你结果'],
  confirmed: ['处理好'],
};

const Steps = ({ report, now }: Pick<ProgressProps, 'report' | 'now'>) => (
  <ol className="steps">
    {report.steps.map((step) => (
      <li key={step.state} className="reached">
        <b>{reportStates[step.state][0]}</b>
        <time dateTime={machineTime(step.at)}>{momentWords(step.at, now)}</time>
      </li>
    ))}
    {(waiting[report.state] ?? []).map((name) => (
      <li key={name}>
        {name}
        <span className="vh">(还没到这一步)</span>
      </li>
    ))}
  </ol>
);

const what = (report: ReportProgress): string =>
  report.facilityCode
    ? `${reportKindName(report.kind)}：${needName(report.facilityCode)}`
    : reportKindName(report.kind);

/** What became of a report: state, next step and day, answer. */
export const ProgressPage = ({ setting, now, report, fresh }: ProgressProps) => {
  const [name, meaning] = reportStates[report.state];
  const next = nextWords(report, now);
  return (
    <Frame setting={setting} tab="reports">
      {fresh ? (
        <section className="panel" role="status">
          <h1>收到了，谢谢你</h1>
          <p>
            编号 <b>{report.number}</b>
          </p>
          <p>请截图或抄下编号，凭它查结果。</p>
        </section>
      ) : (
        <h1>反映 {report.number}</h1>
      )}
      <section className="card">
        <p className="big">
          <b className={`tag ${report.state}`}>{name}</b>
        </p>
        <p>{meaning}</p>
        {next ? (
          <p>
            <b>下一步：</b>
            {next}
          </p>
        ) : null}
        {report.answer ? (
          <blockquote>
            <b>工会答复：</b>
            {report.answer}
          </blockquote>
        ) : null}
        <p>
          有疑问打 <a href="tel:12351">12351</a>,报上编号。
        </p>
      </section>
      <h2>经过</h2>
      <Steps report={report} now={now} />
      <h2>你反映的</h2>
      <dl className="facts">
        <div>
          <dt>驿站</dt>
          <dd>
            <a href={`/stations/${report.stationId}`}>{report.stationName}</a>
          </dd>
        </div>
        <div>
          <dt>情况</dt>
          <dd>{what(report)}</dd>
        </div>
        {report.note ? (
          <div>
            <dt>你写的</dt>
            <dd>{report.note}</dd>
          </div>
        ) : null}
        <div>
          <dt>照片</dt>
          <dd>{report.photos === 0 ? '没有' : `${report.photos} 张`}</dd>
        </div>
      </dl>
      <p className="below">
        <a className="act" href="/">
          看附近的驿站
        </a>
      </p>
    </Frame>
  );
};
