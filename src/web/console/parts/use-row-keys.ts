import { useEffect, useState } from 'react';
import { isTyping, singleKeysWanted } from '../frame/single-keys.ts';

const isOnControl = (event: KeyboardEvent): boolean =>
  event.target instanceof HTMLElement && /^(A|BUTTON|SUMMARY)$/.test(event.target.tagName);

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
    const deeds: Readonly<Record<string, (event: KeyboardEvent) => void>> = {
      j: () => setActive((now) => Math.min(now + 1, rows.length - 1)),
      k: () => setActive((now) => Math.max(now - 1, 0)),
      Enter: (event) => {
        const chosen = rows[active];
        if (chosen && !isOnControl(event)) open(chosen.id);
      },
    };
    const onKey = (event: KeyboardEvent) => {
      if (!isTyping(event) && singleKeysWanted()) deeds[event.key]?.(event);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [rows, active, open]);

  useEffect(() => {
    if (active >= 0) document.querySelector('.row-marked')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return active;
};
