import { useEffect, useRef } from 'react';
import { importWords as w } from '../words/office-words.ts';

/** Where one is in the import; a new step is read from its beginning. */
export const WizardSteps = ({ now }: { readonly now: number }) => {
  const list = useRef<HTMLOListElement>(null);
  const before = useRef(now);
  useEffect(() => {
    if (before.current === now) return;
    before.current = now;
    window.scrollTo(0, 0);
    list.current?.focus({ preventScroll: true });
  }, [now]);
  return (
    <ol className="steps" aria-label={w.state} ref={list} tabIndex={-1}>
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
};
