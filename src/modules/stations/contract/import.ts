import { type Static, Type } from 'typebox';
import { nullable, oneOf } from './nullable.ts';

const crs = oneOf(['wgs84', 'gcj02', 'bd09']);
const uuid = Type.String({ format: 'uuid' });

export const ImportParams = Type.Object({ id: uuid });

const MappingSchema = Type.Record(Type.String({ maxLength: 80 }), Type.Integer({ minimum: 0 }), {
  maxProperties: 200,
  description: '字段 → 列号（从 0 起）；设施列写 facility:代码',
});

const SettingsSchema = Type.Object({
  default_crs: nullable(crs),
  organisation_id: uuid,
  by_division: Type.Boolean({ description: '新驿站归所在区县、镇街的工会' }),
});

export const FindingSchema = Type.Object({
  row: Type.Integer(),
  column: Type.String({ description: '列名；空 = 整行' }),
  value: Type.String(),
  severity: oneOf(['error', 'warning']),
  code: Type.String(),
  why: Type.String(),
  mend: Type.String(),
});

export const DryRunSchema = Type.Object({
  rows: Type.Integer(),
  new: Type.Integer(),
  changed: Type.Integer(),
  unchanged: Type.Integer(),
  unplaced: Type.Integer(),
  errors: Type.Integer(),
  warnings: Type.Integer(),
  findings: Type.Array(FindingSchema, { description: '最多 500 条；全部见 report.csv' }),
  truncated: Type.Boolean(),
});

export const CommitResult = Type.Object({
  created: Type.Integer(),
  changed: Type.Integer(),
  unchanged: Type.Integer(),
  skipped: Type.Integer(),
});

const lineFields = {
  id: uuid,
  file_name: Type.String(),
  state: oneOf(['read', 'checked', 'committed']),
  rows: Type.Integer(),
  created_at: Type.String({ format: 'date-time' }),
  created_by: nullable(Type.String()),
};

export const ImportList = Type.Object({ items: Type.Array(Type.Object(lineFields)) });

export const ImportDetail = Type.Object({
  ...lineFields,
  columns: Type.Array(
    Type.Object({
      index: Type.Integer(),
      header: Type.String(),
      samples: Type.Array(Type.String()),
    }),
  ),
  mapping: MappingSchema,
  fields: Type.Array(
    Type.Object({ field: Type.String(), label: Type.String(), required: Type.Boolean() }),
  ),
  settings: SettingsSchema,
  warnings: Type.Array(Type.String()),
  dry_run: nullable(DryRunSchema),
  result: nullable(CommitResult),
});

export const CheckBody = Type.Object(
  { mapping: MappingSchema, settings: Type.Partial(SettingsSchema) },
  { additionalProperties: false },
);

export const CommitBody = Type.Object(
  { mode: oneOf(['all_or_nothing', 'good_rows']) },
  { additionalProperties: false },
);

export type CheckBody = Static<typeof CheckBody>;
export type DryRunWire = Static<typeof DryRunSchema>;
export type ImportDetail = Static<typeof ImportDetail>;
export type ImportLine = Static<typeof ImportList>['items'][number];
