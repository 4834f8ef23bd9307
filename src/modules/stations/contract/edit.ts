import { type Static, Type } from 'typebox';
import { nullable } from './nullable.ts';
import {
  BuilderSchema,
  ConditionSchema,
  EntryMethodSchema,
  LifeCycleSchema,
  PointSchema,
  PresenceSchema,
  SightingSchema,
} from './station.ts';

const text = (most: number) => Type.String({ maxLength: most });
const instant = Type.String({ format: 'date-time' });

/** Every field a person may write; all optional, so that a change names only what it changes. */
export const StationEditBody = Type.Partial(
  Type.Object({
    name: text(200),
    aliases: Type.Array(text(200), { maxItems: 50 }),
    address: text(400),
    code: nullable(text(80)),
    division_code: text(9),
    township_code: nullable(text(9)),
    host_name: nullable(text(200)),
    builder: nullable(BuilderSchema),
    position: nullable(PointSchema),
    floor: nullable(text(40)),
    entry_methods: Type.Array(EntryMethodSchema, { maxItems: 5 }),
    entry_without_phone: nullable(text(400)),
    opening_hours: nullable(text(500)),
    livelihood_year: nullable(Type.Integer()),
    life_cycle: LifeCycleSchema,
    public_phone: nullable(text(40)),
    organisation_id: Type.String({ format: 'uuid' }),
    facilities: Type.Array(
      Type.Object({
        code: text(40),
        presence: PresenceSchema,
        condition: ConditionSchema,
      }),
      { maxItems: 100 },
    ),
    exceptions: Type.Array(
      Type.Object({
        on: Type.String({ format: 'date' }),
        hours: nullable(text(200)),
        note: text(200),
      }),
      { maxItems: 366 },
    ),
    keeper: nullable(Type.Object({ name: text(40), phone: text(20) })),
  }),
  { additionalProperties: false },
);

export const InspectionBody = Type.Object(
  {
    sighting: SightingSchema,
    note: Type.Optional(text(500)),
    facilities: Type.Optional(
      Type.Array(Type.Object({ code: text(40), condition: ConditionSchema }), { maxItems: 100 }),
    ),
  },
  { additionalProperties: false },
);

export const ClosureBody = Type.Object(
  {
    from: Type.Optional(nullable(instant)),
    until: Type.Optional(nullable(instant)),
    reason: Type.String({ minLength: 1, maxLength: 200 }),
  },
  { additionalProperties: false },
);

export type StationEditBody = Static<typeof StationEditBody>;
export type InspectionBody = Static<typeof InspectionBody>;
export type ClosureBody = Static<typeof ClosureBody>;
