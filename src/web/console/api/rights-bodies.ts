import type { Static } from 'typebox';
import type {
  BodyBody,
  BodySchema,
  ContactBody,
  ContactSchema,
  DirectorySchema,
  FeedbackBody,
  PaperBody,
  PaperListSchema,
  PaperSchema,
} from '#modules/rights/contract/joint.ts';
import { request } from './http.ts';

export type Directory = Static<typeof DirectorySchema>;
export type BodyOnWire = Static<typeof BodySchema>;
export type BodyWish = Static<typeof BodyBody>;
export type ContactOnWire = Static<typeof ContactSchema>;
export type ContactWish = Static<typeof ContactBody>;
export type Papers = Static<typeof PaperListSchema>;
export type PaperOnWire = Static<typeof PaperSchema>;
export type PaperWish = PaperBody;
export type FeedbackWish = Static<typeof FeedbackBody>;

export const readDirectory = (organisation_id: string) =>
  request<Directory>('/api/rights/bodies', { query: { organisation_id } });

export const keepBody = (body: BodyWish, key: string) =>
  request<BodyOnWire>('/api/rights/bodies', { method: 'POST', body, key });

export const keepContact = (bodyId: string, body: ContactWish, key: string) =>
  request<ContactOnWire>(`/api/rights/bodies/${bodyId}/contacts`, { method: 'POST', body, key });

export const listPapers = (organisation_id: string) =>
  request<Papers>('/api/rights/papers', { query: { organisation_id } });

export const receivePaper = (body: PaperWish, key: string) =>
  request<PaperOnWire>('/api/rights/papers', { method: 'POST', body, key });

export const giveFeedback = (paperId: string, body: FeedbackWish, key: string) =>
  request<PaperOnWire>(`/api/rights/papers/${paperId}/feedback`, { method: 'POST', body, key });
