import type { Static } from 'typebox';
import type { ClockTraces, DeskLines, DeskQuery } from '#modules/rights/contract/clocks.ts';
import { request } from './http.ts';

type ClockTraceList = Static<typeof ClockTraces>;
export type ClockTrace = ClockTraceList['items'][number];
export type RightsDesk = Static<typeof DeskLines>;
export type RightsDeskLine = RightsDesk['items'][number];
export type DeskFilter = Static<typeof DeskQuery>['filter'];

export const readClocks = (caseId: string) =>
  request<ClockTraceList>(`/api/rights/cases/${caseId}/clocks`);

export const readRightsDesk = (query: Static<typeof DeskQuery>) =>
  request<RightsDesk>('/api/rights/desk', { query });
