import type { Period } from '#kernel/calendar/rules/periods.ts';
import type { Calendar } from '#kernel/calendar/types.ts';

/** What a clock or a promise belongs to: a case of the slice `rights`, an accord, a contract. */
export interface Subject {
  /** Unique over all slices, e.g. `case`; the slice that owns the kind also names the permission to read it. */
  readonly kind: string;
  readonly id: string;
}

/** On whose desk it lies. */
export interface Owner {
  readonly organisationId: string;
  /** Null: the unit's, not yet anybody's. */
  readonly personId: string | null;
}

/** Where a number of a rule stands. The same form as the law packs' citations. */
export interface Citation {
  readonly law: string;
  readonly version: string;
  readonly article: string;
  readonly quoted?: string;
  readonly status: 'read' | 'secondary' | 'unverified';
}

/** The rule a clock runs by, copied into the clock when it is opened: a later pack does not change it. */
export interface ClockRule {
  readonly id: string;
  /** Chinese. */
  readonly title: string;
  readonly period: Period;
  /** Whether a last day on a rest day moves on; workday periods end on a workday anyhow. */
  readonly rolls: boolean;
  readonly law: Citation;
  readonly pausable: boolean;
  /** False: shown as not verified wherever the day is shown. */
  readonly verified: boolean;
}

/** The calendar a day is counted by, and under which name it is stored beside the day. */
export interface KnownCalendar {
  readonly version: string | number;
  readonly calendar: Calendar;
}

/** More time given; counted from the start like the period itself, never from a rolled day. */
export interface Extension {
  readonly id: string;
  readonly period: Period;
  /** The day it was decided. */
  readonly on: string;
  readonly reason: string;
  readonly law: Citation | null;
}

/** Days that do not count; the last is running while `untilOn` is null. */
export interface Pause {
  readonly id: string;
  readonly fromOn: string;
  /** The last day that does not count. */
  readonly untilOn: string | null;
  readonly reason: string;
  readonly law: Citation | null;
}

export type ClockState = 'running' | 'paused' | 'satisfied' | 'cancelled';

/** Why an open clock has no due day. Nothing is guessed. */
export type NotDated =
  | { readonly code: 'paused'; readonly sinceOn: string }
  | { readonly code: 'year-not-announced'; readonly year: number };

/** A deadline: what it is counted from, by which rule, and the day it comes to. Days are ISO text. */
export interface Clock {
  readonly id: string;
  readonly subject: Subject;
  readonly owner: Owner;
  /** Chinese, without personal data: it is shown on desks. */
  readonly title: string;
  /** Who has to act if not the owner, as shown; null when the owner has. */
  readonly waitingFor: string | null;
  readonly rule: ClockRule;
  /** The day of the event; itself never counted. */
  readonly startOn: string;
  readonly extensions: readonly Extension[];
  readonly pauses: readonly Pause[];
  readonly state: ClockState;
  /** The calendar by which the days below were last written; one that moves nothing does not rewrite them. */
  readonly calendarVersion: string;
  /** The unrolled last day; null when there is none, see `notDated`. */
  readonly rawOn: string | null;
  readonly dueOn: string | null;
  readonly notDated: NotDated | null;
  /** The day it was satisfied or cancelled. */
  readonly closedOn: string | null;
  readonly closedNote: string | null;
  /** 1, 2, 3 …: one more with every change. */
  readonly version: number;
}

/** One line of a clock's history. */
export interface ClockChange {
  readonly version: number;
  readonly act: ClockAct;
  readonly at: string;
  readonly by: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly dueOn: string | null;
}

export type ClockAct =
  | 'opened'
  | 'restarted'
  | 'paused'
  | 'resumed'
  | 'pause-undone'
  | 'extended'
  | 'extension-undone'
  | 'handed-over'
  | 'recomputed'
  | 'satisfied'
  | 'cancelled';

/** A due day that a new calendar moved. */
export interface ClockMove {
  readonly clockId: string;
  readonly subject: Subject;
  readonly owner: Owner;
  readonly title: string;
  readonly waitingFor: string | null;
  readonly calendarVersion: string;
  readonly before: { readonly rawOn: string | null; readonly dueOn: string | null };
  readonly after: { readonly rawOn: string | null; readonly dueOn: string | null };
  readonly notDated: NotDated | null;
}

/** Who promised; a body outside has no account and no organisation here. */
export interface Promiser {
  readonly name: string;
  /** A person's name is shown masked; a body's is not. */
  readonly isPerson: boolean;
  /** A phone or address; null when unknown. */
  readonly contact: string | null;
  /** Set when it is one of our own organisations. */
  readonly organisationId: string | null;
}

/** In which meeting, reply or letter the promise was made. */
export interface PromiseSource {
  readonly kind: 'meeting' | 'reply' | 'letter' | 'agreement' | 'telephone' | 'other';
  /** The id or number of that paper in its slice; null when nothing was written. */
  readonly ref: string | null;
  readonly madeOn: string;
}

/** What is owed to one of those it was promised to. */
export interface PromisePart {
  readonly id: string;
  /** A claimant's id in its slice, or `whole`. Never a name. */
  readonly ref: string;
  /** Whole fen; null when only an act was promised. */
  readonly amountFen: number | null;
}

/** One version of what was agreed. A later one voids it; it stays readable. */
export interface Agreement {
  readonly version: number;
  readonly promiser: Promiser;
  /** To whom, in words; null when the parts' refs say it. */
  readonly towards: string | null;
  readonly amountFen: number | null;
  /** What else is to be done; null when only money was promised. */
  readonly act: string | null;
  readonly dueOn: string;
  readonly source: PromiseSource;
  readonly parts: readonly PromisePart[];
  /** Why it replaced the one before; null for the first. */
  readonly reason: string | null;
}

/** A part of a promise fulfilled, with its proof. An entry that undoes another has `undoes`. */
export interface Fulfilment {
  readonly id: string;
  readonly version: number;
  readonly partId: string;
  /** Whole fen; null when the act was done. */
  readonly amountFen: number | null;
  readonly on: string;
  readonly proofRefs: readonly string[];
  readonly note: string;
  readonly by: string;
  readonly undoes: string | null;
}

/** Derived from facts and today, never stored. `overdue` is broken: silence is not an excuse. */
export type CommitmentStatus =
  | 'open'
  | 'due_today'
  | 'overdue'
  | 'kept'
  | 'kept_late'
  | 'renegotiated'
  | 'withdrawn';

/** That a version was found unfulfilled after its day; written once. */
export interface Break {
  readonly version: number;
  /** The day after the due day. */
  readonly brokenOn: string;
  readonly notedAt: string;
}

/** Who promised what to whom by when, and what came of it. */
export interface Commitment {
  readonly id: string;
  readonly subject: Subject;
  readonly owner: Owner;
  /** Chinese, without personal data: it is shown on desks. */
  readonly title: string;
  /** Ascending; the last one holds. */
  readonly agreements: readonly Agreement[];
  readonly fulfilments: readonly Fulfilment[];
  readonly breaks: readonly Break[];
  readonly withdrawn: { readonly on: string; readonly reason: string } | null;
  readonly version: number;
  readonly status: CommitmentStatus;
  /** What is still owed of the version that holds, in fen; null when no money was promised. */
  readonly leftFen: number | null;
}

/** One line of the desk. */
export interface DeskLine {
  readonly kind: 'clock' | 'commitment';
  readonly id: string;
  readonly subject: Subject;
  readonly title: string;
  readonly organisationId: string;
  readonly personId: string | null;
  /** Null: see `undated`. */
  readonly dueOn: string | null;
  /** `paused`, or `year-not-announced`: shown as “cannot be computed”. */
  readonly undated: NotDated['code'] | null;
  /** Who has to act if not we, as shown. */
  readonly waitingFor: string | null;
  readonly overdue: boolean;
}
