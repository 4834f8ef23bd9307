import type { LawPack } from '../law-types.ts';
import { requireRule } from '../lay-packs.ts';
import type { Known } from './known.ts';

/** What each worker is owed: whole fen, and for how many months of work (null where not known). */
export interface UnpaidWorker {
  readonly unpaidFen: number;
  readonly unpaidMonths: number | null;
}

/** The facts of the crime of refusing to pay labour remuneration; a provincial figure in fen where it is known. */
export interface CrimeFacts {
  readonly workers: readonly UnpaidWorker[];
  readonly orderedToPay: Known;
  readonly paidAfterOrder: Known;
  readonly provincialOneFen: number | null;
  readonly provincialTotalFen: number | null;
}

/** Where the amount stands: below the range, inside it (the province decides), or above whatever the province says. */
export type AmountStand = 'below' | 'province_decides' | 'reached';

/** The threshold as far as it is known. `flag` is true where a handler must look at it. */
export interface CrimeAnswer {
  readonly one: AmountStand;
  readonly group: AmountStand;
  readonly stand: AmountStand;
  /** The order to pay was given and not obeyed. */
  readonly afterOrder: Known;
  readonly flag: boolean;
  /** Chinese sentences, what is reached first. */
  readonly words: readonly string[];
}

const standOf = (fen: number, range: { least: number; most: number }): AmountStand => {
  if (fen < range.least) return 'below';
  return fen < range.most ? 'province_decides' : 'reached';
};

const rangeOf = (pack: LawPack, id: 'wages.crime-one-worker' | 'wages.crime-total') => {
  const value = requireRule(pack, id).value;
  if (!value || value.most === null) throw new RangeError(`${id} is no range`);
  return { least: value.least, most: value.most };
};

const leastOf = (pack: LawPack, id: 'wages.crime-months' | 'wages.crime-workers'): number => {
  const value = requireRule(pack, id).value;
  if (!value) throw new RangeError(`${id} has no number`);
  return value.least;
};

const narrowed = (range: { least: number; most: number }, figure: number | null) =>
  figure === null ? range : { least: figure, most: figure };

const rank: Readonly<Record<AmountStand, number>> = { below: 0, province_decides: 1, reached: 2 };

const higher = (one: AmountStand, other: AmountStand): AmountStand =>
  rank[one] >= rank[other] ? one : other;

const oneStand = (pack: LawPack, facts: CrimeFacts): AmountStand => {
  const months = leastOf(pack, 'wages.crime-months');
  const range = narrowed(rangeOf(pack, 'wages.crime-one-worker'), facts.provincialOneFen);
  return facts.workers
    .filter((worker) => worker.unpaidMonths !== null && worker.unpaidMonths >= months)
    .reduce<AmountStand>(
      (stand, worker) => higher(stand, standOf(worker.unpaidFen, range)),
      'below',
    );
};

const groupStand = (pack: LawPack, facts: CrimeFacts): AmountStand => {
  const owed = facts.workers.filter((worker) => worker.unpaidFen > 0);
  if (owed.length < leastOf(pack, 'wages.crime-workers')) return 'below';
  const total = owed.reduce((sum, worker) => sum + worker.unpaidFen, 0);
  return standOf(total, narrowed(rangeOf(pack, 'wages.crime-total'), facts.provincialTotalFen));
};

const afterOrder = ({ orderedToPay, paidAfterOrder }: CrimeFacts): Known => {
  if (orderedToPay === 'no' || paidAfterOrder === 'yes') return 'no';
  return orderedToPay === 'yes' && paidAfterOrder === 'no' ? 'yes' : 'unknown';
};

const amountWords: Readonly<Record<AmountStand, string>> = {
  below: '数额没有达到“数额较大”的起点。',
  province_decides:
    '数额在司法解释规定的幅度之内，是否达到由本省高级人民法院定的数额决定；本省数额没有查到，请核对。',
  reached: '数额达到拒不支付劳动报酬罪“数额较大”的标准。',
};

const orderWords: Readonly<Record<Known, string>> = {
  yes: '已经责令支付，期限内仍不支付：可以建议人社部门移送公安机关。',
  no: '还没有“责令支付仍不支付”这一步：先请人社部门发限期整改指令书。',
  unknown: '是否已经责令支付、期限内是否支付，还不清楚。',
};

const monthsMissing = (facts: CrimeFacts): string[] =>
  facts.workers.some((worker) => worker.unpaidMonths === null && worker.unpaidFen > 0)
    ? ['有工友的欠薪月数不清楚，单人标准没有全部比对。']
    : [];

/** Whether arrears reach the threshold of the crime, as far as known: one worker for three months and 5,000 to 20,000
 *  yuan, or ten workers and 30,000 to 100,000 yuan in all, the exact figures being the province's.
 *  A flag for handlers, never a finding of guilt.
 *  @source 拒不支付劳动报酬解释 (2013) arts. 3, 4 */
export const criminalThreshold = (pack: LawPack, facts: CrimeFacts): CrimeAnswer => {
  const one = oneStand(pack, facts);
  const group = groupStand(pack, facts);
  const stand = higher(one, group);
  const order = afterOrder(facts);
  const words = [amountWords[stand], ...(stand === 'below' ? [] : [orderWords[order]])];
  return {
    one,
    group,
    stand,
    afterOrder: order,
    flag: stand !== 'below',
    words: [...words, ...monthsMissing(facts)],
  };
};
