import { Button, Input } from 'antd';
import { useState } from 'react';
import type { ClaimantOnWire } from '#modules/rights/contract/cases.ts';
import { claimResultWords } from '#modules/rights/words/case-words.ts';
import { setClaimResult, withdrawClaimant } from '../../api/rights-cases.ts';
import { Choice, optionsOf } from '../../parts/choice.tsx';
import { DeedProblem } from '../../parts/faces.tsx';
import { Field } from '../../parts/field.tsx';
import { todayInChina } from '../../parts/time-text.ts';
import { peopleWords as w } from '../../words/rights-case-words.ts';
import { zh } from '../../words/zh.ts';
import { ReasonForm } from './reason-form.tsx';
import { useCaseDeed } from './use-case-deed.ts';

type Result = Parameters<typeof setClaimResult>[1]['body'];

interface OfOne {
  readonly id: string;
  readonly claimant: ClaimantOnWire;
  readonly close: () => void;
}

const results = optionsOf(claimResultWords).filter((one) => one.value !== 'withdrawn');

const ResultForm = ({ id, claimant, close }: OfOne) => {
  const [result, setResult] = useState<string>(claimant.result);
  const [on, setOn] = useState(todayInChina());
  const [proof, setProof] = useState(claimant.result_proof ?? '');
  const deed = useCaseDeed(
    id,
    (body: Result, key) => setClaimResult(id, { claimant: claimant.id, body }, key),
    { said: w.resultSaved, after: close },
  );
  return (
    <form
      className="inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        deed.start({ result: result as Result['result'], on, proof: proof.trim() || null });
      }}
    >
      <DeedProblem problem={deed.problem} />
      <div className="field-row">
        <Field label={w.result}>
          {(field) => (
            <Choice
              id={field}
              value={result}
              options={results}
              onChange={(value) => setResult(value ?? 'open')}
            />
          )}
        </Field>
        <Field label={w.resultOn}>
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
        <Field label={w.resultProof}>
          {(field) => (
            <Input
              id={field}
              maxLength={200}
              value={proof}
              onChange={(event) => setProof(event.target.value)}
            />
          )}
        </Field>
      </div>
      <div className="acts">
        <Button type="primary" htmlType="submit" disabled={!on} aria-disabled={deed.busy}>
          {deed.busy ? zh.submitting : w.setResult}
        </Button>
        <Button onClick={close}>{zh.cancel}</Button>
      </div>
    </form>
  );
};

const WithdrawalForm = ({ id, claimant, close }: OfOne) => {
  const deed = useCaseDeed(
    id,
    (reason: string, key) => withdrawClaimant(id, { claimant: claimant.id, reason }, key),
    { said: w.withdrawn, after: close },
  );
  return (
    <ReasonForm
      label={w.withdrawWhy}
      doIt={w.withdraw}
      busy={deed.busy}
      problem={deed.problem}
      go={deed.start}
      cancel={close}
    />
  );
};

/** What can be recorded about one worker: his result with its proof, or that he withdraws. */
export const ClaimantActs = (props: {
  readonly id: string;
  readonly claimant: ClaimantOnWire;
  readonly may: { readonly result: boolean; readonly withdraw: boolean };
}) => {
  const { id, claimant, may } = props;
  const [form, setForm] = useState<'result' | 'withdrawal' | null>(null);
  const close = () => setForm(null);
  if (claimant.withdrawn_on) return null;
  if (form === 'result') return <ResultForm id={id} claimant={claimant} close={close} />;
  if (form === 'withdrawal') return <WithdrawalForm id={id} claimant={claimant} close={close} />;
  const who = `${claimant.ordinal}`;
  return (
    <span className="row-acts">
      {may.result ? (
        <Button size="small" aria-label={`${w.setResult} ${who}`} onClick={() => setForm('result')}>
          {w.setResult}
        </Button>
      ) : null}
      {may.withdraw ? (
        <Button
          size="small"
          aria-label={`${w.withdraw} ${who}`}
          onClick={() => setForm('withdrawal')}
        >
          {w.withdraw}
        </Button>
      ) : null}
    </span>
  );
};
