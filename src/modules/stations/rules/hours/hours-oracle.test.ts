import fc from 'fast-check';
import OpeningHours from 'opening_hours';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { chinaYears } from '#kernel/calendar/law/china.ts';
import { calendarOf } from '#kernel/calendar/rules/calendar.ts';
import { compileHours, dayFaceOf } from './compile-hours.ts';
import { OPEN } from './day-face.ts';
import { weekdayWords } from './hours-rules.ts';
import { hoursState } from './hours-state.ts';
import { dayOf } from './local-time.ts';
import { parseHours } from './parse-hours.ts';

const china = calendarOf(chinaYears);
const clock = (quarter: number) =>
  `${String(quarter >> 2).padStart(2, '0')}:${String((quarter & 3) * 15).padStart(2, '0')}`;

/** One rule in parts: the judge below reads these, our code and the library read the text made of them. */
interface Written {
  readonly weekdays: readonly number[];
  readonly spans: readonly (readonly [number, number])[];
  readonly off: boolean;
  readonly additional: boolean;
}

const weekdays = fc.subarray([0, 1, 2, 3, 4, 5, 6], { minLength: 1 });
/** Spans in quarter hours, in order and apart. */
const daySpans = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { minLength: 2, maxLength: 6 })
  .map((edges) => edges.sort((a, b) => a - b))
  .map((edges) =>
    Array.from(
      { length: edges.length >> 1 },
      (_, n) => [edges[2 * n] ?? 0, edges[2 * n + 1] ?? 0] as const,
    ),
  );
const nightSpan = fc
  .tuple(fc.integer({ min: 60, max: 95 }), fc.integer({ min: 1, max: 40 }))
  .map(([from, to]) => [[from, to] as const]);

const textOf = (rules: readonly Written[]) =>
  rules
    .map((rule, at) => {
      const days = rule.weekdays.map((day) => weekdayWords[day]).join();
      const times = rule.spans.map(([from, to]) => `${clock(from)}-${clock(to)}`).join();
      const separator = at === 0 ? '' : rule.additional ? ', ' : '; ';
      return `${separator}${days} ${rule.off ? 'off' : times}`;
    })
    .join('');

const fill = (open: boolean[], [from, to]: readonly [number, number]) =>
  open.fill(true, from, to > from ? to : to + 96);

/** The slow obvious judge: which quarters of a weekday are open, by the words of the specification. */
const judge = (rules: readonly Written[], weekday: number): boolean[] => {
  const open = Array.from({ length: 192 }, () => false);
  for (const rule of rules.filter((one) => one.weekdays.includes(weekday))) {
    if (rule.off || !rule.additional) open.fill(false);
    if (!rule.off) for (const span of rule.spans) fill(open, span);
  }
  return open;
};

const compiled = (text: string) => {
  const hours = parseHours(text);
  if (!hours.ok) throw new Error(`${text}: ${hours.refusal.why}`);
  return compileHours(hours.value);
};

const rule = (spans: typeof daySpans) =>
  fc.record({ weekdays, spans, off: fc.boolean(), additional: fc.boolean() });
const dayRules = fc.array(rule(daySpans), { minLength: 1, maxLength: 4 });
const nightRules = fc
  .array(rule(fc.oneof(daySpans, nightSpan)), { minLength: 1, maxLength: 3 })
  .map((rules) => rules.map((one) => ({ ...one, off: false, additional: true })));

/** Monday 13 to Sunday 19 July 2026: no day off or make-up day near, and no change to or from
 *  summer time anywhere, which would disturb the library (it reckons in the local zone). */
const monday = Temporal.PlainDate.from('2026-07-13');
const quarters = Array.from({ length: 7 * 96 }, (_, n) => n);

const ours = (text: string): boolean[] => {
  const hours = compiled(text);
  const first = dayOf(monday);
  return quarters.map((q) => {
    const face = dayFaceOf(hours, china, first + Math.floor(q / 96));
    return face.minutes[(q % 96) * 15] === OPEN;
  });
};

const theirs = (text: string): boolean[] => {
  const hours = new OpeningHours(text, null);
  return quarters.map((q) => hours.getState(new Date(2026, 6, 13, 0, q * 15)));
};

it('agrees with the opening_hours library on a plain week, rules by day', () => {
  fc.assert(
    fc.property(dayRules, (rules) => {
      const text = textOf(rules);
      expect(ours(text), text).toEqual(theirs(text));
    }),
    { numRuns: 25 },
  );
});

it('agrees with the opening_hours library over midnight', () => {
  fc.assert(
    fc.property(nightRules, (rules) => {
      const text = textOf(rules);
      expect(ours(text), text).toEqual(theirs(text));
    }),
    { numRuns: 25 },
  );
});

it('agrees with a slow obvious evaluator', () => {
  fc.assert(
    fc.property(fc.oneof(dayRules, nightRules), (rules) => {
      const week = [0, 1, 2, 3, 4, 5, 6].map((weekday) => judge(rules, weekday));
      const expected = quarters.map((q) => {
        const weekday = Math.floor(q / 96);
        const night = week[(weekday + 6) % 7]?.[(q % 96) + 96];
        return (night || week[weekday]?.[q % 96]) ?? false;
      });
      expect(ours(textOf(rules)), textOf(rules)).toEqual(expected);
    }),
    { numRuns: 150 },
  );
});

it('finds the same next change as stepping minute by minute', () => {
  const anyMinute = fc.integer({ min: 0, max: 7 * 1440 });
  fc.assert(
    fc.property(dayRules, anyMinute, (rules, minute) => {
      const hours = compiled(textOf(rules));
      const start = monday.toZonedDateTime('Asia/Shanghai').toInstant().add({ minutes: minute });
      const { state, until } = hoursState(hours, china, start);
      if (!until) return; // nothing changes in fourteen days: the next test of states covers it
      expect(hoursState(hours, china, until).state).not.toBe(state);
      for (let moment = start; Temporal.Instant.compare(moment, until) < 0; ) {
        expect(hoursState(hours, china, moment).state).toBe(state);
        moment = moment.add({ minutes: 15 });
      }
    }),
    { numRuns: 15 },
  );
});
