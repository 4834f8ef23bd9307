import { Temporal } from 'temporal-polyfill';
import type { ProgressClock, ProgressLetter } from '#modules/rights/rules/intake/progress.ts';
import { ErrorSummary, Frame } from '../frame.tsx';
import { dayOf, dayWords, machineTime, momentWords } from '../words/time.ts';
import { ProgressDeeds } from './progress-deeds.tsx';
import type { ProgressView } from './progress-view.ts';

const dayText = (iso: string, view: ProgressView): string =>
  dayWords(Temporal.PlainDate.from(iso), dayOf(view.now));

const nextClock = (view: ProgressView): ProgressClock | undefined =>
  view.progress.clocks
    .filter((clock) => clock.isRunning && clock.dueOn !== null)
    .toSorted((a, b) => String(a.dueOn).localeCompare(String(b.dueOn)))[0];

const Now = ({ view }: { view: ProgressView }) => {
  const { progress } = view;
  const next = nextClock(view);
  return (
    <section className="card">
      <p className="big">
        <b className="tag received">{progress.state}</b>
      </p>
      <p>
        {progress.organisation}在办。{progress.caseNumber ? `案号 ${progress.caseNumber}。` : ''}
      </p>
      {next?.dueOn ? (
        <p>
          <b>下一个日子：</b>
          {dayText(next.dueOn, view)}前，{next.waitingFor ?? '工会'}要做：{next.title}
          {next.isOverdue ? <b className="late">（已经过了期限）</b> : null}
        </p>
      ) : null}
      {progress.result ? (
        <p>
          <b>你这一份：</b>
          {progress.result}
        </p>
      ) : null}
      <p>
        有疑问打 <a href="tel:12351">12351</a>，报上编号。
      </p>
    </section>
  );
};

const Steps = ({ view }: { view: ProgressView }) => (
  <section>
    <h2>办了什么</h2>
    <ol className="steps">
      {view.progress.steps.map((step) => (
        <li key={step.seq} className="reached">
          <span>{step.text}</span>
          <time dateTime={machineTime(step.at)}>{momentWords(step.at, view.now)}</time>
        </li>
      ))}
    </ol>
  </section>
);

const clockWords = (clock: ProgressClock, view: ProgressView): string => {
  if (clock.standsSince) return `从 ${dayText(clock.standsSince, view)} 起暂停计算`;
  if (!clock.dueOn) return '放假安排还没有公布，暂时算不出日期';
  const day = `${dayText(clock.dueOn, view)}前`;
  if (!clock.isRunning) return `${day}，已经办了`;
  return clock.isOverdue ? `${day}，已经过了期限` : day;
};

const HowCounted = ({ clock }: { clock: ProgressClock }) =>
  clock.explanation.length === 0 ? null : (
    <details>
      <summary>这个日子怎么算的</summary>
      <p>
        依据{clock.law}
        {clock.verified ? '' : '（条文还没有核对）'}
      </p>
      <ul>
        {clock.explanation.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );

const ClockLine = ({ clock, view }: { clock: ProgressClock; view: ProgressView }) => (
  <li>
    <b>{clock.title}</b>
    <p className={clock.isOverdue && clock.isRunning ? 'late' : undefined}>
      {clockWords(clock, view)}
      {clock.waitingFor && clock.isRunning ? `，等${clock.waitingFor}` : ''}
    </p>
    <HowCounted clock={clock} />
  </li>
);

const Clocks = ({ view }: { view: ProgressView }) =>
  view.progress.clocks.length === 0 ? null : (
    <section>
      <h2>说好的日子</h2>
      <ul className="cards">
        {view.progress.clocks.map((clock) => (
          <ClockLine key={clock.id} clock={clock} view={view} />
        ))}
      </ul>
    </section>
  );

const letterWords = (letter: ProgressLetter, view: ProgressView): string => {
  const to = letter.to ? `送给${letter.to}` : '送出';
  const sent = letter.isRefused
    ? `${dayText(letter.on, view)}${to}，对方拒收`
    : `${dayText(letter.on, view)}${to}`;
  if (letter.repliedOn) return `${sent}；${dayText(letter.repliedOn, view)}收到答复`;
  return letter.replyDueOn ? `${sent}；要在 ${dayText(letter.replyDueOn, view)}前答复` : sent;
};

const Letters = ({ view }: { view: ProgressView }) =>
  view.progress.letters.length === 0 ? null : (
    <section>
      <h2>工会发出的文书</h2>
      <ul className="cards">
        {view.progress.letters.map((letter) => (
          <li key={`${letter.title}${letter.number}${letter.on}`}>
            <b>
              {letter.title} {letter.number ?? ''}
            </b>
            <p>{letterWords(letter, view)}</p>
          </li>
        ))}
      </ul>
    </section>
  );

const Promises = ({ view }: { view: ProgressView }) =>
  view.progress.promises.length === 0 ? null : (
    <section>
      <h2>对方答应的</h2>
      <ul className="cards">
        {view.progress.promises.map((one) => (
          <li key={one.id}>
            <b>{one.by}</b>
            <p>{one.what}</p>
            <p className={one.isBroken ? 'late' : undefined}>
              {dayText(one.dueOn, view)}前，{one.state}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );

/** Every step, every day with its reason, every letter; and what the worker can do himself. */
export const RightsProgressPage = ({ view }: { view: ProgressView }) => (
  <Frame setting={view.setting} tab="rights">
    <ErrorSummary problems={view.problems} />
    {view.said ? (
      <p className="undo" role="status">
        {view.said}
      </p>
    ) : null}
    <h1>
      诉求 <span className="nowrap">{view.number}</span>
    </h1>
    <Now view={view} />
    <Steps view={view} />
    <Clocks view={view} />
    <Promises view={view} />
    <Letters view={view} />
    <ProgressDeeds view={view} />
  </Frame>
);
