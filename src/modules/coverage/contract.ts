import { Type } from 'typebox';

/** A question about the city's coverage. */
export const CoverageQuery = Type.Object({
  mode: Type.Optional(Type.Union([Type.Literal('walk'), Type.Literal('ebike')])),
  minutes: Type.Optional(Type.Number({ minimum: 0, maximum: 60 })),
  need: Type.Optional(
    Type.String({ maxLength: 400, description: 'facility codes, separated by commas' }),
  ),
  at: Type.Optional(
    Type.String({ format: 'date-time', description: 'ISO 8601 instant; now unless said' }),
  ),
});

const about = {
  mode: Type.String(),
  minutes: Type.Number(),
  metres: Type.Number(),
  need: Type.Array(Type.String()),
  streets: Type.Object({
    name: Type.String(),
    invented: Type.Boolean(),
    total_m: Type.Number(),
  }),
  stations: Type.Object({
    on_streets: Type.Integer(),
    off_network: Type.Integer(),
    unplaced: Type.Integer(),
  }),
};

const moment = {
  open: Type.Integer(),
  unknown: Type.Integer(),
  covered_m: Type.Number(),
  share: Type.Number(),
  with_unknown_m: Type.Number({ description: 'if stations with unknown hours were open' }),
  with_unknown_share: Type.Number(),
};

const county = { code: Type.String(), name: Type.String(), total_m: Type.Number() };

/** Coverage at one moment. */
export const CoverageAnswer = Type.Object({
  ...about,
  ...moment,
  at: Type.String(),
  counties: Type.Array(Type.Object({ ...county, covered_m: Type.Number(), share: Type.Number() })),
  gaps: Type.Array(
    Type.Object({
      lng: Type.Number(),
      lat: Type.Number(),
      county: Type.String(),
      uncovered_m: Type.Number(),
      total_m: Type.Number(),
    }),
  ),
});

/** Coverage at the beginning of each of the 168 hours of a week. */
export const CoverageWeek = Type.Object({
  ...about,
  week_of: Type.String(),
  hours: Type.Array(Type.Object(moment)),
  counties: Type.Array(Type.Object({ ...county, covered_m: Type.Array(Type.Number()) })),
});
