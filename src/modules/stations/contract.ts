import { type Static, Type } from 'typebox';
import { nullable, oneOf } from './contract/nullable.ts';

const instant = Type.String({ format: 'date-time', description: 'ISO 8601 instant, UTC' });

/** Coordinate systems as the wire names them; wgs84 where a query does not say. */
export const CrsSchema = oneOf(['wgs84', 'gcj02', 'bd09']);

export const OpennessSchema = Type.Object(
  {
    state: Type.Union([Type.Literal('open'), Type.Literal('closed'), Type.Literal('unknown')]),
    basis: Type.Union([
      Type.Literal('life_cycle'),
      Type.Literal('temporary_closure'),
      Type.Literal('keeper'),
      Type.Literal('inspection'),
      Type.Literal('worker_report'),
      Type.Literal('date_exception'),
      Type.Literal('posted_hours'),
      Type.Literal('hours_unknown'),
      Type.Literal('calendar_unknown'),
    ]),
    confirmed_at: nullable(instant),
    confirmed_by: nullable(Type.String()),
    until: nullable(instant),
    next_opening: nullable(instant),
  },
  { description: '此刻是否真的开着，依据什么，谁在何时确认' },
);

export const FacilitySchema = Type.Object({
  code: Type.String(),
  name: Type.String(),
  presence: Type.Union([Type.Literal('yes'), Type.Literal('no'), Type.Literal('unknown')]),
  condition: Type.Union([
    Type.Literal('working'),
    Type.Literal('faulty'),
    Type.Literal('removed'),
    Type.Literal('unknown'),
  ]),
  confirmed_at: nullable(instant),
  confirmed_by: nullable(Type.String()),
});

export const NearbyQuery = Type.Object({
  lng: Type.Number({ minimum: -180, maximum: 180 }),
  lat: Type.Number({ minimum: -90, maximum: 90 }),
  crs: Type.Optional(CrsSchema),
  at: Type.Optional(instant),
  need: Type.Optional(
    Type.String({ maxLength: 400, description: 'facility codes, separated by commas' }),
  ),
  open: Type.Optional(
    Type.Union([Type.Literal('now'), Type.Literal('any')], {
      default: 'any',
      description: 'now = only stations whose state is open at the instant',
    }),
  ),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 20 })),
});

export const NearbyItem = Type.Object({
  id: Type.String({ format: 'uuid' }),
  name: Type.String(),
  address: Type.String(),
  distance_m: Type.Integer(),
  position: Type.Object({ lng: Type.Number(), lat: Type.Number(), crs: CrsSchema }),
  open: OpennessSchema,
  facilities: Type.Array(FacilitySchema, { description: 'the facilities asked for' }),
  invented: Type.Boolean(),
});

export const NearbyAnswer = Type.Object({
  at: instant,
  crs: CrsSchema,
  items: Type.Array(NearbyItem),
});

export type NearbyAnswer = Static<typeof NearbyAnswer>;
export type NearbyItem = Static<typeof NearbyItem>;
export type NearbyQuery = Static<typeof NearbyQuery>;
