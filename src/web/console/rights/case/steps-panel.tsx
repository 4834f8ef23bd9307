import { useQuery } from '@tanstack/react-query';
import type { StepOnWire } from '#modules/rights/contract/case-steps.ts';
import type { CaseDetail } from '#modules/rights/contract/cases.ts';
import type { Option } from '../../parts/choice.tsx';
import { caseWords as w } from '../../words/rights-case-words.ts';
import { listLetters } from '../letters/letters-api.ts';
import { RuleText } from './rule-text.tsx';
import { StepForm } from './step-form.tsx';
import { TransferForm } from './transfer-form.tsx';

/** The letters of the case as choices, read only once a step asks for one. */
const useLetterChoices = (id: string, isNeeded: boolean): readonly Option[] => {
  const letters = useQuery({
    queryKey: ['rights-letters', id],
    queryFn: () => listLetters(id),
    enabled: isNeeded,
  });
  return (letters.data?.items ?? []).map((one) => ({
    value: one.id,
    label: `${one.kind_label}${one.number ?? ''}（${one.state_label}）`,
  }));
};

const ShutStep = ({ step }: { readonly step: StepOnWire }) => (
  <li className="shut-step">
    <button type="button" className="step-button" aria-disabled="true" disabled>
      {step.title}
    </button>
    <div>
      <span>{step.why}</span>
      {step.why_rule ? (
        <div className="muted">
          <RuleText rule={step.why_rule} />
        </div>
      ) : null}
    </div>
  </li>
);

const OpenStep = (props: {
  readonly one: CaseDetail;
  readonly step: StepOnWire;
  readonly isChosen: boolean;
  readonly choose: (step: string | null) => void;
}) => {
  const { one, step, isChosen, choose } = props;
  const letters = useLetterChoices(
    one.id,
    isChosen && step.facts.some((fact) => fact.kind === 'id'),
  );
  const close = () => choose(null);
  const Form = step.own_route ? TransferForm : StepForm;
  return (
    <li>
      <button
        type="button"
        className="step-button"
        aria-expanded={isChosen}
        onClick={() => choose(isChosen ? null : step.step)}
      >
        {step.title}
      </button>
      {isChosen ? <Form one={one} step={step} letters={letters} close={close} /> : null}
    </li>
  );
};

// What may happen at any time comes after what leads the case on.
const beside: readonly string[] = ['withdraw', 'transfer_out', 'hand_over', 'report_major'];

const byWay = (a: StepOnWire, b: StepOnWire): number =>
  beside.indexOf(a.step) - beside.indexOf(b.step);

/** What can be done now as buttons, and what cannot, with the reason and its article. */
export const StepsPanel = (props: {
  readonly one: CaseDetail;
  readonly chosen: string | null;
  readonly choose: (step: string | null) => void;
}) => {
  const { one, chosen, choose } = props;
  // A step whose form is open stays on the page even when somebody else closed it meanwhile.
  const open = one.steps.filter((step) => step.open || step.step === chosen).sort(byWay);
  const shut = one.steps.filter((step) => !step.open && step.step !== chosen);
  return (
    <section className="block no-print" aria-labelledby="steps-title">
      <h2 id="steps-title">{w.steps}</h2>
      {open.length === 0 ? <p className="muted">{w.stepsNone}</p> : null}
      <ul className="step-list">
        {open.map((step) => (
          <OpenStep
            key={step.step}
            one={one}
            step={step}
            isChosen={step.step === chosen}
            choose={choose}
          />
        ))}
      </ul>
      {shut.length === 0 ? null : (
        <details className="shut" open={open.length === 0}>
          <summary>{w.shut(shut.length)}</summary>
          <ul className="step-list">
            {shut.map((step) => (
              <ShutStep key={step.step} step={step} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
};
