import type { FiguresWire } from '#modules/rights/contract/figures.ts';
import { request } from './http.ts';

export type RightsFigures = FiguresWire;

/** A period and a unit; what is left out is this year, and everything one may count. */
export interface FiguresQuestion {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly organisation?: string | undefined;
}

const set = (question: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(question).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );

export const readFigures = (question: FiguresQuestion) =>
  request<RightsFigures>('/api/rights/figures', { query: set({ ...question }) });

/** Where the monthly report is downloaded. */
export const monthlyUrl = (
  format: 'xlsx' | 'pdf',
  asked: { readonly month: string; readonly organisation: string | undefined },
): string => `/api/rights/figures/monthly.${format}?${new URLSearchParams(set({ ...asked }))}`;
