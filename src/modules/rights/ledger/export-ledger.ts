import ExcelJS from 'exceljs';
import type { Work } from '#kernel/work/public.ts';
import { done, type Result } from '#lib/result.ts';
import { harmlessCell } from '#lib/table/csv-text.ts';
import type { KeptWorker } from '../rules/ledger/kept.ts';
import { maskedCard, maskedIdNumber, maskedPhone } from '../rules/ledger/mask.ts';
import { amountOf } from '../rules/ledger/money.ts';
import { resultOfWorker, workerResultNames } from '../rules/ledger/result-of-worker.ts';
import type { WageSums } from '../rules/ledger/sums.ts';
import { paymentMethodNames } from '../rules/ledger/why-not-pay.ts';
import { lineKindNames, lineStateNames, payBasisNames } from '../rules/ledger/words.ts';
import { type LedgerView, loadLedger } from './ledger-of.ts';
import { type LedgerHouse, type OpenRefusal, openLedger } from './open-ledger.ts';

type Cell = string | number | null;

const MONEY = '#,##0.00';
const QUANTITY = '0.####';

/** Columns of the roster; the money columns end the row. The form follows what art. 15 asks of a wage ledger. */
const rosterHead = [
  ...['序号', '姓名', '性别', '身份证号', '联系电话', '班组', '工种', '进场日期', '离场日期'],
  ...['计酬方式', '收款卡号', '开户行', '应发（元）', '已付（元）', '扣款（元）', '欠付（元）'],
  ...['已确认（元）', '有争议（元）', '对方未答复（元）', '结果', '签名（按手印）', '备注'],
] as const;
const FIRST_MONEY = 13;
const LAST_MONEY = 19;

/** Text that no spreadsheet program runs, whatever format the book is saved in later. */
const safe = (text: string | null): string | null => (text === null ? null : harmlessCell(text));

const yuanNumber = (fen: number): number => fen / 100;

const moneyOf = (sums: WageSums): readonly number[] =>
  [
    ...[sums.claimedFen, sums.paidFen, sums.deductedFen, sums.owedFen],
    ...[sums.confirmedFen, sums.disputedFen, sums.unansweredFen],
  ].map(yuanNumber);

const hidden = (
  text: string | null,
  view: LedgerView,
  mask: (text: string) => string,
): string | null => (text === null || view.openness === 'masked' ? text : mask(text));

const personCells = ({ content }: KeptWorker, view: LedgerView): readonly Cell[] => [
  safe(content.name),
  content.gender === null ? null : { male: '男', female: '女' }[content.gender],
  hidden(content.idNumber, view, maskedIdNumber),
  hidden(content.phone, view, maskedPhone),
  safe(content.team),
  safe(content.trade),
  content.enteredOn,
  content.leftOn,
  content.payBasis === null ? null : payBasisNames[content.payBasis],
  hidden(content.card, view, maskedCard),
  safe(content.bank),
];

const recoveredOf = (view: LedgerView): ReadonlyMap<string, number> => {
  const sums = new Map<string, number>();
  for (const one of view.payments)
    sums.set(one.workerId, (sums.get(one.workerId) ?? 0) + one.amountFen);
  return sums;
};

const rosterRows = (view: LedgerView): readonly (readonly Cell[])[] => {
  const recovered = recoveredOf(view);
  return view.workers.flatMap((worker, index) => {
    const sums = view.sums.workers.get(worker.id);
    if (!sums) return [];
    const result = workerResultNames[resultOfWorker(sums, recovered.get(worker.id) ?? 0)];
    const money = moneyOf(sums);
    return [
      [index + 1, ...personCells(worker, view), ...money, result, null, safe(worker.content.note)],
    ];
  });
};

const lineRows = (view: LedgerView): readonly (readonly Cell[])[] => {
  const names = new Map(view.workers.map((one) => [one.id, one.content.name]));
  return view.lines.map((line) => [
    line.workerId === null ? '（班组）' : safe(names.get(line.workerId) ?? ''),
    lineKindNames[line.kind],
    safe(line.item),
    safe(line.unit),
    line.quantity / 10_000,
    line.price / 10_000,
    yuanNumber(amountOf(line.quantity, line.price)),
    line.confirmedQuantity === null ? null : line.confirmedQuantity / 10_000,
    line.agreedPrice === null ? null : line.agreedPrice / 10_000,
    lineStateNames[line.state],
    safe(line.answeredBy),
    line.answeredOn,
    safe(line.answerNote),
  ]);
};

const paymentRows = (view: LedgerView): readonly (readonly Cell[])[] => {
  const names = new Map(view.workers.map((one) => [one.id, one.content.name]));
  return view.payments.map((one) => [
    one.paidOn,
    safe(names.get(one.workerId) ?? ''),
    yuanNumber(one.amountFen),
    paymentMethodNames[one.method],
    safe(one.payer),
    one.evidenceId === null ? '无凭证' : '有凭证',
    view.openness === 'open' ? safe(one.note) : null,
    safe(one.recordedBy),
  ]);
};

interface Sheet {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly formats: Readonly<Record<number, string>>;
}

const addSheet = (book: ExcelJS.Workbook, { name, head, rows, formats }: Sheet) => {
  const sheet = book.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToHeight: 0 },
  });
  sheet.columns = head.map((text, index) => ({
    width: Math.max(10, text.length * 2 + 2),
    style: { numFmt: formats[index + 1] ?? '@' },
  }));
  sheet.addRow([...head]).font = { bold: true };
  for (const row of rows) sheet.addRow([...row]);
  return sheet;
};

const moneyFormats = Object.fromEntries(
  Array.from({ length: LAST_MONEY - FIRST_MONEY + 1 }, (_, n) => [FIRST_MONEY + n, MONEY]),
);

const addRoster = (book: ExcelJS.Workbook, view: LedgerView): void => {
  const total = moneyOf(view.sums.roster);
  const blanks = Array.from({ length: FIRST_MONEY - 3 }, () => null);
  const rows = [...rosterRows(view), ['合计', `共${view.workers.length}人`, ...blanks, ...total]];
  const formats = { 1: '0', ...moneyFormats };
  const sheet = addSheet(book, { name: '工资花名册', head: rosterHead, rows, formats });
  sheet.getRow(rows.length + 1).font = { bold: true };
};

/** The ledger as an .xlsx workbook: roster with sums, lines, payments, differences. Numbers are numbers, texts are texts
 *  and never formulas; personal numbers are masked. */
export const ledgerWorkbook = async (view: LedgerView): Promise<Uint8Array> => {
  const book = new ExcelJS.Workbook();
  addRoster(book, view);
  addSheet(book, {
    name: '明细',
    head: [
      ...['姓名', '性质', '项目', '单位', '数量（主张）', '单价（主张）', '金额（元）'],
      ...['数量（确认）', '单价（议定）', '对方意见', '答复人', '答复日期', '说明'],
    ],
    rows: lineRows(view),
    formats: { 5: QUANTITY, 6: QUANTITY, 7: MONEY, 8: QUANTITY, 9: QUANTITY },
  });
  addSheet(book, {
    name: '付款记录',
    head: ['付款日期', '姓名', '金额（元）', '方式', '付款人', '凭证', '备注', '登记人'],
    rows: paymentRows(view),
    formats: { 3: MONEY },
  });
  addSheet(book, {
    name: '核对',
    head: ['不一致之处', '差额（元）'],
    rows: view.differences.map((one) => [safe(one.text), yuanNumber(one.differenceFen)]),
    formats: { 2: MONEY },
  });
  return new Uint8Array(await book.xlsx.writeBuffer());
};

/** A ledger to be made a file of; who takes it out is recorded. */
export const exportLedger = async (
  work: Work,
  house: LedgerHouse,
  caseId: string,
): Promise<Result<LedgerView, OpenRefusal>> => {
  const opened = await openLedger(work, caseId);
  if (!opened.ok) return opened;
  const view = await loadLedger(work, house, opened.value);
  const { length: workers } = view.workers;
  const facts = { version: view.head.version, workers, names: view.openness === 'open' };
  work.note('rights.ledger-exported', { kind: 'case', id: caseId }, facts);
  return done(view);
};
