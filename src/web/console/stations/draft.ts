import { nowInstant } from '../parts/time-text.ts';
import type { FormValues } from './form-values.ts';

/** Where typing began: the version read and what it said. */
export interface Beginning {
  readonly version: number;
  readonly from: FormValues;
}

export interface Draft extends Beginning {
  readonly saved_at: string;
  readonly values: FormValues;
}

const place = (id: string): string => `yijia.draft.station.${id}`;

/** The draft of a station kept on this computer, or null. */
export const readDraft = (id: string): Draft | null => {
  try {
    return JSON.parse(localStorage.getItem(place(id)) ?? 'null') as Draft | null;
  } catch {
    return null;
  }
};

/** Keeps a draft on this computer and says when; the keeper's name and phone are personal data and
 *  stay out of it. */
export const keepDraft = (id: string, { version, from }: Beginning, values: FormValues): string => {
  const saved_at = nowInstant();
  const open = { ...values, keeper_mode: 'keep', keeper_name: '', keeper_phone: '' } as const;
  const draft: Draft = { version, from, saved_at, values: open };
  try {
    localStorage.setItem(place(id), JSON.stringify(draft));
  } catch {
    // A full disk must not stop the typing.
  }
  return saved_at;
};

/** Forgets the draft after it was saved or given up. */
export const dropDraft = (id: string): void => localStorage.removeItem(place(id));
