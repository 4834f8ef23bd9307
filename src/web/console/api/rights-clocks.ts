import type { Static } from 'typebox';
import type { ClockTraces, DeskLines } from '#modules/rights/contract/clocks.ts';
import { request } from './http.ts';

export type ClockTraceList = Static<typeof ClockTraces>;
export type ClockTrace = ClockTraceList['items'][number];
export type RightsDesk = Static<typeof DeskLines>;
export type DeskLineOnWire = RightsDesk['items'][number];

export const readClocks = (caseId: string) =>
  request<ClockTraceList>(`/api/rights/cases/${caseId}/clocks`);

export const readRightsDesk = (query: { readonly whose: string; readonly group: string }) =>
  request<RightsDesk>('/api/rights/desk', { query });
