import type { Static } from 'typebox';
import type { ComplaintsOnWire, NoticeOnWire } from '#modules/rights/contract/intake.ts';
import type { ReviewBody, UnmaskBody, UnmaskingOnWire } from '#modules/rights/contract/secrecy.ts';
import { request } from './http.ts';
import type { Page } from './paging.ts';

export type Complaints = Static<typeof ComplaintsOnWire>;
export type Unmasking = UnmaskingOnWire;
export type Review = Static<typeof ReviewBody>;

/** The privacy notice in force, as it is read to a worker. */
export const readNotice = () => request<Static<typeof NoticeOnWire>>('/api/rights/intake/notice');

export const unmaskField = (caseId: string, body: Static<typeof UnmaskBody>, key: string) =>
  request<{ value: string }>(`/api/rights/cases/${caseId}/unmaskings`, {
    ...{ method: 'POST', body, key },
  });

export const listUnmaskings = (query: {
  readonly reviewed?: string | undefined;
  readonly page?: number | undefined;
}) => request<Page<Unmasking>>('/api/rights/unmaskings', { query });

export const reviewUnmasking = (id: string, body: Review, key: string) =>
  request<Unmasking>(`/api/rights/unmaskings/${id}/review`, { method: 'POST', body, key });

export const listComplaints = (caseId: string) =>
  request<Complaints>(`/api/rights/cases/${caseId}/complaints`);

export const answerComplaint = (
  { caseId, complaintId }: { readonly caseId: string; readonly complaintId: string },
  text: string,
  key: string,
) =>
  request<Complaints>(`/api/rights/cases/${caseId}/complaints/${complaintId}/answer`, {
    ...{ method: 'POST', body: { text }, key },
  });
