import type { FactFault } from '../fact-rules.ts';
import type { AgreementKind } from './meeting-types.ts';

/** The most money one item may name: a thousand thousand million yuan. */
const MOST_FEN = 1_000_000_000_000;

/** One item as it is written down. */
export interface ItemWish {
  /** Who owes it: a party of the case, or a body; exactly one. */
  readonly partyId: string | null;
  readonly bodyId: string | null;
  readonly amountFen: number | null;
  readonly act: string | null;
  readonly dueOn: string;
  /** What each worker gets of it; empty when it is owed as a whole. */
  readonly parts: readonly { readonly claimantId: string; readonly amountFen: number | null }[];
}

/** An agreement as it is written down. Days are ISO text. */
export interface AgreementWish {
  readonly kind: AgreementKind;
  readonly agreedOn: string;
  readonly effectiveOn: string;
  readonly isSignedByParties: boolean;
  readonly isSealedByMediator: boolean;
  readonly items: readonly ItemWish[];
}

/** What an agreement stands against. */
export interface AgreementGround {
  readonly partyIds: readonly string[];
  readonly bodyIds: readonly string[];
  readonly claimantIds: readonly string[];
  readonly today: string;
}

type Say = (field: string, message: string) => void;

const isMoney = (fen: number): boolean => Number.isSafeInteger(fen) && fen > 0 && fen <= MOST_FEN;

const partFaults = (
  item: ItemWish,
  at: string,
  { ground, say }: { ground: AgreementGround; say: Say },
) => {
  const ids = item.parts.map((part) => part.claimantId);
  if (ids.some((id) => !ground.claimantIds.includes(id))) say(at, '案件里没有这名工友');
  if (new Set(ids).size !== ids.length) say(at, '同一名工友只能列一次');
  if (item.parts.length === 0) return;
  const isSound = item.parts.every(({ amountFen }) =>
    item.amountFen === null ? amountFen === null : amountFen !== null && isMoney(amountFen),
  );
  if (!isSound) return say(at, '每名工友的金额都要填写');
  const sum = item.parts.reduce((total, part) => total + (part.amountFen ?? 0), 0);
  if (item.amountFen !== null && sum !== item.amountFen)
    say(at, `各工友金额之和 ${sum / 100} 元，与总额 ${item.amountFen / 100} 元不符`);
};

const itemFaults = (
  { wish, ground, say }: { wish: AgreementWish; ground: AgreementGround; say: Say },
  item: ItemWish,
  place: number,
): void => {
  const at = `items.${place}`;
  const { partyId, bodyId, amountFen, act } = item;
  if ((partyId === null) === (bodyId === null)) say(at, '请写明由谁履行');
  if (partyId !== null && !ground.partyIds.includes(partyId)) say(at, '案件里没有这个单位');
  if (bodyId !== null && !ground.bodyIds.includes(bodyId)) say(at, '协作单位名录里没有这个单位');
  if (amountFen === null && (act ?? '').trim() === '') say(at, '请写明金额或者要做的事');
  if (amountFen !== null && !isMoney(amountFen)) say(at, '金额不对');
  if (item.dueOn < wish.agreedOn) say(at, '履行期限不能早于达成协议的日期');
  partFaults(item, at, { ground, say });
};

/** Everything wrong with an agreement. A mediation agreement counts from signature and seal; an agreement without an item
 *  has nothing to be kept. @source 劳动争议调解仲裁法（2007）第十四条第一款 */
export const whyNotAgree = (wish: AgreementWish, ground: AgreementGround): FactFault[] => {
  const faults: FactFault[] = [];
  const say: Say = (field, message) => faults.push({ field, message });
  if (wish.agreedOn > ground.today) say('agreed_on', '不能是将来的日期');
  if (wish.effectiveOn > ground.today) say('effective_on', '不能是将来的日期');
  if (wish.effectiveOn < wish.agreedOn) say('effective_on', '生效日期不能早于达成协议的日期');
  if (wish.kind !== 'promise' && !wish.isSignedByParties)
    say('signed_by_parties', '双方签字或盖章以后协议才生效');
  if (wish.kind === 'mediation' && !wish.isSealedByMediator)
    say('sealed_by_mediator', '调解协议书要由调解员签名并加盖调解组织印章');
  if (wish.items.length === 0) say('items', '请至少写明一项：谁、做什么、到哪一天');
  for (const [place, item] of wish.items.entries()) itemFaults({ wish, ground, say }, item, place);
  return faults;
};

/** The last day of all items. */
export const lastDueOn = (items: readonly Pick<ItemWish, 'dueOn'>[]): string =>
  items
    .map((item) => item.dueOn)
    .sort()
    .at(-1) ?? '';
