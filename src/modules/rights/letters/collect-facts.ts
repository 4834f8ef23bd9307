import type { Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { type Letterhead, letterheadOf } from '../letterhead-store.ts';
import { lawsFor } from '../rules/letters/laws-for.ts';
import { letterCard } from '../rules/letters/letter-kinds.ts';
import type {
  EarlierLetter,
  LetterFacts,
  PartyFacts,
  ServiceFacts,
} from '../rules/letters/letter-types.ts';
import { isRung } from '../rules/letters/letter-types.ts';
import { wrongWords } from '../rules/letters/letter-words.ts';
import type { RosterFacts } from '../rules/letters/roster-facts.ts';
import { serviceMethodWords } from '../rules/letters/templates/service-certificate.ts';
import type { RightsCase } from '../types.ts';
import { type CasePeople, peopleOf } from './case-people.ts';
import type { Ground } from './draft-ground.ts';
import type { DraftInput } from './draft-input.ts';
import { levelOf } from './issuer.ts';
import type { LetterHouse } from './letter-house.ts';
import type { StandingLetter } from './load-ladder.ts';
import { numberOf } from './number-of.ts';
import { rosterOf } from './roster-of.ts';

export type FactsRefusal = { readonly code: 'no-such-party' } | { readonly code: 'no-such-letter' };

const ZONE = 'Asia/Shanghai';

const earlierOf = (standing: readonly StandingLetter[]): readonly EarlierLetter[] =>
  standing.flatMap(({ letter, document, replyDueOn }) => {
    const { kind, servedOn, refusedOn } = letter;
    if (!isRung(kind) || document.state === 'voided' || (!servedOn && !refusedOn)) return [];
    const outcome = refusedOn
      ? '受送达人拒绝接收'
      : letter.notCorrectedOn
        ? '无正当理由不予改正'
        : null;
    return [
      {
        ...{ kind, outcome, replyDueOn },
        number: numberOf(document),
        servedOn: servedOn ?? refusedOn,
        methodWord: letter.serviceMethod ? serviceMethodWords[letter.serviceMethod] : null,
        repliedOn: letter.repliedOn,
      },
    ];
  });

const recipientOf = (
  { recipientPartyId, recipientName }: DraftInput,
  people: CasePeople,
): PartyFacts | null | undefined => {
  if (recipientPartyId !== null) return people.parties.get(recipientPartyId);
  if (recipientName === null) return null;
  const rest = { creditCode: null, address: null, representative: null, phone: null };
  return { name: recipientName, roleWord: '', ...rest };
};

const serviceOf = (
  { serviceOf: id }: DraftInput,
  standing: readonly StandingLetter[],
): ServiceFacts | null | undefined => {
  if (id === null) return null;
  const found = standing.find(({ letter }) => letter.id === id);
  return (
    found && {
      letterTitle: letterCard(found.letter.kind).title,
      letterNumber: numberOf(found.document),
      recipient: found.letter.recipient ?? '',
      place: null,
      method: found.letter.serviceMethod,
    }
  );
};

const unionOf = ({ issuer }: Ground, head: Letterhead): LetterFacts['union'] => {
  const level = levelOf(issuer);
  return { name: issuer.name, ...head, mayRecommend: level === 'city' || level === 'county' };
};

const disputeOf = (
  one: RightsCase,
  people: CasePeople,
  { paid_fen: _, ...roster }: RosterFacts,
): LetterFacts['dispute'] => ({
  ...roster,
  matter: wrongWords[one.matter],
  projectName: null,
  workers: roster.workers ?? (people.claimants.length || null),
});

const handlersOf = ({ file }: Ground): Pick<LetterFacts, 'handlers' | 'contact'> => ({
  handlers: file.handlers
    .filter(({ capacity }) => capacity !== 'mediator')
    .map(({ personName, certificateNumber }) => ({
      name: personName,
      certificate: certificateNumber,
    })),
  contact: { name: file.handlers[0]?.personName ?? null, phone: null },
});

/** Everything the house knows for a paper, from its case, its letters, the pack and what the drafter said. */
export const collectFacts = async (
  work: Work,
  house: LetterHouse,
  { input, ground }: { readonly input: DraftInput; readonly ground: Ground },
): Promise<Result<LetterFacts, FactsRefusal>> => {
  const { one } = ground.file;
  const people = await peopleOf(work, house, one.id);
  const recipient = recipientOf(input, people);
  if (recipient === undefined) return refuse({ code: 'no-such-party' });
  const service = serviceOf(input, ground.standing);
  if (service === undefined) return refuse({ code: 'no-such-letter' });
  const pack = house.pack(work.today);
  const roster = await rosterOf(work, house, one.id);
  const received = one.receivedAt.toZonedDateTimeISO(ZONE).toPlainDate().toString();
  const confirmation = pack.rules.get('agreement.judicial-confirmation');
  const { findings, demands, terms, sitting, papers, attachments, copies } = input;
  return done({
    union: unionOf(ground, await letterheadOf(work, ground.issuer.id)),
    caseNumber: one.caseNumber ?? one.number,
    source: one.source,
    registeredOn: received,
    acceptedOn: people.acceptedOn,
    employer: people.employer,
    ...{ recipient, service, chain: people.chain },
    dispute: disputeOf(one, people, roster),
    claimants: people.claimants,
    representatives: people.representatives,
    ...handlersOf(ground),
    ...{ findings, demands, terms, sitting, papers, attachments, copies },
    laws: lawsFor(input.kind, { matter: one.matter, roles: people.roles }, pack),
    reply: ground.reply,
    confirmation: confirmation?.period
      ? { period: confirmation.period, citation: confirmation.citation }
      : null,
    earlier: earlierOf(ground.standing),
    ground: ground.found?.ground ?? null,
    consentToName: false,
    refusalGround: input.refusalGround,
    guidance: input.guidance,
    closing: input.closing,
    paid_fen: roster.paid_fen,
  });
};
