import { type Decimal, decimalText } from '../decimal.ts';
import { amountOf, type Fen, priceFor, yuan } from '../money.ts';
import type { ClaimedLine, LineKind, PayBasis } from '../types.ts';
import type { RosterField, SummedField } from './fields.ts';
import { type CellReading, ONCE, readDecimal, readFen } from './read-number.ts';
import { longestText } from './read-person.ts';
import { cellOf, lineOf, note, type RowDesk } from './row-desk.ts';

/** What a row says about wages. */
export interface WageDraft {
  /** The row's own work, and what it takes off; empty where the row cannot be read. */
  readonly lines: readonly ClaimedLine[];
  readonly paidFen: Fen;
  /** As the row says; null = it does not. */
  readonly owedFen: Fen | null;
  /** The amounts as they stand in the row, for checking 合计 rows. */
  readonly amounts: Readonly<Partial<Record<SummedField, Fen>>>;
  /** Names the row's own work or month, so that a second row of the same person is another line. */
  readonly hasOwnItem: boolean;
}

const problems = {
  unreadable: 'amount-unreadable',
  negative: 'amount-negative',
  'too-large': 'amount-too-large',
} as const;

const taken = <T>(
  desk: RowDesk,
  field: RosterField,
  at: { readonly reading: CellReading<T>; readonly shown: (value: T) => string },
): T | null => {
  const { reading, shown } = at;
  if (reading.kind === 'blank') return null;
  if (reading.kind !== 'value') {
    note(desk, problems[reading.kind], field);
    return null;
  }
  if (reading.inWords) note(desk, 'amount-in-words', field, shown(reading.value));
  if (reading.rounded) note(desk, 'amount-rounded', field, shown(reading.value));
  return reading.value;
};

const fenIn = (desk: RowDesk, field: SummedField): Fen | null =>
  taken(desk, field, { reading: readFen(cellOf(desk, field)), shown: yuan });

const decimalIn = (desk: RowDesk, field: 'quantity' | 'price'): Decimal | null =>
  taken(desk, field, { reading: readDecimal(cellOf(desk, field)), shown: decimalText });

interface Read {
  readonly quantity: Decimal | null;
  readonly price: Decimal | null;
  readonly due: Fen | null;
  readonly paid: Fen | null;
  readonly advance: Fen | null;
  readonly fine: Fen | null;
  readonly deduction: Fen | null;
  readonly owed: Fen | null;
}

const readCells = (desk: RowDesk): Read => ({
  quantity: decimalIn(desk, 'quantity'),
  price: decimalIn(desk, 'price'),
  due: fenIn(desk, 'due'),
  paid: fenIn(desk, 'paid'),
  advance: fenIn(desk, 'advance'),
  fine: fenIn(desk, 'fine'),
  deduction: fenIn(desk, 'deduction'),
  owed: fenIn(desk, 'owed'),
});

interface Measure {
  readonly quantity: Decimal;
  readonly price: Decimal;
  /** The row gave no price of its own: so much money, once. */
  readonly isLump: boolean;
}

const lumpOf = (amount: Fen): Measure => ({ quantity: ONCE, price: amount * 100, isLump: true });

const fromDue = (desk: RowDesk, due: Fen, quantity: Decimal | null): Measure => {
  if (quantity === null || quantity === 0) return lumpOf(due);
  const price = priceFor(due, quantity);
  if (price === null) {
    note(desk, 'lump-sum', 'due');
    return lumpOf(due);
  }
  note(desk, 'price-from-due', 'due', decimalText(price));
  return { quantity, price, isLump: false };
};

/** A cell that could not be read was told already: it does not count as missing too. */
const hasUnread = (desk: RowDesk): boolean =>
  desk.findings.some((one) => Object.values(problems).some((code) => code === one.code));

const takenOff = (read: Read): Fen =>
  (read.paid ?? 0) + (read.advance ?? 0) + (read.fine ?? 0) + (read.deduction ?? 0);

const measureOf = (desk: RowDesk, read: Read): Measure | null => {
  const { quantity, price, due, owed } = read;
  if (quantity !== null && price !== null) {
    const amount = amountOf(quantity, price);
    if (due !== null && amount !== due) note(desk, 'due-differs', 'due', yuan(amount));
    return { quantity, price, isLump: false };
  }
  if (due !== null) return fromDue(desk, due, quantity);
  if (hasUnread(desk)) return null;
  if (owed === null) {
    note(desk, 'wage-missing', null);
    return null;
  }
  const amount = owed + takenOff(read);
  note(desk, 'due-from-owed', 'owed', yuan(amount));
  return lumpOf(amount);
};

const units: Readonly<Record<PayBasis, string>> = {
  ...{ hour: '小时', day: '工日', week: '周', month: '月', piece: '件' },
};

const unitFromHeading = (desk: RowDesk): string | null => {
  const heading = desk.columns[desk.mapping.fields.quantity ?? -1] ?? '';
  if (/米/.test(heading)) return '米';
  if (/平方/.test(heading)) return '平方米';
  if (/方量/.test(heading)) return '立方米';
  if (/时/.test(heading)) return '小时';
  return /工日|工数|天|出勤|考勤|出工|点工/.test(heading) ? '工日' : null;
};

const unitOf = (desk: RowDesk, measure: Measure, basis: PayBasis | null): string => {
  const own = lineOf(desk, 'unit', longestText.unit);
  if (measure.isLump) return '项';
  return own ?? (basis === null ? (unitFromHeading(desk) ?? '工日') : units[basis]);
};

const deductionLines = (
  desk: RowDesk,
  read: Read,
  month: string | null,
): readonly ClaimedLine[] => {
  const rows = [
    ['advance', 'advance', '借支', read.advance],
    ['fine', 'fine', '罚款', read.fine],
    ['other', 'deduction', '其他扣款', read.deduction],
  ] as const satisfies readonly (readonly [LineKind, RosterField, string, Fen | null])[];
  return rows.flatMap(([kind, field, name, amount]): ClaimedLine[] => {
    if (amount === null || amount === 0) return [];
    if (kind !== 'advance') note(desk, 'deduction-doubtful', field);
    const item = month === null ? name : `${name}（${month}）`;
    return [{ kind, item, unit: '项', quantity: ONCE, price: amount * 100 }];
  });
};

const checkOwed = (desk: RowDesk, read: Read, claimed: Fen): void => {
  const reckoned = claimed - takenOff(read);
  if (read.owed !== null && read.owed !== reckoned)
    note(desk, 'owed-differs', 'owed', yuan(reckoned));
  if (takenOff(read) > claimed) note(desk, 'paid-above-due', 'paid');
};

/** The wage a row tells: work by quantity and price, what was taken off, what was paid. */
export const readWage = (desk: RowDesk, basis: PayBasis | null): WageDraft => {
  const read = readCells(desk);
  const measure = measureOf(desk, read);
  const item = lineOf(desk, 'item', longestText.item);
  const month = lineOf(desk, 'month', longestText.unit);
  const amounts = Object.fromEntries(
    (['due', 'paid', 'advance', 'fine', 'deduction', 'owed'] as const).flatMap((field) =>
      read[field] === null ? [] : [[field, read[field]]],
    ),
  );
  const named = {
    paidFen: read.paid ?? 0,
    owedFen: read.owed,
    amounts,
    hasOwnItem: (item ?? month) !== null,
  };
  if (measure === null) return { lines: [], ...named };
  const { quantity, price } = measure;
  const name = [item ?? '工资', ...(month === null ? [] : [`（${month}）`])].join('');
  const work = {
    kind: 'work',
    item: name,
    unit: unitOf(desk, measure, basis),
    quantity,
    price,
  } as const;
  checkOwed(desk, read, amountOf(quantity, price));
  return { lines: [work, ...deductionLines(desk, read, month)], ...named };
};
