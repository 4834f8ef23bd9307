import { pathsFor } from '#kernel/access/public.ts';
import { findOrganisation } from '#kernel/identity/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import {
  countsOfDesk,
  countyPaths,
  type DeskRow,
  type DeskSource,
  pageOfDesk,
} from '../desk-query-store.ts';
import { readCursor, writeCursor } from '../rules/desk-cursor.ts';
import { type DeskFilter, deskFilters, deskRange } from '../rules/desk-range.ts';
import { coveredPaths } from '../rules/desk-scopes.ts';
import type { DeskLine } from '../types.ts';

type Reading = Pick<Work, 'db' | 'cityId' | 'actor' | 'today'>;

/** Whose desk. */
export type DeskOf =
  | { readonly kind: 'person'; readonly personId: string }
  /** An organisation and everything below it. */
  | { readonly kind: 'unit'; readonly organisationId: string }
  /** The county's federation and everything below it, by division code. */
  | { readonly kind: 'county'; readonly divisionCode: string }
  /** Whatever the asker may see. */
  | { readonly kind: 'all' };

/** A question to the desk. */
export interface DeskQuestion {
  /** Which kinds of subject, and with which permission each may be seen, e.g. `{ case: 'rights.read' }`. A kind that is
   *  not named is not shown. */
  readonly reading: Readonly<Record<string, string>>;
  readonly of: DeskOf;
}

/** A page of it. */
export interface DeskPageQuestion extends DeskQuestion {
  readonly filter: DeskFilter;
  /** `next` of the page before; null for the first. */
  readonly after: string | null;
  /** Lines, 1 to 200. */
  readonly limit: number;
}

/** Lines in the order of their days: first those whose day cannot be computed, last those that stand still. */
export interface DeskPage {
  readonly lines: readonly DeskLine[];
  readonly next: string | null;
}

/** Where lines are no longer counted one by one: a number as high as this means that many or more. */
export const MOST_COUNTED = 1000;

const MOST_LINES = 200;

const askedPaths = async ({ db, cityId }: Reading, of: DeskOf): Promise<readonly string[]> => {
  if (of.kind === 'county') return countyPaths(db, cityId, of.divisionCode);
  if (of.kind !== 'unit') return [''];
  const unit = await findOrganisation(db, cityId, of.organisationId);
  return unit ? [unit.path] : [];
};

const sourceOf = async (work: Reading, { reading, of }: DeskQuestion): Promise<DeskSource> => {
  const asked = await askedPaths(work, of);
  return {
    cityId: work.cityId,
    personId: of.kind === 'person' ? of.personId : null,
    scopes: Object.entries(reading).map(([subjectKind, permission]) => ({
      subjectKind,
      paths: coveredPaths(asked, pathsFor(work.actor, permission)),
    })),
  };
};

const toLine = (row: DeskRow, today: string): DeskLine => ({
  kind: row.kind,
  id: row.id,
  subject: { kind: row.subject_kind, id: row.subject_id },
  title: row.title,
  organisationId: row.organisation_id,
  personId: row.person_id,
  dueOn: row.due_on,
  undated: row.undated,
  waitingFor: row.waiting_for,
  overdue: row.due_on !== null && row.due_on < today,
});

/** One page of every open clock and commitment of every slice by day, of the organisations that the asker's permission
 *  covers. An organisation he may not see answers like an empty desk. */
export const desk = async (
  work: Reading,
  question: DeskPageQuestion,
): Promise<Result<DeskPage, { readonly code: 'not-a-cursor' }>> => {
  const after = question.after === null ? null : readCursor(question.after);
  if (question.after !== null && after === null) return refuse({ code: 'not-a-cursor' });
  const limit = Math.min(Math.max(Math.trunc(question.limit), 1), MOST_LINES);
  const source = await sourceOf(work, question);
  const range = deskRange(question.filter, work.today);
  const found = await pageOfDesk(work.db, source, range, { after, limit: limit + 1 });
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  const isMore = found.length > limit && last !== undefined;
  const today = work.today.toString();
  return done({
    lines: rows.map((row) => toLine(row, today)),
    next: isMore ? writeCursor({ orderOn: last.order_on, id: last.id }) : null,
  });
};

/** How many lines each filter has, at most `MOST_COUNTED` each. */
export const deskCounts = async (
  work: Reading,
  question: DeskQuestion,
): Promise<Readonly<Record<DeskFilter, number>>> => {
  const source = await sourceOf(work, question);
  const ranges = deskFilters.map((filter) => [filter, deskRange(filter, work.today)] as const);
  const counted = await countsOfDesk(work.db, source, { ranges, most: MOST_COUNTED });
  const of = (filter: DeskFilter): number => counted[filter] ?? 0;
  return {
    all: of('all'),
    today: of('today'),
    overdue: of('overdue'),
    next_7_days: of('next_7_days'),
    waiting: of('waiting'),
    undated: of('undated'),
  };
};
