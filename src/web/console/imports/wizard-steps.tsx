import { importWords as w } from '../words/office-words.ts';

/** Where one is in the import. */
export const WizardSteps = ({ now }: { readonly now: number }) => (
  <ol className="steps" aria-label={w.state}>
    {w.steps.map((step, place) => (
      <li
        key={step}
        aria-current={place === now ? 'step' : undefined}
        className={place < now ? 'step-done' : ''}
      >
        <span className="step-n">{place + 1}</span>
        {step}
      </li>
    ))}
  </ol>
);
