import { describe, expect, it } from 'vitest';
import {
  hasGap,
  linesOf,
  withBlock,
  withBlockMoved,
  withoutBlock,
  withParagraphAfter,
} from './letter-draft.ts';
import type { LetterText } from './letters-api.ts';

const text = (...lines: string[]): LetterText => ({
  ...{ layout: 'letter', mark: '某总工会', title: '函', addressee: '某公司' },
  blocks: lines.map((line) => ({ kind: 'paragraph', text: line })),
  ...{ attachments: [], signatories: ['某总工会'], notes: null, copies: [], issuer: null },
});

const linesIn = ({ blocks }: LetterText) =>
  blocks.map((block) => (block.kind === 'paragraph' ? block.text : block.kind));

describe('a letter’s text under the hand', () => {
  const abc = text('a', 'b', 'c');

  it('is changed, grown and shortened block by block', () => {
    expect(linesIn(withBlock(abc, 1, { kind: 'paragraph', text: 'x' }))).toEqual(['a', 'x', 'c']);
    expect(linesIn(withParagraphAfter(abc, 0))).toEqual(['a', '', 'b', 'c']);
    expect(linesIn(withoutBlock(abc, 2))).toEqual(['a', 'b']);
  });

  it('moves a block by one, and not over an end', () => {
    expect(linesIn(withBlockMoved(abc, 0, 1))).toEqual(['b', 'a', 'c']);
    expect(linesIn(withBlockMoved(abc, 0, -1))).toEqual(['a', 'b', 'c']);
    expect(linesIn(withBlockMoved(abc, 2, 1))).toEqual(['a', 'b', 'c']);
  });

  it('knows its gaps and its lines', () => {
    expect([hasGap('于【完成日期】前'), hasGap('于2026年3月2日前')]).toEqual([true, false]);
    expect(linesOf(' 某局 \n\n某院\n')).toEqual(['某局', '某院']);
  });
});
