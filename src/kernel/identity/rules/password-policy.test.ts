import { Temporal } from 'temporal-polyfill';
import { describe, expect, it, test } from 'vitest';
import { isPasswordExpired, passwordTerms, whyWeak } from './password-policy.ts';

const names = ['王芳', 'wangfang'];

describe('a password', () => {
  test.each<[string, string | null, string]>([
    ['Kx7#plum', null, 'eight characters of four kinds'],
    ['Plum7tree', null, 'three kinds are enough'],
    ['驿家Plum7!', null, 'Chinese characters count as a kind of their own'],
    ['Kx7#plu', 'too-short', 'seven characters'],
    [`aA1${'x'.repeat(126)}`, 'too-long', 'longer than anyone types'],
    ['plumtree7', 'too-few-kinds', 'lower case and digits only'],
    ['WangFang#1986', 'holds-a-name', 'the sign-in name in other case'],
    ['王芳Aa#886', 'holds-a-name', 'the own name'],
    ['ＷａｎｇＦａｎｇ#1', 'holds-a-name', 'full-width letters hide nothing'],
    ['Admin@123', 'too-common', 'on every list'],
    ['P@ssw0rd', 'too-common', 'on every list'],
    ['Zgh@12345', 'too-common', 'the office abbreviation and a row of digits'],
  ])('%s is refused for %s: %s', (password, expected) => {
    expect(whyWeak(password, names)).toBe(expected);
  });

  it('must be changed after its days', () => {
    const changedAt = Temporal.Instant.from('2026-01-01T00:00:00Z');
    const lastDay = changedAt.add({ hours: 24 * passwordTerms.lasts_days });
    expect(isPasswordExpired(changedAt, lastDay.subtract({ seconds: 1 }))).toBe(false);
    expect(isPasswordExpired(changedAt, lastDay)).toBe(true);
  });
});
