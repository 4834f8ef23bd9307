import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#kernel/db/public.ts';
import type { DeskCursor } from './rules/desk-cursor.ts';
import type { DeskRange } from './rules/desk-range.ts';
import { unitPlace } from './rules/desk-scopes.ts';
import type { NotDated } from './types.ts';

/** One kind of subject, and under which organisation paths its lines may be seen. */
export interface KindScope {
  readonly subjectKind: string;
  readonly paths: readonly string[];
}

/** Whose lines are read: a person's, or those of the units of the scopes. */
export interface DeskSource {
  readonly cityId: number;
  readonly scopes: readonly KindScope[];
  readonly personId: string | null;
}

/** A line as stored. */
export interface DeskRow {
  readonly id: string;
  readonly kind: 'clock' | 'commitment';
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly title: string;
  readonly organisation_id: string;
  readonly person_id: string | null;
  readonly order_on: string;
  readonly due_on: string | null;
  readonly undated: NotDated['code'] | null;
  readonly waiting_for: string | null;
}

type Condition = RawBuilder<unknown>;

const columns = sql.raw(`id, kind, subject_kind, subject_id, title, organisation_id, person_id,
  order_on, due_on, undated, waiting_for`);

/** Each condition pins all columns of one index before its order, so that a branch is a walk from a point on. */
const unitBranches = ({ scopes }: DeskSource, waits: readonly boolean[]): Condition[] =>
  scopes.flatMap(({ subjectKind, paths }) =>
    paths.flatMap((path) => {
      const place = unitPlace(path);
      const unit = place
        ? sql`and ${sql.raw(`unit_${place.depth}`)} = ${place.id}::uuid
          ${place.below ? sql`and starts_with(organisation_path, ${place.below})` : sql``}`
        : sql``;
      return waits.map((one) => sql`subject_kind = ${subjectKind} and waits = ${one} ${unit}`);
    }),
  );

/** A person's lines are few: one walk, and what he may not see any more falls out. */
const personBranch = ({ scopes, personId }: DeskSource, waits: boolean | null): Condition => {
  const seen = scopes.flatMap(({ subjectKind, paths }) =>
    paths.map(
      (path) => sql`(subject_kind = ${subjectKind} and starts_with(organisation_path, ${path}))`,
    ),
  );
  return sql`person_id = ${personId}::uuid and (${sql.join(seen, sql` or `)})
    ${waits === null ? sql`` : sql`and waits = ${waits}`}`;
};

const branchesOf = (source: DeskSource, { waits }: DeskRange): Condition[] => {
  if (source.scopes.every(({ paths }) => paths.length === 0)) return [];
  if (source.personId !== null) return [personBranch(source, waits)];
  return unitBranches(source, waits === null ? [false, true] : [waits]);
};

const within = (cityId: number, { fromOn, untilOn }: DeskRange): Condition =>
  sql`city_id = ${cityId} and is_open
    and order_on >= ${fromOn}::date and order_on <= ${untilOn}::date`;

/** The query of a page, for the bench to explain; null when nothing may be seen. */
export const pageQuery = (
  source: DeskSource,
  range: DeskRange,
  page: { readonly after: DeskCursor | null; readonly limit: number },
): RawBuilder<DeskRow> | null => {
  const { after, limit } = page;
  const beyond = after
    ? sql`and (order_on, id) > (${after.orderOn}::date, ${after.id}::uuid)`
    : sql``;
  const parts = branchesOf(source, range).map(
    (branch) => sql`(select ${columns} from commitments.desk_lines
      where ${within(source.cityId, range)} and ${branch} ${beyond}
      order by order_on, id limit ${limit})`,
  );
  if (parts.length === 0) return null;
  return sql<DeskRow>`select * from (${sql.join(parts, sql` union all `)}) as line
    order by order_on, id limit ${limit}`;
};

/** A page of the desk in the order of days. */
export const pageOfDesk = async (
  db: Tx,
  ...asked: Parameters<typeof pageQuery>
): Promise<readonly DeskRow[]> => {
  const query = pageQuery(...asked);
  return query ? (await query.execute(db)).rows : [];
};

const countIn = (source: DeskSource, range: DeskRange, most: number): Condition => {
  const parts = branchesOf(source, range).map(
    (branch) => sql`(select 1 from commitments.desk_lines
      where ${within(source.cityId, range)} and ${branch} limit ${most})`,
  );
  if (parts.length === 0) return sql`0`;
  return sql`(select count(*)::int from (select from (${sql.join(parts, sql` union all `)}) as each_one
    limit ${most}) as counted)`;
};

/** How many lines each range has, counted no further than `most`, in one round. */
export const countsOfDesk = async <K extends string>(
  db: Tx,
  source: DeskSource,
  asked: { readonly ranges: readonly (readonly [K, DeskRange])[]; readonly most: number },
): Promise<Readonly<Record<string, number>>> => {
  const counts = asked.ranges.map(
    ([name, range]) => sql`${countIn(source, range, asked.most)} as ${sql.ref(name)}`,
  );
  const counted = await sql<Record<string, number>>`select ${sql.join(counts)}`.execute(db);
  return counted.rows[0] ?? {};
};

/** Paths of the county federations with a division code. */
export const countyPaths = async (
  db: Tx,
  cityId: number,
  divisionCode: string,
): Promise<readonly string[]> => {
  const found = await sql<{ path: string }>`
    select path from identity.organisations
    where city_id = ${cityId} and kind = 'federation' and level = 'county'
      and division_code = ${divisionCode}
  `.execute(db);
  return found.rows.map((row) => row.path);
};
