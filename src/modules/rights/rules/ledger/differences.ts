import { comparable } from '#lib/text/narrow.ts';
import { type Decimal, decimalText } from './decimal.ts';
import { amountOf, type Fen, yuan } from './money.ts';
import { ledgerSums } from './sums.ts';
import type { LedgerFigures, WageLine } from './types.ts';

/** Two sums that should be one, and where they part. */
export interface Difference {
  readonly code:
    | 'item-differs'
    | 'item-only-in-group'
    | 'item-only-in-roster'
    | 'paid-differs'
    | 'deductions-differ'
    | 'group-and-roster-differ'
    | 'worker-owed-differs'
    | 'stated-workers-differ'
    | 'stated-claimed-differs'
    | 'stated-paid-differs'
    | 'stated-owed-differs';
  /** The worker it is about; null = the whole. */
  readonly workerId: string | null;
  /** How much it moves what is owed, in fen; for counts nought. */
  readonly differenceFen: Fen;
  /** One Chinese sentence. */
  readonly text: string;
}

interface ItemSum {
  readonly name: string;
  readonly unit: string;
  quantity: Decimal;
  amountFen: Fen;
  readonly prices: Set<Decimal>;
}

const itemsOf = (lines: readonly WageLine[]): ReadonlyMap<string, ItemSum> => {
  const items = new Map<string, ItemSum>();
  for (const line of lines) {
    const key = `${comparable(line.item)}|${comparable(line.unit)}`;
    const item = items.get(key) ?? {
      ...{ name: line.item, unit: line.unit, quantity: 0, amountFen: 0, prices: new Set() },
    };
    item.quantity += line.quantity;
    item.amountFen += amountOf(line.quantity, line.price);
    item.prices.add(line.price);
    items.set(key, item);
  }
  return items;
};

const shown = (item: ItemSum): string => {
  const [price, ...more] = [...item.prices];
  const each = price === undefined || more.length > 0 ? '单价不一' : `单价${decimalText(price)}元`;
  return `${decimalText(item.quantity)}${item.unit}、${each}、共${yuan(item.amountFen)}元`;
};

const compareItem = (group: ItemSum | undefined, roster: ItemSum | undefined): Difference[] => {
  const differenceFen = (group?.amountFen ?? 0) - (roster?.amountFen ?? 0);
  if (differenceFen === 0) return [];
  const at = { workerId: null, differenceFen };
  if (group && roster) {
    const text = `“${group.name}”：班组账为${shown(group)}，花名册各人相加为${shown(roster)}，差${yuan(differenceFen)}元。`;
    return [{ code: 'item-differs', ...at, text }];
  }
  if (group) {
    const text = `“${group.name}”只在班组账上有（${shown(group)}），没有分到任何一名工人名下。`;
    return [{ code: 'item-only-in-group', ...at, text }];
  }
  if (!roster) return [];
  const text = `“${roster.name}”只在花名册上有（${shown(roster)}），班组账上没有这一项。`;
  return [{ code: 'item-only-in-roster', ...at, text }];
};

const workOf = (lines: readonly WageLine[]): readonly WageLine[] =>
  lines.filter((line) => line.kind === 'work');

const compareItems = (ledger: LedgerFigures): Difference[] => {
  const known = new Set(ledger.workers.map((one) => one.id));
  const group = itemsOf(workOf(ledger.lines.filter((line) => line.workerId === null)));
  const roster = itemsOf(
    workOf(ledger.lines.filter((line) => line.workerId !== null && known.has(line.workerId))),
  );
  return [...new Set([...group.keys(), ...roster.keys()])].flatMap((key) =>
    compareItem(group.get(key), roster.get(key)),
  );
};

const sentence = (what: string, group: Fen, roster: Fen): string =>
  `${what}：班组账为${yuan(group)}元，花名册各人相加为${yuan(roster)}元，差${yuan(group - roster)}元。`;

const compareAccounts = (ledger: LedgerFigures): readonly Difference[] => {
  const { group, roster } = ledgerSums(ledger);
  if (group === null || ledger.workers.length === 0) return [];
  const found = compareItems(ledger);
  if (group.paidFen !== roster.paidFen) {
    const differenceFen = roster.paidFen - group.paidFen;
    const text = sentence('已付', group.paidFen, roster.paidFen);
    found.push({ code: 'paid-differs', workerId: null, differenceFen, text });
  }
  if (group.deductedFen !== roster.deductedFen) {
    const differenceFen = roster.deductedFen - group.deductedFen;
    const text = sentence('扣款', group.deductedFen, roster.deductedFen);
    found.push({ code: 'deductions-differ', workerId: null, differenceFen, text });
  }
  const differenceFen = group.owedFen - roster.owedFen;
  if (differenceFen !== 0) {
    const text = sentence('欠付合计', group.owedFen, roster.owedFen);
    found.unshift({ code: 'group-and-roster-differ', workerId: null, differenceFen, text });
  }
  return found;
};

/** What is owed to a worker without what came since the case began: what a list of that day could say. */
const owedAtFirst = (ledger: LedgerFigures): ReadonlyMap<string, Fen> => {
  const sums = ledgerSums({ ...ledger, payments: [] });
  return new Map([...sums.workers].map(([id, one]) => [id, one.owedFen]));
};

const compareWorkers = (ledger: LedgerFigures): readonly Difference[] => {
  const owed = owedAtFirst(ledger);
  return ledger.workers.flatMap((worker): Difference[] => {
    const reckoned = owed.get(worker.id) ?? 0;
    const stated = worker.statedOwedFen;
    if (stated === null || stated === reckoned) return [];
    const differenceFen = stated - reckoned;
    const text = `${worker.label}：表上欠付${yuan(stated)}元，按“数量×单价−已付−扣款”算得${yuan(reckoned)}元，差${yuan(differenceFen)}元。`;
    return [{ code: 'worker-owed-differs', workerId: worker.id, differenceFen, text }];
  });
};

const compareStated = (ledger: LedgerFigures): readonly Difference[] => {
  const { roster } = ledgerSums({ ...ledger, payments: [] });
  const { stated, workers } = ledger;
  const rows = [
    ['stated-claimed-differs', '应付合计', stated.claimedFen, roster.claimedFen],
    ['stated-paid-differs', '已付合计', stated.paidFen, roster.paidFen],
    ['stated-owed-differs', '欠付合计', stated.owedFen, roster.owedFen],
  ] as const;
  const found = rows.flatMap(([code, name, said, reckoned]): Difference[] => {
    if (said === null || said === reckoned) return [];
    const differenceFen = said - reckoned;
    const text = `${name}：申报为${yuan(said)}元，花名册各人相加为${yuan(reckoned)}元，差${yuan(differenceFen)}元。`;
    return [{ code, workerId: null, differenceFen, text }];
  });
  if (stated.workers === null || stated.workers === workers.length) return found;
  const text = `人数：申报为${stated.workers}人，花名册上有${workers.length}人。`;
  return [{ code: 'stated-workers-differ', workerId: null, differenceFen: 0, text }, ...found];
};

/** Every place where sums that must be equal are not, in Chinese: the group's account against the roster item by item,
 *  each worker's stated debt against the reckoned one, stated totals against the sums. Empty when all agree.
 *  The differences of items, payments and deductions add up to that of the two accounts. */
export const differences = (ledger: LedgerFigures): readonly Difference[] => [
  ...compareAccounts(ledger),
  ...compareStated(ledger),
  ...compareWorkers(ledger),
];
