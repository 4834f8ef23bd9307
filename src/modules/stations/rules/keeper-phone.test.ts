import { expect, test } from 'vitest';
import { mobileIn } from './keeper-phone.ts';

test.each([
  ['13800000000', false, '13800000000', 'a mainland mobile number'],
  ['138 0000-0000', false, '13800000000', 'as people write it'],
  ['+86 19900000000', false, '19900000000', 'with the country code'],
  ['１３８００００００００', false, '13800000000', 'full-width digits'],
  ['12800000000', false, null, 'no mobile number begins with 12'],
  ['1380000000', false, null, 'one digit short'],
  ['0573-82000000', false, null, 'a landline gets no messages'],
  ['10200001234', true, '10200001234', 'a reserved number at an invented station'],
  ['10200001234', false, null, 'but not at a real one'],
  ['10300001234', true, null, 'and no other number'],
] as const)('%s (invented: %s) is read as %s: %s', (typed, isInvented, mobile, _why) => {
  expect(mobileIn(typed, isInvented)).toBe(mobile);
});
