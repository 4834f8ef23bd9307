import { Temporal } from 'temporal-polyfill';
import { describe, expect, it, test } from 'vitest';
import type { Period } from '#kernel/calendar/rules/periods.ts';
import { packFor } from '../../law/pack-for.ts';
import type { Matter, PartyRole } from '../../types.ts';
import type { LawPack } from '../law-types.ts';
import { lawsFor, replyTermFor } from './laws-for.ts';
import { letterKinds } from './letter-kinds.ts';
import type { Rung } from './letter-types.ts';

const on = Temporal.PlainDate.from('2025-06-09');
const zhejiang = packFor('330400', on);
const ludian = packFor('530621', on);
const nanchang = packFor('360111', on);

const chain: readonly PartyRole[] = ['owner', 'general_contractor', 'labour_firm'];

describe('the law a letter quotes', () => {
  it('of a wage case on a building site says who must pay, and the union’s standing', () => {
    const cited = lawsFor('opinion', { matter: 'wages', roles: chain }, zhejiang);
    const articles = cited.map(({ law, article }) => `${law}${article}`);
    expect(articles).toContain('保障农民工工资支付条例第三十条第三款');
    expect(articles).toContain('中华人民共和国工会法第二十三条');
    expect(new Set(articles).size).toBe(articles.length);
  });

  it('never is another province’s regulation', () => {
    for (const kind of letterKinds)
      for (const { law } of lawsFor(kind, { matter: 'wages', roles: chain }, ludian))
        expect(law).not.toContain('浙江');
  });

  test.each(['injury', 'heat', 'other'] satisfies Matter[])(
    'of %s is the union’s standing only, until a rule is in the pack',
    (matter) =>
      expect(lawsFor('reminder', { matter, roles: [] }, zhejiang).map(({ law }) => law)).toEqual([
        '中华人民共和国工会法',
      ]),
  );
});

describe('how long the addressee has', () => {
  test.each<[LawPack, Rung, Period, boolean, string]>([
    [zhejiang, 'opinion', { count: 15, unit: 'workday' }, true, '浙 art. 22 is law here'],
    [ludian, 'opinion', { count: 15, unit: 'workday' }, false, 'practice: used, never cited'],
    [nanchang, 'opinion', { count: 60, unit: 'day' }, true, 'Nanchang art. 23'],
    [ludian, 'reminder', { count: 15, unit: 'day' }, false, 'the letter sets it'],
    [zhejiang, 'proposal', { count: 5, unit: 'workday' }, false, 'no number in 浙 art. 24'],
  ])('in %o for %s is %o, cited %s: %s', (pack, kind, period, isCited) => {
    const term = replyTermFor(kind, pack);
    expect(term?.period).toEqual(period);
    expect(term?.citation !== null).toBe(isCited);
  });

  it('is nothing for papers that ask for no answer', () =>
    expect(replyTermFor('closing_report', zhejiang)).toBeNull());
});
