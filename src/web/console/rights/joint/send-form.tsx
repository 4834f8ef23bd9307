import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { newId } from '#lib/id.ts';
import type { CaseDetail } from '#modules/rights/contract/cases.ts';
import type { ReferralBody } from '#modules/rights/contract/joint.ts';
import {
  type ReferralKind,
  referralCards,
  referralKinds,
} from '#modules/rights/rules/joint/referral-kinds.ts';
import { Choice, optionsOf } from '../../parts/choice.tsx';
import { DeedProblem, Faces } from '../../parts/faces.tsx';
import { Field } from '../../parts/field.tsx';
import { zh } from '../../words/zh.ts';
import { TypedField } from '../letters/typed-field.tsx';
import { type Bodies, listBodies, type Sent, sendReferral } from './joint-api.ts';
import { jointWords as w } from './joint-words.ts';
import { useJointDeed } from './use-joint-deed.ts';

const kinds = referralKinds.map((value) => ({ value, label: referralCards[value].title }));

const blank = {
  ...{ kind: 'labour_authority', body_id: '', contact_id: '', basis: 'duty', legal_basis: '' },
  ...{ consented_on: '', summary: '', materials: '' },
};
type Typed = typeof blank;

interface Ticks {
  readonly sms: boolean;
  readonly parties: boolean;
}

const bodyOf = (
  typed: Typed,
  given: { readonly submission: string; readonly ticks: Ticks; readonly partyIds: string[] },
): ReferralBody => ({
  submission: given.submission,
  kind: typed.kind as ReferralKind,
  body_id: typed.body_id,
  contact_id: typed.contact_id || null,
  basis: typed.basis === 'consent' ? 'consent' : 'duty',
  legal_basis: typed.legal_basis.trim(),
  consented_on: typed.basis === 'consent' ? typed.consented_on || null : null,
  summary: typed.summary.trim(),
  people: [],
  party_ids: given.ticks.parties ? given.partyIds : [],
  letter_id: null,
  materials: typed.materials
    .split('\n')
    .map((title) => title.trim())
    .filter(Boolean)
    .map((title) => ({ title, copies: 1, evidence_id: null })),
  sends_sms: given.ticks.sms,
});

interface Fields {
  readonly typed: Typed;
  readonly change: (typed: Typed) => void;
}

const WhomFields = ({ typed, change, bodies }: Fields & { readonly bodies: Bodies['items'] }) => {
  const { to } = referralCards[typed.kind as ReferralKind];
  const fitting = bodies.filter((one) => one.retired_on === null && to.includes(one.kind));
  const contacts = fitting.find((one) => one.id === typed.body_id)?.contacts ?? [];
  return (
    <div className="field-row">
      <Field label={w.kind}>
        {(id) => (
          <Choice
            id={id}
            value={typed.kind}
            options={kinds}
            onChange={(kind) => change({ ...typed, kind: kind ?? '', body_id: '', contact_id: '' })}
          />
        )}
      </Field>
      <Field label={w.body} hint={fitting.length === 0 ? w.noBody : undefined} required>
        {(id) => (
          <Choice
            id={id}
            value={typed.body_id}
            empty=""
            options={fitting.map((one) => ({ value: one.id, label: one.name }))}
            onChange={(body) => change({ ...typed, body_id: body ?? '', contact_id: '' })}
          />
        )}
      </Field>
      <Field label={w.contact}>
        {(id) => (
          <Choice
            id={id}
            value={typed.contact_id}
            empty={w.noContact}
            options={contacts
              .filter((one) => one.left_on === null)
              .map((one) => ({ value: one.id, label: `${one.name} ${one.phone ?? ''}` }))}
            onChange={(contact) => change({ ...typed, contact_id: contact ?? '' })}
          />
        )}
      </Field>
    </div>
  );
};

const BasisFields = ({ typed, change }: Fields) => (
  <div className="field-row">
    <Field label={w.basis}>
      {(id) => (
        <Choice
          id={id}
          value={typed.basis}
          options={optionsOf(w.bases)}
          onChange={(basis) => change({ ...typed, basis: basis ?? 'duty' })}
        />
      )}
    </Field>
    <TypedField name="legal_basis" label={w.legalBasis} typed={typed} change={change} required />
    {typed.basis === 'consent' ? (
      <TypedField
        name="consented_on"
        label={w.consentedOn}
        type="date"
        typed={typed}
        change={change}
        required
      />
    ) : null}
  </div>
);

/** Putting a case before another body; one form is one referral, however often it is sent. */
export const SendForm = (props: {
  readonly one: CaseDetail;
  readonly close: () => void;
  readonly done: (sent: Sent) => void;
}) => {
  const { one, close } = props;
  const [typed, setTyped] = useState(blank);
  const [ticks, setTicks] = useState<Ticks>({ sms: false, parties: true });
  const [submission] = useState(newId);
  const bodies = useQuery({
    queryKey: ['rights-bodies', one.organisation.id],
    queryFn: () => listBodies(one.organisation.id),
  });
  const deed = useJointDeed(one.id, (body: ReferralBody, key) => sendReferral(one.id, body, key), {
    said: w.sent,
    after: props.done,
  });
  const isWhole = typed.body_id && typed.legal_basis.trim() && typed.summary.trim();
  const submit = (): void => {
    const partyIds = one.parties.map((party) => party.id);
    if (isWhole) deed.start(bodyOf(typed, { submission, ticks, partyIds }));
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
      <Faces of={bodies}>
        {(data) => <WhomFields typed={typed} change={setTyped} bodies={data.items} />}
      </Faces>
      <BasisFields typed={typed} change={setTyped} />
      <TypedField
        name="summary"
        label={w.summary}
        type="area"
        typed={typed}
        change={setTyped}
        required
      />
      <p className="muted">{w.summaryHint}</p>
      <TypedField
        name="materials"
        label={w.materials}
        type="area"
        typed={typed}
        change={setTyped}
      />
      <p>
        <Checkbox
          checked={ticks.parties}
          onChange={(event) => setTicks({ ...ticks, parties: event.target.checked })}
        >
          {w.parties}
        </Checkbox>
        <Checkbox
          checked={ticks.sms}
          onChange={(event) => setTicks({ ...ticks, sms: event.target.checked })}
        >
          {w.sms}
        </Checkbox>
      </p>
      <div className="acts">
        <Button type="primary" htmlType="submit" disabled={!isWhole} aria-disabled={deed.busy}>
          {deed.busy ? zh.submitting : w.send}
        </Button>
        <Button onClick={close}>{zh.cancel}</Button>
      </div>
    </form>
  );
};
