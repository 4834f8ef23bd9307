import { Temporal } from 'temporal-polyfill';
import { chinaYears } from '#kernel/calendar/law/china.ts';
import { calendarOf } from '#kernel/calendar/rules/calendar.ts';
import type { DoorEvidence, Openness, Sighting, Witness } from '../../types.ts';
import { type CompiledHours, compileHours } from '../hours/compile-hours.ts';
import { parseHours } from '../hours/parse-hours.ts';
import type { DoorFacts } from './door-facts.ts';

/** Words in which tests tell the story of a door: "keeper open 09:00 > 12:00, worker door_locked 03-03 10:00". */

/** The announced calendar. */
export const china = calendarOf(chinaYears);

/** "10:00" is on Wednesday 4 March 2026, "03-03 10:00" on that day of 2026; Chinese time. */
export const momentOf = (time: string): Temporal.Instant => {
  const [clock = '', date = '03-04'] = time.split(' ').reverse();
  return Temporal.PlainDateTime.from(`2026-${date}T${clock}`)
    .toZonedDateTime('Asia/Shanghai')
    .toInstant();
};

/** A moment in the same short words; a dash for none. */
export const timeOf = (moment: Temporal.Instant | null): string =>
  moment === null
    ? '–'
    : moment
        .toZonedDateTimeISO('Asia/Shanghai')
        .toPlainDateTime()
        .toString({ smallestUnit: 'minute' })
        .replace('2026-03-04T', '')
        .replace('2026-', '')
        .replace('T', ' ');

const statementOf = (line: string): DoorEvidence => {
  const [said = '', until] = line.split(' > ');
  const [by, sighting, ...time] = said.split(' ');
  return {
    by: by as Witness,
    sighting: sighting as Sighting,
    at: momentOf(time.join(' ')),
    until: until ? momentOf(until) : null,
  };
};

/** Compiles a text that must be readable. */
export const compiled = (text: string): CompiledHours => {
  const hours = parseHours(text);
  if (!hours.ok) throw new Error(`${text}: ${hours.refusal.why}`);
  return compileHours(hours.value);
};

const named: Record<string, string> = { office: '08:30-12:00,13:00-17:30', always: '24/7' };

/** The facts of a door in service: "office", "always", "none" or an opening_hours text; statements by comma, "-" for none. */
export const storyOf = (hours: string, statements: string): DoorFacts => ({
  lifeCycle: 'open',
  closures: [],
  exceptions: [],
  hours: hours === 'none' ? null : compiled(named[hours] ?? hours),
  evidence: statements === '-' ? [] : statements.split(', ').map(statementOf),
});

/** State, basis and confirmation of an answer. */
export const wordsOf = (answer: Openness): string => {
  const confirmed = answer.confirmedBy
    ? `${answer.confirmedBy} ${timeOf(answer.confirmedAt)}`
    : '–';
  return `${answer.state} ${answer.basis} | ${confirmed}`;
};

/** The two moments ahead. */
export const aheadOf = (answer: Openness): string =>
  `${timeOf(answer.until)} | ${timeOf(answer.nextOpening)}`;

/** The rows of a table in a template text, cells by " | ". */
export const rowsOf = (table: string): string[][] =>
  table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(' | '));
