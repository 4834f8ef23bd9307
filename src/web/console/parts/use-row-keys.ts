import { useEffect, useState } from 'react';
import { isTyping, singleKeysWanted } from '../frame/single-keys.ts';

const steps: Readonly<Record<string, number>> = { j: 1, k: -1 };

const isOnControl = (event: KeyboardEvent): boolean =>
  event.target instanceof HTMLElement && /^(A|BUTTON|SUMMARY)$/.test(event.target.tagName);

const isOpening = (event: KeyboardEvent): boolean => event.key === 'Enter' && !isOnControl(event);

/** j and k move through the rows of a list, Enter opens; returns the row that is marked (-1 = none). */
export const useRowKeys = (
  rows: readonly { readonly id: string }[],
  open: (id: string) => void,
): number => {
  const [active, setActive] = useState(-1);
  const first = rows[0]?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page of rows begins unmarked
  useEffect(() => setActive(-1), [first]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event) || !singleKeysWanted()) return;
      const step = steps[event.key];
      if (step) setActive((now) => Math.max(0, Math.min(now + step, rows.length - 1)));
      const chosen = rows[active];
      if (chosen && isOpening(event)) open(chosen.id);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [rows, active, open]);

  useEffect(() => {
    if (active >= 0) document.querySelector('.row-marked')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return active;
};
