import { describe, expect, test } from 'vitest';
import { listEntries } from '#kernel/audit/public.ts';
import { type Actor, perform, systemActor, type Work } from '#kernel/work/public.ts';
import type { Refusal, Result } from '#lib/result.ts';
import { codeOf, newTown, valueIn } from '#tests/support/staff-city.ts';
import {
  doorNow,
  newStation,
  stationCity,
  stationNow,
  townWithOfficer,
} from '#tests/support/station-house.ts';
import { listHistory } from '../history-store.ts';
import { createKeeperLink, listKeeperLinks } from '../keepers/keeper-links.ts';
import { positionFrom } from '../rules/position.ts';
import type { StationContent } from '../rules/station-content.ts';
import { addStation } from './add-station.ts';
import { closeTemporarily, reopenStation } from './close-temporarily.ts';
import { editStation, type StationEdit } from './edit-station.ts';
import { nameKeeper, unmaskKeeper } from './keeper-contact.ts';
import { newContent } from './new-content.ts';
import { recordInspection } from './record-inspection.ts';

const opened = await stationCity();
const { city, house } = opened;
const division = `${String(city.site.cityId).slice(0, 4)}02`;
const { administrator } = city;

const act = async <T, R extends Refusal>(
  actor: Actor,
  deed: (work: Work) => Promise<Result<T, R>>,
): Promise<Result<T, R>> => perform(city.site, actor, deed);

const edit = (id: string, given: Partial<StationEdit>): StationEdit => ({
  id,
  version: 1,
  changes: {},
  children: {},
  by: 'register',
  act: '修改',
  ...given,
});

const save = (actor: Actor, given: StationEdit) =>
  act(actor, (work) => editStation(work, house.book, given));

const add = (actor: Actor, content: Partial<StationContent>) =>
  act(actor, (work) =>
    addStation(work, house.book, {
      content: newContent(city.rootId, { name: '甲驿站', divisionCode: division, ...content }),
      children: {},
      importKey: null,
      invented: false,
      by: 'register',
    }),
  );

const refresh = (id: string) => house.register.refresh([id]);

describe('a station', () => {
  test('is edited with its history: who, when, what before and after', async () => {
    const id = await newStation(opened);
    const changes = { name: '新名', openingHours: 'Mo-Fr 08:00-18:00' };
    expect(await save(administrator, edit(id, { changes }))).toMatchObject({
      value: { changed: 2 },
    });
    const { cityId, database } = city.site;
    const [latest] = await database.inCity(cityId, (db) => listHistory(db, cityId, id));
    expect(latest).toMatchObject({ version: 2, changed_by: administrator.name, act: '修改' });
    expect(latest?.changes).toMatchObject([
      { field: 'name', label: '名称', after: '新名' },
      { field: 'openingHours', before: '24/7', after: 'Mo-Fr 08:00-18:00' },
    ]);
  });

  test('keeps the first of two edits made at once, and tells the second what stands now', async () => {
    const id = await newStation(opened);
    const results = await Promise.all(
      ['一', '二'].map((name) => save(administrator, edit(id, { changes: { name } }))),
    );
    expect(results.map(codeOf).sort()).toEqual(['done', 'version-conflict']);
    await refresh(id);
    expect(stationNow(opened, id).version).toBe(2);
  });

  test('is not written when nothing changed', async () => {
    const id = await newStation(opened);
    expect(await save(administrator, edit(id, {}))).toEqual({ ok: true, value: { changed: 0 } });
    await refresh(id);
    expect(stationNow(opened, id).version).toBe(1);
  });

  test('keeps what the source said of its place beside the WGS-84 point', async () => {
    const id = await newStation(opened);
    const position = positionFrom([120.7555, 30.7461], 'gcj02');
    await save(administrator, edit(id, { changes: { position } }));
    await refresh(id);
    expect(stationNow(opened, id).position).toEqual(position);
  });

  test.each<[Partial<StationContent>, string, string]>([
    [{ name: ' ' }, 'name', 'no name'],
    [{ name: '字'.repeat(81) }, 'name', 'too long a name'],
    [{ divisionCode: '110101' }, 'division_code', 'another city'],
    [{ townshipCode: '330402' }, 'township_code', 'six digits where nine belong'],
    [{ openingHours: '天天开' }, 'opening_hours', 'hours nobody can read'],
    [
      { position: positionFrom([30.7, 120.7], 'wgs84') },
      'position',
      'longitude and latitude swapped',
    ],
    [{ livelihoodYear: 26 }, 'livelihood_year', 'a year of two digits'],
    [{ publicPhone: 'call me' }, 'public_phone', 'no phone number'],
    [{ aliases: Array.from({ length: 21 }, () => 'x') }, 'aliases', 'too many aliases'],
  ])('is refused with %o, naming %s: %s', async (content, field) => {
    const refused = await add(administrator, content);
    expect(refused).toMatchObject({ refusal: { code: 'invalid', errors: [{ field }] } });
  });

  test('does not take a code another has', async () => {
    valueIn(await add(administrator, { code: 'A-1' }));
    expect(codeOf(await add(administrator, { code: 'A-1' }))).toBe('code-taken');
  });
});

describe('an officer of one town', () => {
  test.each([
    [
      'edits',
      (id: string) => (work: Work) =>
        editStation(work, house.book, edit(id, { changes: { name: '我的' } })),
    ],
    [
      'inspects',
      (id: string) => (work: Work) =>
        recordInspection(work, { id, sighting: 'open', note: '', conditions: [] }),
    ],
    [
      'closes',
      (id: string) => (work: Work) =>
        closeTemporarily(work, { id, from: null, until: null, reason: '装修' }),
    ],
    [
      'unmasks the keeper of',
      (id: string) => (work: Work) =>
        unmaskKeeper(work, city.sealer, { id, field: 'keeper_phone', purpose: '联系' }),
    ],
  ] as const)('%s no station of another town', async (_what, deed) => {
    const { officer } = await townWithOfficer(opened);
    const other = await newTown(city, `他镇${Math.random()}`);
    const id = await newStation(opened, { organisationId: other.id });
    const result: Result<unknown, Refusal> = await act<unknown, Refusal>(officer, deed(id));
    expect(codeOf(result)).toBe('not-yours');
  });

  test('may not move a station of his to a town that is not his', async () => {
    const { officer, organisationId } = await townWithOfficer(opened);
    const id = await newStation(opened, { organisationId });
    const moved = await save(officer, edit(id, { changes: { organisationId: city.rootId } }));
    expect(codeOf(moved)).toBe('not-yours');
  });
});

describe('what is seen at the door', () => {
  test('an inspector who finds it locked makes it closed, one who finds it open makes it open', async () => {
    const id = await newStation(opened);
    expect(doorNow(opened, id)).toBe('open by posted_hours');
    for (const [sighting, door] of [
      ['door_locked', 'closed by inspection'],
      ['open', 'open by inspection'],
    ] as const) {
      await act(administrator, (work) =>
        recordInspection(work, { id, sighting, note: '', conditions: [] }),
      );
      city.clock.advance({ minutes: 1 });
      await refresh(id);
      expect(doorNow(opened, id)).toBe(door);
    }
  });

  test('an inspector marks what is broken and what is gone', async () => {
    const id = await newStation(opened, { facilities: ['water', 'microwave'] });
    const conditions = [
      { code: 'water', condition: 'faulty' },
      { code: 'microwave', condition: 'removed' },
    ] as const;
    await act(administrator, (work) =>
      recordInspection(work, { id, sighting: 'open', note: '', conditions }),
    );
    await refresh(id);
    expect(stationNow(opened, id).facilities).toMatchObject([
      { code: 'microwave', presence: 'no', condition: 'removed', confirmedBy: 'inspector' },
      { code: 'water', presence: 'yes', condition: 'faulty', confirmedBy: 'inspector' },
    ]);
  });

  test('a temporary closure closes it, and its end opens it again', async () => {
    const id = await newStation(opened);
    const notice = { id, from: null, until: null, reason: '装修' };
    await act(administrator, (work) => closeTemporarily(work, notice));
    await refresh(id);
    expect(doorNow(opened, id)).toBe('closed by temporary_closure');
    const closureId = stationNow(opened, id).closures[0]?.id ?? '';
    await act(administrator, (work) => reopenStation(work, { id, closureId }));
    await refresh(id);
    expect(doorNow(opened, id)).toBe('open by posted_hours');
    const again = await act(administrator, (work) => reopenStation(work, { id, closureId }));
    expect(codeOf(again)).toBe('not-found');
  });

  test('a closure that ends before it begins is refused', async () => {
    const id = await newStation(opened);
    const until = city.clock.read().subtract({ hours: 1 });
    const notice = { id, from: null, until, reason: '装修' };
    const refused = await act(administrator, (work) => closeTemporarily(work, notice));
    expect(codeOf(refused)).toBe('ends-before-it-begins');
  });
});

describe("the keeper's contact", () => {
  const contact = { name: '站长甲', phone: '13800000000' };
  const name = (id: string, phone: string) =>
    perform(city.site, systemActor('测试'), async (work) => {
      await nameKeeper(work, city.sealer, { id, contact: { ...contact, phone } });
      return { ok: true as const, value: null };
    });

  test('is sealed; reading it in clear goes on record with its purpose', async () => {
    const id = await newStation(opened);
    await name(id, contact.phone);
    const shown = await act(administrator, (work) =>
      unmaskKeeper(work, city.sealer, { id, field: 'keeper_phone', purpose: '核实开门' }),
    );
    expect(valueIn(shown)).toEqual({ value: '13800000000' });
    const { cityId, database } = city.site;
    const [latest] = await database.inCity(cityId, (db) => listEntries(db, cityId, { limit: 1 }));
    expect(latest).toMatchObject({
      act: 'stations.keeper-unmasked',
      actor: { id: administrator.id },
      facts: { field: 'keeper_phone', purpose: '核实开门' },
    });
    expect(JSON.stringify(latest)).not.toContain('13800000000');
  });

  test('when it changes, the links of the keeper before end', async () => {
    const id = await newStation(opened);
    await name(id, contact.phone);
    await act(administrator, (work) => createKeeperLink(work, house, { stationId: id }));
    await name(id, contact.phone);
    const links = async () =>
      valueIn(await act(administrator, (work) => listKeeperLinks(work, { stationId: id })));
    expect(await links()).toMatchObject([{ revokedAt: null }]);
    await name(id, '13800000001');
    expect((await links())[0]?.revokedAt).not.toBeNull();
  });
});
