import { expect, test } from 'vitest';
import { foldSignInName, isSignInName } from './sign-in-name.ts';

test.each([
  [' Wang.Fang ', 'wang.fang', true, 'spaces and capitals do not matter'],
  ['ｗａｎｇ０１', 'wang01', true, 'full-width letters of an input method are the same letters'],
  ['王芳', '王芳', true, 'a Chinese name is a name'],
  ['a', 'a', false, 'one letter is too few'],
  ['wang fang', 'wang fang', false, 'no space inside'],
  ['<b>', '<b>', false, 'no markup'],
  ['x'.repeat(33), 'x'.repeat(33), false, 'too long'],
])('%s is kept as %s, allowed %s: %s', (text, folded, allowed) => {
  expect(foldSignInName(text)).toBe(folded);
  expect(isSignInName(folded)).toBe(allowed);
});
