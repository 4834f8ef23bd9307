import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { DocumentBody } from '../types.ts';
import { bodyFaultText } from '../words/refusals.ts';
import { faultsOf, faultsOfDraft } from './body.ts';
import { bodyFingerprint } from './body-fingerprint.ts';
import { labelCell, textCell } from './cells.ts';
import { sampleForm, sampleLetter, sampleOfficial } from './sample-bodies.ts';
import { fillsItsGrid } from './table-grid.ts';

const first = (body: DocumentBody): string | null => {
  const fault = faultsOf(body, null)[0];
  return fault ? `${fault.part} ${fault.place} ${fault.code}` : null;
};
const saying = (text: string): DocumentBody => ({
  ...sampleLetter,
  blocks: [{ kind: 'paragraph', text }],
});

describe('a text that may go to its signer', () => {
  test.each([sampleLetter, sampleOfficial, sampleForm])('has no fault', (body) => {
    expect(faultsOf(body, null)).toEqual([]);
  });

  test.each<[DocumentBody, string | null, string]>([
    [{ ...sampleLetter, addressee: ' ' }, 'addressee 1 empty', 'a letter goes to somebody'],
    [{ ...sampleLetter, addressee: null }, 'addressee 1 empty', 'no addressee at all'],
    [{ ...sampleForm, addressee: null }, null, 'a form goes to nobody'],
    [{ ...sampleLetter, signatories: [] }, 'signatory 1 empty', 'somebody answers for it'],
    [{ ...sampleLetter, blocks: [] }, 'block 1 empty', 'it says something'],
    [saying('请于【日期】前答复'), 'block 1 placeholder', 'a place of the template left open'],
    [{ ...sampleLetter, notes: '联系人：【】' }, 'notes 1 placeholder', 'also in the notes'],
    [saying('  '), 'block 1 empty', 'an empty paragraph'],
    [saying('王\u202e某'), 'block 1 hidden-signs', 'a mark that turns the reading direction'],
    [saying('王\u0007某'), 'block 1 hidden-signs', 'a control character'],
    [saying('字'.repeat(8_001)), 'block 1 too-long', 'beyond the limit of a paragraph'],
    [{ ...sampleLetter, copies: ['某县总工会', ''] }, 'copy 2 empty', 'a copy for nobody'],
    [
      { ...sampleLetter, copies: Array.from({ length: 51 }, () => '某局') },
      'copy 1 too-many',
      'more copies than a list holds',
    ],
  ])('%#: %s', (body, fault) => {
    expect(first(body)).toBe(fault);
  });

  it('is not its template, however the lines are moved about', () => {
    const template = bodyFingerprint(sampleLetter);
    const moved = { ...sampleLetter, layout: 'official' as const, title: `${sampleLetter.title} ` };
    expect(faultsOf(moved, template).map(({ code }) => code)).toEqual(['untouched']);
    expect(faultsOf({ ...moved, notes: null }, template)).toEqual([]);
  });

  it('says in words what is missing', () => {
    const faults = faultsOf(saying('请于【日期】前答复'), null);
    expect(faults.map(bodyFaultText)).toEqual(['正文第1段还有没填的“【日期】”']);
  });

  it('may stay unfinished as a draft', () => {
    expect(faultsOfDraft({ ...saying('【待写】'), addressee: null })).toEqual([]);
  });
});

describe('a table', () => {
  const [one, wide, tall] = [textCell(''), textCell('', { across: 2 }), labelCell('', { down: 2 })];
  test.each([
    [[[one, one], [wide]], true, 'a cell over two columns'],
    [[[tall, one], [one]], true, 'a cell over two rows'],
    [[[one]], false, 'a column without a cell'],
    [[[wide, one]], false, 'more cells than columns'],
    [[[tall, one]], false, 'a cell that reaches below the table'],
    [[[tall, tall], [one]], false, 'a cell where there is no room'],
    [[[{ ...one, across: 0 }, wide]], false, 'a cell without width'],
    [[[one, { ...one, lines: 1.5 }]], false, 'half a line'],
  ])('%#: %s', (rows, fits) => {
    const table = { kind: 'table', caption: null, widths: [1, 1], headRows: 0, rows } as const;
    expect(fillsItsGrid(table, 16)).toBe(fits);
  });

  it('is never judged by throwing', () => {
    const cell = fc.record({
      text: fc.string(),
      across: fc.integer({ min: -1, max: 4 }),
      down: fc.integer({ min: -1, max: 4 }),
      align: fc.constant('left' as const),
      isLabel: fc.boolean(),
      lines: fc.integer({ min: 0, max: 3 }),
    });
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 5 }),
        fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 5 }),
        (rows, widths) => {
          const table = { kind: 'table', caption: null, widths, headRows: 0, rows } as const;
          return typeof fillsItsGrid(table, 16) === 'boolean';
        },
      ),
    );
  });
});
