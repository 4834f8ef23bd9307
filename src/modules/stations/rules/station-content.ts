import type { Station } from '../types.ts';

/** What a person may edit of a station; the rest (evidence, closures, versions) comes by its own deeds. */
export type StationContent = Pick<
  Station,
  | 'organisationId'
  | 'code'
  | 'name'
  | 'aliases'
  | 'address'
  | 'divisionCode'
  | 'townshipCode'
  | 'hostName'
  | 'builder'
  | 'position'
  | 'floor'
  | 'entryMethods'
  | 'entryWithoutPhone'
  | 'openingHours'
  | 'hoursAsListed'
  | 'livelihoodYear'
  | 'lifeCycle'
  | 'publicPhone'
>;

/** Chinese names of the editable fields, in the order a form shows them. */
export const fieldLabels = {
  name: '名称',
  aliases: '别名',
  code: '编号',
  organisationId: '主管工会',
  divisionCode: '区县',
  townshipCode: '镇街',
  address: '地址',
  position: '位置',
  floor: '楼层',
  hostName: '承建单位',
  builder: '建设类型',
  lifeCycle: '状态',
  livelihoodYear: '民生实事年份',
  openingHours: '开放时间',
  hoursAsListed: '原始开放时间',
  entryMethods: '进门方式',
  entryWithoutPhone: '没有手机怎么进',
  publicPhone: '公开电话',
} as const satisfies Record<keyof StationContent, string>;

/** One field of one edit. */
export interface FieldChange {
  readonly field: string;
  readonly label: string;
  readonly before: unknown;
  readonly after: unknown;
}

const fields = Object.keys(fieldLabels) as (keyof StationContent)[];

const same = (a: unknown, b: unknown): boolean =>
  JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** The editable part of a station. */
export const contentOf = (station: StationContent): StationContent => {
  const entries = fields.map((field) => [field, station[field]]);
  return Object.fromEntries(entries) as unknown as StationContent;
};

/** Which fields differ, in form order; an empty list means there is nothing to save. */
export const changesBetween = (
  before: StationContent | null,
  after: StationContent,
): FieldChange[] =>
  fields
    .filter((field) => !same(before?.[field], after[field]))
    .map((field) => ({
      field,
      label: fieldLabels[field],
      before: before?.[field] ?? null,
      after: after[field],
    }));
