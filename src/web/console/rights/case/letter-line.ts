import type { Letters } from '../letters/letters-api.ts';

/** A letter as the list of letters shows it. */
export type LetterLine = Letters['items'][number];
