import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import type { StepOnWire } from '#modules/rights/contract/case-steps.ts';
import type { CaseDetail } from '#modules/rights/contract/cases.ts';
import { tellingOf } from '#modules/rights/rules/worker-words.ts';
import type { FieldError } from '../../api/problem.ts';
import { type StepFacts, takeStep } from '../../api/rights-cases.ts';
import type { Option } from '../../parts/choice.tsx';
import { DeedProblem } from '../../parts/faces.tsx';
import { nowInstant, todayInChina } from '../../parts/time-text.ts';
import { caseWords as w } from '../../words/rights-case-words.ts';
import { zh } from '../../words/zh.ts';
import { faultOf } from '../fault-of.ts';
import { FaultSummary } from '../fault-summary.tsx';
import { factFaults, givenFacts } from './fact-faults.ts';
import { FactField } from './fact-field.tsx';
import { RuleList } from './rule-text.tsx';
import { StepConflict } from './step-conflict.tsx';
import { useCaseDeed } from './use-case-deed.ts';

const unfilled = (step: StepOnWire): StepFacts =>
  Object.fromEntries(step.facts.map((fact) => [fact.name, '……']));

interface Order {
  readonly version: number;
  readonly step: string;
  readonly facts: StepFacts;
}

const useStepDeed = (one: CaseDetail, step: StepOnWire, after: () => void) => {
  const client = useQueryClient();
  const run = (order: Order, key: string) =>
    takeStep(one.id, order, key).catch((thrown: unknown) => {
      // Refused because somebody else was here: what the page shows must be the newest.
      void client.invalidateQueries({ queryKey: ['rights-case', one.id] });
      void client.invalidateQueries({ queryKey: ['rights-timeline', one.id] });
      throw thrown;
    });
  return useCaseDeed(one.id, run, { said: w.stepDone(step.title), after });
};

/** The form of one step: its blanks, its basis, what the worker will read. What is typed survives refusal and conflict. */
export const StepForm = (props: {
  readonly one: CaseDetail;
  readonly step: StepOnWire;
  readonly letters: readonly Option[];
  readonly close: () => void;
}) => {
  const { one, step } = props;
  const [begun] = useState(() => ({ version: one.version, at: nowInstant() }));
  const [values, setValues] = useState<StepFacts>({});
  const [own, setOwn] = useState<readonly FieldError[]>([]);
  const deed = useStepDeed(one, step, props.close);
  const said = deed.problem?.errors;
  const faults = useMemo(() => [...own, ...(said ?? [])], [own, said]);
  const isConflict = deed.problem?.code === 'version-conflict';
  const prefix = `step-${step.step}`;

  const submit = (version: number): void => {
    const found = factFaults(step.facts, values, todayInChina());
    setOwn(found);
    deed.clear();
    if (found.length > 0) return;
    deed.start({ version, step: step.step, facts: givenFacts(step.facts, values) });
  };
  const now = one.steps.find((offer) => offer.step === step.step) ?? null;

  return (
    <form
      className="step-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit(isConflict ? one.version : begun.version);
      }}
    >
      {isConflict ? (
        <StepConflict one={one} since={begun.at} step={now} go={() => submit(one.version)} />
      ) : faults.length > 0 ? (
        <FaultSummary faults={faults} prefix={prefix} />
      ) : (
        <DeedProblem problem={deed.problem} />
      )}
      {step.facts.map((fact) => (
        <FactField
          key={fact.name}
          id={`${prefix}-${fact.name}`}
          fact={fact}
          value={values[fact.name] ?? null}
          set={(value) => setValues((typed) => ({ ...typed, [fact.name]: value }))}
          letters={props.letters}
          error={faultOf(faults, fact.name)}
        />
      ))}
      {step.to_label ? <p>{w.leads(step.to_label)}</p> : null}
      {step.tells_worker ? (
        <p className="told">
          {w.tells}：{tellingOf(step.tells_worker, { ...unfilled(step), ...values })}
        </p>
      ) : null}
      <RuleList rules={step.source} />
      <div className="acts">
        <Button type="primary" htmlType="submit" aria-disabled={deed.busy}>
          {deed.busy ? zh.submitting : w.stepDo(step.title)}
        </Button>
        <Button onClick={props.close}>{zh.cancel}</Button>
      </div>
    </form>
  );
};
