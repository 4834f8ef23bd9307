import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Temporal } from 'temporal-polyfill';
import { cancelMeeting, type Meeting } from '../../api/rights-meetings.ts';
import { nowInstant } from '../../parts/time-text.ts';
import { meetingFormWords as w } from '../../words/rights-meeting-words.ts';
import { ReasonForm } from '../case/reason-form.tsx';
import { ConflictNote } from '../joint/conflict-note.tsx';
import { useJointDeed } from '../joint/use-joint-deed.ts';
import { HeldForm } from './held-form.tsx';

const hasBegun = (one: Meeting): boolean =>
  Temporal.Instant.compare(one.starts_at, nowInstant()) <= 0;

const CancelForm = (props: {
  readonly caseId: string;
  readonly one: Meeting;
  readonly close: () => void;
}) => {
  const { caseId, one, close } = props;
  const client = useQueryClient();
  const place = { caseId, meetingId: one.id };
  const deed = useJointDeed(
    caseId,
    (reason: string, key) => cancelMeeting(place, { version: one.version, reason }, key),
    { said: w.cancelled, after: close },
  );
  const readAgain = async (): Promise<void> => {
    await client.invalidateQueries({ queryKey: ['rights-meetings', caseId] });
    deed.clear();
  };
  return (
    <>
      <ReasonForm
        label={w.cancelWhy}
        doIt={w.cancelMeeting}
        busy={deed.busy}
        problem={deed.problem}
        go={deed.start}
        cancel={close}
      />
      <ConflictNote problem={deed.problem} text={w.conflict} readAgain={() => void readAgain()} />
    </>
  );
};

/** What can be done about a meeting that is planned: recording how it went, or calling it off. */
export const MeetingActs = (props: { readonly caseId: string; readonly one: Meeting }) => {
  const { caseId, one } = props;
  const [form, setForm] = useState<'held' | 'cancel' | null>(null);
  const close = () => setForm(null);
  if (form === 'held') return <HeldForm caseId={caseId} one={one} close={close} />;
  if (form === 'cancel') return <CancelForm caseId={caseId} one={one} close={close} />;
  const isDue = hasBegun(one);
  return (
    <div className="no-print">
      {isDue ? null : <p className="muted">{w.notBegun}</p>}
      <div className="acts">
        {isDue ? (
          <Button size="small" onClick={() => setForm('held')}>
            {w.hold}
          </Button>
        ) : null}
        <Button size="small" onClick={() => setForm('cancel')}>
          {w.cancelMeeting}
        </Button>
      </div>
    </div>
  );
};
