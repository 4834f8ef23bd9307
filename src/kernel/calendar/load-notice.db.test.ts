import { Temporal } from 'temporal-polyfill';
import { expect, it, test } from 'vitest';
import { listEntries } from '#kernel/audit/public.ts';
import { perform, systemActor, type WorkSite } from '#kernel/work/public.ts';
import type { Result } from '#lib/result.ts';
import { freshCity, testDatabase } from '#tests/support/database.ts';
import { calendarAsKnownOn, chinaCalendar } from './law/china.ts';
import {
  loadNotice,
  type NoticeFile,
  type NoticeLoaded,
  type NoticeRefusal,
} from './load-notice.ts';
import { listNotices } from './notice-store.ts';
import { openCalendar } from './open-calendar.ts';
import { readCalendar } from './read-calendar.ts';
import type { Calendar } from './types.ts';

const database = await testDatabase();

const siteOf = (now = '2026-11-24T02:00:00Z'): WorkSite => ({
  database,
  cityId: freshCity(),
  clock: () => Temporal.Instant.from(now),
  strict: true,
});

/** A year of a calendar in the form of a published file. */
const fileOf = (calendar: Calendar, year: number) => ({
  year,
  papers: [calendar.years.get(year)?.notice.url],
  days: calendar.years
    .get(year)
    ?.days.map(({ name, on, isOff }) => ({ name, date: on, isOffDay: isOff })),
});

const of2027 = {
  year: 2027,
  papers: ['https://www.gov.cn/invented-for-this-test'],
  days: [
    ['元旦', '2027-01-01'],
    ['元旦', '2026-12-31'],
    ['春节', '2027-02-06'],
    ['清明节', '2027-04-05'],
    ['劳动节', '2027-05-01'],
    ['端午节', '2027-06-09'],
    ['中秋节', '2027-09-15'],
    ['国庆节', '2027-10-01'],
  ].map(([name, date]) => ({ name, date, isOffDay: true })),
};
const paper = (json: unknown, more: Partial<NoticeFile> = {}): NoticeFile => ({
  json,
  number: null,
  issuedOn: '2026-11-10',
  evenIfOlder: false,
  ...more,
});

const load = (site: WorkSite, file: NoticeFile): Promise<Result<NoticeLoaded, NoticeRefusal>> =>
  perform(site, systemActor('命令行'), (work) => loadNotice(work, file));
const held = (site: WorkSite) => database.inCity(site.cityId, (db) => listNotices(db, site.cityId));
const current = (site: WorkSite, base?: Calendar) =>
  database.inCity(site.cityId, (db) =>
    readCalendar(db, { cityId: site.cityId, ...(base ? { base } : {}) }),
  );

it('knows a year from the moment its notice is loaded, and who loaded it', async () => {
  const site = siteOf();
  const before = await current(site);
  const loaded = await load(site, paper(of2027, { number: '国办发明电〔2026〕9号' }));
  const after = await current(site);
  expect(loaded).toMatchObject({ ok: true, value: { year: 2027, version: after.version } });
  expect(after.version).not.toBe(before.version);
  expect(after.calendar.years.get(2027)?.notice.number).toBe('国办发明电〔2026〕9号');
  expect(after.calendar.days.get('2026-12-31')?.isOff).toBe(true);
  expect(await held(site)).toMatchObject([{ seq: 1, replaces: null, loadedBy: '命令行' }]);
  const entries = await database.inCity(site.cityId, (db) =>
    listEntries(db, site.cityId, { limit: 5 }),
  );
  expect(entries).toMatchObject([{ act: 'calendar.notice-loaded', subjectId: '2027' }]);
});

it('changes nothing when the same days come again, in whatever order', async () => {
  const site = siteOf();
  await load(site, paper(of2027));
  const { version } = await current(site);
  const again = await load(site, paper({ ...of2027, days: [...of2027.days].reverse() }));
  expect(again).toMatchObject({ ok: true, value: { isNew: false, changed: [], version } });
  expect(await held(site)).toHaveLength(1);
});

it('changes nothing when a year that ships is loaded as it is', async () => {
  const site = siteOf();
  const file = paper(fileOf(chinaCalendar, 2026), { issuedOn: '2025-11-04' });
  expect(await load(site, file)).toMatchObject({ ok: true, value: { isNew: false } });
});

it('replaces the holiday that was lengthened on 27 January 2020 and names the days', async () => {
  const site = siteOf('2020-01-27T02:00:00Z');
  const base = calendarAsKnownOn('2020-01-26');
  const json = fileOf(calendarAsKnownOn('2020-01-27'), 2020);
  const number = '国办发明电〔2020〕1号';
  const loaded = await load(site, paper(json, { number, issuedOn: '2020-01-26', base }));
  expect(loaded.ok && loaded.value.changed).toEqual([
    { on: '2020-01-31', was: 'plain', is: 'off' },
    { on: '2020-02-01', was: 'worked', is: 'off' },
    { on: '2020-02-02', was: 'plain', is: 'off' },
  ]);
  expect(await held(site)).toMatchObject([{ replaces: '国办发明电〔2019〕16号' }]);
  expect((await current(site, base)).calendar.days.get('2020-02-01')?.isOff).toBe(true);
});

test.each<[Partial<NoticeFile>, string, string]>([
  [{ json: { year: 2027 } }, 'not-a-calendar', 'a torn file'],
  [{ json: { ...of2027, days: of2027.days.slice(1, 4) } }, 'not-a-calendar', 'half a file'],
  [{ issuedOn: '2026-11-25' }, 'not-issued-then', 'issued tomorrow'],
  [{ issuedOn: '2026-02-30' }, 'not-issued-then', 'no such day'],
  [
    {
      json: { ...fileOf(chinaCalendar, 2026), days: fileOf(chinaCalendar, 2026).days?.slice(1) },
      issuedOn: '2025-11-03',
    },
    'older-notice',
    'a day older than the one that ships',
  ],
])('refuses %j with %s and writes nothing: %s', async (change, code) => {
  const site = siteOf();
  expect(await load(site, paper(of2027, change))).toMatchObject({ ok: false, refusal: { code } });
  expect(await held(site)).toEqual([]);
});

it('takes an older notice when told so', async () => {
  const site = siteOf();
  const json = { ...of2027, days: of2027.days.filter(({ date }) => date !== '2026-12-31') };
  await load(site, paper(of2027));
  const older = paper(json, { issuedOn: '2026-11-09', evenIfOlder: true });
  expect(await load(site, older)).toMatchObject({
    ok: true,
    value: { changed: [{ on: '2026-12-31', was: 'off', is: 'plain' }] },
  });
  expect((await current(site)).calendar.days.has('2026-12-31')).toBe(false);
  expect(await held(site)).toMatchObject([{ seq: 1 }, { seq: 2, replaces: '2026-11-10' }]);
});

it('keeps the notice of one city from another', async () => {
  const [here, there] = [siteOf(), siteOf()];
  await load(here, paper(of2027));
  expect((await current(there)).calendar.years.has(2027)).toBe(false);
});

it('numbers two notices loaded at the same moment one after the other, or refuses one', async () => {
  const site = siteOf();
  const longer = {
    ...of2027,
    days: [...of2027.days, { name: '春节', date: '2027-02-08', isOffDay: true }],
  };
  const both = await Promise.all([load(site, paper(of2027)), load(site, paper(longer))]);
  const done = both.filter((one) => one.ok);
  expect(done.length).toBeGreaterThan(0);
  expect((await held(site)).map(({ seq }) => seq)).toEqual(done.map((_, at) => at + 1));
});

it('gives a calendar the same version in every process, and another one for other days', async () => {
  const [here, there] = [siteOf(), siteOf()];
  expect((await current(here)).version).toBe((await current(there)).version);
  expect((await current(here)).version).not.toBe(
    (await current(here, calendarAsKnownOn('2025-11-03'))).version,
  );
});

it('is heard by a calendar that stands open', async () => {
  const site = siteOf();
  const live = await openCalendar(database, { cityId: site.cityId });
  const before = live.current();
  expect(await live.refresh()).toBe(false);
  await load(site, paper(of2027));
  await live.refresh();
  expect(live.current().version).not.toBe(before.version);
  expect(live.current().calendar.years.has(2027)).toBe(true);
  expect(before.calendar.years.has(2027)).toBe(false);
  await live.close();
});
