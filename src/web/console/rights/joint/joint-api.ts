import type { Static } from 'typebox';
import type {
  DirectorySchema,
  DisclosureListSchema,
  LinkSchema,
  ReferralBody,
  ReferralListSchema,
  SentSchema,
} from '#modules/rights/contract/joint.ts';
import { request } from '../../api/http.ts';

export type Referrals = Static<typeof ReferralListSchema>;
export type Referral = Referrals['items'][number];
export type Bodies = Static<typeof DirectorySchema>;
export type Disclosures = Static<typeof DisclosureListSchema>;
export type Link = Static<typeof LinkSchema>;
export type Sent = Static<typeof SentSchema>;

const ofCase = (caseId: string, rest: string) => `/api/rights/cases/${caseId}/${rest}`;

export const listReferrals = (caseId: string) => request<Referrals>(ofCase(caseId, 'referrals'));

export const listDisclosures = (caseId: string) =>
  request<Disclosures>(ofCase(caseId, 'disclosures'));

export const listBodies = (organisation_id: string) =>
  request<Bodies>('/api/rights/bodies', { query: { organisation_id } });

export const sendReferral = (caseId: string, body: ReferralBody, key: string) =>
  request<Sent>(ofCase(caseId, 'referrals'), { method: 'POST', body, key });

export const resendLink = (
  place: { readonly caseId: string; readonly referralId: string },
  body: { readonly sends_sms: boolean },
  key: string,
) =>
  request<Link>(ofCase(place.caseId, `referrals/${place.referralId}/link`), {
    ...{ method: 'POST', body, key },
  });

export const withdrawReferral = (
  place: { readonly caseId: string; readonly referralId: string },
  reason: string,
  key: string,
) =>
  request<null>(ofCase(place.caseId, `referrals/${place.referralId}/withdraw`), {
    ...{ method: 'POST', body: { reason }, key },
  });
