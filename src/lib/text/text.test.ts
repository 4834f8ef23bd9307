import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { bigrams } from './bigrams.ts';
import { fingerprint } from './fingerprint.ts';
import { comparable, hasHiddenSigns, narrowAll, narrowLetters, plainLine } from './narrow.ts';

describe('narrowing text', () => {
  test.each([
    ['翠竹街１号５３楼', '翠竹街1号53楼', 'digits of full width'],
    ['Ａ座　二楼', 'A座 二楼', 'letters and the ideographic space'],
    ['工会驿站（高新区·枫杨）', '工会驿站（高新区·枫杨）', 'Chinese punctuation belongs to names'],
    ['⼯会驿站', '工会驿站', 'a radical sign copied out of a PDF'],
  ])('%s becomes %s: %s', (wide, narrow) => {
    expect(narrowLetters(wide)).toBe(narrow);
  });

  it('narrows punctuation too where a number or time is meant', () => {
    expect(narrowAll('０８：３０～１２：００')).toBe('08:30~12:00');
    expect(narrowAll('１１３。５６')).toBe('113.56');
  });

  it('leaves one clean line', () => {
    expect(plainLine(' 工会\u0000驿站\r\n 二楼\u200b ')).toBe('工会驿站 二楼');
    expect(hasHiddenSigns('工会\u202e驿站')).toBe(true);
    expect(hasHiddenSigns('工会驿站\n二楼')).toBe(false);
  });

  it('finds two spellings of a name comparable', () => {
    expect(comparable('工会驿站（Ａ座）')).toBe(comparable('工会驿站 (a座)'));
  });

  it('is done after one pass', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        (text) => plainLine(plainLine(text)) === plainLine(text),
      ),
    );
  });
});

describe('bigrams', () => {
  test.each([
    ['工会驿站', ['工会', '会驿', '驿站'], 'pairs overlap'],
    ['站', ['站'], 'one character stands for itself'],
    ['', [], 'nothing has none'],
    ['哈哈哈', ['哈哈'], 'a pair is listed once'],
    ['𠮷野家', ['𠮷野', '野家'], 'rare characters are not cut in half'],
  ])('%s has %o: %s', (text, pairs) => {
    expect(bigrams(text)).toEqual(pairs);
  });
});

describe('fingerprint', () => {
  test.each([
    ['', 'cbf29ce484222325'],
    ['a', 'af63dc4c8601ec8c'],
    ['foobar', '85944171f73967e8'],
  ])('of %j is the published FNV-1a value', (text, value) => {
    expect(fingerprint(text)).toBe(value);
  });

  it('agrees with the slow computation in big integers', () => {
    const slow = (text: string): string => {
      let hash = 0xcbf29ce484222325n;
      for (const byte of new TextEncoder().encode(text))
        hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
      return hash.toString(16).padStart(16, '0');
    };
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => fingerprint(text) === slow(text)),
    );
  });
});
