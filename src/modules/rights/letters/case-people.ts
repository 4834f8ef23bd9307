import type { Sealer } from '#kernel/secrets/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { openClaimant } from '../cases/seal-claimant.ts';
import { openParty } from '../cases/seal-party.ts';
import { sealedClaimantsOf } from '../claimant-store.ts';
import { eventsOf } from '../event-store.ts';
import { type PartyRow, partiesOf } from '../party-store.ts';
import type { ClaimantFacts, PartyFacts } from '../rules/letters/letter-types.ts';
import { partyRoleWords } from '../rules/letters/letter-words.ts';
import { type PartyRole, partyRoles } from '../types.ts';
import type { LetterHouse } from './letter-house.ts';

/** The people and bodies of a case as its papers name them. */
export interface CasePeople {
  readonly parties: ReadonlyMap<string, PartyFacts>;
  readonly roles: readonly PartyRole[];
  readonly employer: PartyFacts | null;
  /** From the owner down. */
  readonly chain: readonly PartyFacts[];
  readonly claimants: readonly ClaimantFacts[];
  readonly representatives: readonly string[];
  /** ISO; null while the case is not accepted. */
  readonly acceptedOn: string | null;
}

const partyFactsOf = (sealer: Sealer, row: PartyRow, caseId: string): PartyFacts => {
  const party = openParty(sealer, row, { caseId, plain: true });
  return {
    name: party.name,
    roleWord: partyRoleWords[row.role],
    creditCode: party.creditCode,
    address: party.address,
    representative: party.legalRepresentative,
    phone: party.contact,
  };
};

const chainOrder: readonly PartyRole[] = [
  'owner',
  'general_contractor',
  'subcontractor',
  'labour_firm',
  'foreman',
];

const employers: readonly PartyRole[] = [
  'employer',
  'labour_firm',
  'platform',
  'partner_firm',
  'subcontractor',
  'general_contractor',
];

const firstOf = (rows: readonly PartyRow[], roles: readonly PartyRole[]): PartyRow | undefined =>
  roles.flatMap((role) => rows.filter((row) => row.role === role))[0];

const claimantsFor = async (work: Work, { sealer }: LetterHouse, caseId: string) => {
  const found = await sealedClaimantsOf(work, caseId);
  return found
    .filter(({ claimant }) => claimant.withdrawnOn === null)
    .map(({ claimant, sealed }) => {
      const { name, idNumber, phone } = openClaimant(sealer, claimant.id, sealed);
      const rest = { trade: null, owed_fen: null, paid_fen: null };
      return {
        isRepresentative: claimant.isRepresentative,
        facts: { name: name ?? '未具名', idNumber, phone, ...rest },
      };
    });
};

const acceptedOnOf = async (work: Work, caseId: string): Promise<string | null> => {
  const events = await eventsOf(work, { caseId });
  const accepted = events.find(({ event }) => event.step === 'accept');
  return accepted
    ? accepted.event.at.toZonedDateTimeISO('Asia/Shanghai').toPlainDate().toString()
    : null;
};

/** Opens who takes part in a case. */
export const peopleOf = async (
  work: Work,
  house: LetterHouse,
  caseId: string,
): Promise<CasePeople> => {
  const rows = await partiesOf(work, caseId);
  const facts = new Map(rows.map((row) => [row.id, partyFactsOf(house.sealer, row, caseId)]));
  const of = (row: PartyRow | undefined) => (row ? (facts.get(row.id) ?? null) : null);
  const chain = chainOrder.flatMap((role) => rows.filter((row) => row.role === role));
  const claimants = await claimantsFor(work, house, caseId);
  return {
    parties: facts,
    roles: partyRoles.filter((role) => rows.some((row) => row.role === role)),
    employer: of(firstOf(rows, employers)),
    chain: chain.flatMap((row) => of(row) ?? []),
    claimants: claimants.map((one) => one.facts),
    representatives: claimants.filter((one) => one.isRepresentative).map((one) => one.facts.name),
    acceptedOn: await acceptedOnOf(work, caseId),
  };
};
