import { useRouter } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { isTyping, singleKeysWanted } from './single-keys.ts';

const plain: Readonly<Record<string, string>> = { '?': '/console/help' };
const afterG: Readonly<Record<string, string>> = {
  d: '/console/',
  s: '/console/stations',
  r: '/console/reports',
};

const focusSearch = (): boolean => {
  const box = document.querySelector<HTMLInputElement>('main [data-search-box] input');
  box?.focus();
  return box !== null;
};

/** '?' help, '/' search box, 'g' then a letter to go somewhere. */
export const useGlobalKeys = (): void => {
  const router = useRouter();
  const before = useRef('');
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event) || !singleKeysWanted()) return;
      const go = (before.current === 'g' ? afterG : plain)[event.key];
      before.current = event.key;
      if (go) router.history.push(go);
      else if (event.key === '/' && focusSearch()) event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [router]);
};
