import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { openSealer, type Sealer } from '#kernel/secrets/public.ts';
import { openPlay } from '#modules/rights/demo/play/play-story.ts';
import { ludian } from '#modules/rights/demo/stories/ludian.ts';
import { claimantWithPhone } from '#modules/rights/intake/door-store.ts';
import { fingerprintPurposes } from '#modules/rights/rules/fingerprint-purposes.ts';
import { newCase, type RightsCity } from '#tests/support/rights-house.ts';
import { type StoryCity, storyCity } from '#tests/support/story-city.ts';
import { renewFingerprints, resealAll, valuesLeft } from './reseal.ts';
import { sealedColumns } from './sealed-columns.ts';

const first = { id: 1, root: randomBytes(32) };
const second = { id: 2, root: randomBytes(32) };
const under = (...keys: (typeof first)[]): Sealer => openSealer({ keys });

let at: StoryCity;
const database = () => at.city.site.database;
const place = (sealer: Sealer) => ({ database: database(), sealer, newest: 2 });

const underKey = <T extends RightsCity>(city: T, sealer: Sealer): T => ({
  ...city,
  house: { ...city.house, sealer, post: { ...city.house.post, sealer } },
});

beforeAll(async () => {
  const story = await storyCity();
  const sealer = under(first);
  at = underKey(story, sealer);
  const stage = { ...story.stage, house: { ...at.house, site: story.stage.house.site } };
  await openPlay(stage, ludian).until('2025-09-01T00:00');
}, 120_000);

describe('resealing', () => {
  it('knows every sealed column of the database', async () => {
    const found = await database().asOwner((db) =>
      sql<{ name: string }>`
        select table_schema || '.' || table_name || '.' || column_name as name
        from information_schema.columns
        where data_type = 'bytea' and column_name like '%sealed%'
          and table_schema not in ('pg_catalog', 'information_schema')
      `.execute(db),
    );
    const known = sealedColumns.map((one) => `${one.table}.${one.column}`);
    expect(found.rows.map((row) => row.name).filter((name) => !known.includes(name))).toEqual([]);
    const all = found.rows.map((row) => row.name);
    const odd = ['stations.imports.content', 'files.files.content'];
    expect(known.filter((name) => !all.includes(name)).sort()).toEqual(odd.sort());
  });

  it('brings a whole case under the new key, and finds nothing to do the second time', async () => {
    const ring = under(second, first);
    const before = await valuesLeft(place(ring));
    const total = [...before.values()].reduce((sum, count) => sum + count, 0);
    const tables = new Set([...before.keys()].map((one) => one.table));
    expect(tables).toContain('files.files');
    expect(tables.size).toBeGreaterThan(12);
    const steps: number[] = [];
    expect(await resealAll(place(ring), (done) => steps.push(done))).toBe(total);
    expect(steps.at(-1)).toBe(total);
    expect((await valuesLeft(place(ring))).size).toBe(0);
    expect(await resealAll(place(ring))).toBe(0);
  });

  it('goes on where it was stopped, and what is sealed meanwhile is left as it is', async () => {
    const ring = under(second, first);
    await newCase(underKey(at, under(first)), {});
    await newCase(underKey(at, ring), {});
    const left = await valuesLeft(place(ring));
    expect(left.size).toBeGreaterThan(0);
    expect(await resealAll(place(ring))).toBe([...left.values()].reduce((sum, n) => sum + n, 0));
  });

  it('finds people by phone again once the old key is gone and fingerprints are renewed', async () => {
    const ring = under(second, first);
    const id = await newCase(underKey(at, ring), {});
    await resealAll(place(ring));
    const alone = under(second);
    const { cityId } = at.city.site;
    const find = () =>
      database().inCity(cityId, (db) => {
        const fingerprint = alone.fingerprint('13800000001', fingerprintPurposes.phone);
        return claimantWithPhone({ db, cityId } as never, { caseId: id, fingerprint });
      });
    expect(await find()).toBeNull();
    expect(await renewFingerprints(place(alone))).toBeGreaterThan(0);
    expect(await find()).not.toBeNull();
    expect(await renewFingerprints(place(alone))).toBe(0);
  });
});
