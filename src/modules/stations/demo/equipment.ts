import type { Temporal } from 'temporal-polyfill';
import type { Seeded } from '#lib/seeded.ts';
import { type FacilityCode, facilityTable } from '../rules/facilities.ts';
import type { Condition, FacilityState, Presence, Witness } from '../types.ts';

/** Per cent of the stations that have it, and of those nobody knows about. The rest have it not.
 *  @source services.md 1.2 for first aid, swap cabinets, legal aid, meals and haircuts (national
 *  figures of end 2024); the others are invented. Swap cabinets are dealt out by `jiaxing.ts` */
const shares: Readonly<Record<FacilityCode, readonly [yes: number, unknown: number]>> = {
  water: [97, 2],
  hot_water: [82, 6],
  seats: [98, 1],
  table: [92, 3],
  air_conditioning: [84, 5],
  heating: [58, 12],
  microwave: [76, 6],
  fridge: [34, 10],
  power_socket: [93, 3],
  power_bank: [22, 14],
  wifi: [68, 12],
  lighting: [95, 4],
  recliner: [8, 4],
  folding_bed: [4, 6],
  toilet: [44, 12],
  shower: [2, 2],
  changing_room: [5, 4],
  nursing_room: [9, 4],
  womens_lounge: [2, 2],
  wheelchair_access: [27, 22],
  first_aid_kit: [81, 5],
  aed: [4, 3],
  blood_pressure_monitor: [26, 8],
  heat_medicine: [59, 12],
  fire_extinguisher: [78, 14],
  rain_gear: [63, 8],
  winter_gear: [14, 12],
  tyre_pump: [38, 9],
  repair_tools: [31, 9],
  sewing_kit: [42, 11],
  battery_swap: [0, 3],
  charging_pile: [11, 7],
  bike_parking: [61, 14],
  car_parking: [9, 12],
  books: [66, 6],
  reading_corner: [28, 7],
  television: [18, 5],
  training_screen: [7, 4],
  policy_materials: [71, 6],
  suggestion_box: [48, 8],
  haircut: [6, 2],
  legal_aid: [11, 4],
  job_advice: [6, 3],
  skills_training: [3, 2],
  anti_fraud: [16, 4],
  free_clinic: [5, 3],
  counselling: [2, 2],
  policy_talks: [9, 4],
  seasonal_relief: [37, 8],
  discount_meals: [2, 2],
  goods_exchange: [2, 2],
};

/** A plain "no" is written down only where people ask for the thing; elsewhere the line is left out. */
const askedFor = new Set<string>(['basics', 'rest', 'vehicles']);

const breakable = new Set<string>(['basics', 'rest', 'safety', 'tools', 'vehicles']);
const neverBroken = new Set<string>(['seats', 'table', 'bike_parking', 'car_parking']);

/** Who last went through the whole list of a station, and when; null = nobody has. */
export interface ListCheck {
  readonly at: Temporal.Instant;
  readonly by: Witness;
}

const presenceOf = (random: Seeded, code: FacilityCode): Presence => {
  const [yes, unknown] = shares[code];
  const drawn = random.next() * 100;
  if (drawn < yes) return 'yes';
  return drawn < yes + unknown ? 'unknown' : 'no';
};

const conditionOf = (random: Seeded, code: FacilityCode, group: string): Condition => {
  const drawn = random.weighted<Condition>([
    ['working', 90],
    ['faulty', 4],
    ['removed', 0.5],
    ['unknown', 5.5],
  ]);
  return !breakable.has(group) || neverBroken.has(code) ? 'working' : drawn;
};

/** The facilities of one invented station. What is left out was never recorded. `sure` are codes it
 *  certainly has, in working order. Draws the same number of values whatever comes out. */
export const demoFacilities = (
  random: Seeded,
  check: ListCheck | null,
  sure: ReadonlySet<FacilityCode>,
): FacilityState[] =>
  facilityTable
    .map(({ code, group }) => {
      const presence = presenceOf(random, code);
      const condition = conditionOf(random, code, group);
      return sure.has(code)
        ? { code, group, presence: 'yes' as const, condition: 'working' as const }
        : { code, group, presence, condition };
    })
    .filter(({ presence, group }) => presence === 'yes' || askedFor.has(group))
    .map(({ code, presence, condition }) => ({
      code,
      presence,
      condition: presence === 'yes' ? condition : 'unknown',
      confirmedAt: presence === 'unknown' ? null : (check?.at ?? null),
      confirmedBy: presence === 'unknown' ? null : (check?.by ?? null),
    }));
