import { done, type Result, refuse } from '#lib/result.ts';
import { isFacilityCode } from '../rules/facilities.ts';
import { crsOfWord } from '../rules/import/crs-word.ts';
import { type StationField, stationFieldNames, stationFields } from '../rules/import/fields.ts';
import type { Mapping } from '../rules/import/guess-mapping.ts';
import type { FieldFault } from '../rules/why-not-save.ts';
import type { ChosenMapping } from './import-job.ts';

const FACILITY = 'facility';

/** A guessed mapping in the form that is kept and sent. */
export const chosenFrom = (mapping: Mapping): ChosenMapping => {
  const chosen: Record<string, number> = { ...mapping.fields };
  for (const { column, code } of mapping.facilityColumns) {
    const key = `${FACILITY}:${code}`;
    chosen[key in chosen ? `${key}:${column}` : key] = column;
  }
  return chosen;
};

const isField = (key: string): key is StationField =>
  (stationFields as readonly string[]).includes(key);

const facilityIn = (key: string) => {
  const [kind, code = ''] = key.split(':');
  return kind === FACILITY && isFacilityCode(code) ? code : null;
};

const faultOf = (key: string, column: number, columns: readonly string[]): FieldFault | null => {
  const field = `mapping.${key.slice(0, 60)}`;
  if (!isField(key) && facilityIn(key) === null) return { field, message: '不认识的字段' };
  return column < columns.length ? null : { field, message: '文件里没有这一列' };
};

const NAMED_SYSTEM = ['lng', 'lat', 'coordinates'] as const;

/** The coordinate system that the headings of the chosen columns name; null if none or two. */
const systemOf = (chosen: ChosenMapping, columns: readonly string[]): Mapping['crs'] => {
  const named = NAMED_SYSTEM.flatMap((field) => {
    const column = chosen[field];
    return column === undefined ? [] : [crsOfWord(columns[column] ?? '')];
  }).filter((crs) => crs !== null);
  return new Set(named).size === 1 ? (named[0] ?? null) : null;
};

/** A person's choice of columns as the reader of rows wants it; refused with every fault at once. */
export const mappingFrom = (
  chosen: ChosenMapping,
  columns: readonly string[],
): Result<Mapping, { code: 'invalid'; errors: readonly FieldFault[] }> => {
  const entries = Object.entries(chosen);
  const errors = entries.flatMap(([key, column]) => faultOf(key, column, columns) ?? []);
  if (chosen.name === undefined) {
    errors.push({ field: 'mapping.name', message: `请选择“${stationFieldNames.name}”是哪一列` });
  }
  if (errors.length > 0) return refuse({ code: 'invalid', errors });
  const used = new Set(Object.values(chosen));
  return done({
    fields: Object.fromEntries(entries.filter(([key]) => isField(key))),
    facilityColumns: entries.flatMap(([key, column]) => {
      const code = facilityIn(key);
      return code ? [{ column, code }] : [];
    }),
    crs: systemOf(chosen, columns),
    unmapped: columns.flatMap((heading, column) =>
      heading !== '' && !used.has(column) ? [column] : [],
    ),
    warnings: [],
  });
};
