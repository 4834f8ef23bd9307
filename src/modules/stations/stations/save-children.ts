import type { Work } from '#kernel/work/public.ts';
import { facilityName } from '../rules/facilities.ts';
import type { FieldChange } from '../rules/station-content.ts';
import { putExceptions, putFacilities } from '../station-store.ts';
import type { FacilityState, HoursException, Station, Witness } from '../types.ts';

/** What comes beside the row in an edit; absent = keep. */
export interface StationChildren {
  readonly facilities?: readonly Pick<FacilityState, 'code' | 'presence' | 'condition'>[];
  readonly exceptions?: readonly HoursException[];
}

const conditionWords = (facility: Pick<FacilityState, 'presence' | 'condition'>): string =>
  `${facility.presence}/${facility.condition}`;

/** Facilities that an edit really changes; untouched ones keep their confirmation. */
const changedFacilities = (
  before: readonly FacilityState[],
  wanted: StationChildren['facilities'] = [],
): NonNullable<StationChildren['facilities']> => {
  const known = new Map(before.map((facility) => [facility.code, conditionWords(facility)]));
  return wanted.filter(
    (facility) => (known.get(facility.code) ?? 'unknown/unknown') !== conditionWords(facility),
  );
};

const exceptionWords = (exceptions: readonly HoursException[]): string[] =>
  exceptions.map(({ on, hours, note }) => `${on.toString()} ${hours ?? '休息'} ${note}`.trim());

/** Writes facilities and dated hours, and says what changed for the history. */
export const saveChildren = async (
  work: Work,
  station: Pick<Station, 'id' | 'facilities' | 'exceptions'>,
  edit: { readonly children: StationChildren; readonly by: Witness },
): Promise<FieldChange[]> => {
  const changes: FieldChange[] = [];
  const { children, by } = edit;
  const facilities = changedFacilities(station.facilities, children.facilities);
  const confirmed = facilities.map((facility) => ({
    ...facility,
    confirmedAt: work.now,
    confirmedBy: by,
  }));
  await putFacilities(work.db, work.cityId, { id: station.id, facilities: confirmed });
  for (const facility of facilities) {
    const before = station.facilities.find(({ code }) => code === facility.code);
    changes.push({
      field: `facilities.${facility.code}`,
      label: facilityName(facility.code),
      before: before ? conditionWords(before) : null,
      after: conditionWords(facility),
    });
  }
  if (children.exceptions) {
    const before = exceptionWords(station.exceptions);
    const after = exceptionWords(children.exceptions);
    if (JSON.stringify(before) !== JSON.stringify(after)) {
      const { exceptions } = children;
      await putExceptions(work.db, work.cityId, { id: station.id, exceptions });
      changes.push({ field: 'exceptions', label: '特殊日期', before, after });
    }
  }
  return changes;
};
