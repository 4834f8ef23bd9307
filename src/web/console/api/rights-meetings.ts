import type { Static } from 'typebox';
import type {
  AgreementBody,
  HoldBody,
  MeetingListSchema,
  PlanBody,
  PlannedSchema,
  RecordedSchema,
} from '#modules/rights/contract/meetings.ts';
import { request } from './http.ts';

export type Meetings = Static<typeof MeetingListSchema>;
export type Meeting = Meetings['items'][number];
export type Agreement = Meetings['agreements'][number];
export type Planned = Static<typeof PlannedSchema>;
export type PlanWish = PlanBody;
export type HoldWish = HoldBody;
export type AgreementWish = AgreementBody;

interface MeetingPlace {
  readonly caseId: string;
  readonly meetingId: string;
}

const at = (caseId: string, rest: string) => `/api/rights/cases/${caseId}/${rest}`;
const of = ({ caseId, meetingId }: MeetingPlace, deed: string) =>
  at(caseId, `meetings/${meetingId}/${deed}`);

export const listMeetings = (caseId: string) => request<Meetings>(at(caseId, 'meetings'));

export const planMeeting = (caseId: string, body: PlanWish, key: string) =>
  request<Planned>(at(caseId, 'meetings'), { method: 'POST', body, key });

export const recordHeld = (place: MeetingPlace, body: HoldWish, key: string) =>
  request<unknown>(of(place, 'held'), { method: 'POST', body, key });

export const cancelMeeting = (
  place: MeetingPlace,
  body: { readonly version: number; readonly reason: string },
  key: string,
) => request<unknown>(of(place, 'cancel'), { method: 'POST', body, key });

export const recordAgreement = (caseId: string, body: AgreementWish, key: string) =>
  request<Static<typeof RecordedSchema>>(at(caseId, 'agreements'), {
    ...{ method: 'POST', body, key },
  });
