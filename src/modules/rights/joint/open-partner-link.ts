import { clocksOf } from '#kernel/commitments/public.ts';
import type { Clock } from '#kernel/commitments/types.ts';
import { findOrganisation } from '#kernel/identity/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { done, type Result } from '#lib/result.ts';
import { findCase } from '../case-store.ts';
import { caseSubject } from '../cases/case-moment.ts';
import { addDisclosure } from '../disclosure-store.ts';
import { materialsOf } from '../referral-store.ts';
import type { RightsHouse } from '../rights-house.ts';
import type { ReferralView } from '../rules/joint/referral-page.ts';
import type { Referral } from '../rules/joint/referral-types.ts';
import { type LinkShut, whyShutLink } from '../rules/joint/why-shut-link.ts';
import type { Invitation, Meeting } from '../rules/meetings/meeting-types.ts';
import { type FoundLink, findSubject } from './link-subject.ts';
import { formTokenOf } from './partner-token.ts';

/** Who came with which address. */
export interface PartnerVisit {
  readonly token: string;
  /** The caller's network address: kept as a fingerprint only. */
  readonly peer: string;
}

/** What somebody sees behind a link. */
export type PartnerSight =
  | { readonly kind: 'shut'; readonly why: LinkShut }
  | {
      readonly kind: 'referral';
      readonly view: ReferralView;
      readonly sender: string;
      readonly formToken: string;
    }
  | {
      readonly kind: 'invitation';
      readonly meeting: Meeting;
      readonly invitation: Invitation;
      readonly sender: string;
      readonly formToken: string;
    };

const isCounted = (clock: Clock, { clockId, trackId }: Referral): boolean => {
  if (clock.state !== 'running') return false;
  return clockId === null ? trackId !== null && isTracks(clock) : clock.id === clockId;
};

const isTracks = (clock: Clock): boolean =>
  clock.rule.id === 'legal-aid.decision' || clock.rule.id === 'legal-aid.appointment';

const viewOf = async (
  work: Work,
  house: RightsHouse,
  { found, referral }: { readonly found: FoundLink; readonly referral: Referral },
): Promise<ReferralView> => {
  const one = await findCase(work, referral.caseId);
  const shelf = { db: work.db, cityId: work.cityId, sealer: house.sealer };
  const clocks = await clocksOf(work, caseSubject({ id: referral.caseId }));
  return {
    referral,
    caseNumber: one?.caseNumber ?? null,
    materials: await materialsOf(shelf, referral.id),
    hasLetter: referral.letterId !== null,
    dueOn: clocks.find((clock) => isCounted(clock, referral))?.dueOn ?? null,
    purpose: found.link.purpose,
    path: '',
  };
};

const senderOf = async (work: Work, caseId: string): Promise<string> => {
  const one = await findCase(work, caseId);
  const union = one && (await findOrganisation(work.db, work.cityId, one.organisationId));
  return union?.name ?? '工会';
};

/** What a link shows now, without a line in the log: for a form that comes back with faults. */
export const sightOf = async (
  work: Work,
  house: RightsHouse,
  found: FoundLink,
): Promise<PartnerSight> => {
  const { link, subject } = found;
  const why = whyShutLink(link, work.now);
  if (why) return { kind: 'shut', why };
  const formToken = formTokenOf(house.sealer, link.id);
  const sender = await senderOf(work, subject.caseId);
  if (subject.kind === 'invitation') {
    const { meeting, invitation } = subject;
    return { kind: 'invitation', meeting, invitation, sender, formToken };
  }
  const view = await viewOf(work, house, { found, referral: subject.referral });
  return { kind: 'referral', view, sender, formToken };
};

/** Puts what happened at a link into the log and the audit record. */
export const logVisit = async (
  work: Work,
  house: Pick<RightsHouse, 'sealer'>,
  visit: {
    readonly found: FoundLink;
    readonly act: 'opened' | 'door_shut' | 'downloaded';
    readonly items: readonly string[];
    readonly peer: string;
  },
): Promise<void> => {
  const { found, act, items } = visit;
  const { link, subject } = found;
  const { caseId, bodyId, bodyName, kind } = subject;
  const peer = house.sealer.fingerprint(visit.peer, 'rights.partner-peer');
  const about = { kind, id: link.subjectId };
  const entry = { caseId, bodyId, bodyName, subject: about, linkId: link.id };
  await addDisclosure(work, { ...entry, act, items, peer });
  work.note(`rights.partner-${act}`, { kind: 'partner-link', id: link.id }, { case: caseId });
};

/** Opens a link: every opening is recorded, also that of a link which opens nothing any more. Looking uses nothing up,
 *  so that a messenger's preview does no harm. */
export const openPartnerLink = async (
  work: Work,
  house: RightsHouse,
  { token, peer }: PartnerVisit,
): Promise<Result<PartnerSight, never>> => {
  const found = await findSubject(work, house, { token, locks: false });
  if (!found) return done({ kind: 'shut', why: 'no-such-link' });
  const sight = await sightOf(work, house, found);
  const act = sight.kind === 'shut' ? 'door_shut' : 'opened';
  const items = sight.kind === 'shut' ? [sight.why] : [];
  await logVisit(work, house, { found, act, items, peer });
  return done(sight);
};
