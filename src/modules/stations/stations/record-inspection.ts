import type { Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { addEvidence } from '../evidence-store.ts';
import { type NotYours, whyNotTouch } from '../guard.ts';
import type { FacilityCode } from '../rules/facilities.ts';
import { lockStation, putFacilities, touchStation } from '../station-store.ts';
import type { Condition, Sighting, StationId } from '../types.ts';

/** What an inspector saw. */
export interface Inspection {
  readonly id: StationId;
  readonly sighting: Sighting;
  readonly note: string;
  readonly conditions: readonly { readonly code: FacilityCode; readonly condition: Condition }[];
}

/** Records an inspector's visit: the door, and the facilities looked at. */
export const recordInspection = async (
  work: Work,
  inspection: Inspection,
): Promise<Result<null, NotYours | { readonly code: 'not-found' }>> => {
  const { id, sighting, note, conditions } = inspection;
  const station = await lockStation(work.db, work.cityId, { now: work.now, id });
  if (!station) return refuse({ code: 'not-found' });
  const notYours = await whyNotTouch(work, 'stations.inspect', station.organisationId);
  if (notYours) return refuse(notYours);

  const seen = { sighting, by: 'inspector', at: work.now, until: null } as const;
  await addEvidence(work.db, work.cityId, { stationId: id, seen, note, reportId: null });
  const facilities = conditions.map(({ code, condition }) => ({
    code,
    condition,
    presence: condition === 'removed' ? ('no' as const) : ('yes' as const),
    confirmedAt: work.now,
    confirmedBy: 'inspector' as const,
  }));
  await putFacilities(work.db, work.cityId, { id, facilities });
  await touchStation(work.db, work.cityId, { id, at: work.now });
  work.note('stations.station-inspected', { kind: 'station', id }, { sighting });
  return done(null);
};
