import type { Work } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { agreementBySubmission, insertAgreement } from '../agreement-store.ts';
import { bodiesOf } from '../body-store.ts';
import { changeCase } from '../cases/change-case.ts';
import { openParty } from '../cases/seal-party.ts';
import { type StepRefusal, takeStep } from '../cases/take-step.ts';
import { claimantsOf } from '../claimant-store.ts';
import { type JointCase, type JointCaseRefusal, openJointCase } from '../joint/joint-case.ts';
import { meetingsOf } from '../meeting-store.ts';
import { partiesOf } from '../party-store.ts';
import type { RightsHouse } from '../rights-house.ts';
import type { FactFault } from '../rules/fact-rules.ts';
import { maskName } from '../rules/masks.ts';
import type { AgreementItem } from '../rules/meetings/meeting-types.ts';
import { agreementKindWords } from '../rules/meetings/meeting-words.ts';
import {
  type AgreementGround,
  type AgreementWish,
  type ItemWish,
  lastDueOn,
  whyNotAgree,
} from '../rules/meetings/why-not-agree.ts';
import { commitItem, type ItemPromiser } from './commit-item.ts';

/** An agreement to be recorded; `submission` is made by the sender. */
export interface RecordAgreement extends AgreementWish {
  readonly caseId: string;
  readonly submission: string;
  /** In which meeting; null = outside of one. */
  readonly meetingId: string | null;
  readonly number: string | null;
  readonly text: string | null;
}

export type AgreementRefusal =
  | JointCaseRefusal
  | StepRefusal
  | { readonly code: 'no-such-meeting' }
  | { readonly code: 'invalid'; readonly errors: readonly FactFault[] };

/** An agreement on record with the commitments it became, in the order of its items. */
export interface RecordedAgreement {
  readonly id: string;
  readonly commitmentIds: readonly string[];
}

/** Everybody who may owe something, by id. */
type Promisers = ReadonlyMap<string, ItemPromiser>;

const promisersOf = async (
  work: Work,
  house: RightsHouse,
  { one, path }: JointCase,
): Promise<{ readonly parties: Promisers; readonly bodies: Promisers }> => {
  const rows = await partiesOf(work, one.id);
  const bodies = await bodiesOf(work, path.split('/').filter(Boolean));
  return {
    parties: new Map(
      rows.map((row) => {
        const party = openParty(house.sealer, row, { caseId: one.id, plain: true });
        const { name, isPerson, contact } = party;
        return [row.id, { name, isPerson, contact, shown: isPerson ? maskName(name) : name }];
      }),
    ),
    bodies: new Map(
      bodies.map(({ id, name, phone: contact }) => [
        id,
        { name, isPerson: false, contact, shown: name },
      ]),
    ),
  };
};

interface Given {
  readonly found: JointCase;
  readonly wish: RecordAgreement;
  readonly promisers: Awaited<ReturnType<typeof promisersOf>>;
}

const promiserOf = ({ promisers }: Given, item: ItemWish): ItemPromiser => {
  const { parties, bodies } = promisers;
  const found = item.partyId === null ? bodies.get(item.bodyId ?? '') : parties.get(item.partyId);
  if (!found) throw new Error('an agreement was not checked');
  return found;
};

const commitAll = async (
  work: Work,
  house: RightsHouse,
  { id, given }: { readonly id: string; readonly given: Given },
): Promise<AgreementItem[]> => {
  const { found, wish } = given;
  const { kind, agreedOn, meetingId } = wish;
  const source = kind === 'promise' ? 'meeting' : 'agreement';
  const items: AgreementItem[] = [];
  for (const [place, item] of wish.items.entries()) {
    const promiser = promiserOf(given, item);
    const made = { kind: source, ref: kind === 'promise' ? (meetingId ?? id) : id } as const;
    const asked = { ...found, item, promiser, source: { ...made, madeOn: agreedOn } };
    const commitmentId = await commitItem(work, house, asked);
    const { partyId, bodyId, amountFen, dueOn } = item;
    const act = item.act?.trim() || null;
    const line = { partyId, bodyId, shown: promiser.shown, amountFen, act, dueOn, commitmentId };
    items.push({ ordinal: place + 1, ...line });
  }
  return items;
};

/** The step of an agreement starts the thirty days of judicial confirmation. Promises alone take no step. */
const settle = async (
  work: Work,
  house: RightsHouse,
  wish: RecordAgreement,
): Promise<Result<null, StepRefusal>> => {
  if (wish.kind === 'promise') return done(null);
  const facts = {
    agreed_on: wish.agreedOn,
    effective_on: wish.effectiveOn,
    signed_by_parties: wish.isSignedByParties,
    ...(wish.isSealedByMediator ? { sealed_by_mediator: true } : {}),
    due_on: lastDueOn(wish.items),
    agreement_number: wish.number,
  };
  const taken = await takeStep(work, house, { caseId: wish.caseId, step: 'settle', facts });
  return taken.ok ? done(null) : taken;
};

const write = async (
  work: Work,
  house: RightsHouse,
  given: Given,
): Promise<Result<RecordedAgreement, AgreementRefusal>> => {
  const { found, wish } = given;
  const { caseId, submission, kind, agreedOn, effectiveOn, meetingId, number } = wish;
  const id = newId();
  const facts = {
    agreement: id,
    kind,
    items: wish.items.length,
    last_due_on: lastDueOn(wish.items),
  };
  const workerText =
    kind === 'promise' ? `对方已作出承诺，最后期限是${lastDueOn(wish.items)}。` : null;
  const closed = { title: agreementKindWords[kind] };
  const change = { act: 'rights.agreement-recorded', facts, closed, workerText };
  await changeCase(work, house, { one: found.one, change });
  const settled = await settle(work, house, wish);
  if (!settled.ok) return settled;
  const items = await commitAll(work, house, { id, given });
  const head = { id, caseId, meetingId, kind, number, agreedOn, effectiveOn };
  const one = { ...head, text: wish.text?.trim() || null, lastDueOn: lastDueOn(items), items };
  await insertAgreement(work, house.sealer, { one, submission });
  return done({ id, commitmentIds: items.map((item) => item.commitmentId) });
};

const groundOf = async (
  work: Work,
  { found, promisers }: Pick<Given, 'found' | 'promisers'>,
): Promise<AgreementGround> => ({
  partyIds: [...promisers.parties.keys()],
  bodyIds: [...promisers.bodies.keys()],
  claimantIds: (await claimantsOf(work, found.one.id))
    .filter((claimant) => claimant.withdrawnOn === null)
    .map((claimant) => claimant.id),
  today: work.today.toString(),
});

/** Records what was agreed: every item becomes a commitment with its own day, and an agreement takes the case to
 *  `settled`. Sent twice it is recorded once.
 *  @source 劳动争议调解仲裁法（2007）第十四条; 民事诉讼法（2023 修正）第二百零五条 */
export const recordAgreement = async (
  work: Work,
  house: RightsHouse,
  wish: RecordAgreement,
): Promise<Result<RecordedAgreement, AgreementRefusal>> => {
  const opened = await openJointCase(work, wish.caseId);
  if (!opened.ok) return opened;
  const found = opened.value;
  const before = await agreementBySubmission(work, wish.submission);
  if (before?.caseId === wish.caseId) {
    work.note('rights.agreement-repeated', { kind: 'agreement', id: before.id });
    return done({ id: before.id, commitmentIds: [] });
  }
  if (wish.meetingId !== null) {
    const shelf = { db: work.db, cityId: work.cityId, sealer: house.sealer };
    const isHere = (await meetingsOf(shelf, wish.caseId)).some(({ id }) => id === wish.meetingId);
    if (!isHere) return refuse({ code: 'no-such-meeting' });
  }
  const promisers = await promisersOf(work, house, found);
  const errors = whyNotAgree(wish, await groundOf(work, { found, promisers }));
  if (errors.length > 0) return refuse({ code: 'invalid', errors });
  return write(work, house, { found, wish, promisers });
};
