import { readSigned } from '#kernel/documents/public.ts';
import { readFile } from '#kernel/files/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { done, type Result } from '#lib/result.ts';
import { materialsOf } from '../referral-store.ts';
import type { RightsHouse } from '../rights-house.ts';
import { type LinkShut, whyShutLink } from '../rules/joint/why-shut-link.ts';
import { type FoundLink, findSubject } from './link-subject.ts';
import { logVisit, type PartnerVisit } from './open-partner-link.ts';

/** Bytes handed to a partner. */
export interface Handed {
  readonly bytes: Buffer;
  readonly mediaType: string;
  readonly name: string;
}

/** What a partner wants to open: a line of the material list, or the sealed paper. */
export type Wanted = { readonly ordinal: number } | 'letter';

export type Download =
  | { readonly kind: 'shut'; readonly why: LinkShut }
  | { readonly kind: 'missing' }
  | { readonly kind: 'file'; readonly file: Handed };

const letterFile = async (
  work: Work,
  { sealer }: RightsHouse,
  letterId: string,
): Promise<Handed | null> => {
  const asked = { cityId: work.cityId, documentId: letterId, format: 'pdf' } as const;
  const bytes = await readSigned(work.db, sealer, asked);
  return bytes && { bytes, mediaType: 'application/pdf', name: '工会文书.pdf' };
};

const fileOf = async (
  work: Work,
  house: RightsHouse,
  { found, wanted }: { readonly found: FoundLink; readonly wanted: Wanted },
): Promise<Handed | null> => {
  if (found.subject.kind !== 'referral') return null;
  const { referral } = found.subject;
  if (wanted === 'letter')
    return referral.letterId === null ? null : letterFile(work, house, referral.letterId);
  const shelf = { db: work.db, cityId: work.cityId, sealer: house.sealer };
  const listed = await materialsOf(shelf, referral.id);
  const material = listed.find((one) => one.ordinal === wanted.ordinal);
  const kept = material?.fileId ? await readFile(work.db, work.cityId, material.fileId) : null;
  if (!material || !kept) return null;
  return { bytes: kept.bytes, mediaType: kept.mediaType, name: material.title };
};

/** Hands out one file of the list behind a live link, and nothing that is not listed; each time is recorded. */
export const partnerDownload = async (
  work: Work,
  house: RightsHouse,
  asked: PartnerVisit & { readonly wanted: Wanted },
): Promise<Result<Download, never>> => {
  const found = await findSubject(work, house, { token: asked.token, locks: false });
  const why = whyShutLink(found?.link ?? null, work.now);
  if (!found || why) return done({ kind: 'shut', why: why ?? 'no-such-link' });
  const file = await fileOf(work, house, { found, wanted: asked.wanted });
  if (!file) return done({ kind: 'missing' });
  const items = [asked.wanted === 'letter' ? '文书' : `材料第 ${asked.wanted.ordinal} 份`];
  await logVisit(work, house, { found, act: 'downloaded', items, peer: asked.peer });
  return done({ kind: 'file', file });
};
