import { describe, expect, it, test } from 'vitest';
import type { Table } from '#lib/table/table.ts';
import { decimalText } from '../decimal.ts';
import { checkDigitOf } from '../identity-number.ts';
import type { FindingCode } from './finding-words.ts';
import { guessRosterMapping } from './guess-mapping.ts';
import { readRoster } from './read-roster.ts';
import { rosterCounts, rosterReportCsv, rosterSummary } from './report.ts';

type Cells = readonly string[];

const table = (columns: Cells, rows: readonly Cells[], hasMerges = false): Table => ({
  sheet: '',
  headerRow: 1,
  columns,
  rows: rows.map((cells, index) => ({
    rowNumber: index + 2,
    cells: columns.map((_, column) => cells[column] ?? ''),
  })),
  encoding: 'xlsx',
  warnings: hasMerges ? [{ code: 'merged-cells', why: '' }] : [],
});

const read = (columns: Cells, rows: readonly Cells[], hasMerges = false) =>
  readRoster(table(columns, rows, hasMerges), guessRosterMapping(columns), '2026-01-10');

const ID = '11010519491231002X';
const idOf = (n: number) => {
  const digits = `37010219${String(80 + (n % 10))}0101${String(100 + (n % 900)).padStart(3, '0')}`;
  return `${digits}${checkDigitOf(digits)}`;
};
const HEAD = [
  '姓名',
  '身份证号',
  '电话',
  '班组',
  '工种',
  '进场',
  '离场',
  '工日',
  '单价',
  '应发',
  '已付',
  '借支',
  '欠付',
  '卡号',
];
const GOOD = [
  '张三',
  ID,
  '13812345678',
  '木工班',
  '木工',
  '2024-03-01',
  '2024.6.30',
  '26',
  '300',
  '7,800.00',
  '3000',
  '500',
  '4300',
  '6222020200112233447',
];

describe('a list as foremen keep it', () => {
  it('becomes workers with lines, payments and advances apart', () => {
    const { workers, findings } = read(HEAD, [GOOD]);
    expect(findings.map((one) => one.code)).toEqual(['card-check-digit']);
    expect(workers).toMatchObject([
      {
        ...{ name: '张三', idNumber: ID, phone: '13812345678', gender: 'female', ok: true },
        ...{ team: '木工班', trade: '木工', enteredOn: '2024-03-01', leftOn: '2024-06-30' },
        statedPaidFen: 300_000,
        statedOwedFen: 430_000,
      },
    ]);
    expect(
      workers[0]?.lines.map((one) => [
        one.kind,
        one.item,
        decimalText(one.quantity),
        one.unit,
        decimalText(one.price),
      ]),
    ).toEqual([
      ['work', '工资', '26', '工日', '300'],
      ['advance', '借支', '1', '项', '500'],
    ]);
  });

  it('checks sub-totals and totals and never adds them', () => {
    const columns = ['序号', '姓名', '应发', '已付', '欠付'];
    const { workers, findings, stated } = read(columns, [
      ['1', '张三', '1000', '0', '1000'],
      ['2', '李四', '2000', '500', '1500'],
      ['小计', '', '3000', '500', '2500'],
      ['3', '王五', '4000', '0', '4000'],
      ['小计', '', '4000', '0', '4000'],
      ['合 计', '', '7000', '500', '6,500.00'],
      ['制表人：赵六', '', '审核：', '', ''],
    ]);
    expect(workers.map((one) => one.name)).toEqual(['张三', '李四', '王五']);
    expect(stated).toEqual({
      workers: null,
      claimedFen: 700_000,
      paidFen: 50_000,
      owedFen: 650_000,
    });
    const others = findings.filter((one) => one.code !== 'id-empty');
    expect(others.map((one) => `${one.rowNumber} ${one.code}`)).toEqual([
      ...['4 sum-checked', '6 sum-checked', '7 sum-checked', '8 row-skipped'],
    ]);
  });

  it('says by how much a total is wrong', () => {
    const { findings } = read(
      ['姓名', '应发'],
      [
        ['张三', '1000'],
        ['合计', '1200'],
      ],
    );
    expect(findings.at(-1)).toMatchObject({
      code: 'sum-differs',
      why: '合计行与逐行相加不符：应发写1,200.00元，相加得1,000.00元，差200.00元。',
    });
  });

  it('makes one worker of several rows that name their work, and adds what was paid', () => {
    const columns = ['姓名', '身份证号', '项目', '单位', '数量', '单价', '已付'];
    const { workers, findings } = read(columns, [
      ['张三', ID, '架线', '米', '1200', '35', '1000'],
      ['张三', ID, '立杆', '根', '12.5', '80', '500'],
    ]);
    expect(findings).toEqual([]);
    expect(workers).toHaveLength(1);
    expect(workers[0]).toMatchObject({ rowNumbers: [2, 3], statedPaidFen: 150_000 });
    expect(workers[0]?.lines.map((one) => `${one.item}/${one.unit}`)).toEqual([
      '架线/米',
      '立杆/根',
    ]);
  });

  it('counts once what a merged cell repeats for the same worker, and doubts it between two', () => {
    const columns = ['姓名', '身份证号', '项目', '数量', '单价', '已付'];
    const same = [
      ['张三', ID, '架线', '1200', '35', '1000'],
      ['张三', ID, '立杆', '100', '80', '1000'],
    ];
    const merged = read(columns, same, true);
    expect(merged.workers[0]?.statedPaidFen).toBe(100_000);
    expect(merged.findings.map((one) => one.code)).toEqual(['repeated-amount']);
    const two = read(
      ['姓名', '身份证号', '应发'],
      [
        ['张三', ID, '9000'],
        ['李四', idOf(1), '9000'],
      ],
      true,
    );
    expect(two.findings.map((one) => `${one.rowNumber} ${one.code}`)).toEqual(['3 merged-amount']);
  });
});

type Kind = readonly [columns: Cells, cells: Cells, codes: readonly FindingCode[], why: string];

const base = ['姓名', '身份证号', '应发'];
const kinds: readonly Kind[] = [
  [base, ['', ID, '1'], ['name-empty'], 'no name'],
  [base, ['13812345678', ID, '1'], ['name-number'], 'a number for a name'],
  [base, ['张三', '', '1'], ['id-empty'], 'no identity number'],
  [base, ['张三', '110105194912310021', '1'], ['id-check-digit'], 'a wrong check digit'],
  [base, ['张三', '110105491231002', '1'], ['id-old'], 'the old fifteen digits'],
  [base, ['张三', '110105194912310000', '1'], ['id-cut'], 'digits lost'],
  [base, ['张三', '1101051949123100', '1'], ['id-length'], 'two digits short'],
  [base, ['张三', 'E12345678', '1'], ['id-other-document'], 'a passport'],
  [base, ['张三', ID, ''], ['wage-missing'], 'no wage at all'],
  [base, ['张三', ID, '八千多'], ['amount-unreadable'], 'no number, told once'],
  [base, ['张三', ID, '-5'], ['amount-negative'], 'below nought'],
  [base, ['张三', ID, '三千'], ['amount-in-words'], 'words are read, and shown'],
  [base, ['=cmd|calc', ID, '1'], ['formula-like'], 'a formula is text'],
  [base, ['张\u0007三', ID, '1'], ['control-characters'], 'signs nobody sees'],
  [base, ['张\ufffd', ID, '1'], ['garbled-text'], 'garbled before it came'],
  [
    [...base, '数量', '单价'],
    ['张三', ID, '900', '3', '200'],
    ['due-differs'],
    'q × p is not the sum',
  ],
  [[...base, '数量'], ['张三', ID, '900', '3'], ['price-from-due'], 'a price that divides'],
  [[...base, '数量'], ['张三', ID, '1000', '3'], ['lump-sum'], 'one that does not'],
  [[...base, '欠付'], ['张三', ID, '', '900'], ['due-from-owed'], 'only what is owed'],
  [[...base, '已付', '欠付'], ['张三', ID, '900', '100', '700'], ['owed-differs'], 'a wrong rest'],
  [[...base, '已付'], ['张三', ID, '900', '1000'], ['paid-above-due'], 'more paid than due'],
  [[...base, '罚款'], ['张三', ID, '900', '100'], ['deduction-doubtful'], 'a fine'],
  [[...base, '进场'], ['张三', ID, '9', '2024年5月'], ['day-no-day'], 'a month'],
  [[...base, '进场'], ['张三', ID, '9', '2027-01-01'], ['day-ahead'], 'to come'],
  [
    [...base, '进场', '离场'],
    ['张三', ID, '9', '2024-5-2', '2024-5-1'],
    ['left-before-entered'],
    'backwards',
  ],
  [[...base, '电话'], ['张三', ID, '9', '1381234567'], ['phone-unreadable'], 'a digit short'],
  [[...base, '电话'], ['张三', ID, '9', '1.38E+10'], ['phone-cut'], 'digits lost'],
  [[...base, '卡号'], ['张三', ID, '9', '6.22202E+18'], ['card-cut'], 'digits lost'],
  [[...base, '性别'], ['张三', ID, '9', '男'], ['gender-differs'], 'the number says female'],
  [base, ['张三', '370102201501011231', '1'], ['id-check-digit'], 'invented'],
];

describe('rows with something to say', () => {
  test.each(kinds)('%j %j: %j, %s', (columns, cells, codes) => {
    const draft = read(columns, [cells]);
    expect(draft.findings.map((one) => one.code)).toEqual(codes);
    const hasError = draft.findings.some((one) => one.severity === 'error');
    expect(draft.workers[0]?.ok).toBe(!hasError);
  });

  it('knows a child at work', () => {
    const digits = '37010220100101123';
    const { findings } = read(
      [...base, '进场'],
      [['张三', `${digits}${checkDigitOf(digits)}`, '1', '2025-07-01']],
    );
    expect(findings.map((one) => one.code)).toEqual(['id-under-sixteen']);
  });

  it('tells duplicates apart: another name, the same person, a name that could be two', () => {
    const { findings } = read(base, [
      ['张三', ID, '1'],
      ['李四', ID, '1'],
      ['张三', ID, '2'],
      ['王五', '', '1'],
      ['王五', '', '2'],
    ]);
    expect(
      findings
        .filter((one) => one.code !== 'id-empty')
        .map((one) => `${one.rowNumber} ${one.code}`),
    ).toEqual([...['3 duplicate-id', '4 duplicate-person', '6 name-twice']]);
  });

  it('never shows an identity number, a phone or a card in a finding', () => {
    const { findings } = read(
      [...HEAD],
      [[...GOOD.slice(0, 1), '110105194912310021', '138 1234 567', ...GOOD.slice(3)]],
    );
    const text = JSON.stringify(findings);
    expect(text).not.toMatch(/19491231|1381234|138 1234|62220202/);
  });
});

describe('a roster of 5,000 workers', () => {
  const digitsOf = (n: number) =>
    `370102198${n % 10}0${1 + (n % 9)}1${Math.floor(n / 1000)}${String(n % 1000).padStart(3, '0')}`;
  const rows = Array.from({ length: 5_000 }, (_, n) => {
    const digits = digitsOf(n);
    return [
      `工人${'甲乙丙丁'[n % 4]}`,
      `${digits}${checkDigitOf(digits)}`,
      String(n % 31),
      '300.5',
      String((n % 31) * 300.5),
    ];
  });

  it('is read whole', () => {
    const draft = read(
      ['姓名', '身份证号', '工日', '单价', '应发'],
      [...rows, ['合计', '', '', '', '1']],
    );
    const counts = rosterCounts(draft);
    expect(counts).toMatchObject({ workers: 5_000, good: 5_000, withErrors: 0 });
    expect(rosterSummary(counts)).toMatch(/^共5000名工人，可导入5000名，有错误0名/);
    expect(rosterReportCsv(draft).split('\r\n')[0]).toBe('\ufeff行,列,内容,程度,原因,怎么改');
  });
});
