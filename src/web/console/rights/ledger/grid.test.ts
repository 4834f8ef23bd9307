import { describe, expect, it } from 'vitest';
import { blocksOf, faultsOf, movedBy, rowAmount } from './blocks.ts';
import {
  blankRow,
  cellOf,
  type GridRow,
  nothingUnsaved,
  pasted,
  pastedCells,
  typed,
} from './grid.ts';

let next = 0;
const newId = (): string => {
  next += 1;
  return `id-${next}`;
};

const row = (over: Partial<GridRow> = {}): GridRow => ({
  ...blankRow(newId),
  ...{ workerVersion: 3, lineVersion: 2 },
  saved: {
    ...{
      name: '张三',
      idNumber: '110****2X',
      phone: '138****5678',
      team: '木工班',
      paid: '1000.00',
    },
    ...{ item: '工资', unit: '工日', quantity: '26', price: '300' },
  },
  ...over,
});

describe('the roster grid', () => {
  it('forgets an edit that says what is saved', () => {
    const one = row();
    const edits = typed({}, one, { column: 'quantity', text: '27' });
    expect(cellOf(one, 'quantity', edits)).toBe('27');
    expect(typed(edits, one, { column: 'quantity', text: '26' })).toEqual({});
  });

  it('lays a paste over the cells from its corner on and adds rows for what is left', () => {
    const one = row();
    const text = '李四\t\t139\n王五\t\t137\n';
    const after = pasted(nothingUnsaved, [one], { row: 0, column: 'name', text, newId });
    expect(after.edits[one.key]).toEqual({ name: '李四', idNumber: '', phone: '139' });
    expect(after.added).toHaveLength(1);
    expect(cellOf(after.added[0] ?? one, 'name', after.edits)).toBe('王五');
  });

  it('never pastes a person into a further line of somebody', () => {
    const further = row({ isFirst: false });
    const paste = { row: 0, column: 'name', text: '李四\t1\t2\t3\t4\t立杆', newId } as const;
    expect(pasted(nothingUnsaved, [further], paste).edits[further.key]).toEqual({ item: '立杆' });
  });

  it('reads quoted cells with line breaks', () => {
    expect(pastedCells('"甲\n乙"\t"说""好"""\r\n丙\t丁\r\n')).toEqual([
      ['甲 乙', '说"好"'],
      ['丙', '丁'],
    ]);
  });

  it('reckons as one types, and says what cannot be read', () => {
    const one = row();
    const edits = typed({}, one, { column: 'quantity', text: '27.5天' });
    expect(rowAmount(one, edits)).toBe(825_000);
    expect(movedBy([one], edits)).toEqual({ claimedFen: 45_000, paidFen: 0 });
    const wrong = typed(edits, one, { column: 'price', text: '三四百' });
    expect(faultsOf([one], wrong).map((fault) => fault.column)).toEqual(['price']);
  });

  it('saves what was typed and nothing else, in blocks', () => {
    const rows = Array.from({ length: 450 }, () => row());
    let edits = {};
    for (const one of rows) edits = typed(edits, one, { column: 'quantity', text: '１，０００' });
    const blocks = blocksOf(rows, edits);
    expect(blocks.map((block) => block.keys.length)).toEqual([200, 200, 50]);
    expect(blocks[0]?.body.workers).toEqual([]);
    expect(blocks[0]?.body.lines[0]).toEqual({ id: rows[0]?.lineId, version: 2, quantity: '1000' });
  });

  it('makes a worker and his line of a new row', () => {
    const fresh = blankRow(newId);
    let edits = typed({}, fresh, { column: 'name', text: '赵六' });
    edits = typed(edits, fresh, { column: 'quantity', text: '5' });
    const [block] = blocksOf([fresh], edits);
    expect(block?.body).toEqual({
      workers: [{ id: fresh.workerId, version: 0, name: '赵六' }],
      lines: [
        { id: fresh.lineId, version: 0, worker_id: fresh.workerId, unit: '工日', quantity: '5' },
      ],
    });
  });
});
