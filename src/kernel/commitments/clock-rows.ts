import { sql } from 'kysely';
import type { Citation, Clock, ClockRule, Extension, NotDated, Pause } from './types.ts';

/** A clock as stored. */
export interface ClockRow {
  readonly id: string;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly organisation_id: string;
  readonly person_id: string | null;
  readonly title: string;
  readonly waiting_for: string | null;
  readonly rule_id: string;
  readonly rule_title: string;
  readonly period_count: number;
  readonly period_unit: ClockRule['period']['unit'];
  readonly rolls: boolean;
  readonly pausable: boolean;
  readonly verified: boolean;
  readonly law: Citation;
  readonly start_on: string;
  readonly extensions: readonly Extension[];
  readonly pauses: readonly Pause[];
  readonly state: Clock['state'];
  readonly calendar_version: string;
  readonly raw_on: string | null;
  readonly due_on: string | null;
  readonly not_dated: NotDated['code'] | null;
  readonly unannounced_year: number | null;
  readonly closed_on: string | null;
  readonly closed_note: string | null;
  readonly version: number;
}

export const clockColumns =
  sql.raw(`id, subject_kind, subject_id, organisation_id, person_id, title,
  waiting_for, rule_id, rule_title, period_count, period_unit, rolls, pausable, verified, law, start_on,
  extensions, pauses, state, calendar_version, raw_on, due_on, not_dated, unannounced_year, closed_on,
  closed_note, version`);

const notDatedOf = (row: ClockRow): NotDated | null => {
  if (row.not_dated === null) return null;
  if (row.not_dated === 'year-not-announced') {
    return { code: 'year-not-announced', year: row.unannounced_year ?? 0 };
  }
  const open = row.pauses.find((pause) => pause.untilOn === null);
  return { code: 'paused', sinceOn: open?.fromOn ?? row.start_on };
};

const ruleOf = (row: ClockRow): ClockRule => ({
  id: row.rule_id,
  title: row.rule_title,
  period: { count: row.period_count, unit: row.period_unit },
  rolls: row.rolls,
  law: row.law,
  pausable: row.pausable,
  verified: row.verified,
});

/** The clock of a row. */
export const toClock = (row: ClockRow): Clock => ({
  id: row.id,
  subject: { kind: row.subject_kind, id: row.subject_id },
  owner: { organisationId: row.organisation_id, personId: row.person_id },
  title: row.title,
  waitingFor: row.waiting_for,
  rule: ruleOf(row),
  startOn: row.start_on,
  extensions: row.extensions,
  pauses: row.pauses,
  state: row.state,
  calendarVersion: row.calendar_version,
  rawOn: row.raw_on,
  dueOn: row.due_on,
  notDated: notDatedOf(row),
  closedOn: row.closed_on,
  closedNote: row.closed_note,
  version: row.version,
});
