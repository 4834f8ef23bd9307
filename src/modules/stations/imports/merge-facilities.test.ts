import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import type { DraftFacility } from '../rules/import/station-draft.ts';
import type { FacilityState } from '../types.ts';
import { mergeFacilities } from './merge-facilities.ts';

type Known = Pick<FacilityState, 'presence' | 'condition' | 'confirmedBy'> | null;
type Listed = Pick<DraftFacility, 'presence' | 'condition'>;

const confirmedAt = Temporal.Instant.from('2026-01-01T00:00:00Z');
const yes = { presence: 'yes', condition: 'unknown' } as const;
const no = { presence: 'no', condition: 'unknown' } as const;
const broken = { presence: 'yes', condition: 'faulty' } as const;
const working = { presence: 'yes', condition: 'working' } as const;

test.each<[Known, Listed, boolean, string]>([
  [null, yes, true, 'nothing was known'],
  [null, no, true, 'that it is missing is news too'],
  [{ ...yes, confirmedBy: 'import' }, yes, false, 'the list says what it said'],
  [{ ...working, confirmedBy: 'register' }, yes, false, 'a list that is silent on the condition'],
  [{ ...working, confirmedBy: 'register' }, broken, true, 'a list that says broken'],
  [
    { ...broken, confirmedBy: 'import' },
    yes,
    false,
    'broken stays broken until somebody says better',
  ],
  [{ ...no, confirmedBy: 'register' }, yes, true, 'it has come since'],
  [{ ...no, confirmedBy: 'inspector' }, yes, false, 'an inspector saw that it is gone'],
  [{ ...working, confirmedBy: 'keeper' }, broken, false, 'the keeper knows better than a list'],
  [{ ...broken, confirmedBy: 'worker' }, no, false, 'a worker stood before it'],
])('known %j, listed %j: changes %s, %s', (known, listed, isChanged, _reason) => {
  const before = known ? [{ code: 'water', confirmedAt, ...known } as const] : [];
  const merged = mergeFacilities(before, [{ code: 'water', ...listed }]);
  expect(merged.length > 0).toBe(isChanged);
});
