import { useQuery } from '@tanstack/react-query';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { newId } from '#lib/id.ts';
import type { CaseDetail } from '#modules/rights/contract/cases.ts';
import { agreementKindWords } from '#modules/rights/rules/meetings/meeting-words.ts';
import { type AgreementWish, type Meeting, recordAgreement } from '../../api/rights-meetings.ts';
import { Choice, type Option, optionsOf } from '../../parts/choice.tsx';
import { DeedProblem, Faces } from '../../parts/faces.tsx';
import { Field } from '../../parts/field.tsx';
import { meetingFormWords as w } from '../../words/rights-meeting-words.ts';
import { dayOfInstant, longDay } from '../day-text.ts';
import { type Bodies, listBodies } from '../joint/joint-api.ts';
import { useJointDeed } from '../joint/use-joint-deed.ts';
import { TypedField } from '../letters/typed-field.tsx';
import { FormEnd } from '../promises/form-end.tsx';
import {
  type AgreementTicks,
  type AgreementTyped,
  agreementOf,
  blankAgreement,
  blankItem,
  faultInAgreement,
} from './agreement-typed.ts';
import { ItemsFields } from './items-fields.tsx';

/** Everybody who may owe something. */
const whoOf = (one: CaseDetail, bodies: Bodies['items']): readonly Option[] => [
  ...one.parties.map((it) => ({ value: `party:${it.id}`, label: `${it.role_label}：${it.name}` })),
  ...bodies
    .filter((it) => it.retired_on === null)
    .map((it) => ({ value: `body:${it.id}`, label: `${w.groups.body}：${it.name}` })),
];

interface Head {
  readonly typed: AgreementTyped;
  readonly change: (typed: AgreementTyped) => void;
  readonly ticks: AgreementTicks;
  readonly tick: (part: Partial<AgreementTicks>) => void;
}

const KindFields = (props: Head & { readonly meetings: readonly Meeting[] }) => {
  const { typed, change, meetings } = props;
  const held = meetings
    .filter((one) => one.state === 'held')
    .map((one) => ({
      value: one.id,
      label: `${longDay(dayOfInstant(one.starts_at))} ${one.title}`,
    }));
  return (
    <div className="field-row">
      <Field label={w.agreementKind}>
        {(id) => (
          <Choice
            id={id}
            value={typed.kind}
            options={optionsOf(agreementKindWords)}
            onChange={(kind) => change({ ...typed, kind: kind ?? 'promise' })}
          />
        )}
      </Field>
      <Field label={w.meeting}>
        {(id) => (
          <Choice
            id={id}
            value={typed.meeting_id}
            empty={w.noMeeting}
            options={held}
            onChange={(meeting) => change({ ...typed, meeting_id: meeting ?? '' })}
          />
        )}
      </Field>
      <TypedField
        name="agreed_on"
        label={w.agreedOn}
        type="date"
        typed={typed}
        change={change}
        required
      />
    </div>
  );
};

const PaperFields = ({ typed, change, ticks, tick }: Head) => (
  <>
    <div className="field-row">
      <TypedField
        name="effective_on"
        label={w.effectiveOn}
        type="date"
        typed={typed}
        change={change}
        required
      />
      <TypedField name="number" label={w.number} typed={typed} change={change} />
    </div>
    <p>
      <Checkbox checked={ticks.signed} onChange={(event) => tick({ signed: event.target.checked })}>
        {w.signed}
      </Checkbox>
      {typed.kind === 'mediation' ? (
        <Checkbox
          checked={ticks.sealed}
          onChange={(event) => tick({ sealed: event.target.checked })}
        >
          {w.sealed}
        </Checkbox>
      ) : null}
    </p>
  </>
);

const useAgreement = (
  one: CaseDetail,
  given: { meeting: Meeting | undefined; done: () => void },
) => {
  const [submission] = useState(newId);
  const [typed, setTyped] = useState(() => blankAgreement(given.meeting));
  const [ticks, setTicks] = useState<AgreementTicks>({ signed: false, sealed: false });
  const [items, setItems] = useState(() => [blankItem('')]);
  const [fault, setFault] = useState<string | null>(null);
  const deed = useJointDeed(
    one.id,
    (body: AgreementWish, key) => recordAgreement(one.id, body, key),
    { said: w.agreed, after: given.done },
  );
  const submit = (): void => {
    const wish = agreementOf(submission, typed, { ticks, items });
    const found = faultInAgreement(wish, items);
    setFault(found);
    if (found === null) deed.start(wish);
  };
  return {
    head: {
      ...{ typed, change: setTyped, ticks },
      tick: (part: Partial<AgreementTicks>) => setTicks((now) => ({ ...now, ...part })),
    },
    ...{ items, setItems, fault, deed, submit },
  };
};

/** What was agreed or promised, item by item; every item becomes a promise with its own day. */
export const AgreementForm = (props: {
  readonly one: CaseDetail;
  readonly meetings: readonly Meeting[];
  readonly close: () => void;
}) => {
  const { one, meetings, close } = props;
  const meeting = meetings.findLast((it) => it.outcome === 'agreed' || it.outcome === 'promised');
  const form = useAgreement(one, { meeting, done: close });
  const { head, items } = form;
  const bodies = useQuery({
    queryKey: ['rights-bodies', one.organisation.id],
    queryFn: () => listBodies(one.organisation.id),
  });
  const settle = one.steps.find((step) => step.step === 'settle');
  const isPromise = head.typed.kind === 'promise';
  return (
    <form
      className="inline-form no-print"
      onSubmit={(event) => {
        event.preventDefault();
        form.submit();
      }}
    >
      <DeedProblem problem={form.deed.problem} />
      <KindFields {...head} meetings={meetings} />
      {isPromise ? null : <PaperFields {...head} />}
      {!isPromise && settle?.why ? <p className="muted">{w.stepShut(settle.why)}</p> : null}
      <Faces of={bodies}>
        {(data) => (
          <ItemsFields
            items={items}
            who={whoOf(one, data.items)}
            change={(next) => form.setItems([...next])}
          />
        )}
      </Faces>
      <TypedField name="text" label={w.text} type="area" typed={head.typed} change={head.change} />
      <FormEnd fault={form.fault} doIt={w.agree} busy={form.deed.busy} close={close} />
    </form>
  );
};
