import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, it, test } from 'vitest';
import { chinaYears } from '#kernel/calendar/law/china.ts';
import { calendarOf } from '#kernel/calendar/rules/calendar.ts';
import { packFor } from '../../law/pack-for.ts';
import { limitationOf } from './limitation-clock.ts';
import type { Demand, DemandKind, LimitationFacts } from './limitation-facts.ts';
import { limitationReport } from './limitation-report.ts';

const law = {
  pack: packFor('530621', Temporal.PlainDate.from('2025-05-21')),
  calendar: calendarOf(chinaYears),
};
const demand = (on: string, kind: DemandKind = 'to_other_side', proven = true): Demand => ({
  id: on,
  on,
  kind,
  words: '微信催要',
  proven,
});
const wages = (employmentEndedOn: string, ...demands: Demand[]): LimitationFacts => ({
  claim: 'wages',
  employmentEndedOn,
  knownOn: null,
  demands,
  suspensions: [],
});
const known = (knownOn: string | null, ...demands: Demand[]): LimitationFacts => ({
  claim: 'other',
  employmentEndedOn: null,
  knownOn,
  demands,
  suspensions: [],
});

test.each<[LimitationFacts, string, string | null, string | null, string]>([
  [wages('2024-07-31'), '2025-05-21', '2025-07-31', '2025-07-31', 'one year from the end'],
  [wages('2024-10-04'), '2025-05-21', '2025-10-04', '2025-10-09', 'rolls over National Day'],
  [wages('2024-02-29'), '2025-01-02', '2025-02-28', '2025-02-28', 'month end, a Friday'],
  [wages('2024-07-31', demand('2025-04-30')), '2025-05-21', '2026-04-30', '2026-04-30', 'restarts'],
  [
    wages('2024-07-31', demand('2024-09-01'), demand('2025-04-30')),
    '2025-05-21',
    '2026-04-30',
    '2026-04-30',
    'the latest demand carries',
  ],
  [
    wages('2024-07-31', demand('2025-08-01')),
    '2025-09-01',
    '2025-07-31',
    '2025-07-31',
    'a demand after the last day does not restart',
  ],
  [
    wages('2024-10-04', demand('2025-10-09')),
    '2025-11-01',
    '2026-10-09',
    '2026-10-09',
    'a demand on the rolled last day does',
  ],
  [
    wages('2024-07-31', demand('2024-06-01')),
    '2025-05-21',
    '2025-07-31',
    '2025-07-31',
    'a demand during the employment moves nothing',
  ],
  [
    wages('2024-07-31', demand('2025-06-30')),
    '2025-05-21',
    '2025-07-31',
    '2025-07-31',
    'a demand still to come does not count yet',
  ],
  [known('2024-12-31'), '2025-05-21', '2025-12-31', '2025-12-31', 'other claims: from knowledge'],
  [known('2026-06-01'), '2026-07-01', '2027-06-01', null, '2027 is not announced: raw only'],
  [wages('still_employed'), '2025-05-21', null, null, 'unlimited during employment'],
  [known(null), '2025-05-21', null, null, 'unknown start, no date'],
])('%j as of %s ends raw %s, rolled %s: %s', (facts, on, raw, due) => {
  expect(limitationOf(law, facts, on)).toMatchObject({ raw, due });
});

it('names the state', () => {
  expect(limitationOf(law, wages('still_employed'), '2025-05-21').state).toBe('unlimited');
  expect(limitationOf(law, known(null), '2025-05-21').state).toBe('unknown');
  expect(limitationOf(law, wages('2024-05-20'), '2025-05-21').state).toBe('expired');
  expect(limitationOf(law, wages('2024-05-21'), '2025-05-21').state).toBe('running');
});

it('stands still while a suspension is open, and adds its days after', () => {
  const sick = { fromOn: '2024-11-01', reason: '住院' };
  const facts = wages('2024-07-31');
  const standing = { ...facts, suspensions: [{ ...sick, untilOn: null }] };
  expect(limitationOf(law, standing, '2025-05-21').state).toBe('suspended');
  const over = { ...facts, suspensions: [{ ...sick, untilOn: '2024-11-30' }] };
  expect(limitationOf(law, over, '2025-05-21')).toMatchObject({ raw: '2025-08-30' });
});

it('files by what is proven and shows what is only claimed', () => {
  const facts = wages(
    '2024-07-31',
    demand('2025-01-10', 'to_other_side', false),
    demand('2025-03-10', 'to_union'),
  );
  const report = limitationReport(law, facts, '2025-07-20');
  expect(report.sure).toMatchObject({ raw: '2025-07-31', carriedBy: null });
  expect(report.atBest).toMatchObject({ raw: '2026-03-10' });
  expect(report.daysLeft).toBe(11);
  expect(report.alarm).toBe('pressing');
  expect(report.warnings.join('')).toContain('不要按这一天办');
});

it('tells which evidence carries the date', () => {
  const facts = wages('2024-07-31', {
    ...demand('2025-05-21', 'to_authority'),
    words: '12345工单',
  });
  const report = limitationReport(law, facts, '2025-06-01');
  expect(report.carrier).toBe('2025-05-21 向有关部门请求救济：12345工单。');
  expect(report.alarm).toBe('none');
});

test.each([
  ['2025-05-01', 'none', '91 days'],
  ['2025-05-03', 'near', '89 days'],
  ['2025-07-03', 'pressing', '28 days'],
  ['2025-07-25', 'last_days', '6 days'],
  ['2025-07-31', 'last_days', 'the last day itself'],
  ['2025-08-01', 'over', 'the day after'],
])('on %s the alarm is %s: %s', (on, alarm) => {
  expect(limitationReport(law, wages('2024-07-31'), on).alarm).toBe(alarm);
});

it('is not over on a day that only rolling saves', () => {
  expect(limitationReport(law, wages('2024-10-04'), '2025-10-06').alarm).toBe('last_days');
  expect(limitationReport(law, wages('2024-10-04'), '2025-10-10').alarm).toBe('over');
});

it('says to go by the day before rolling', () => {
  const report = limitationReport(law, wages('2024-10-04'), '2025-09-20');
  expect(report.warnings.join('')).toContain('按未顺延的2025-10-04掌握');
});

const dayFrom2024 = fc
  .integer({ min: 0, max: 360 })
  .map((ahead) => Temporal.PlainDate.from('2024-03-01').add({ days: ahead }).toString());

it('does not depend on the order in which demands were written down', () => {
  fc.assert(
    fc.property(fc.array(dayFrom2024, { maxLength: 6 }), (days) => {
      const demands = days.map((on) => demand(on));
      const forth = limitationOf(law, wages('2024-03-01', ...demands), '2025-03-01');
      const back = limitationOf(law, wages('2024-03-01', ...demands.reverse()), '2025-03-01');
      expect(forth).toMatchObject({ state: back.state, raw: back.raw, due: back.due });
    }),
    { numRuns: 40 },
  );
});

it('never ends earlier because of one more demand', () => {
  fc.assert(
    fc.property(fc.array(dayFrom2024, { maxLength: 4 }), dayFrom2024, (days, extra) => {
      const demands = days.map((on) => demand(on));
      const less = limitationOf(law, wages('2024-03-01', ...demands), '2025-03-01');
      const more = limitationOf(law, wages('2024-03-01', ...demands, demand(extra)), '2025-03-01');
      expect((more.raw ?? '') >= (less.raw ?? '')).toBe(true);
    }),
    { numRuns: 40 },
  );
});
