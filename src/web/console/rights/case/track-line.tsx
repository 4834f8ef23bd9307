import { Button, Input } from 'antd';
import { useState } from 'react';
import type { CaseDetail } from '#modules/rights/contract/cases.ts';
import { closeTrack } from '../../api/rights-cases.ts';
import { useSession } from '../../frame/session.tsx';
import { Field } from '../../parts/field.tsx';
import { todayInChina } from '../../parts/time-text.ts';
import { trackWords as w } from '../../words/rights-case-words.ts';
import { longDay } from '../day-text.ts';
import { ReasonForm } from './reason-form.tsx';
import { useCaseDeed } from './use-case-deed.ts';

type Track = CaseDetail['tracks'][number];

const Closing = (props: { readonly id: string; readonly track: Track }) => {
  const { id, track } = props;
  const [asking, setAsking] = useState(false);
  const [on, setOn] = useState(todayInChina());
  const deed = useCaseDeed(
    id,
    (result: string, key) =>
      closeTrack(id, { track: track.id, body: { closed_on: on, result } }, key),
    { said: w.closed, after: () => setAsking(false) },
  );
  if (!asking)
    return (
      <Button
        size="small"
        className="no-print"
        aria-label={`${w.close} ${track.title}`}
        onClick={() => setAsking(true)}
      >
        {w.close}
      </Button>
    );
  return (
    <>
      <Field label={w.closedOn}>
        {(field) => (
          <Input
            id={field}
            type="date"
            max={todayInChina()}
            value={on}
            onChange={(event) => setOn(event.target.value)}
          />
        )}
      </Field>
      <ReasonForm
        label={w.result}
        doIt={w.close}
        busy={deed.busy}
        problem={deed.problem}
        go={deed.start}
        cancel={() => setAsking(false)}
      />
    </>
  );
};

/** One proceeding: where, since when, under which number, how it ended. */
export const TrackLine = (props: { readonly id: string; readonly track: Track }) => {
  const { id, track } = props;
  const { can } = useSession();
  return (
    <li>
      <p>
        <strong>{track.title}</strong> {track.body}{' '}
        {track.reference ? (
          <span className="muted">
            {track.reference_label} {track.reference}
          </span>
        ) : null}{' '}
        <span className="mark-calm">{track.closed_on ? longDay(track.closed_on) : w.running}</span>{' '}
        {track.suspends && !track.closed_on ? (
          <span className="mark-soon">{w.suspends}</span>
        ) : null}
      </p>
      <p className="muted">{longDay(track.opened_on)}</p>
      {track.result ? <p>{track.result}</p> : null}
      {track.closed_on === null && can('rights.handle') ? <Closing id={id} track={track} /> : null}
    </li>
  );
};
