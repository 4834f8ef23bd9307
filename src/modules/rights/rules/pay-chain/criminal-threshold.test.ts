import { Temporal } from 'temporal-polyfill';
import { expect, it, test } from 'vitest';
import { packFor } from '../../law/pack-for.ts';
import { type CrimeFacts, criminalThreshold, type UnpaidWorker } from './criminal-threshold.ts';

const pack = packFor('530621', Temporal.PlainDate.from('2026-11-24'));
const yuan = (amount: number) => amount * 100;
const one = (amount: number, unpaidMonths: number | null): UnpaidWorker[] => [
  { unpaidFen: yuan(amount), unpaidMonths },
];
const many = (count: number, amount: number): UnpaidWorker[] =>
  Array.from({ length: count }, () => ({ unpaidFen: yuan(amount), unpaidMonths: 1 }));
const facts = (workers: UnpaidWorker[], more: Partial<CrimeFacts> = {}): CrimeFacts => ({
  workers,
  orderedToPay: 'unknown',
  paidAfterOrder: 'unknown',
  provincialOneFen: null,
  provincialTotalFen: null,
  ...more,
});

test.each<[string, UnpaidWorker[], string, string]>([
  ['4,999.99 yuan for three months', [{ unpaidFen: 499_999, unpaidMonths: 3 }], 'below', 'short'],
  ['5,000 yuan for three months', one(5_000, 3), 'province_decides', '“以上” includes the figure'],
  ['19,999 yuan for four months', one(19_999, 4), 'province_decides', 'still in the range'],
  ['20,000 yuan for three months', one(20_000, 3), 'reached', 'above any province'],
  ['20,000 yuan for two months', one(20_000, 2), 'below', 'both halves are needed'],
  ['20,000 yuan, months unknown', one(20_000, null), 'below', 'said as missing instead'],
  ['nine workers, 90,000 yuan', many(9, 10_000), 'below', 'ten are needed'],
  ['ten workers, 29,990 yuan', many(10, 2_999), 'below', 'short'],
  ['ten workers, 30,000 yuan', many(10, 3_000), 'province_decides', 'in the range'],
  ['ten workers, 100,000 yuan', many(10, 10_000), 'reached', 'above any province'],
  ['five workers, 84,854 yuan in all', many(5, 16_970), 'below', 'Ludian: five, one month each'],
])('%s: %s → %s (%s)', (_words, workers, stand) => {
  expect(criminalThreshold(pack, facts(workers)).stand).toBe(stand);
});

it('uses the provincial figure where it is known', () => {
  const more = { provincialOneFen: yuan(10_000), provincialTotalFen: yuan(60_000) };
  expect(criminalThreshold(pack, facts(one(9_999, 3), more)).stand).toBe('below');
  expect(criminalThreshold(pack, facts(one(10_000, 3), more)).stand).toBe('reached');
  expect(criminalThreshold(pack, facts(many(10, 6_000), more)).stand).toBe('reached');
});

test.each([
  ['yes', 'no', 'yes', '移送公安机关'],
  ['yes', 'yes', 'no', '限期整改指令书'],
  ['no', 'unknown', 'no', '限期整改指令书'],
  ['unknown', 'no', 'unknown', '还不清楚'],
] as const)(
  'ordered %s, paid %s: after the order %s (%s)',
  (orderedToPay, paidAfterOrder, expected, words) => {
    const answer = criminalThreshold(pack, facts(one(30_000, 5), { orderedToPay, paidAfterOrder }));
    expect(answer.afterOrder).toBe(expected);
    expect(answer.words.join('')).toContain(words);
  },
);

it('says that months are missing, and that the provincial figure is not known', () => {
  expect(criminalThreshold(pack, facts(one(20_000, null))).words.join('')).toContain('月数不清楚');
  const inRange = criminalThreshold(pack, facts(one(6_000, 3)));
  expect(inRange.flag).toBe(true);
  expect(inRange.words[0]).toContain('本省数额没有查到');
});
