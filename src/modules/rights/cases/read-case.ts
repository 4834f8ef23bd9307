import { clocksOf } from '#kernel/commitments/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { done, type Result } from '#lib/result.ts';
import { findSealedFacts } from '../case-store.ts';
import {
  claimantToWire,
  clockToWire,
  handlerToWire,
  nounsToWire,
  proposalToWire,
  stepToWire,
  trackToWire,
} from '../case-to-wire.ts';
import { sealedClaimantsOf } from '../claimant-store.ts';
import type { CaseDetail, ClaimantOnWire } from '../contract/cases.ts';
import { evidenceOf } from '../evidence-store.ts';
import { handlersOf } from '../handler-store.ts';
import { partiesOf } from '../party-store.ts';
import { openProposalsOf } from '../proposal-store.ts';
import type { RightsHouse } from '../rights-house.ts';
import type { CaseMoment } from '../rules/case-file.ts';
import { isSuspended } from '../rules/guards.ts';
import { mayReadComplainants, mayReadFacts } from '../rules/secrecy.ts';
import { openSteps } from '../rules/why-not.ts';
import { tracksOf } from '../track-store.ts';
import {
  channelWords,
  partyRoleWords,
  sourceWords,
  workerClassWords,
} from '../words/case-words.ts';
import { caseMoment, caseSubject } from './case-moment.ts';
import { openEvidence } from './evidence.ts';
import { maskSecrets, openClaimant } from './seal-claimant.ts';
import { openParty } from './seal-party.ts';
import { type NoSuchCase, type SeenCase, seeCase } from './see-case.ts';

/** Claimants on the page of a case; the rest by pages of their own. */
const CLAIMANTS_SHOWN = 100;

/** What the asker may read of a case. */
export interface Sight {
  readonly people: boolean;
  readonly facts: boolean;
}

/** What the asker may read of a case. */
export const sightOf = ({ file, asker }: CaseMoment): Sight => ({
  people: mayReadComplainants(file, asker),
  facts: mayReadFacts(file, asker),
});

/** Some claimants for the wire, opened or masked. */
export const claimantsToWire = async (
  work: Work,
  house: Pick<RightsHouse, 'sealer'>,
  asked: {
    readonly caseId: string;
    readonly plain: boolean;
    readonly from: number;
    readonly most: number;
  },
): Promise<ClaimantOnWire[]> =>
  (await sealedClaimantsOf(work, asked.caseId, asked)).map(({ claimant, sealed }) => {
    const secrets = openClaimant(house.sealer, claimant.id, sealed);
    return claimantToWire(claimant, asked.plain ? secrets : maskSecrets(secrets));
  });

const factsTold = async (
  work: Work,
  house: Pick<RightsHouse, 'sealer'>,
  asked: { readonly caseId: string; readonly plain: boolean },
): Promise<string | null> => {
  const sealed = asked.plain ? await findSealedFacts(work, asked.caseId) : null;
  if (sealed === null) return null;
  return house.sealer.open(sealed, { table: 'rights.cases', id: asked.caseId, column: 'facts' });
};

const partiesToWire = async (
  work: Work,
  house: RightsHouse,
  to: { readonly caseId: string; readonly plain: boolean },
): Promise<CaseDetail['parties']> =>
  (await partiesOf(work, to.caseId)).map((row) => {
    const one = openParty(house.sealer, row, to);
    return {
      id: one.id,
      role: one.role,
      role_label: partyRoleWords[one.role],
      is_person: one.isPerson,
      name: one.name,
      credit_code: one.creditCode,
      address: one.address,
      legal_representative: one.legalRepresentative,
      contact: one.contact,
    };
  });

const evidenceToWire = async (
  work: Work,
  house: RightsHouse,
  to: { readonly caseId: string; readonly plain: boolean },
): Promise<CaseDetail['evidence']> =>
  (await evidenceOf(work, to.caseId)).map((kept) => ({
    id: kept.id,
    claimant_id: kept.claimantId,
    file_id: to.plain ? kept.fileId : null,
    title: to.plain ? openEvidence(house.sealer, kept).title : null,
    added_by: kept.addedBy,
    added_at: kept.addedAt.toString({ smallestUnit: 'second' }),
  }));

const pageOf = async (
  work: Work,
  house: RightsHouse,
  { seen, moment }: { readonly seen: SeenCase; readonly moment: CaseMoment },
): Promise<CaseDetail> => {
  const { one, organisation } = seen;
  const sight = sightOf(moment);
  const shown = { plain: sight.people, from: 0, most: CLAIMANTS_SHOWN };
  const people = await claimantsToWire(work, house, { caseId: one.id, ...shown });
  const claimants = moment.file.claimants.length;
  const nouns = { organisationName: organisation.name, claimants };
  const told = { caseId: one.id, plain: sight.facts };
  const clocks = await clocksOf(work, caseSubject(one));
  const pack = house.pack(work.today);
  return {
    ...nounsToWire(one, nouns),
    worker_class: one.workerClass,
    worker_class_label: workerClassWords[one.workerClass],
    channel: one.channel,
    channel_label: channelWords[one.channel],
    source: one.source,
    source_label: sourceWords[one.source],
    major_reason: sight.facts ? one.majorReason : null,
    major_reported_at: one.majorReportedAt?.toString({ smallestUnit: 'second' }) ?? null,
    consent_version: one.consentVersion,
    registered_at: one.registeredAt.toString({ smallestUnit: 'second' }),
    closed_at: one.closedAt?.toString({ smallestUnit: 'second' }) ?? null,
    suspended: isSuspended(moment.file),
    facts: await factsTold(work, house, told),
    may: {
      read_complainants: sight.people,
      read_facts: sight.facts,
      handler: moment.file.handlers.some((it) => it.personId === moment.asker.personId),
    },
    parties: await partiesToWire(work, house, told),
    claimants: people,
    handlers: (await handlersOf(work, one.id)).map(handlerToWire),
    tracks: (await tracksOf(work, one.id)).map((it) => trackToWire(it, sight.facts)),
    clocks: clocks.map((it) => clockToWire(it, moment.today)),
    evidence: await evidenceToWire(work, house, told),
    proposals: (await openProposalsOf(work, one.id)).map(proposalToWire),
    steps: openSteps(moment).map((offer) => stepToWire(offer, pack)),
  };
};

/** The page of a case: everything the asker may read, and each step with the reason why it is shut. */
export const readCase = async (
  work: Work,
  house: RightsHouse,
  id: string,
): Promise<Result<CaseDetail, NoSuchCase>> => {
  const seen = await seeCase(work, id);
  if (!seen.ok) return seen;
  const moment = await caseMoment(work, seen.value);
  return done(await pageOf(work, house, { seen: seen.value, moment }));
};
