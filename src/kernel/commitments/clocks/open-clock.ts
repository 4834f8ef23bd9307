import type { NotAClock } from '#kernel/calendar/rules/clock-facts.ts';
import { findOrganisation } from '#kernel/identity/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { insertClock, insertClockChange } from '../clock-store.ts';
import { writeClockLine } from '../desk-line-store.ts';
import { reckon } from '../rules/clock-due.ts';
import type { Clock, ClockRule, KnownCalendar, Owner, Subject } from '../types.ts';

/** What a new clock is made of. */
export interface ClockOpening {
  readonly subject: Subject;
  readonly rule: ClockRule;
  /** The day of the event, ISO; never rolled beforehand. */
  readonly startOn: string;
  readonly owner: Owner;
  /** Chinese, without personal data. */
  readonly title: string;
  /** Who has to act if not the owner, as shown on the desk, e.g. 用人单位; absent when the owner has. */
  readonly waitingFor?: string | null;
}

/** The owner is no organisation of this city. */
export interface NoSuchOrganisation {
  readonly code: 'no-such-organisation';
}

/** Opens a clock and puts its line on the desk. While its year has no notice it is kept without a day, and says so. */
export const openClock = async (
  work: Work,
  known: KnownCalendar,
  opening: ClockOpening,
): Promise<Result<Clock, NoSuchOrganisation | NotAClock>> => {
  const { subject, owner, rule, startOn, title } = opening;
  if (!(await findOrganisation(work.db, work.cityId, owner.organisationId))) {
    return refuse({ code: 'no-such-organisation' });
  }
  const terms = { startOn, rule, extensions: [], pauses: [] };
  const reckoned = reckon(known, terms);
  if (!reckoned.ok) return reckoned;
  const clock: Clock = {
    ...terms,
    ...reckoned.value,
    id: newId(),
    subject,
    owner,
    title,
    waitingFor: opening.waitingFor ?? null,
    state: 'running',
    calendarVersion: String(known.version),
    closedOn: null,
    closedNote: null,
    version: 1,
  };
  await insertClock(work, clock);
  const facts = { rule: rule.id, start_on: startOn, due_on: clock.dueOn };
  await insertClockChange(work, clock, { act: 'opened', facts });
  await writeClockLine(work, clock);
  work.note(
    'commitments.clock-opened',
    { kind: 'clock', id: clock.id },
    { ...facts, subject_kind: subject.kind, subject_id: subject.id },
  );
  return done(clock);
};
