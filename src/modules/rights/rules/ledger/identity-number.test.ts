import { expect, test } from 'vitest';
import { checkDigitOf, readIdentityNumber } from './identity-number.ts';

test.each<[string, object, string]>([
  [
    '11010519491231002X',
    { kind: 'resident', bornOn: '1949-12-31', gender: 'female' },
    'the example of the standard',
  ],
  ['440524188001010014', { kind: 'wrong-date' }, 'born before 1900'],
  ['11010519491231002x', { kind: 'resident' }, 'a small x'],
  ['１１０１０５１９４９１２３１００２Ｘ', { kind: 'resident' }, 'full width'],
  ['110105 19491231 002X', { kind: 'resident' }, 'with spaces'],
  ["'11010519491231002X", { kind: 'resident' }, 'with the apostrophe of a spreadsheet'],
  ['110105194912310021', { kind: 'wrong-check-digit' }, 'a slip in the last digit'],
  ['110105194902300020', { kind: 'wrong-date' }, 'there is no 30 February'],
  ['110105194912310', { kind: 'wrong-date' }, 'fifteen digits whose date is none'],
  ['110105491231002', { kind: 'old', number: '110105491231002' }, 'fifteen digits of a first card'],
  ['1.10105E+17', { kind: 'cut' }, 'a number in scientific notation'],
  ['110105194912310000', { kind: 'cut' }, 'the last three digits became noughts'],
  ['11010519491231', { kind: 'wrong-length' }, 'fourteen digits'],
  ['张三', { kind: 'wrong-length' }, 'a name'],
  ['H1234567890', { kind: 'other-document', number: 'H1234567890' }, 'a travel permit'],
])('%s is read as %o: %s', (text, expected) => {
  expect(readIdentityNumber(text)).toMatchObject(expected);
});

test('the check digit is that of the standard', () => {
  expect(checkDigitOf('11010519491231002')).toBe('X');
});
