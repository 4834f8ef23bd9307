import { facilityName } from '../rules/facilities.ts';
import type { DraftFacility } from '../rules/import/station-draft.ts';
import type { FieldChange } from '../rules/station-content.ts';
import type { FacilityState, Witness } from '../types.ts';

/** A facility as a list says it. */
export type ListedFacility = Pick<FacilityState, 'code' | 'presence' | 'condition'>;

// Whoever stood in the room knows better than a list.
const eyeWitnesses: ReadonlySet<Witness> = new Set(['keeper', 'inspector', 'worker']);

const isNews = (known: FacilityState, listed: DraftFacility): boolean => {
  if (known.presence !== listed.presence) return true;
  return listed.condition === 'faulty' && known.condition !== 'faulty';
};

/** The facilities that a list really changes: what it does not mention stays, what somebody saw with his own eyes
 *  stays, and a list that says nothing of the condition does not touch it. */
export const mergeFacilities = (
  known: readonly FacilityState[],
  listed: readonly DraftFacility[],
): ListedFacility[] => {
  const byCode = new Map(known.map((facility) => [facility.code, facility]));
  return listed.filter((facility) => {
    const before = byCode.get(facility.code);
    if (!before) return true;
    if (before.confirmedBy !== null && eyeWitnesses.has(before.confirmedBy)) return false;
    return isNews(before, facility);
  });
};

const stateWords = (facility: Pick<FacilityState, 'presence' | 'condition'>): string =>
  `${facility.presence}/${facility.condition}`;

/** The changed facilities for the history. */
export const facilityChanges = (
  known: readonly FacilityState[],
  merged: readonly ListedFacility[],
): FieldChange[] =>
  merged.map((facility) => {
    const before = known.find(({ code }) => code === facility.code);
    return {
      field: `facilities.${facility.code}`,
      label: facilityName(facility.code),
      before: before ? stateWords(before) : null,
      after: stateWords(facility),
    };
  });
