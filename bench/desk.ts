import { mkdirSync, writeFileSync } from 'node:fs';
import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { pageQuery } from '#kernel/commitments/desk-query-store.ts';
import { type DeskOf, desk, deskCounts } from '#kernel/commitments/public.ts';
import { type DeskFilter, deskRange } from '#kernel/commitments/rules/desk-range.ts';
import type { Database, Tx } from '#kernel/db/public.ts';
import type { PersonActor } from '#kernel/work/public.ts';
import { machineFacts } from './machine-facts.ts';
import { benchServer } from './private-postgres.ts';
import {
  CITY,
  city,
  counties,
  foundOrganisations,
  layLines,
  newDatabase,
  PEOPLE,
  personId,
  TODAY,
  townships,
} from './sample-desk.ts';
import { seeded } from './seeded.ts';

const FEW = Number(process.env.BENCH_CASES_FEW ?? 10_000);
const MANY = Number(process.env.BENCH_CASES ?? 1_000_000);
const ASKED = Number(process.env.BENCH_ASKED ?? 400);
const LINES = 50;

const today = Temporal.PlainDate.from(TODAY);
const reading = { case: 'rights.read', accord: 'accords.read', contract: 'bargaining.read' };

interface Question {
  readonly name: string;
  /** Where the asker holds his permissions, for the n-th question. */
  readonly at: (n: number) => string;
  readonly of: (n: number) => DeskOf;
  readonly filter: DeskFilter | 'counts';
  /** How many pages further on. */
  readonly page?: number;
}

const nth = (list: readonly string[]) => (n: number) => list[n % list.length] ?? '';
const all = (): DeskOf => ({ kind: 'all' });
const county = { at: nth(counties), of: all } as const;

const questions: readonly Question[] = [
  {
    name: 'a person, everything of his',
    at: () => city,
    of: (n) => ({ kind: 'person', personId: personId(n % PEOPLE) }),
    filter: 'all',
  },
  { name: 'a township, everything', at: nth(townships), of: all, filter: 'all' },
  { name: 'a county and below, everything', ...county, filter: 'all' },
  { name: 'a county and below, overdue', ...county, filter: 'overdue' },
  { name: 'a county and below, today', ...county, filter: 'today' },
  { name: 'a county and below, next 7 days', ...county, filter: 'next_7_days' },
  { name: 'a county and below, waiting for others', ...county, filter: 'waiting' },
  { name: 'a county and below, the 21st page', ...county, filter: 'all', page: 20 },
  { name: 'the whole city, overdue', at: () => city, of: all, filter: 'overdue' },
  { name: 'the six counts of a county', ...county, filter: 'counts' },
];

const actorAt = (path: string): PersonActor => ({
  kind: 'person',
  id: personId(0),
  name: '经办甲',
  organisationId: personId(0),
  scopes: Object.fromEntries(Object.values(reading).map((permission) => [permission, [path]])),
});

const ask = async (db: Tx, question: Question, place: { n: number; after: string | null }) => {
  const { n, after } = place;
  const work = { db, cityId: CITY, actor: actorAt(question.at(n)), today };
  const of = question.of(n);
  if (question.filter === 'counts')
    return { lines: [], counts: await deskCounts(work, { reading, of }), next: null };
  const page = await desk(work, { reading, of, filter: question.filter, after, limit: LINES });
  if (!page.ok) throw new Error(page.refusal.code);
  return { ...page.value, counts: null };
};

/** The cursor before the page that is asked for. */
const cursorOf = async (db: Tx, question: Question, n: number): Promise<string | null> => {
  let after: string | null = null;
  for (let page = 0; page < (question.page ?? 0); page += 1) {
    after = (await ask(db, question, { n, after })).next;
  }
  return after;
};

const middle = (sorted: readonly number[], share: number): number =>
  Number((sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(3));

/** Milliseconds of one question, answered in one transaction after another so that only the questions count. */
const measure = (database: Database, question: Question) =>
  database.inCity(CITY, async (db) => {
    const random = seeded(7);
    const places = Array.from({ length: ASKED }, () => Math.floor(random() * 1_000_000));
    const cursors = question.page
      ? await Promise.resolve(places.slice(0, counties.length)).then(async (few) => {
          const found: { n: number; after: string | null }[] = [];
          for (const n of few) found.push({ n, after: await cursorOf(db, question, n) });
          return found;
        })
      : places.map((n) => ({ n, after: null }));
    const times: number[] = [];
    for (let turn = 0; turn < ASKED; turn += 1) {
      const place = cursors[turn % cursors.length] ?? { n: 0, after: null };
      const start = performance.now();
      await ask(db, question, place);
      times.push(performance.now() - start);
    }
    const sorted = times.slice(ASKED / 10).sort((a, b) => a - b);
    return { median_ms: middle(sorted, 0.5), p95_ms: middle(sorted, 0.95) };
  });

/** The same page by looking at every line of the city: slow and obvious. */
const obvious = async (db: Tx, question: Question, n: number): Promise<string> => {
  const of = question.of(n);
  const range = deskRange(question.filter === 'counts' ? 'all' : question.filter, today);
  const found = await sql<{ id: string }>`select id from commitments.desk_lines
    where is_open and starts_with(organisation_path, ${question.at(n)})
      and (${of.kind !== 'person'} or person_id::text = ${of.kind === 'person' ? of.personId : ''})
      and (${range.waits === null} or waits) and order_on between ${range.fromOn} and ${range.untilOn}
    order by order_on, id limit ${LINES}`.execute(db);
  return found.rows.map((row) => row.id).join();
};

const check = (database: Database): Promise<void> =>
  database.inCity(CITY, async (db) => {
    for (const question of questions.filter((one) => one.filter !== 'counts' && !one.page)) {
      for (const n of [0, 1, 7]) {
        const { lines } = await ask(db, question, { n, after: null });
        const truth = await obvious(db, question, n);
        if (lines.map((line) => line.id).join() !== truth)
          throw new Error(`wrong: ${question.name}`);
      }
    }
  });

const planOf = (database: Database): Promise<string> =>
  database.inCity(CITY, async (db) => {
    const scopes = Object.keys(reading).map((subjectKind) => ({
      subjectKind,
      paths: [counties[3] ?? ''],
    }));
    const source = { cityId: CITY, scopes, personId: null };
    const query = pageQuery(source, deskRange('overdue', today), { after: null, limit: LINES });
    const rows = await sql<{ 'QUERY PLAN': string }>`explain (analyze, buffers) ${query}`.execute(
      db,
    );
    return rows.rows.map((row) => row['QUERY PLAN']).join('\n');
  });

const laid = async (url: string, name: string, cases: number) => {
  const start = performance.now();
  const database = await newDatabase(url, name);
  // One connection for the seed and the settings.
  await database.kysely.connection().execute(async (one) => {
    await foundOrganisations(one);
    await layLines(one, cases);
  });
  const size = await sql<{ lines: number; bytes: number }>`
    select (select count(*)::int from commitments.desk_lines) as lines,
      pg_total_relation_size('commitments.desk_lines') as bytes`.execute(database.kysely);
  const seconds = Math.round((performance.now() - start) / 1000);
  process.stdout.write(`${cases} cases laid in ${seconds} s: ${JSON.stringify(size.rows[0])}\n`);
  return { database, facts: { cases, ...size.rows[0], laid_in_s: seconds } };
};

const measureAll = async (url: string) => {
  const few = await laid(url, 'desk_few', FEW);
  await check(few.database);
  const many = await laid(url, 'desk_many', MANY);
  const results = [];
  for (const question of questions) {
    const small = await measure(few.database, question);
    const large = await measure(many.database, question);
    const ratio = Number((large.median_ms / small.median_ms).toFixed(2));
    const line = `${question.name.padEnd(42)} ${small.median_ms} ms -> ${large.median_ms} ms, ${ratio}×`;
    process.stdout.write(`${line} (95 %: ${large.p95_ms} ms)\n`);
    results.push({ question: question.name, few: small, many: large, ratio });
  }
  const plan = await planOf(many.database);
  process.stdout.write(`\n${plan}\n`);
  await few.database.close();
  await many.database.close();
  return {
    machine: machineFacts(),
    few: few.facts,
    many: many.facts,
    results,
    plan: plan.split('\n'),
  };
};

const server = benchServer();
try {
  const results = await measureAll(server.url);
  mkdirSync('bench/results', { recursive: true });
  writeFileSync('bench/results/desk.json', `${JSON.stringify(results, null, 2)}\n`);
} finally {
  server.stop();
}
