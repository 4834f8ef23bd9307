import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { caseNumberOf, drawnNumber, readNumber, spacedNumber } from './case-numbers.ts';
import { maskIdNumber, maskName } from './masks.ts';

describe("a case's number", () => {
  it('is twelve digits, and is read again however it was typed', () => {
    const draw = fc.integer({ min: 0, max: 999 });
    fc.assert(
      fc.property(fc.array(draw, { minLength: 12, maxLength: 12 }), (draws) => {
        let next = 0;
        const number = drawnNumber((below) => (draws[next++] ?? 0) % below);
        expect(number).toMatch(/^[1-9]\d{11}$/);
        expect(readNumber(spacedNumber(number))).toBe(number);
      }),
    );
  });

  test.each<[string, string | null, string]>([
    ['4821 0937 5526', '482109375526', 'as printed'],
    ['４８２１-０９３７-５５２６', '482109375526', 'full width'],
    ['482109375', null, 'too short'],
    ['082109375526', null, 'never begins with zero'],
  ])('%s is %s: %s', (typed, expected) => {
    expect(readNumber(typed)).toBe(expected);
  });

  it('given at acceptance stands in six-cornered brackets', () => {
    expect(caseNumberOf(2026, 17)).toBe('维〔2026〕17号');
  });
});

describe('a mask', () => {
  test.each([
    [maskName('王小明'), '王**', 'the family name stays'],
    [maskName('阿卜杜拉·买买提'), '阿***', 'a long name does not tell its length'],
    [maskName('王'), '*', 'one letter'],
    [maskIdNumber('330402199001011234'), '330***********234', 'six and four would be too many'],
  ])('%s is %s: %s', (masked, expected) => {
    expect(masked).toBe(expected);
  });
});
