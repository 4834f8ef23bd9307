import { sql } from 'kysely';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { anonymousWorker, perform } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import { valueIn } from '#tests/support/staff-city.ts';
import {
  actsOf,
  doorNow,
  newStation,
  type StationCity,
  stationCity,
  stationNow,
} from '#tests/support/station-house.ts';
import { reportNumberIn } from '../rules/reports.ts';
import { countReports } from './count-reports.ts';
import { type GivenReport, receiveReport } from './receive-report.ts';
import { forgetReportSources } from './report-chores.ts';
import { reportProgress } from './report-progress.ts';
import { takeReport } from './take-report.ts';

const sender = (phone: number) => ({ address: `203.0.113.${phone}`, userAgent: 'Chrome/90' });

const report = (stationId: string, given: Partial<GivenReport> = {}): GivenReport => ({
  stationId,
  kind: 'door_locked',
  facilityCode: null,
  note: '',
  photos: [],
  submission: newId(),
  sender: sender(1),
  ...given,
});

const send = (at: StationCity, given: GivenReport) => takeReport(at.house, given);

const codeOf = (result: Awaited<ReturnType<typeof send>>) =>
  result.ok ? 'taken' : result.refusal.code;

const countRows = async (at: StationCity, table: string): Promise<number> => {
  const { cityId, database } = at.city.site;
  const counted = await database.inCity(cityId, (db) =>
    sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(db),
  );
  return counted.rows[0]?.n ?? 0;
};

const picture = async (): Promise<Uint8Array> =>
  new Uint8Array(
    await sharp({ create: { width: 40, height: 30, channels: 3, background: 'red' } })
      .withExif({ IFD0: { Make: 'SecretPhone' } })
      .png()
      .toBuffer(),
  );

describe('a report by a passing worker', () => {
  it('gets a number by which anybody finds what became of it', async () => {
    const at = await stationCity();
    const id = await newStation(at);
    const { number } = valueIn(await send(at, report(id, { note: '<script>锁</script>' })));
    expect(reportNumberIn(number)).toBe(number);
    const progress = await reportProgress(at.city.site, number.toLowerCase());
    expect(progress?.report).toMatchObject({ stationId: id, note: '<script>锁</script>' });
    expect(progress?.report.dueOn?.toString()).toBe('2026-03-05');
    expect(progress?.steps.map((step) => step.state)).toEqual(['received']);
    expect(await actsOf(at)).toContain('stations.report-received');
  });

  it('counts at once at the door: one voice makes it unknown, a second one closed', async () => {
    const at = await stationCity();
    const id = await newStation(at);
    expect(doorNow(at, id)).toBe('open by posted_hours');
    await send(at, report(id));
    expect(doorNow(at, id)).toBe('unknown by worker_report');
    await send(at, report(id, { sender: sender(2), kind: 'occupied' }));
    expect(doorNow(at, id)).toBe('closed by worker_report');
  });

  it('is one witness with the earlier reports of the same address, whatever the browser', async () => {
    const at = await stationCity();
    const id = await newStation(at);
    await send(at, report(id));
    at.city.clock.advance({ minutes: 30 });
    const again = { address: sender(1).address, userAgent: 'another' };
    await send(at, report(id, { kind: 'occupied', sender: again }));
    expect(await countRows(at, 'stations.reports')).toBe(2);
    expect(doorNow(at, id)).toBe('unknown by worker_report');
    expect(stationNow(at, id).evidence.map((seen) => seen.sighting)).toEqual(['occupied']);
  });

  it('marks broken equipment faulty in the name of a worker', async () => {
    const at = await stationCity();
    const id = await newStation(at, { facilities: ['microwave'] });
    await send(at, report(id, { kind: 'broken', facilityCode: 'microwave' }));
    expect(stationNow(at, id).facilities[0]).toMatchObject({
      condition: 'faulty',
      confirmedBy: 'worker',
    });
    expect(doorNow(at, id)).toBe('open by posted_hours');
  });

  it('has no due day while the calendar of the year is not announced', async () => {
    const at = await stationCity();
    const id = await newStation(at);
    at.city.clock.advance({ hours: 24 * 365 });
    const { number } = valueIn(await send(at, report(id)));
    expect((await reportProgress(at.city.site, number))?.report.dueOn).toBeNull();
  });

  it('is refused for a station that does not exist', async () => {
    const at = await stationCity();
    expect(codeOf(await send(at, report(newId())))).toBe('not-found');
  });
});

describe('the same submission', () => {
  it('answers the same number, also much later', async () => {
    const at = await stationCity();
    const given = report(await newStation(at));
    const first = valueIn(await send(at, given));
    at.city.clock.advance({ hours: 30 });
    expect(valueIn(await send(at, given))).toEqual(first);
    expect(await countRows(at, 'stations.reports')).toBe(1);
  });

  it('becomes one report when it arrives many times at once, from several networks', async () => {
    const at = await stationCity();
    const given = report(await newStation(at));
    const answers = await Promise.all(
      [1, 1, 2, 2, 3].map((phone) => send(at, { ...given, sender: sender(phone) })),
    );
    expect(new Set(answers.map((answer) => valueIn(answer).number)).size).toBe(1);
    expect(await countRows(at, 'stations.reports')).toBe(1);
    expect(await countRows(at, 'stations.evidence')).toBe(1);
  });
});

describe('limits without identity', () => {
  it('takes three reports of a source on a station in a day, also when they come at once', async () => {
    const at = await stationCity();
    const id = await newStation(at);
    const answers = await Promise.all(Array.from({ length: 6 }, () => send(at, report(id))));
    expect(answers.map(codeOf).toSorted()).toEqual([
      ...['taken', 'taken', 'taken'],
      ...['too-many', 'too-many', 'too-many'],
    ]);
    expect(codeOf(await send(at, report(id, { sender: sender(2) })))).toBe('taken');
    at.city.clock.advance({ hours: 24, minutes: 1 });
    expect(codeOf(await send(at, report(id)))).toBe('taken');
  });

  it('takes ten reports of a source in an hour over all stations, across midnight too', async () => {
    const at = await stationCity();
    at.city.clock.advance({ hours: 14, minutes: 45 });
    const ids = await Promise.all(Array.from({ length: 11 }, () => newStation(at)));
    for (const id of ids.slice(0, 10)) expect(codeOf(await send(at, report(id)))).toBe('taken');
    at.city.clock.advance({ minutes: 30 });
    expect(codeOf(await send(at, report(ids[10] ?? '')))).toBe('too-many');
    at.city.clock.advance({ minutes: 31 });
    expect(codeOf(await send(at, report(ids[10] ?? '')))).toBe('taken');
  });

  it('keeps no address, and erases the fingerprint after two days', async () => {
    const at = await stationCity();
    const id = await newStation(at);
    await send(at, report(id));
    const { cityId, database } = at.city.site;
    const read = () =>
      database.inCity(cityId, async (db) => {
        const found = await sql<{ r: string }>`
          select to_jsonb(r)::text as r from stations.reports r`.execute(db);
        return found.rows[0]?.r ?? '';
      });
    expect(await read()).not.toContain('203.0.113');
    at.city.clock.advance({ hours: 47 });
    const sweep = () => perform(at.city.site, anonymousWorker, forgetReportSources);
    expect(valueIn(await sweep())).toBe(0);
    at.city.clock.advance({ hours: 2 });
    expect(valueIn(await sweep())).toBe(1);
    expect(await read()).toMatch(/"source_fingerprint": null/);
  });
});

describe('photos', () => {
  it('are cleaned of what the phone wrote into them and kept for 180 days', async () => {
    const at = await stationCity();
    const id = await newStation(at);
    await send(at, report(id, { photos: [await picture(), await picture()] }));
    const { cityId, database } = at.city.site;
    const kept = await database.inCity(cityId, (db) =>
      sql<{ content: Buffer; kept_until: string }>`
        select content, kept_until from files.files`.execute(db),
    );
    expect(kept.rows).toHaveLength(2);
    expect(kept.rows[0]?.kept_until).toBe('2026-08-29T01:00:00Z');
    expect(kept.rows[0]?.content.includes('SecretPhone')).toBe(false);
    expect((await sharp(kept.rows[0]?.content).metadata()).format).toBe('jpeg');
  });

  it('that are no photos are refused, and nothing is kept', async () => {
    const at = await stationCity();
    const id = await newStation(at);
    const page = new TextEncoder().encode('\xff\xd8\xff<script>alert(1)</script>');
    expect(codeOf(await send(at, report(id, { photos: [page] })))).toBe('not-a-photo');
    const four = await Promise.all([1, 2, 3, 4].map(picture));
    expect(codeOf(await send(at, report(id, { photos: four })))).toBe('too-many-photos');
    expect(await countRows(at, 'stations.reports')).toBe(0);
  });

  it('go the way of their report: a refused one keeps none', async () => {
    const at = await stationCity();
    const photos = [await picture()];
    const { site } = at.city;
    const refused = await perform(site, anonymousWorker, (work) =>
      receiveReport(work, at.house, report(newId(), { photos })),
    );
    expect(refused.ok).toBe(false);
    expect(await countRows(at, 'files.files')).toBe(0);
  });
});

it('counts what waits under the paths somebody handles', async () => {
  const at = await stationCity();
  await send(at, report(await newStation(at)));
  const { cityId, database } = at.city.site;
  const today = at.house.site.clock().toZonedDateTimeISO('Asia/Shanghai').toPlainDate();
  const count = (paths: readonly string[], days: number) =>
    database.inCity(cityId, (db) =>
      countReports(db, cityId, { paths, today: today.add({ days }) }),
    );
  expect(await count([''], 0)).toEqual({ open: 1, overdue: 0 });
  expect(await count([''], 4)).toEqual({ open: 1, overdue: 1 });
  expect(await count([], 4)).toEqual({ open: 0, overdue: 0 });
});
