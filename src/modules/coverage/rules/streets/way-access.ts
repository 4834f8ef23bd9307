import { edgeBits, RIDE_BITS, WALK_BITS } from './edge-bits.ts';

/** Tags of an OpenStreetMap element. */
export type Tags = ReadonlyMap<string, string>;

/** Roads for motors alone: nobody walks or rides an e-bike there, unless a sign says so. */
const MOTOR_ONLY = new Set(['motorway', 'motorway_link']);

/** Every class of `highway` that is a street or path; others (proposed, construction, platform …) are not. */
const STREETS = new Set([
  ...['trunk', 'trunk_link', 'primary', 'primary_link', 'secondary', 'secondary_link'],
  ...['tertiary', 'tertiary_link', 'unclassified', 'residential', 'living_street', 'service'],
  ...[
    'road',
    'track',
    'pedestrian',
    'footway',
    'path',
    'cycleway',
    'bridleway',
    'steps',
    'corridor',
  ],
  ...MOTOR_ONLY,
]);

/** Where an e-bike is pushed unless a sign allows riding. */
const PUSHED = new Set(['pedestrian', 'footway', 'path', 'bridleway', 'corridor']);

const ALLOWED = new Set([
  'yes',
  'designated',
  'permissive',
  'official',
  'destination',
  'customers',
]);
const FORBIDDEN = new Set(['no', 'private', 'use_sidepath']);

/** Whether the signs let a kind of traveller in: the most particular sign counts; null = none says anything. */
const signed = (tags: Tags, keys: readonly string[]): boolean | null => {
  for (const key of keys) {
    const value = tags.get(key);
    if (value === undefined) continue;
    if (ALLOWED.has(value)) return true;
    if (FORBIDDEN.has(value)) return false;
  }
  return null;
};

const FOOT_KEYS = ['foot', 'access'];
const BICYCLE_KEYS = ['electric_bicycle', 'bicycle', 'vehicle', 'access'];

const footBits = (tags: Tags, motorOnly: boolean): number => {
  if (motorOnly && tags.get('foot') !== 'yes' && tags.get('foot') !== 'designated') return 0;
  return signed(tags, FOOT_KEYS) === false ? 0 : WALK_BITS;
};

const oneWay = (tags: Tags): 'forward' | 'back' | null => {
  if (tags.get('oneway:bicycle') === 'no') return null;
  const sign = tags.get('oneway');
  if (sign === '-1' || sign === 'reverse') return 'back';
  if (sign === 'yes' || sign === 'true' || sign === '1') return 'forward';
  return sign === undefined && tags.get('junction') === 'roundabout' ? 'forward' : null;
};

const inDirection = (way: 'forward' | 'back' | null): number => {
  if (way === null) return RIDE_BITS;
  return way === 'forward' ? edgeBits.rideForward : edgeBits.rideBack;
};

const rideBits = (tags: Tags, highway: string, foot: number): number => {
  const said = signed(tags, BICYCLE_KEYS);
  if (highway === 'steps' || tags.get('motorroad') === 'yes') return 0;
  if (MOTOR_ONLY.has(highway)) return said === true ? inDirection(oneWay(tags)) : 0;
  const dismount = tags.get('bicycle') === 'dismount';
  if (dismount || (PUSHED.has(highway) && said !== true)) {
    // Pushing is walking: it goes both ways, and only where people walk.
    return foot && said !== false ? RIDE_BITS | edgeBits.push : 0;
  }
  return said === false ? 0 : inDirection(oneWay(tags));
};

const isThere = (value: string | undefined): boolean => value !== undefined && value !== 'no';

const buildingBits = (tags: Tags, highway: string): number => {
  const crossing = isThere(tags.get('bridge')) || isThere(tags.get('tunnel'));
  return (highway === 'steps' ? edgeBits.steps : 0) | (crossing ? edgeBits.bridgeOrTunnel : 0);
};

/** What may be done on a way, as `edgeBits`; 0 = it is no street for anyone here.
 *  On foot one-ways do not bind. Squares drawn as areas are left out: their rim is no street.
 *  @source OpenStreetMap Wiki, "OSM tags for routing/Access restrictions"; 道路交通安全法实施条例 art. 70 (ride on the
 *  roadway, push across) */
export const wayBits = (tags: Tags): number => {
  const highway = tags.get('highway');
  if (highway === undefined || !STREETS.has(highway) || tags.get('area') === 'yes') return 0;
  const foot = footBits(tags, MOTOR_ONLY.has(highway) || tags.get('motorroad') === 'yes');
  const ride = rideBits(tags, highway, foot);
  return foot | ride ? foot | ride | buildingBits(tags, highway) : 0;
};

/** A crossing's minutes as OpenStreetMap states it: "00:20", "1:05:00" or minutes; null = not stated. */
export const ferryMinutes = (tags: Tags): number | null => {
  const text = tags.get('duration')?.trim() ?? '';
  const clock = /^(\d{1,3}):([0-5]\d)(?::([0-5]\d))?$/.exec(text);
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]) + Number(clock[3] ?? 0) / 60;
  return /^\d{1,4}$/.test(text) && Number(text) > 0 ? Number(text) : null;
};

/** What may be done on a ferry that takes people; 0 = it is none. */
export const ferryBits = (tags: Tags): number => {
  if (tags.get('route') !== 'ferry' || signed(tags, FOOT_KEYS) === false) return 0;
  const ride = signed(tags, BICYCLE_KEYS) === false ? 0 : RIDE_BITS;
  return WALK_BITS | ride | edgeBits.ferry;
};

/** Barriers nobody passes, and those an e-bike does not pass. */
const WALLS = new Set(['wall', 'fence', 'retaining_wall', 'city_wall', 'hedge', 'guard_rail']);
const TURNSTILES = new Set(['stile', 'turnstile', 'kissing_gate', 'full-height_turnstile']);

/** What a point on a way stops: 1 = people on foot, 2 = e-bikes. A gate without a sign is open: unknown is not no. */
export const pointBlocks = (tags: Tags): number => {
  const barrier = tags.get('barrier');
  if (barrier === undefined) return 0;
  const foot = signed(tags, FOOT_KEYS);
  const bicycle = signed(tags, BICYCLE_KEYS);
  const wall = WALLS.has(barrier);
  const stopsFoot = foot === false || (wall && foot !== true);
  const stopsBicycle = bicycle === false || ((wall || TURNSTILES.has(barrier)) && bicycle !== true);
  return (stopsFoot ? 1 : 0) | (stopsBicycle ? 2 : 0);
};
