import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { chinaCalendar } from '#kernel/calendar/public.ts';
import { type CommitmentMaking, openClock } from '#kernel/commitments/public.ts';
import type { Clock, ClockRule, KnownCalendar } from '#kernel/commitments/types.ts';
import type { Tx } from '#kernel/db/public.ts';
import { openSealer } from '#kernel/secrets/public.ts';
import { perform, systemActor, type Work, type WorkSite } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import type { Result } from '#lib/result.ts';
import { freshCity, testDatabase } from './database.ts';

/** The calendar that ships. */
export const knownCalendar: KnownCalendar = { version: 'shipped', calendar: chinaCalendar };

/** Fifteen workdays for an answer. */
export const replyRule: ClockRule = {
  id: 'reply',
  title: '书面答复期限',
  period: { count: 15, unit: 'workday' },
  rolls: true,
  law: {
    law: '浙江省工会劳动法律监督条例',
    version: '2012',
    article: '第二十二条',
    status: 'read',
  },
  pausable: true,
  verified: true,
};

/** A city of its own with one federation, and a clock on the wall that a test may turn. */
export interface Place {
  readonly site: WorkSite;
  readonly unit: string;
  /** Sets the wall clock. */
  readonly at: (instant: string) => void;
  readonly today: () => Temporal.PlainDate;
  /** Performs a deed and answers its value; a refusal is a fault. */
  readonly run: <T, R>(deed: (work: Work) => Promise<Result<T, R>>) => Promise<T>;
  /** Performs a deed and answers its refusal's code; null when it was done. */
  readonly refused: <T, R extends { readonly code: string }>(
    deed: (work: Work) => Promise<Result<T, R>>,
  ) => Promise<string | null>;
  readonly read: <T>(deed: (db: Tx, cityId: number) => Promise<T>) => Promise<T>;
  /** Founds an organisation below a path; answers its path. */
  readonly found: (above: string, code?: string) => Promise<string>;
}

const insertOrganisation = (
  site: WorkSite,
  one: { readonly id: string; readonly above: string; readonly code: string },
): Promise<unknown> => {
  const parentId = one.above === '' ? null : one.above.slice(-37, -1);
  const level = one.above === '' ? 'city' : 'county';
  return site.database.inCity(site.cityId, (db) =>
    sql`insert into identity.organisations
        (city_id, id, parent_id, path, name, kind, level, division_code, created_at)
      values (${site.cityId}, ${one.id}, ${parentId}, ${`${one.above}${one.id}/`}, ${one.id},
        'federation', ${level}, ${one.code}, now())`.execute(db),
  );
};

/** A new place; it is the 1st of March 2026, nine in the morning. */
export const newPlace = async (): Promise<Place> => {
  const database = await testDatabase();
  let now = Temporal.Instant.from('2026-03-01T01:00:00Z');
  const site: WorkSite = { database, cityId: freshCity(), clock: () => now, strict: true };
  const unit = newId();
  await insertOrganisation(site, { id: unit, above: '', code: '330400' });
  const actor = systemActor('测试');
  return {
    site,
    unit,
    at: (instant) => {
      now = Temporal.Instant.from(instant);
    },
    today: () => now.toZonedDateTimeISO('Asia/Shanghai').toPlainDate(),
    run: async (deed) => {
      const result = await perform(site, actor, deed);
      if (!result.ok) throw new Error(JSON.stringify(result.refusal));
      return result.value;
    },
    refused: async (deed) => {
      const result = await perform(site, actor, deed);
      return result.ok ? null : result.refusal.code;
    },
    read: (deed) => database.inCity(site.cityId, (db) => deed(db, site.cityId)),
    found: async (above, code = '330402') => {
      const id = newId();
      await insertOrganisation(site, { id, above, code });
      return `${above}${id}/`;
    },
  };
};

/** A clock for an answer to a letter received on a day. */
export const openedClock = (
  { run, unit }: Place,
  startOn = '2025-01-20',
  rule: ClockRule = replyRule,
): Promise<Clock> =>
  run((work) =>
    openClock(work, knownCalendar, {
      subject: { kind: 'case', id: newId() },
      rule,
      startOn,
      owner: { organisationId: unit, personId: null },
      title: '意见书答复',
      waitingFor: '用人单位',
    }),
  );

/** A house that seals with a key of its own. */
export const sealedHouse = {
  sealer: openSealer({ keys: [{ id: 1, root: new Uint8Array(32).fill(7) }] }),
};

/** 74,854 yuan to two workers by the 5th of March 2026, promised in a meeting by a body without an account. */
export const promiseOf = ({ unit }: Pick<Place, 'unit'>): CommitmentMaking => ({
  subject: { kind: 'case', id: newId() },
  owner: { organisationId: unit, personId: null },
  title: '支付拖欠工资',
  promiser: { name: '某劳务公司', isPerson: false, contact: '13800000000', organisationId: null },
  amountFen: 7_485_400,
  act: null,
  dueOn: '2026-03-05',
  source: { kind: 'meeting', ref: null, madeOn: '2026-02-20' },
  parts: [
    { ref: 'a', amountFen: 5_000_000 },
    { ref: 'b', amountFen: 2_485_400 },
  ],
});
