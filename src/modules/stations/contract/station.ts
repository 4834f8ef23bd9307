import { type Static, Type } from 'typebox';
import { CrsSchema, FacilitySchema, OpennessSchema } from '../contract.ts';
import { nullable, oneOf } from './nullable.ts';

const instant = Type.String({ format: 'date-time' });

export const PointSchema = Type.Object({
  lng: Type.Number({ minimum: -180, maximum: 180 }),
  lat: Type.Number({ minimum: -90, maximum: 90 }),
  crs: CrsSchema,
});

export const LifeCycleSchema = oneOf([
  'planned',
  'building',
  'acceptance',
  'open',
  'paused',
  'exit',
]);
export const BuilderSchema = oneOf(['union_built', 'co_built', 'mobile']);
export const EntryMethodSchema = oneOf(['open_door', 'staff', 'code', 'qr', 'face']);
export const SightingSchema = oneOf(['open', 'closed', 'door_locked', 'occupied', 'no_such_place']);
export const ConditionSchema = oneOf(['working', 'faulty', 'removed', 'unknown']);
export const PresenceSchema = oneOf(['yes', 'no', 'unknown']);

const summaryFields = {
  id: Type.String({ format: 'uuid' }),
  code: nullable(Type.String()),
  name: Type.String(),
  address: Type.String(),
  division_code: Type.String(),
  division_name: nullable(Type.String()),
  township_code: nullable(Type.String()),
  township_name: nullable(Type.String()),
  builder: nullable(BuilderSchema),
  life_cycle: LifeCycleSchema,
  position: nullable(PointSchema),
  open: OpennessSchema,
  opening_hours: nullable(Type.String()),
  hours_text: Type.String({ description: '开放时间的中文说法；不详时为“不详”' }),
  facilities_yes: Type.Array(Type.String()),
  livelihood_year: nullable(Type.Integer()),
  organisation_id: Type.String(),
  last_confirmed_at: nullable(instant),
  last_confirmed_by: nullable(Type.String()),
  version: Type.Integer(),
  changed_at: instant,
  invented: Type.Boolean({ description: '演示数据，虚构' }),
  open_reports: Type.Optional(Type.Integer({ description: '未办结的反映，只给经办人员' })),
};

export const StationSummary = Type.Object(summaryFields);

export const StationDetail = Type.Object({
  ...summaryFields,
  aliases: Type.Array(Type.String()),
  host_name: nullable(Type.String()),
  floor: nullable(Type.String()),
  entry_methods: Type.Array(EntryMethodSchema),
  entry_without_phone: nullable(Type.String()),
  hours_as_listed: nullable(Type.String()),
  exceptions: Type.Array(
    Type.Object({ on: Type.String(), hours: nullable(Type.String()), note: Type.String() }),
  ),
  closures: Type.Array(
    Type.Object({
      id: Type.String(),
      from: instant,
      until: nullable(instant),
      reason: Type.String(),
    }),
  ),
  public_phone: nullable(Type.String()),
  facilities: Type.Array(FacilitySchema),
  original_position: nullable(PointSchema),
  evidence: Type.Array(
    Type.Object({
      sighting: SightingSchema,
      by: Type.String(),
      at: instant,
      until: nullable(instant),
    }),
  ),
  keeper: Type.Optional(
    nullable(
      Type.Object({
        name_masked: nullable(Type.String()),
        phone_masked: nullable(Type.String()),
      }),
    ),
  ),
  editable: Type.Optional(Type.Boolean()),
});

export const StationPage = Type.Object({
  items: Type.Array(StationSummary),
  total: Type.Integer(),
  page: Type.Integer(),
  page_size: Type.Integer(),
});

export const StationQuery = Type.Object({
  q: Type.Optional(Type.String({ maxLength: 80, description: '名称、地址、编号，中文或拼音' })),
  division_code: Type.Optional(Type.String({ maxLength: 9 })),
  life_cycle: Type.Optional(LifeCycleSchema),
  state: Type.Optional(oneOf(['open', 'closed', 'unknown'])),
  need: Type.Optional(Type.String({ maxLength: 400 })),
  unplaced: Type.Optional(Type.Boolean()),
  unconfirmed: Type.Optional(Type.Boolean()),
  hours: Type.Optional(oneOf(['known', 'unknown'])),
  livelihood_year: Type.Optional(Type.Integer()),
  sort: Type.Optional(oneOf(['name', 'division', 'confirmed', 'changed'])),
  order: Type.Optional(oneOf(['asc', 'desc'])),
  page: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000, default: 1 })),
  page_size: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 20 })),
});

export type StationQuery = Static<typeof StationQuery>;
export type StationSummary = Static<typeof StationSummary>;
export type StationDetail = Static<typeof StationDetail>;
