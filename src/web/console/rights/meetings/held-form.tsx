import { useQueryClient } from '@tanstack/react-query';
import { Input } from 'antd';
import { useState } from 'react';
import type { MeetingOutcome, Signature } from '#modules/rights/rules/meetings/meeting-types.ts';
import { meetingOutcomeWords } from '#modules/rights/rules/meetings/meeting-words.ts';
import {
  type HoldWish,
  listMeetings,
  type Meeting,
  recordHeld,
} from '../../api/rights-meetings.ts';
import { Choice, optionsOf } from '../../parts/choice.tsx';
import { DeedProblem } from '../../parts/faces.tsx';
import { Field } from '../../parts/field.tsx';
import { meetingFormWords as w } from '../../words/rights-meeting-words.ts';
import { ConflictNote } from '../joint/conflict-note.tsx';
import { useJointDeed } from '../joint/use-joint-deed.ts';
import { FormEnd } from '../promises/form-end.tsx';
import { RowField } from '../row-field.tsx';
import { blankHeld, type CameTyped, faultInHeld, type HeldTyped, heldOf } from './held-typed.ts';

interface Fields {
  readonly one: Meeting;
  readonly typed: HeldTyped;
  readonly set: (part: Partial<HeldTyped>) => void;
}

const nothingSaid: CameTyped = { signature: '', represented_by: '' };

const CameFields = ({ one, typed, set }: Fields) => (
  <>
    <h3>{w.attendance}</h3>
    {one.invitations.map((guest) => {
      const came = typed.came[guest.id] ?? nothingSaid;
      const say = (part: Partial<CameTyped>) =>
        set({ came: { ...typed.came, [guest.id]: { ...came, ...part } } });
      return (
        <fieldset key={guest.id} className="row-fields">
          <legend className="hidden">{guest.name}</legend>
          <RowField name="name" label={guest.name}>
            {(id) => (
              <Choice
                id={id}
                value={came.signature}
                empty={w.pick}
                options={optionsOf(w.attendances)}
                onChange={(value) => say({ signature: (value ?? '') as Signature | '' })}
              />
            )}
          </RowField>
          {came.signature && came.signature !== 'absent' ? (
            <RowField name="represented" label={w.representedBy}>
              {(id) => (
                <Input
                  id={id}
                  maxLength={60}
                  value={came.represented_by}
                  onChange={(event) => say({ represented_by: event.target.value })}
                />
              )}
            </RowField>
          ) : null}
        </fieldset>
      );
    })}
  </>
);

const AreaField = (props: {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly most: number;
  readonly write: (text: string) => void;
}) => (
  <Field label={props.label} hint={props.hint} required>
    {(id) => (
      <Input.TextArea
        id={id}
        autoSize={{ minRows: 3 }}
        maxLength={props.most}
        value={props.value}
        onChange={(event) => props.write(event.target.value)}
      />
    )}
  </Field>
);

const OutcomeFields = ({ one, typed, set }: Fields) => (
  <>
    <Field label={w.outcome}>
      {(id) => (
        <Choice
          id={id}
          value={typed.outcome}
          options={optionsOf(meetingOutcomeWords)}
          onChange={(value) => set({ outcome: (value ?? 'agreed') as MeetingOutcome })}
        />
      )}
    </Field>
    {typed.outcome === 'failed' ? (
      <AreaField
        label={w.failedWhy}
        hint={one.kind === 'mediation' ? w.failedHint : undefined}
        value={typed.reason}
        most={1_000}
        write={(reason) => set({ reason })}
      />
    ) : null}
    <AreaField
      label={w.minutes}
      value={typed.minutes}
      most={20_000}
      write={(minutes) => set({ minutes })}
    />
  </>
);

/** The record of a meeting held: who came and signed, the minutes, and what came of it. */
export const HeldForm = (props: {
  readonly caseId: string;
  readonly one: Meeting;
  readonly close: () => void;
}) => {
  const { caseId, one, close } = props;
  const client = useQueryClient();
  const [shown, setShown] = useState(one);
  const [typed, setTyped] = useState(blankHeld);
  const [fault, setFault] = useState<string | null>(null);
  const place = { caseId, meetingId: one.id };
  const deed = useJointDeed(caseId, (body: HoldWish, key) => recordHeld(place, body, key), {
    said: w.held,
    after: close,
  });
  const submit = (): void => {
    const wish = heldOf(shown, typed);
    const found = faultInHeld(shown, wish);
    setFault(found);
    if (found === null) deed.start(wish);
  };
  const readAgain = async (): Promise<void> => {
    const queryKey = ['rights-meetings', caseId];
    const queryFn = () => listMeetings(caseId);
    const now = await client.fetchQuery({ queryKey, queryFn, staleTime: 0 }).catch(() => null);
    const found = now?.items.find((it) => it.id === one.id);
    if (!found) return;
    setShown(found);
    deed.clear();
  };
  const fields = {
    ...{ one: shown, typed },
    set: (part: Partial<HeldTyped>) => setTyped((now) => ({ ...now, ...part })),
  };
  return (
    <form
      className="inline-form no-print"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <DeedProblem problem={deed.problem} />
      <ConflictNote problem={deed.problem} text={w.conflict} readAgain={() => void readAgain()} />
      <CameFields {...fields} />
      <OutcomeFields {...fields} />
      <FormEnd fault={fault} doIt={w.hold} busy={deed.busy} close={close} />
    </form>
  );
};
