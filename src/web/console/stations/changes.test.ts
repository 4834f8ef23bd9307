import { describe, expect, test } from 'vitest';
import { changesBetween, conflictingFields, withoutFields } from './changes.ts';
import { editOf, emptyValues, type FacilityValue, type FormValues } from './form-values.ts';

const base = { ...emptyValues('org-1'), name: '南湖驿站', division_code: '330402' };

describe('changes of a station form', () => {
  test.each<[Partial<FormValues>, string[], string]>([
    [{}, [], 'nothing typed changes nothing'],
    [{ name: ' 南湖驿站 ' }, [], 'spaces around a name are no change'],
    [{ name: '南湖革命纪念馆驿站' }, ['name'], 'a new name is one change'],
    [{ lng: '120.75', lat: '30.74' }, ['position'], 'two numbers are one position'],
    [{ lng: '120.75' }, [], 'half a position is none'],
    [{ keeper_mode: 'clear' }, ['keeper'], 'clearing the keeper is a change'],
    [
      { facilities: { water: { presence: 'yes', condition: 'working' } } },
      ['facilities'],
      'a facility seen is a change',
    ],
  ])('%o changes %o: %s', (typed, fields) => {
    const changes = changesBetween(editOf(base), editOf({ ...base, ...typed }));
    expect(Object.keys(changes)).toEqual(fields);
  });

  test('of facilities only the lines that were touched are sent', () => {
    const water: FacilityValue = { presence: 'yes', condition: 'faulty' };
    const seen: FormValues = { ...base, facilities: { wifi: { ...water } } };
    const changes = changesBetween(
      editOf(seen),
      editOf({ ...seen, facilities: { ...seen.facilities, water } }),
    );
    expect(changes.facilities).toEqual([{ code: 'water', ...water }]);
  });

  test('only fields changed on both sides to different values are in conflict', () => {
    const before = editOf(base);
    const mine = changesBetween(before, editOf({ ...base, name: '甲', address: '同一处' }));
    const theirs = editOf({ ...base, name: '乙', address: '同一处', floor: '2 楼' });
    expect(conflictingFields({ mine, base: before, theirs })).toEqual(['name']);
    expect(withoutFields(mine, ['name'])).toEqual({ address: '同一处' });
  });
});
