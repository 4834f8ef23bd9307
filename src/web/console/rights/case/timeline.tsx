import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { EventOnWire } from '#modules/rights/contract/case-steps.ts';
import { EmptyFace } from '../../parts/faces.tsx';
import { momentText } from '../../parts/time-text.ts';
import { timelineWords as w } from '../../words/rights-case-words.ts';
import { shownFacts } from './fact-words.ts';
import type { LetterLine } from './letter-line.ts';
import { type EntryKind, type PlacedEntry, timelineOf } from './timeline-entries.ts';

const EventLine = ({ event }: { readonly event: EventOnWire }) => (
  <>
    <p className="time-head">
      <strong>{event.act_label}</strong>
      {event.to_label && event.from_label !== event.to_label ? (
        <span className="mark-calm">
          {event.from_label ? w.moved(event.from_label, event.to_label) : event.to_label}
        </span>
      ) : null}
      <span className="muted">{event.actor_name}</span>
    </p>
    {shownFacts(event).length === 0 ? null : (
      <dl className="small-facts">
        {shownFacts(event).map((fact) => (
          <div key={fact.name}>
            <dt>{fact.label}</dt>
            <dd>{fact.value}</dd>
          </div>
        ))}
      </dl>
    )}
    {event.worker_text ? (
      <p className="told">
        {w.toldWorker}
        {event.worker_text}
      </p>
    ) : null}
  </>
);

const LetterBegun = (props: { readonly caseId: string; readonly letter: LetterLine }) => (
  <p className="time-head">
    <strong>{w.letterDrafted(props.letter.kind_label)}</strong>
    {props.letter.recipient ? <span>{w.to(props.letter.recipient)}</span> : null}
    <span className="mark-calm">{props.letter.state_label}</span>
    <Link
      to="/rights/cases/$id/letters/$letterId"
      params={{ id: props.caseId, letterId: props.letter.id }}
      className="no-print"
    >
      {w.letterOpen}
    </Link>
  </p>
);

const Line = (props: { readonly caseId: string; readonly placed: PlacedEntry }) => {
  const { entry, idleDays } = props.placed;
  return (
    <>
      <li className={`time-line time-${entry.kind}`}>
        <time className="tabular" dateTime={entry.at}>
          {momentText(entry.at)}
        </time>
        <div className="time-body">
          {'event' in entry ? (
            <EventLine event={entry.event} />
          ) : (
            <LetterBegun caseId={props.caseId} letter={entry.letter} />
          )}
        </div>
      </li>
      {idleDays === null ? null : (
        <li className="time-idle">
          <span className="mark-soon">{w.idle(idleDays)}</span>
        </li>
      )}
    </>
  );
};

const kinds = ['all', 'step', 'letter', 'promise', 'meeting', 'track', 'clock'] as const;

/** Everything that happened, newest first; still weeks are shown as such. Printing shows what the filter shows. */
export const Timeline = (props: {
  readonly caseId: string;
  readonly events: readonly EventOnWire[];
  readonly letters: readonly LetterLine[];
}) => {
  const { events, letters } = props;
  const [kind, setKind] = useState<EntryKind | 'all'>('all');
  const placed = useMemo(() => timelineOf(events, letters), [events, letters]);
  const shown = kind === 'all' ? placed : placed.filter(({ entry }) => entry.kind === kind);
  return (
    <section aria-labelledby="time-title">
      <div className="block-head time-title">
        <h2 id="time-title">{w.title}</h2>
        <fieldset className="quick no-print">
          <legend className="hidden">{w.filter}</legend>
          {kinds.map((one) => (
            <button
              type="button"
              key={one}
              aria-pressed={one === kind}
              onClick={() => setKind(one)}
            >
              {w.kinds[one]}
            </button>
          ))}
        </fieldset>
      </div>
      {shown.length === 0 ? (
        <EmptyFace title={w.empty} />
      ) : (
        <ol className="time">
          {shown.map((one) => (
            <Line key={one.entry.key} caseId={props.caseId} placed={one} />
          ))}
        </ol>
      )}
    </section>
  );
};
