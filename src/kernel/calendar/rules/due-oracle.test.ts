import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, it, test } from 'vitest';
import { chinaYears } from '../law/china.ts';
import { calendarOf, isRestDay } from './calendar.ts';
import type { ClockFacts } from './clock-facts.ts';
import { compileCalendar } from './compiled-calendar.ts';
import { dueOf } from './due.ts';
import { compileClock, dueDay, rawDay } from './due-day.ts';
import { isoOfEpochDay } from './epoch-days.ts';
import { lastDay, type Period } from './periods.ts';

const china = calendarOf(chinaYears);
const compiled = compileCalendar(china);

const remembered = <T>(of: (iso: string) => T): ((iso: string) => T) => {
  const known = new Map<string, T>();
  return (iso) => {
    const found = known.get(iso) ?? of(iso);
    known.set(iso, found);
    return found;
  };
};
const next = remembered((iso) => Temporal.PlainDate.from(iso).add({ days: 1 }).toString());
const dayIs = remembered((iso): 'rest' | 'work' | 'unknown' => {
  const rest = isRestDay(china, Temporal.PlainDate.from(iso));
  if (!rest.ok) return 'unknown';
  return rest.value ? 'rest' : 'work';
});

const FAR = '2250-01-01';

/** Crosses off so many days that do not stand still and that `counts` lets count. */
const crossOff = (
  from: string,
  { pauses }: ClockFacts,
  count: (day: string) => 'more' | 'enough' | 'unknown',
): string => {
  const stands = (iso: string): boolean =>
    pauses.some(({ fromOn, untilOn }) => fromOn <= iso && iso <= (untilOn ?? FAR));
  for (let day = from, verdict = count(''); ; verdict = stands(day) ? 'more' : count(day)) {
    if (verdict === 'enough') return day;
    if (verdict === 'unknown') return 'year-not-announced';
    if (day >= FAR) return 'paused';
    day = next(day);
  }
};

const rolled = (from: string): string => {
  let day = from;
  while (dayIs(day) === 'rest') day = next(day);
  return dayIs(day) === 'unknown' ? 'year-not-announced' : day;
};

/** The judge: crosses off one day after another, as a clerk does on a wall calendar. */
const crossedOff = (facts: ClockFacts): string => {
  const all = [facts.period, ...facts.extensions.map(({ period }) => period)];
  const total = (unit: Period['unit']): number =>
    all.reduce((sum, one) => sum + (one.unit === unit ? one.count : 0), 0);
  const goal = Temporal.PlainDate.from(facts.startOn)
    .add({ months: total('month') + 12 * total('year') })
    .add({ days: total('day') })
    .toString();
  let left = 0;
  for (let day = facts.startOn; day < goal; day = next(day)) left += 1;
  const counted = crossOff(facts.startOn, facts, (day) => {
    if (day !== '') left -= 1;
    return left === 0 ? 'enough' : 'more';
  });
  if (!counted.startsWith('2')) return counted;
  let toWork = total('workday');
  const worked = crossOff(counted, facts, (day) => {
    if (day !== '' && dayIs(day) === 'unknown') return 'unknown';
    if (day !== '' && dayIs(day) === 'work') toWork -= 1;
    return toWork === 0 ? 'enough' : 'more';
  });
  const moves = facts.rolls && all.some(({ unit }) => unit !== 'workday');
  return moves && worked.startsWith('2') ? rolled(worked) : worked;
};

const answered = (facts: ClockFacts): string => {
  const due = dueOf(china, facts);
  if (!due.ok) return due.refusal.code;
  return due.value.due ?? 'paused';
};

const quickly = (facts: ClockFacts): string => {
  const clock = compileClock(facts);
  if (!clock.ok) return clock.refusal.code;
  const due = dueDay(compiled, clock.value);
  if (Number.isNaN(due)) return 'year-not-announced';
  return due === Number.POSITIVE_INFINITY ? 'paused' : isoOfEpochDay(due);
};

const plain = (startOn: string, period: Period): ClockFacts => ({
  startOn,
  period,
  rolls: true,
  extensions: [],
  pauses: [],
});

const daysOf = (year: number): string[] => {
  const first = Temporal.PlainDate.from({ year, month: 1, day: 1 });
  return Array.from({ length: first.daysInYear }, (_, n) => first.add({ days: n }).toString());
};

const lawful: readonly Period[] = [
  ...[1, 5, 15, 60].map((count): Period => ({ count, unit: 'workday' })),
  ...[3, 15, 30].map((count): Period => ({ count, unit: 'day' })),
  { count: 1, unit: 'month' },
  { count: 1, unit: 'year' },
];

test.each([2020, 2024, 2025, 2026])(
  'agrees with days crossed off one by one from every day of %i',
  (year) => {
    for (const startOn of daysOf(year)) {
      for (const period of lawful) {
        const facts = plain(startOn, period);
        const judged = crossedOff(facts);
        const told = `${startOn} + ${period.count} ${period.unit}`;
        expect(answered(facts), told).toBe(judged);
        expect(quickly(facts), told).toBe(judged);
        const simply = lastDay(Temporal.PlainDate.from(startOn), period, china);
        expect(simply.ok ? simply.value.toString() : simply.refusal.code, told).toBe(judged);
      }
    }
  },
);

const dayFrom = (first: string, span: number): fc.Arbitrary<string> =>
  fc
    .integer({ min: 0, max: span })
    .map((days) => Temporal.PlainDate.from(first).add({ days }).toString());
const periods = fc.oneof(
  fc.record({ count: fc.nat(70), unit: fc.constant<'workday'>('workday') }),
  fc.record({ count: fc.nat(120), unit: fc.constant<'day'>('day') }),
  fc.record({ count: fc.nat(14), unit: fc.constant<'month'>('month') }),
  fc.record({ count: fc.nat(2), unit: fc.constant<'year'>('year') }),
);
const extensions = fc.record({ period: periods, reason: fc.constantFrom('案情复杂', '补正') });
/** Pauses of up to seven weeks, a few of several years, some still open. */
const pauses = fc
  .record({
    fromOn: dayFrom('2023-11-01', 1200),
    days: fc.oneof(fc.nat(50), fc.nat(2000)),
    isOpen: fc.nat(9).map((n) => n === 0),
    reason: fc.constantFrom('鉴定', '公告', '不可抗力'),
  })
  .map(({ fromOn, days, isOpen, reason }) => {
    const ended = Temporal.PlainDate.from(fromOn).add({ days: days - 1 });
    return { fromOn, untilOn: isOpen ? null : ended.toString(), reason };
  });
const clocks: fc.Arbitrary<ClockFacts> = fc.record({
  startOn: fc.oneof(dayFrom('2023-10-01', 1200), dayFrom('2020-01-01', 366)),
  period: periods,
  rolls: fc.boolean(),
  extensions: fc.array(extensions, { maxLength: 3 }),
  pauses: fc.array(pauses, { maxLength: 3 }),
});

it('agrees with days crossed off for any extensions and pauses, slow and fast', () => {
  fc.assert(
    fc.property(clocks, (facts) => {
      const judged = crossedOff(facts);
      expect(answered(facts)).toBe(judged);
      expect(quickly(facts)).toBe(judged);
    }),
    { numRuns: 400 },
  );
});

it('gives the same fast raw day as the slow one', () => {
  fc.assert(
    fc.property(clocks, (facts) => {
      const slow = dueOf(china, facts);
      const clock = compileClock(facts);
      if (!slow.ok || !clock.ok || slow.value.paused) return;
      expect(isoOfEpochDay(rawDay(compiled, clock.value))).toBe(slow.value.raw);
    }),
    { numRuns: 150 },
  );
});

const shuffled = <T>(list: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...list], { minLength: list.length });
const twoOrders = clocks.chain((facts) =>
  fc.record({
    facts: fc.constant(facts),
    extensions: shuffled(facts.extensions),
    pauses: shuffled(facts.pauses),
  }),
);

it('gives the same day and the same trace in whatever order it was stopped and extended', () => {
  fc.assert(
    fc.property(twoOrders, ({ facts, extensions: granted, pauses: stops }) => {
      const other = { ...facts, extensions: granted, pauses: stops };
      expect(dueOf(china, other)).toEqual(dueOf(china, facts));
      expect(compileClock(other)).toEqual(compileClock(facts));
    }),
    { numRuns: 150 },
  );
});

it('comes back to the first day when an extension and a pause are taken back', () => {
  fc.assert(
    fc.property(clocks, extensions, pauses, (facts, extension, pause) => {
      const busy = [...facts.extensions, extension].filter((one) => one !== extension);
      const still = [...facts.pauses, pause].filter((one) => one !== pause);
      expect(answered({ ...facts, extensions: busy, pauses: still })).toBe(answered(facts));
    }),
    { numRuns: 100 },
  );
});

it('takes fifteen days and fifteen more as thirty from the start', () => {
  for (const startOn of daysOf(2025)) {
    for (const unit of ['day', 'workday'] as const) {
      const split = { ...plain(startOn, { count: 15, unit }) };
      const twice = { ...split, extensions: [{ period: { count: 15, unit }, reason: '延长' }] };
      expect(answered(twice)).toBe(answered(plain(startOn, { count: 30, unit })));
    }
  }
});

it('never ends before its start, nor earlier for an extension or a pause', () => {
  fc.assert(
    fc.property(clocks, extensions, pauses, (facts, extension, pause) => {
      const due = answered(facts);
      if (!due.startsWith('2')) return;
      expect(due >= facts.startOn).toBe(true);
      const longer = answered({ ...facts, extensions: [...facts.extensions, extension] });
      const later = answered({ ...facts, pauses: [...facts.pauses, pause] });
      expect(longer >= due).toBe(true); // a refusal or a pause sorts after every day
      expect(later >= due).toBe(true);
    }),
    { numRuns: 150 },
  );
});

it('answers an empty calendar only where no day must be known', () => {
  const nothing = compileCalendar(calendarOf([]));
  const tenDays = compileClock({ ...plain('2025-03-03', { count: 10, unit: 'day' }) });
  if (!tenDays.ok) throw new Error(tenDays.refusal.why);
  expect(dueDay(nothing, tenDays.value)).toBeNaN();
  expect(isoOfEpochDay(dueDay(nothing, { ...tenDays.value, rolls: false }))).toBe('2025-03-13');
});
