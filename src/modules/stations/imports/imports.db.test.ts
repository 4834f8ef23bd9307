import { describe, expect, it } from 'vitest';
import { perform } from '#kernel/work/public.ts';
import { check, commit, csvFile, importList, upload } from '#tests/support/import-city.ts';
import { codeOf, newTown, valueIn } from '#tests/support/staff-city.ts';
import { actsOf, newStation, stationCity, townWithOfficer } from '#tests/support/station-house.ts';
import { findContent } from '../import-store.ts';
import { closeTemporarily } from '../stations/close-temporarily.ts';
import { editStation } from '../stations/edit-station.ts';
import { unmaskKeeper } from '../stations/keeper-contact.ts';
import { recordInspection } from '../stations/record-inspection.ts';

const scene = async () => {
  const at = await stationCity();
  const importer = { house: at.house, actor: at.city.administrator };
  const named = (name: string) => {
    const found = at.house.register.all().find((station) => station.name === name);
    if (!found) throw new Error(`no station ${name}`);
    return found;
  };
  return { ...at, importer, named };
};

const HEAD = '编号,名称,地址,经度,纬度,坐标系,开放时间,设施,站长,站长电话';
const ONE =
  'A1,解放路驿站,解放路1号,120.755512,30.746112,GCJ-02,08:00-18:00,饮水机、空调,张伟,13812345678';
const TWO = 'A2,中山路驿站,中山路2号,,,,24小时,微波炉,,';

describe('an import', () => {
  it('adds what is new, and the same list again changes nothing', async () => {
    const { importer, house, named } = await scene();
    const list = csvFile(HEAD, ONE, TWO);
    expect(await importList(importer, list)).toEqual({
      ...{ created: 2, changed: 0, unchanged: 0, skipped: 0 },
    });
    const one = named('解放路驿站');
    expect(one).toMatchObject({
      code: 'A1',
      version: 1,
      lifeCycle: 'open',
      position: { original: [120.755512, 30.746112], originalCrs: 'gcj02' },
      hoursAsListed: '08:00-18:00',
    });
    expect(one.facilities.map((f) => [f.code, f.presence, f.confirmedBy])).toContainEqual([
      ...['water', 'yes', 'import'],
    ]);
    expect(named('中山路驿站').position).toBeNull();
    const before = house.register.all().map((station) => JSON.stringify(station));
    expect(await importList(importer, list)).toEqual({
      ...{ created: 0, changed: 0, unchanged: 2, skipped: 0 },
    });
    expect(house.register.all().map((station) => JSON.stringify(station))).toEqual(before);
  });

  it('tells in a dry run what it would do and writes nothing', async () => {
    const { importer, house } = await scene();
    const job = await upload(importer, csvFile(HEAD, ONE, TWO, ',,没有名称路3号,,,,,,,'));
    const plan = valueIn(await check(importer, job));
    expect(plan.counts).toMatchObject({ rows: 3, new: 2, unplaced: 1, errors: 1 });
    expect(plan.findings.filter((one) => one.severity === 'error')).toMatchObject([
      { rowNumber: 4, code: 'name-empty' },
    ]);
    await house.register.reload();
    expect(house.register.size).toBe(0);
  });

  it('with one bad row takes all or nothing, or the good rows only, as it was told', async () => {
    const { importer, house, city } = await scene();
    const job = await upload(importer, csvFile(HEAD, ONE, ',,没有名称路3号,,,,,,,'));
    expect(codeOf(await commit(importer, job))).toBe('not-checked');
    valueIn(await check(importer, job));
    expect(await commit(importer, job)).toEqual({
      ...{ ok: false, refusal: { code: 'has-errors', rows: 1 } },
    });
    await house.register.reload();
    expect(house.register.size).toBe(0);
    const counts = { created: 1, changed: 0, unchanged: 0, skipped: 1 };
    expect(valueIn(await commit(importer, job, 'good_rows'))).toEqual(counts);
    expect(house.register.size).toBe(1);
    // The same commit again answers what the first did; nothing is done twice.
    expect(valueIn(await commit(importer, job, 'good_rows'))).toEqual(counts);
    expect(house.register.size).toBe(1);
    expect(codeOf(await check(importer, job))).toBe('already-committed');
    const acts = await actsOf({ city, house });
    expect(acts.filter((act) => act.startsWith('stations.import'))).toEqual([
      'stations.import-repeated',
      'stations.import-committed',
      'stations.import-checked',
      'stations.import-received',
    ]);
  });

  it('changes only what the file says: no field is blanked, no sighting or closure lost', async () => {
    const { importer, house, named, city } = await scene();
    await importList(importer, csvFile(HEAD, ONE));
    const { id } = named('解放路驿站');
    const floor = {
      id,
      version: null,
      changes: { floor: '2' },
      children: {},
      act: '修改',
    } as const;
    const closure = { id, from: null, until: null, reason: '装修' };
    const seen = [{ code: 'air_conditioning', condition: 'faulty' }] as const;
    await perform(city.site, city.administrator, async (work) => {
      await recordInspection(work, { id, sighting: 'open', note: '', conditions: seen });
      await closeTemporarily(work, closure);
      return editStation(work, house.book, { ...floor, by: 'register' });
    });
    const shorter = csvFile('编号,名称,设施,承建单位', 'A1,解放路驿站,空调、微波炉,某银行');
    expect(await importList(importer, shorter)).toMatchObject({ changed: 1 });
    const after = named('解放路驿站');
    expect(after).toMatchObject({
      ...{ floor: '2', hostName: '某银行', address: '解放路1号', version: 3 },
      position: { originalCrs: 'gcj02' },
      hoursAsListed: '08:00-18:00',
    });
    expect(after.evidence).toHaveLength(1);
    expect(after.closures).toHaveLength(1);
    const conditions = Object.fromEntries(after.facilities.map((f) => [f.code, f.condition]));
    expect(conditions).toMatchObject({
      ...{ water: 'unknown', air_conditioning: 'faulty', microwave: 'unknown' },
    });
  });

  it('lets hours mended by hand stand while the list says what it said', async () => {
    const { importer, house, named, city } = await scene();
    const list = csvFile(HEAD, ONE);
    await importList(importer, list);
    const { id } = named('解放路驿站');
    const changes = { openingHours: 'Mo-Su 09:00-17:00' };
    const edit = { id, version: null, changes, children: {}, by: 'register', act: '修改' } as const;
    valueIn(await perform(city.site, city.administrator, (w) => editStation(w, house.book, edit)));
    expect(await importList(importer, list)).toMatchObject({ changed: 0, unchanged: 1 });
    const newer = csvFile(HEAD, ONE.replace('08:00-18:00', '07:00-19:00'));
    expect(await importList(importer, newer)).toMatchObject({ changed: 1 });
    expect(named('解放路驿站').openingHours).toContain('07:00-19:00');
  });

  it('seals keepers and the file itself', async () => {
    const { importer, named, city, house } = await scene();
    const job = await upload(importer, csvFile(HEAD, ONE));
    valueIn(await check(importer, job));
    valueIn(await commit(importer, job));
    const { id } = named('解放路驿站');
    const asked = { id, field: 'keeper_phone', purpose: '核对' } as const;
    const unmasked = await perform(city.site, city.administrator, (work) =>
      unmaskKeeper(work, house.sealer, asked),
    );
    expect(valueIn(unmasked).value).toBe('13812345678');
    const { cityId, database } = city.site;
    const kept = await database.inCity(cityId, (db) => findContent(db, cityId, job.id));
    expect(kept?.toString('latin1')).not.toContain('13812345678');
    expect(kept?.toString('latin1')).not.toContain(Buffer.from('13812345678').toString('base64'));
    const other = csvFile(HEAD, ONE.replace('13812345678', '13912345679'));
    expect(await importList(importer, other)).toMatchObject({ changed: 1 });
    expect(named('解放路驿站').version).toBe(1);
    expect(await importList(importer, other)).toMatchObject({ unchanged: 1 });
  });

  it('knows a station again that was entered by hand, by code or by name and address', async () => {
    const { importer, house, city } = await scene();
    const id = await newStation({ city, house });
    const { name } = house.register.all()[0] ?? { name: '' };
    const list = csvFile('编号,名称,楼层', `B7,${name},3`);
    expect(await importList(importer, list)).toMatchObject({ created: 0, changed: 1 });
    const moved = csvFile('编号,名称,楼层', `Ｂ７,${name}新馆,4`);
    expect(await importList(importer, moved)).toMatchObject({ created: 0, changed: 1 });
    expect(house.register.all()).toMatchObject([{ id, code: 'B7', name: `${name}新馆` }]);
  });
});

describe('two imports at once', () => {
  it('of one file add each station once', async () => {
    const { importer, house } = await scene();
    const list = csvFile(HEAD, ONE, TWO);
    const jobs = [await upload(importer, list), await upload(importer, list)];
    for (const job of jobs) valueIn(await check(importer, job));
    const done = await Promise.all(jobs.map((job) => commit(importer, job)));
    expect(done.map((one) => valueIn(one).created).sort()).toEqual([0, 2]);
    expect(house.register.size).toBe(2);
  });

  it('of one upload are one', async () => {
    const { importer, house } = await scene();
    const job = await upload(importer, csvFile(HEAD, ONE, TWO));
    valueIn(await check(importer, job));
    const done = await Promise.all([1, 2, 3].map(() => commit(importer, job)));
    expect(done.map((one) => valueIn(one).created)).toEqual([2, 2, 2]);
    expect(house.register.size).toBe(2);
  });
});

describe('whose stations', () => {
  it('an import is for the chosen organisation, or that of each division', async () => {
    const { importer, house, city, named } = await scene();
    const town = await newTown(city);
    const job = await upload(importer, csvFile('名称', '甲驿站'));
    const settings = { organisationId: town.id };
    valueIn(await check(importer, job, { settings }));
    valueIn(await commit(importer, job));
    expect(named('甲驿站').organisationId).toBe(town.id);
    expect(house.register.size).toBe(1);
  });

  it('a person may change is told row by row', async () => {
    const { importer, house, city } = await scene();
    await importList(importer, csvFile(HEAD, ONE));
    const { officer, organisationId } = await townWithOfficer({ city, house });
    const theirs = { house, actor: officer };
    const job = await upload(theirs, csvFile(HEAD, ONE.replace('1号', '9号'), TWO));
    expect(job.settings.organisationId).toBe(organisationId);
    const plan = valueIn(await check(theirs, job));
    expect(plan.counts).toMatchObject({ new: 1, errors: 1, changed: 0 });
    expect(plan.findings).toContainEqual(
      expect.objectContaining({ rowNumber: 2, code: 'not-your-station' }),
    );
    expect(codeOf(await commit(theirs, job))).toBe('has-errors');
    expect(valueIn(await commit(theirs, job, 'good_rows'))).toMatchObject({
      created: 1,
      skipped: 1,
    });
    const same = await upload(theirs, csvFile(HEAD, ONE));
    expect(valueIn(await check(theirs, same)).counts).toMatchObject({ unchanged: 1, errors: 0 });
  });

  it('nobody imports for another organisation, or sees its files', async () => {
    const { importer, house, city } = await scene();
    const [here, there] = [
      await townWithOfficer({ city, house }),
      await townWithOfficer({ city, house }),
    ];
    const mine = { house, actor: here.officer };
    const job = await upload(mine, csvFile('名称', '甲驿站'));
    for (const organisationId of [city.rootId, there.organisationId]) {
      const checked = await check(mine, job, { settings: { organisationId } });
      expect(codeOf(checked)).toBe('not-yours');
    }
    const others = { house, actor: there.officer };
    expect(codeOf(await check(others, job))).toBe('not-yours');
    valueIn(await check(importer, job));
    expect(codeOf(await commit(others, job))).toBe('not-yours');
    expect(house.register.size).toBe(0);
  });
});
