import { describe, expect, it, test } from 'vitest';
import { importKey, keyByPlace } from '../rules/import/import-key.ts';
import type { ImportedRow, StationDraft } from '../rules/import/station-draft.ts';
import { matchRows, type StationMark } from './match-rows.ts';

const silent = {
  ...{ stationId: null, code: null, aliases: [], divisionCode: null, townshipCode: null },
  ...{ hostName: null, builder: null, position: null, floor: null, entryMethods: [] },
  ...{ entryWithoutPhone: null, openingHours: null, hoursAsListed: null, livelihoodYear: null },
  ...{ lifeCycle: null, publicPhone: null, keeperName: null, keeperPhone: null, facilities: [] },
};

type Given = Partial<Pick<StationDraft, 'stationId' | 'code' | 'name' | 'address'>>;

const row = (rowNumber: number, given: Given): ImportedRow => {
  const draft = { ...silent, name: '甲驿站', address: '甲路1号', ...given };
  const key = importKey(draft.code, draft.name, draft.address);
  return { rowNumber, ok: true, station: { ...draft, importKey: key } };
};

const mark = (id: string, given: Partial<StationMark> = {}): StationMark => ({
  ...{ id, importKey: null, code: null, name: '甲驿站', address: '甲路1号' },
  ...given,
});

const ID = '01890000-0000-7000-8000-000000000001';

describe('a row of a list', () => {
  test.each<[Given, Partial<StationMark>, string, string]>([
    [{ stationId: ID, name: '乙' }, {}, 'known', 'the id of our own export is the surest sign'],
    [{ code: 'A1', name: '乙' }, { importKey: 'code:a1' }, 'known', 'the key of an earlier import'],
    [{ code: 'Ａ1', name: '乙' }, { code: 'a1' }, 'known', 'the code, whatever its width and case'],
    [
      {},
      { importKey: keyByPlace('甲驿站', '甲路1号'), name: '改了名' },
      'known',
      'renamed by hand',
    ],
    [{ address: '甲路１号' }, {}, 'known', 'name and address of a station entered by hand'],
    [{ code: 'A1' }, {}, 'known', 'the list now has codes and the register has none'],
    [{ code: 'A1' }, { code: 'B2' }, 'new', 'two codes at one address are two stations'],
    [{ address: '乙路' }, {}, 'new', 'the same name elsewhere'],
    [{ stationId: ID.replace('1', '2'), name: '乙' }, {}, 'new', 'an id of another register'],
  ])('%j and a station %j: %s, %s', (given, known, kind, _reason) => {
    const matches = matchRows([row(2, given)], [mark(ID, known)]);
    expect(matches.get(2)?.kind).toBe(kind);
  });

  it('that names a station of an earlier row is a repeat of it', () => {
    const rows = [row(2, { code: 'A1', name: '乙' }), row(3, { stationId: ID, name: '丙' })];
    const matches = matchRows(rows, [mark(ID, { code: 'A1' })]);
    expect(matches.get(3)).toEqual({ kind: 'repeat', ofRow: 2 });
  });

  it('is not taken for a station that another row names surely', () => {
    const rows = [row(2, {}), row(3, { stationId: ID, name: '丙' })];
    const matches = matchRows(rows, [mark(ID)]);
    expect(matches.get(3)).toEqual({ kind: 'known', id: ID });
    expect(matches.get(2)).toEqual({ kind: 'new' });
  });

  it('is not taken for either of two stations at one place', () => {
    const matches = matchRows([row(2, {})], [mark(ID), mark(ID.replace('1', '2'))]);
    expect(matches.get(2)).toEqual({ kind: 'new' });
  });
});
