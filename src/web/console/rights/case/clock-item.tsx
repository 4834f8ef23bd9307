import { Button } from 'antd';
import type { CaseDetail } from '#modules/rights/contract/cases.ts';
import type { ClockTrace } from '../../api/rights-clocks.ts';
import { todayInChina } from '../../parts/time-text.ts';
import { timelineWords as w } from '../../words/rights-case-words.ts';
import { longDay, shortDay } from '../day-text.ts';
import { DueText } from '../due-text.tsx';
import { printTrace } from './print-trace.ts';

type Clock = CaseDetail['clocks'][number];

const isRunning = ({ state }: Clock): boolean => state === 'running';

const Day = ({ clock }: { readonly clock: Clock }) => {
  if (clock.due_on === null) return <span className="mark-soon">{clock.not_dated}</span>;
  return (
    <>
      <strong className="tabular">{shortDay(clock.due_on, todayInChina())}</strong>{' '}
      {isRunning(clock) ? <DueText on={clock.due_on} /> : null}
    </>
  );
};

/** How the day came about, line by line, to read and to print. */
const Trace = ({ clock, trace }: { readonly clock: Clock; readonly trace: ClockTrace }) => (
  <details className="trace">
    <summary>{w.trace}</summary>
    <ol>
      {trace.lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ol>
    {trace.lines.length === 0 ? <p className="muted">{w.traceNone}</p> : null}
    <Button
      size="small"
      className="no-print"
      onClick={() => printTrace(w.traceTitle(clock.title), trace.lines)}
    >
      {w.tracePrint}
    </Button>
  </details>
);

/** One period: when it ends, whose turn it is, its article, and the way to the day. */
export const ClockItem = (props: {
  readonly clock: Clock;
  readonly trace: ClockTrace | undefined;
}) => {
  const { clock } = props;
  return (
    <li className={clock.overdue ? 'clock clock-late' : 'clock'}>
      <p className="time-head">
        <span>{clock.title}</span>
        {isRunning(clock) ? null : <span className="mark-calm">{w.clockStates[clock.state]}</span>}
        {clock.waiting_for ? (
          <span className="mark-calm">{w.waiting(clock.waiting_for)}</span>
        ) : null}
      </p>
      <p>
        <Day clock={clock} />
      </p>
      <p className="muted">
        {w.clockFrom(longDay(clock.start_on))}
        {clock.raw_on && clock.raw_on !== clock.due_on ? `，${w.raw(longDay(clock.raw_on))}` : ''} ·{' '}
        {clock.law}
      </p>
      {clock.verified ? null : <p className="mark-lack">{w.unverified}</p>}
      {props.trace ? <Trace clock={clock} trace={props.trace} /> : null}
    </li>
  );
};
