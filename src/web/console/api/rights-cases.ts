import type { Static } from 'typebox';
import type {
  Candidates,
  ClaimantBody,
  HandlersBody,
  PartyBody,
  RegisterBody,
  ResultBody,
  TrackBody,
  TrackEndBody,
} from '#modules/rights/contract/case-bodies.ts';
import type { EventOnWire, Timeline } from '#modules/rights/contract/case-steps.ts';
import type { CaseDetail, CaseSummary, ClaimantPage } from '#modules/rights/contract/cases.ts';
import { request } from './http.ts';
import type { Page } from './paging.ts';

export interface CaseQuery {
  readonly q?: string | undefined;
  readonly state?: string | undefined;
  readonly open?: string | undefined;
  readonly matter?: string | undefined;
  readonly major?: string | undefined;
  readonly mine?: string | undefined;
  readonly organisation_id?: string | undefined;
  readonly page?: number | undefined;
  readonly page_size?: number | undefined;
}

export type Registration = Static<typeof RegisterBody>;
export type NewClaimant = Static<typeof ClaimantBody>;
export type NewParty = Static<typeof PartyBody>;
export type NewTrack = Static<typeof TrackBody>;
export type HandlerWish = Static<typeof HandlersBody>['handlers'][number];
export type StepFacts = Readonly<Record<string, string | number | boolean | null>>;

const at = (id: string, rest = '') => `/api/rights/cases/${id}${rest}`;

const deed = (id: string, rest: string, { body, key }: { body: unknown; key: string }) =>
  request<CaseDetail>(at(id, rest), { method: 'POST', body, key });

export const listCases = (query: CaseQuery) =>
  request<Page<CaseSummary>>('/api/rights/cases', { query });

export const readCase = (id: string) => request<CaseDetail>(at(id));

// A thousand lines are five requests; more than that nobody reads on a page.
const TIMELINE_PAGES_MOST = 20;

/** The whole timeline, oldest first, read page by page. */
export const readTimeline = async (id: string): Promise<readonly EventOnWire[]> => {
  const all: EventOnWire[] = [];
  let after: number | null = 0;
  for (let page = 0; after !== null && page < TIMELINE_PAGES_MOST; page += 1) {
    const got: Static<typeof Timeline> = await request(at(id, '/timeline'), {
      query: { after_seq: after },
    });
    all.push(...got.items);
    after = got.next_after_seq;
  }
  return all;
};

export const readClaimants = (id: string, page: number) =>
  request<Static<typeof ClaimantPage>>(at(id, '/claimants'), { query: { page, page_size: 100 } });

export const readCandidates = (id: string) =>
  request<Static<typeof Candidates>>(at(id, '/candidates'));

export const registerCase = (body: Registration, key: string) =>
  request<{ id: string; number: string; is_new: boolean }>('/api/rights/cases', {
    ...{ method: 'POST', body, key },
  });

export const takeStep = (
  id: string,
  body: { readonly version: number; readonly step: string; readonly facts: StepFacts },
  key: string,
) => deed(id, '/steps', { body, key });

export const transferCase = (
  id: string,
  body: { readonly version: number; readonly organisation_id: string; readonly reason: string },
  key: string,
) => request<unknown>(at(id, '/transfer'), { method: 'POST', body, key });

export const nameHandlers = (id: string, handlers: readonly HandlerWish[], key: string) =>
  deed(id, '/handlers', { body: { handlers }, key });

export const declareNoInterest = (id: string, key: string) =>
  request<CaseDetail>(at(id, '/declaration'), { method: 'POST', key });

export const recuseHandler = (
  id: string,
  body: { readonly person_id: string; readonly reason: string },
  key: string,
) => deed(id, '/recusals', { body, key });

export const addClaimants = (id: string, people: readonly NewClaimant[], key: string) =>
  deed(id, '/claimants', { body: { people }, key });

export const withdrawClaimant = (
  id: string,
  { claimant, reason }: { readonly claimant: string; readonly reason: string },
  key: string,
) => deed(id, `/claimants/${claimant}/withdrawal`, { body: { reason }, key });

export const setClaimResult = (
  id: string,
  { claimant, body }: { readonly claimant: string; readonly body: Static<typeof ResultBody> },
  key: string,
) => deed(id, `/claimants/${claimant}/result`, { body, key });

export const addParty = (id: string, body: NewParty, key: string) =>
  deed(id, '/parties', { body, key });

export const removeParty = (id: string, party: string, key: string) =>
  request<CaseDetail>(at(id, `/parties/${party}`), { method: 'DELETE', key });

export const openTrack = (id: string, body: NewTrack, key: string) =>
  deed(id, '/tracks', { body, key });

export const closeTrack = (
  id: string,
  { track, body }: { readonly track: string; readonly body: Static<typeof TrackEndBody> },
  key: string,
) => deed(id, `/tracks/${track}/closing`, { body, key });

export const tellWorker = (id: string, text: string, key: string) =>
  deed(id, '/messages', { body: { text }, key });

export const addEvidence = (
  id: string,
  body: { readonly title: string; readonly added_by: 'staff' | 'employer' | 'partner' },
  key: string,
) => deed(id, '/evidence', { body, key });

export const dismissProposal = (
  id: string,
  { proposal, reason }: { readonly proposal: string; readonly reason: string },
  key: string,
) => deed(id, `/proposals/${proposal}/dismissal`, { body: { reason }, key });
