import { mkdirSync, writeFileSync } from 'node:fs';
import chineseDays from 'chinese-days';
import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { compileCalendar } from '#kernel/calendar/rules/compiled-calendar.ts';
import { dueOf } from '#kernel/calendar/rules/due.ts';
import { compileClock, dueDay } from '#kernel/calendar/rules/due-day.ts';
import { isoOfEpochDay } from '#kernel/calendar/rules/epoch-days.ts';
import { recomputeOpenClocks } from '#kernel/commitments/public.ts';
import { type ClockTerms, factsOf, type Reckoned } from '#kernel/commitments/rules/clock-due.ts';
import { reckonerOf } from '#kernel/commitments/rules/fast-reckon.ts';
import type { KnownCalendar } from '#kernel/commitments/types.ts';
import type { Database } from '#kernel/db/public.ts';
import type { WorkSite } from '#kernel/work/public.ts';
import { machineFacts } from './machine-facts.ts';
import { benchServer } from './private-postgres.ts';
import { after, before, sampleClocks } from './sample-clocks.ts';
import { CITY, city, foundOrganisations, newDatabase, TODAY } from './sample-desk.ts';

// The library reads days through Date: elsewhere than in UTC or China it is wrong by a day, so it is helped.
process.env.TZ = 'UTC';

const { findWorkday } = chineseDays;
const CLOCKS = Number(process.env.BENCH_CLOCKS ?? 1_000_000);
const BY_LIBRARY = Number(process.env.BENCH_CLOCKS_BY_LIBRARY ?? 20_000);
const IN_DATABASE = Number(process.env.BENCH_CLOCKS_IN_DATABASE ?? 100_000);
const RUNS = 3;
const SEED = 20_260_127;

const reckonAll = (known: KnownCalendar, clocks: readonly ClockTerms[]): Reckoned[] => {
  const reckoner = reckonerOf(known);
  return clocks.map((clock) => {
    const reckoned = reckoner(clock);
    if (!reckoned.ok) throw new Error(reckoned.refusal.why);
    return reckoned.value;
  });
};

/** Processor seconds of the best of some runs: holds beside other work on the machine. */
const cpuSeconds = (run: () => void): number => {
  const times = Array.from({ length: RUNS }, () => {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1e6;
  });
  return Math.min(...times);
};

const rate = (count: number, seconds: number): number => Math.round(count / seconds);

/** The slow traced count is the judge. */
const checkSome = (clocks: readonly ClockTerms[], found: readonly Reckoned[]): void => {
  for (let n = 0; n < clocks.length; n += Math.ceil(clocks.length / 2000)) {
    const clock = clocks[n];
    const slow = clock && dueOf(after.calendar, factsOf(clock));
    const due = slow?.ok ? slow.value.due : null;
    if (found[n]?.dueOn !== due) throw new Error(`wrong: ${JSON.stringify(clock)}`);
  }
};

/** Clocks whose facts were laid out as numbers beforehand: the count alone, without reading and writing dates. */
const rateLaidOut = (clocks: readonly ClockTerms[], found: readonly Reckoned[]): number => {
  const calendar = compileCalendar(after.calendar);
  const ready = clocks.flatMap((clock) => {
    const compiled = compileClock(factsOf(clock));
    return compiled.ok ? compiled.value : [];
  });
  const days = new Float64Array(ready.length);
  const seconds = cpuSeconds(() => {
    for (const [n, clock] of ready.entries()) days[n] = dueDay(calendar, clock);
  });
  for (const [n, one] of found.entries()) {
    const day = days[n] ?? Number.NaN;
    const dueOn = Number.isFinite(day) ? isoOfEpochDay(day) : null;
    if (dueOn !== one.dueOn) throw new Error(`laid out, another day: ${JSON.stringify(clocks[n])}`);
  }
  return rate(ready.length, seconds);
};

const inMemory = () => {
  const clocks = sampleClocks(CLOCKS, SEED);
  const old = reckonAll(before, clocks);
  const found = reckonAll(after, clocks);
  checkSome(clocks, found);
  const seconds = cpuSeconds(() => reckonAll(after, clocks));
  const moved = found.filter((one, n) => one.dueOn !== old[n]?.dueOn).length;
  const perCpuSecond = {
    fromStoredFacts: rate(CLOCKS, seconds),
    laidOut: rateLaidOut(clocks, found),
  };
  return { clocks: CLOCKS, moved, perCpuSecond };
};

/** What the library can answer at all: plain workdays, no pauses, no extensions, the calendar that ships. */
const besideLibrary = () => {
  const plain = sampleClocks(CLOCKS, SEED + 1).filter(
    ({ rule, extensions, pauses }) =>
      rule.period.unit === 'workday' && extensions.length + pauses.length === 0,
  );
  const few = plain.slice(0, BY_LIBRARY);
  const theirs = few.map(({ startOn, rule }) => findWorkday(rule.period.count, startOn));
  const ours = reckonAll(before, few);
  const same = ours.filter((one, n) => one.dueOn === theirs[n]).length;
  const unknown = ours.filter((one) => one.dueOn === null).length;
  const oursPerSecond = rate(
    plain.length,
    cpuSeconds(() => reckonAll(before, plain)),
  );
  const libraryPerSecond = rate(
    few.length,
    cpuSeconds(() => {
      for (const { startOn, rule } of few) findWorkday(rule.period.count, startOn);
    }),
  );
  return {
    compared: few.length,
    same,
    // Years without a notice: we say so, the library guesses plain weeks.
    weRefuse: unknown,
    different: few.length - same - unknown,
    oursPerCpuSecond: oursPerSecond,
    libraryPerCpuSecond: libraryPerSecond,
    timesFaster: Math.round(oursPerSecond / libraryPerSecond),
  };
};

const rowOf = (clock: ClockTerms, due: Reckoned, n: number) => {
  const hex = n.toString(16).padStart(12, '0');
  const year = due.notDated?.code === 'year-not-announced' ? due.notDated.year : null;
  return {
    id: `01910000-0000-7000-8000-${hex}`,
    subject_id: `01920000-0000-7000-8000-${hex}`,
    period_count: clock.rule.period.count,
    period_unit: clock.rule.period.unit,
    start_on: clock.startOn,
    extensions: clock.extensions,
    pauses: clock.pauses,
    raw_on: due.rawOn,
    due_on: due.dueOn,
    not_dated: due.notDated?.code ?? null,
    unannounced_year: year,
  };
};

const storeClocks = (database: Database, clocks: readonly ClockTerms[]): Promise<void> =>
  database.kysely.connection().execute(async (db) => {
    await foundOrganisations(db);
    const due = reckonAll(before, clocks);
    const rows = clocks.map((clock, n) =>
      rowOf(clock, due[n] ?? { rawOn: null, dueOn: null, notDated: null }, n),
    );
    const owner = city.slice(-37, -1);
    for (let at = 0; at < rows.length; at += 5000) {
      const list = JSON.stringify(rows.slice(at, at + 5000));
      await sql`insert into commitments.clocks (city_id, subject_kind, organisation_id, title, rule_id,
          rule_title, rolls, pausable, verified, law, state, calendar_version, version, opened_at,
          changed_at, id, subject_id, period_count, period_unit, start_on, extensions, pauses, raw_on,
          due_on, not_dated, unannounced_year)
        select ${CITY}, 'case', ${owner}::uuid, '意见书答复', 'reply', '答复期限', true, true, true, '{}',
          'running', 'before', 1, now(), now(), c.*
        from jsonb_to_recordset(${list}::jsonb) as c (id uuid, subject_id uuid, period_count integer,
          period_unit text, start_on date, extensions jsonb, pauses jsonb, raw_on date, due_on date,
          not_dated text, unannounced_year integer)`.execute(db);
    }
    await sql`insert into commitments.desk_lines (city_id, id, kind, subject_kind, subject_id, title,
        organisation_id, organisation_path, order_on, due_on, undated, waits, is_open)
      select city_id, id, 'clock', subject_kind, subject_id, title, organisation_id, ${city},
        coalesce(due_on, '0001-01-01'), due_on, not_dated, false, true from commitments.clocks`.execute(
      db,
    );
    await sql`vacuum (analyze) commitments.clocks`.execute(db);
    await sql`vacuum (analyze) commitments.desk_lines`.execute(db);
  });

/** Every batch reads, reckons, writes what moved with history, log and desk lines, and commits. */
const throughDatabase = async (url: string) => {
  const database = await newDatabase(url, 'clocks');
  const clocks = sampleClocks(IN_DATABASE, SEED + 2);
  await storeClocks(database, clocks);
  const clock = () => Temporal.Instant.from(`${TODAY}T01:00:00Z`);
  const site: WorkSite = { database, cityId: CITY, clock, strict: false };
  const start = performance.now();
  const done = await recomputeOpenClocks(site, {
    known: async () => after,
    moved: {},
    batch: 5000,
  });
  const seconds = (performance.now() - start) / 1000;
  const stored = await sql<{ due_on: string | null }>`
    select due_on::text from commitments.clocks order by id`.execute(database.kysely);
  checkSome(
    clocks,
    stored.rows.map((row) => ({ rawOn: null, dueOn: row.due_on, notDated: null })),
  );
  await database.close();
  return { ...done, seconds: Number(seconds.toFixed(1)), perSecond: rate(done.seen, seconds) };
};

const server = benchServer();
try {
  const memory = inMemory();
  console.log('in memory', memory);
  const library = besideLibrary();
  console.log('beside chinese-days', library);
  const database = await throughDatabase(server.url);
  console.log('through PostgreSQL', database);
  const results = { machine: machineFacts(), inMemory: memory, besideLibrary: library, database };
  mkdirSync('bench/results', { recursive: true });
  writeFileSync('bench/results/clocks.json', `${JSON.stringify(results, null, 2)}\n`);
} finally {
  server.stop();
}
