import { maskPhone } from '#kernel/notices/rules/mask-phone.ts';
import type { Table } from '#lib/table/table.ts';
import type { DryRunWire, ImportDetail, ImportLine } from '../contract/import.ts';
import { facilityName, isFacilityCode } from '../rules/facilities.ts';
import { stationFieldNames, stationFields } from '../rules/import/fields.ts';
import { guessMapping } from '../rules/import/guess-mapping.ts';
import { maskName } from '../rules/mask-name.ts';
import { chosenFrom } from './chosen-mapping.ts';
import type { ChosenMapping, ImportJob } from './import-job.ts';
import type { ImportPlan } from './plan-import.ts';

const MOST_FINDINGS = 500;
const SAMPLES = 3;
const LONGEST_SAMPLE = 40;

/** What a check found, as the API tells it. */
export const checkToWire = ({ counts, findings }: ImportPlan): DryRunWire => ({
  ...counts,
  findings: findings.slice(0, MOST_FINDINGS).map(({ rowNumber, column, value, ...rest }) => ({
    row: rowNumber,
    column,
    value,
    severity: rest.severity,
    code: rest.code,
    why: rest.why,
    mend: rest.mend,
  })),
  truncated: findings.length > MOST_FINDINGS,
});

/** One import in a list. */
export const lineToWire = (job: ImportJob): ImportLine => ({
  id: job.id,
  file_name: job.fileName,
  state: job.state,
  rows: job.rows,
  created_at: job.createdAt,
  created_by: job.createdBy,
});

const sampleOf = (cell: string): string =>
  cell.length > LONGEST_SAMPLE ? `${cell.slice(0, LONGEST_SAMPLE)}…` : cell;

/** What is shown of a cell by the field that its column means: a keeper's contact only masked. */
const shown = (column: number, guessed: ChosenMapping): ((cell: string) => string) => {
  if (column === guessed.keeperName) return maskName;
  return column === guessed.keeperPhone ? maskPhone : sampleOf;
};

const columnsOf = (table: Table, guessed: ChosenMapping): ImportDetail['columns'] =>
  table.columns.map((header, index) => ({
    index,
    header: header === '' ? `第 ${index + 1} 列（没有列名）` : header,
    samples: table.rows
      .map((row) => row.cells[index] ?? '')
      .filter((cell) => cell !== '')
      .slice(0, SAMPLES)
      .map(shown(index, guessed)),
  }));

const facilityLabel = (key: string): string => {
  const code = key.split(':')[1] ?? '';
  return isFacilityCode(code) ? `设施：${facilityName(code)}` : key;
};

/** What a column may mean: every field of a station, and the facilities that have a column in this file. */
const fieldsOf = (guessed: ChosenMapping): ImportDetail['fields'] => [
  ...stationFields.map((field) => ({
    field,
    label: stationFieldNames[field],
    required: field === 'name',
  })),
  ...Object.keys(guessed)
    .filter((key) => key.startsWith('facility:'))
    .map((field) => ({ field, label: facilityLabel(field), required: false })),
];

/** An import with all that a person needs to choose; without its columns when the file is erased. */
export const importToWire = (
  job: ImportJob,
  table: Table | null,
  plan: ImportPlan | null,
): ImportDetail => {
  const guess = guessMapping(table?.columns ?? []);
  const guessed = { ...chosenFrom(guess), ...job.mapping };
  const { defaultCrs, organisationId, byDivision } = job.settings;
  return {
    ...lineToWire(job),
    columns: table ? columnsOf(table, guessed) : [],
    mapping: job.mapping,
    fields: fieldsOf(guessed),
    settings: {
      default_crs: defaultCrs,
      organisation_id: organisationId,
      by_division: byDivision,
    },
    warnings: table ? [...table.warnings.map(({ why }) => why), ...guess.warnings] : [],
    dry_run: plan ? checkToWire(plan) : null,
    result: job.result,
  };
};
