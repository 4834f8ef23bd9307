import type { Static } from 'typebox';
import type { LetterBodyWire } from '#modules/rights/contract/letter-body.ts';
import type { LetterList, LetterPage } from '#modules/rights/contract/letter-views.ts';
import type { DraftLetterBody, ReplyBody, ServiceBody } from '#modules/rights/contract/letters.ts';
import { request } from '../../api/http.ts';

export type Letters = Static<typeof LetterList>;
export type Letter = Static<typeof LetterPage>;
export type LetterText = LetterBodyWire;
export type LetterBlock = LetterText['blocks'][number];
export type DraftWish = Static<typeof DraftLetterBody>;
export type ServiceWish = Static<typeof ServiceBody>;
export type ReplyWish = Static<typeof ReplyBody>;

/** One letter of one case. */
export interface LetterPlace {
  readonly caseId: string;
  readonly letterId: string;
}

const listUrl = (caseId: string) => `/api/rights/cases/${caseId}/letters`;

/** The address of a letter, or of something under it: `/pdf`, `/html`. */
export const letterUrl = ({ caseId, letterId }: LetterPlace, rest = '') =>
  `${listUrl(caseId)}/${letterId}${rest}`;

export const listLetters = (caseId: string) => request<Letters>(listUrl(caseId));

export const readLetter = (place: LetterPlace) => request<Letter>(letterUrl(place));

export const draftLetter = (caseId: string, body: DraftWish, key: string) =>
  request<Letter>(listUrl(caseId), { method: 'POST', body, key });

export const saveLetter = (
  place: LetterPlace,
  body: { readonly expected_version: number; readonly body: LetterText },
  key: string,
) => request<{ version: number }>(letterUrl(place, '/versions'), { method: 'POST', body, key });

/** A step of a letter: submit, return, sign, seal, void, services, replies, not-corrected. */
export const stepLetter = (
  place: LetterPlace,
  wish: { readonly step: string; readonly body: object },
  key: string,
) => request<Letter>(letterUrl(place, `/${wish.step}`), { method: 'POST', body: wish.body, key });
