import { useQuery } from '@tanstack/react-query';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { newId } from '#lib/id.ts';
import type { CaseDetail } from '#modules/rights/contract/cases.ts';
import { meetingKindWords } from '#modules/rights/rules/meetings/meeting-words.ts';
import { type Planned, type PlanWish, planMeeting } from '../../api/rights-meetings.ts';
import { useSession } from '../../frame/session.tsx';
import { Choice, optionsOf } from '../../parts/choice.tsx';
import { DeedProblem, Faces } from '../../parts/faces.tsx';
import { Field } from '../../parts/field.tsx';
import { meetingFormWords as w } from '../../words/rights-meeting-words.ts';
import { listBodies } from '../joint/joint-api.ts';
import { useJointDeed } from '../joint/use-joint-deed.ts';
import { TypedField } from '../letters/typed-field.tsx';
import { FormEnd } from '../promises/form-end.tsx';
import { GuestsFields } from './guests-fields.tsx';
import {
  blankGuest,
  blankPlan,
  faultInPlan,
  type PlanTicks,
  type PlanTyped,
  planOf,
} from './plan-typed.ts';

interface Fields {
  readonly typed: PlanTyped;
  readonly change: (typed: PlanTyped) => void;
}

const WordChoice = (
  props: Fields & {
    readonly name: keyof PlanTyped;
    readonly label: string;
    readonly words: Readonly<Record<string, string>>;
  },
) => (
  <Field label={props.label}>
    {(id) => (
      <Choice
        id={id}
        value={props.typed[props.name]}
        options={optionsOf(props.words)}
        onChange={(value) => props.change({ ...props.typed, [props.name]: value ?? '' })}
      />
    )}
  </Field>
);

const WhatFields = (fields: Fields) => (
  <>
    <div className="field-row">
      <WordChoice {...fields} name="kind" label={w.kind} words={meetingKindWords} />
      <WordChoice {...fields} name="mode" label={w.mode} words={w.modes} />
      <TypedField {...fields} name="starts" label={w.starts} type="datetime-local" required />
    </div>
    <div className="field-row">
      <TypedField {...fields} name="title" label={w.title} required />
      <TypedField {...fields} name="chair" label={w.chair} required />
    </div>
    <TypedField
      {...fields}
      name="place"
      label={fields.typed.mode === 'online' ? w.onlinePlace : w.place}
      required
    />
    <TypedField {...fields} name="agenda" label={w.agenda} type="area" />
  </>
);

interface TickFields {
  readonly ticks: PlanTicks;
  readonly tick: (part: Partial<PlanTicks>) => void;
}

const MediateFields = (fields: Fields & TickFields) => {
  const { ticks, tick, ...plain } = fields;
  return (
    <>
      <p>
        <Checkbox
          checked={ticks.mediate}
          onChange={(event) => tick({ mediate: event.target.checked })}
        >
          {w.mediate}
        </Checkbox>
      </p>
      {ticks.mediate ? (
        <>
          <div className="field-row">
            <TypedField {...plain} name="applied_on" label={w.appliedOn} type="date" required />
            <WordChoice
              {...plain}
              name="mediate_kind"
              label={w.mediateKind}
              words={w.mediateKinds}
            />
            <WordChoice {...plain} name="form" label={w.form} words={w.forms} />
          </div>
          <p>
            <Checkbox
              checked={ticks.consent}
              onChange={(event) => tick({ consent: event.target.checked })}
            >
              {w.bothConsent}
            </Checkbox>
          </p>
        </>
      ) : null}
    </>
  );
};

const usePlan = (one: CaseDetail, done: (planned: Planned) => void) => {
  const { session } = useSession();
  const [submission] = useState(newId);
  const [typed, setTyped] = useState(() => blankPlan(session.person.name));
  const [guests, setGuests] = useState(() => [blankGuest()]);
  const [ticks, setTicks] = useState<PlanTicks>({ sms: false, mediate: false, consent: false });
  const [fault, setFault] = useState<string | null>(null);
  const deed = useJointDeed(one.id, (body: PlanWish, key) => planMeeting(one.id, body, key), {
    said: w.planned,
    after: done,
  });
  const submit = (): void => {
    const plan = planOf(submission, typed, { ticks, guests });
    const found = faultInPlan(plan);
    setFault(found);
    if (found === null) deed.start(plan);
  };
  return {
    ...{ typed, setTyped, guests, setGuests, ticks, fault, deed, submit },
    tick: (part: Partial<PlanTicks>) => setTicks((now) => ({ ...now, ...part })),
  };
};

/** Planning a meeting and asking people to it; one form is one meeting, however often it is sent. */
export const PlanForm = (props: {
  readonly one: CaseDetail;
  readonly close: () => void;
  readonly done: (planned: Planned) => void;
}) => {
  const { one } = props;
  const form = usePlan(one, props.done);
  const { typed, setTyped: change, ticks, tick, guests } = form;
  const bodies = useQuery({
    queryKey: ['rights-bodies', one.organisation.id],
    queryFn: () => listBodies(one.organisation.id),
  });
  const mayMediate = one.steps.some((step) => step.step === 'mediate' && step.open);
  return (
    <form
      className="inline-form no-print"
      onSubmit={(event) => {
        event.preventDefault();
        form.submit();
      }}
    >
      <DeedProblem problem={form.deed.problem} />
      <WhatFields typed={typed} change={change} />
      <Faces of={bodies}>
        {(data) => (
          <GuestsFields
            one={one}
            bodies={data.items}
            guests={guests}
            change={(next) => form.setGuests([...next])}
          />
        )}
      </Faces>
      {guests.some((guest) => guest.channel === 'partner_link') ? (
        <p>
          <Checkbox checked={ticks.sms} onChange={(event) => tick({ sms: event.target.checked })}>
            {w.sms}
          </Checkbox>
        </p>
      ) : null}
      {mayMediate && typed.kind === 'mediation' ? (
        <MediateFields typed={typed} change={change} ticks={ticks} tick={tick} />
      ) : null}
      <FormEnd fault={form.fault} doIt={w.plan} busy={form.deed.busy} close={props.close} />
    </form>
  );
};
