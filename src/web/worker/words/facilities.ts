import type { Temporal } from 'temporal-polyfill';
import { type FacilityCode, facilityName } from '#modules/stations/rules/facilities.ts';
import type { FacilityState, Witness } from '#modules/stations/types.ts';
import { agoWords, spaced } from './time.ts';

/** What a rider calls the things he filters by; the rest keep the name of the taxonomy. */
const riderNames: Partial<Record<FacilityCode, string>> = {
  power_socket: '手机充电',
  battery_swap: '换电',
  microwave: '热饭',
  charging_pile: '车充电',
  car_parking: '汽车停车',
  bike_parking: '停电动车',
};

/** The filters that stand open on the first page, in the order of a rider's night. */
export const firstNeeds: readonly FacilityCode[] = [
  'power_socket',
  'battery_swap',
  'toilet',
  'water',
  'microwave',
  'recliner',
  'aed',
];

/** A facility in a rider's words. */
export const needName = (code: FacilityCode): string => riderNames[code] ?? facilityName(code);

export type FacilityMark = 'yes' | 'faulty' | 'no' | 'unknown';

/** The state of a facility as one mark; something removed is not there. */
export const facilityMark = (state: FacilityState | undefined): FacilityMark => {
  if (!state || state.presence === 'unknown') return 'unknown';
  if (state.presence === 'no' || state.condition === 'removed') return 'no';
  return state.condition === 'faulty' ? 'faulty' : 'yes';
};

const marks: Record<FacilityMark, string> = {
  yes: '有',
  faulty: '坏了',
  no: '没有',
  unknown: '不详',
};

const checkedBy: Record<Witness, string> = {
  keeper: '站长确认',
  inspector: '巡查核实',
  worker: '有人反映',
  import: '登记',
  register: '登记',
};

/** The mark in words: 有, 坏了, 没有, 不详. Unknown is never said to be absent. */
export const facilityMarkWords = (mark: FacilityMark): string => marks[mark];

/** Who last looked and when; says so when nobody has. */
export const facilityProof = (state: FacilityState | undefined, now: Temporal.Instant): string => {
  if (!state?.confirmedAt) return facilityMark(state) === 'unknown' ? '' : '没有人核实过';
  return spaced(agoWords(state.confirmedAt, now), checkedBy[state.confirmedBy ?? 'register']);
};
