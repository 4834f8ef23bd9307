import { describe, expect, it } from 'vitest';
import type { Table } from '#lib/table/table.ts';
import { guessRosterMapping } from './import/guess-mapping.ts';
import { readRoster } from './import/read-roster.ts';
import type { KeptLine, KeptWorker } from './kept.ts';
import { planRoster, type RosterPlan } from './plan-roster.ts';

const draftOf = (columns: string, ...rows: string[]) => {
  const names = columns.split(' ');
  const table: Table = {
    ...{ sheet: '', headerRow: 1, columns: names, encoding: 'xlsx', warnings: [] },
    rows: rows.map((row, index) => ({ rowNumber: index + 2, cells: row.split(' ') })),
  };
  return readRoster(table, guessRosterMapping(names), '2026-01-10');
};

interface Kept {
  readonly workers: KeptWorker[];
  readonly lines: KeptLine[];
}

let next = 0;
const id = (): string => {
  next += 1;
  return `id-${next}`;
};

/** What a plan leaves behind. */
const left = (kept: Kept, plan: RosterPlan): Kept => {
  const workers = plan.workers.map(
    (one, index): KeptWorker => ({
      ...(one.before ?? { id: id(), version: 0, ordinal: index + 1, claimantId: null }),
      content: one.content,
    }),
  );
  const lines = plan.workers.flatMap((one, index) =>
    one.lines.map(
      (line, at): KeptLine => ({
        ...(line.before ?? {
          ...{ id: id(), version: 0, ordinal: at + 1, workerId: workers[index]?.id ?? '' },
          ...{ confirmedQuantity: null, agreedPrice: null, state: 'open', evidenceId: null },
          ...{ answeredBy: null, answeredOn: null, answerNote: null },
        }),
        ...line.claim,
      }),
    ),
  );
  const isOld =
    <T extends { readonly id: string }>(now: readonly T[]) =>
    (one: T) =>
      !now.some((other) => other.id === one.id);
  return {
    workers: [...kept.workers.filter(isOld(workers)), ...workers],
    lines: [...kept.lines.filter(isOld(lines)), ...lines],
  };
};

const nobody: Kept = { workers: [], lines: [] };
const counts = ({ created, changed, unchanged, skipped }: RosterPlan) => [
  ...[created, changed, unchanged, skipped],
];

const HEAD = '姓名 身份证号 电话 班组 工日 单价 已付';
const ZHANG = '张三 11010519491231002X 13812345678 木工班 26 300 1000';
const LI = '李四 无 13912345678 木工班 20 280.5 0';

describe('a list over a roster', () => {
  it('is new once, and the same list again changes nothing', () => {
    const draft = draftOf(HEAD, ZHANG, LI);
    const first = planRoster(draft, nobody);
    expect(counts(first)).toEqual([2, 0, 0, 0]);
    const again = planRoster(draft, left(nobody, first));
    expect(counts(again)).toEqual([0, 0, 2, 0]);
  });

  it('tells a changed quantity, and leaves what it does not say', () => {
    const kept = left(nobody, planRoster(draftOf(HEAD, ZHANG), nobody));
    const plan = planRoster(
      draftOf('姓名 身份证号 工日 单价', '张三 11010519491231002X 27 300'),
      kept,
    );
    expect(counts(plan)).toEqual([0, 1, 0, 0]);
    expect(plan.workers[0]?.lines[0]?.changes).toEqual([
      { field: 'quantity', label: '数量（主张）', before: '26', after: '27' },
    ]);
    expect(plan.workers[0]?.content).toMatchObject({
      phone: '13812345678',
      statedPaidFen: 100_000,
    });
  });

  it('knows a worker again whose identity number came later', () => {
    const kept = left(nobody, planRoster(draftOf(HEAD, LI), nobody));
    const later = '李四 370102198001011233 13912345678 木工班 20 280.5 0'.replace(
      '370102198001011233',
      '11010519491231002X',
    );
    const plan = planRoster(draftOf(HEAD, later), kept);
    expect(counts(plan)).toEqual([0, 1, 0, 0]);
    expect(plan.workers[0]?.changes).toEqual([
      { field: 'idNumber', label: '身份证号', before: null, after: '（已遮盖）' },
      { field: 'gender', label: '性别', before: null, after: '女' },
    ]);
  });

  it('takes another telephone for another person of the same name', () => {
    const kept = left(nobody, planRoster(draftOf(HEAD, LI), nobody));
    const other = '李四 无 13712345678 木工班 20 280.5 0';
    expect(counts(planRoster(draftOf(HEAD, other), kept))).toEqual([1, 0, 0, 0]);
  });

  it('makes one claim of a sum told first and its days told later', () => {
    const kept = left(
      nobody,
      planRoster(draftOf('姓名 身份证号 应发', '张三 11010519491231002X 7800'), nobody),
    );
    const plan = planRoster(draftOf(HEAD, ZHANG), kept);
    expect(plan.workers[0]?.lines).toHaveLength(1);
    expect(left(kept, plan).lines).toHaveLength(1);
  });
});
