import { useEffect } from 'react';
import { isTyping, singleKeysWanted } from '../../frame/single-keys.ts';

const steps: Readonly<Record<string, number>> = { j: 1, k: -1 };

/** j and k move the focus through the lines of the desk, across its groups; Enter follows the link as ever. */
export const useLineKeys = (): void => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const step = steps[event.key];
      if (step === undefined || isTyping(event) || !singleKeysWanted()) return;
      const lines = [...document.querySelectorAll<HTMLElement>('[data-desk-lines] .desk-line')];
      const now = lines.indexOf(document.activeElement as HTMLElement);
      lines[Math.max(0, Math.min(now + step, lines.length - 1))]?.focus();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
};
