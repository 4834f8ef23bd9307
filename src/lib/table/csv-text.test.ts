import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { cellAsWritten, csvText, harmlessCell } from './csv-text.ts';

describe('CSV for a spreadsheet program', () => {
  test.each([
    ['=HYPERLINK("http://x")', `'=HYPERLINK("http://x")`, 'a formula would run'],
    ['+86 138', `'+86 138`, 'a plus begins a formula too'],
    ['@SUM(A1)', `'@SUM(A1)`, 'and an at sign'],
    ['\t=1+1', `'\t=1+1`, 'also behind a tab'],
    ['-70.5', '-70.5', 'a plain number is harmless'],
    ['工会驿站', '工会驿站', 'text is left alone'],
  ])('%j is written as %j: %s', (cell, harmless) => {
    expect(harmlessCell(cell)).toBe(harmless);
    expect(cellAsWritten(harmless)).toBe(cell);
  });

  it('begins with a byte-order mark and quotes what needs it', () => {
    expect(
      csvText([
        ['名称', '地址'],
        ['甲,乙', '他说"好"\n二楼'],
      ]),
    ).toBe('\ufeff名称,地址\r\n"甲,乙","他说""好""\n二楼"\r\n');
  });

  it('never writes a cell that begins a formula', () => {
    fc.assert(
      fc.property(fc.string(), (cell) => {
        const safe = harmlessCell(cell);
        return !/^[\t\r ]*[=+\-@]/.test(safe) || Number.isFinite(Number(safe));
      }),
    );
  });
});
