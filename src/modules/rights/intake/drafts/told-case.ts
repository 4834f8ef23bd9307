import type { Temporal } from 'temporal-polyfill';
import type { CaseRegistration, ClaimantInput } from '../../cases/register-case.ts';
import type { PartyInput } from '../../cases/seal-party.ts';
import type { DraftContent } from '../../rules/intake/draft-content.ts';
import { peopleTyped } from '../../rules/intake/draft-problems.ts';
import { factsText } from '../../rules/intake/facts-text.ts';
import { mobileIn } from '../../rules/intake/mobile.ts';
import { type Member, readMembers } from '../../rules/intake/read-members.ts';
import type { LawPack } from '../../rules/law-types.ts';
import { type SortedCase, sortCase } from '../../rules/sorting/sort-case.ts';
import type { Channel } from '../../types.ts';

const claimant = (
  person: Pick<Member, 'name' | 'phone'>,
  part: Pick<ClaimantInput, 'isComplainant' | 'isRepresentative'>,
): ClaimantInput => ({ name: person.name, phone: person.phone, idNumber: null, ...part });

const writerOf = (content: DraftContent) => ({
  name: content.name.trim(),
  phone: mobileIn(content.phone),
});

/** Everybody in a case: the writer first, then his colleagues. Nobody in an anonymous one. */
const peopleOf = (content: DraftContent): ClaimantInput[] => {
  if (content.anonymous) return [];
  const chosen = new Set(content.representatives);
  const isGroup = content.who === 'group';
  const members = isGroup ? readMembers(content.members) : [];
  return [
    claimant(writerOf(content), {
      isComplainant: true,
      isRepresentative: isGroup && chosen.has(-1),
    }),
    ...members.map((one) =>
      claimant(one, { isComplainant: false, isRepresentative: chosen.has(one.line) }),
    ),
  ];
};

const blankParty = { creditCode: null, legalRepresentative: null, contact: null } as const;

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** Those on the other side. Who is a foreman is a person: his name is sealed. */
const partiesOf = (content: DraftContent): PartyInput[] => {
  const [employer, boss] = [orNull(content.employer), orNull(content.boss)];
  const address = orNull(content.workplace);
  return [
    ...(employer
      ? [{ ...blankParty, role: 'employer' as const, isPerson: false, name: employer, address }]
      : []),
    ...(boss
      ? [{ ...blankParty, role: 'foreman' as const, isPerson: true, name: boss, address: null }]
      : []),
  ];
};

/** How many people a case concerns, as far as was said. */
export const peopleCount = (content: DraftContent): number | null =>
  content.who === 'group'
    ? Math.max(peopleTyped(content.people) ?? 2, readMembers(content.members).length + 1)
    : null;

/** A first view of what was told. */
export const sortDraft = (pack: LawPack, content: DraftContent): SortedCase =>
  sortCase(pack, {
    answers: content.answers,
    texts: [content.story, content.amount, content.since, content.workplace],
    people: peopleCount(content),
  });

/** A draft as the case it becomes. `dangers` leaves out the size of a group whose people are all listed: registering
 *  counts them itself. */
export const caseOfDraft = (
  content: DraftContent,
  given: {
    readonly sorted: SortedCase;
    readonly submission: string;
    readonly organisationId: string;
    readonly channel: Channel;
    readonly consentVersion: string;
    readonly receivedAt: Temporal.Instant;
    readonly now: Temporal.Instant;
  },
): CaseRegistration => {
  const { sorted } = given;
  const claimants = peopleOf(content);
  const isCounted = claimants.length >= (peopleCount(content) ?? 1);
  const reasons = sorted.major.reasons.filter((one) => !(isCounted && one.kind === 'group'));
  return {
    submission: given.submission,
    organisationId: given.organisationId,
    matter: sorted.matter,
    workerClass: sorted.classView.workerClass,
    channel: given.channel,
    source: 'complaint',
    isAnonymous: content.anonymous,
    receivedAt: given.receivedAt,
    facts: factsText(content),
    consent: { version: given.consentVersion, at: given.now },
    claimants,
    parties: partiesOf(content),
    dangers: reasons.map((one) => one.words),
  };
};
