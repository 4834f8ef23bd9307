import { useRouter } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { isTyping, singleKeysWanted } from './single-keys.ts';

/** Where a key leads, by itself or after 'g'. */
const goes: Readonly<Record<string, string>> = {
  '?': '/console/help',
  gd: '/console/',
  gs: '/console/stations',
  gr: '/console/reports',
};

const focusSearch = (event: KeyboardEvent): void => {
  const box = document.querySelector<HTMLInputElement>('main [data-search-box] input');
  if (event.key !== '/' || !box) return;
  event.preventDefault();
  box.focus();
};

/** '?' help, '/' search box, 'g' then a letter to go somewhere. */
export const useGlobalKeys = (): void => {
  const router = useRouter();
  const before = useRef('');
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event) || !singleKeysWanted()) return;
      const go = goes[before.current + event.key];
      before.current = event.key === 'g' ? 'g' : '';
      if (go) router.history.push(go);
      focusSearch(event);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [router]);
};
