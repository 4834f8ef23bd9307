import { Temporal } from 'temporal-polyfill';
import { done, type Result, refuse } from '#lib/result.ts';
import type { Calendar } from '../types.ts';
import type { ClockFacts, Due, DueRefusal } from './clock-facts.ts';
import { lastDay } from './periods.ts';

/** The due day of a clock with its trace. Being built: extensions and pauses are refused until they are reckoned. */
export const dueOf = (calendar: Calendar, facts: ClockFacts): Result<Due, DueRefusal> => {
  if (facts.extensions.length + facts.pauses.length > 0) {
    return refuse({ code: 'not-a-clock', why: '延长和中止尚不能计算' });
  }
  const end = lastDay(Temporal.PlainDate.from(facts.startOn), facts.period, calendar);
  if (!end.ok) return end;
  const due = end.value.toString();
  return done({ paused: false, raw: due, due, trace: [] });
};
