import { comparable } from '#lib/text/narrow.ts';
import type { Crs } from '../../types.ts';
import type { FacilityCode } from '../facilities.ts';
import { crsOfWord } from './crs-word.ts';
import { facilitiesOfWord } from './facility-words.ts';
import { type StationField, stationFieldNames, stationFields } from './fields.ts';
import { headings } from './headings.ts';

/** Which column of a list means what. The console shows it and lets a person change it. */
export interface Mapping {
  /** The index of the column, counted from 0; a field without a column is absent. */
  readonly fields: Readonly<Partial<Record<StationField, number>>>;
  /** Columns that mark one facility each with 有 or 无. */
  readonly facilityColumns: readonly { readonly column: number; readonly code: FacilityCode }[];
  /** The coordinate system that the headings name ("lng_gcj02", "高德经度"); null if they do not. */
  readonly crs: Crs | null;
  /** Columns with a heading that nothing was found for. */
  readonly unmapped: readonly number[];
  /** Chinese sentences for the person to check. */
  readonly warnings: readonly string[];
}

interface Guess {
  readonly field: StationField;
  readonly column: number;
  readonly score: number;
}

const EXACT = 3;
const WITHOUT_REMARK = 2;
const ENDING = 1;

/** Where a heading may end in a field's word and mean it: "驿站详细地址" means an address. */
const withEnding: ReadonlySet<StationField> = new Set<StationField>([
  'name',
  'address',
  'district',
  'township',
  'lng',
  'lat',
  'crs',
  'hours',
  'keeperName',
  'keeperPhone',
  'publicPhone',
  'facilities',
  'floor',
  'lifeCycle',
  'code',
]);

/** Words for the map or system in a coordinate's heading: they name the system, not the field. */
const systemWords =
  /gcj-?_?02|bd-?_?09|wgs-?_?84|cgcs-?2000|(国家)?2000|高德|百度|腾讯|天地图|gps|amap|baidu|火星/gi;

const withoutRemark = (heading: string): string =>
  heading.normalize('NFKC').replace(/[([【].*?[)\]】]/g, '');

const scoreOf = (field: StationField, heading: string): number => {
  const words = headings[field];
  const whole = comparable(heading);
  if (words.includes(whole)) return EXACT;
  const bare = comparable(withoutRemark(heading).replace(systemWords, ''));
  if (words.includes(bare)) return WITHOUT_REMARK;
  const ends =
    withEnding.has(field) && words.some((word) => word.length > 1 && bare.endsWith(word));
  return ends ? ENDING : 0;
};

const longestEnding = (field: StationField, heading: string): number =>
  Math.max(
    0,
    ...headings[field]
      .filter((word) => comparable(heading).endsWith(word))
      .map((word) => word.length),
  );

/** The field a heading means best: the surest, and among endings the longest ("联系人电话" is a phone). */
const guessOf = (heading: string, column: number): Guess | null => {
  const [best] = stationFields
    .map((field) => ({ field, column, score: scoreOf(field, heading) }))
    .filter((guess) => guess.score > 0)
    .sort(
      (a, b) =>
        b.score - a.score || longestEnding(b.field, heading) - longestEnding(a.field, heading),
    );
  return best ?? null;
};

const bestPerField = (guesses: readonly Guess[]): readonly Guess[] => {
  const ranked = [...guesses].sort((a, b) => b.score - a.score || a.column - b.column);
  return ranked.filter(
    (guess, index) => ranked.findIndex((one) => one.field === guess.field) === index,
  );
};

const isCoordinate = (field: StationField): boolean =>
  field === 'lng' || field === 'lat' || field === 'coordinates';

const systemOf = (columns: readonly string[], chosen: readonly Guess[]): Crs | null => {
  const named = chosen
    .filter((guess) => isCoordinate(guess.field))
    .map((guess) => crsOfWord(columns[guess.column] ?? ''))
    .filter((crs) => crs !== null);
  return new Set(named).size === 1 ? (named[0] ?? null) : null;
};

const warningsOf = (
  columns: readonly string[],
  chosen: readonly Guess[],
  guesses: readonly Guess[],
): readonly string[] => {
  const heading = (column: number) => `“${columns[column] ?? ''}”`;
  const loose = chosen
    .filter((guess) => guess.score === ENDING)
    .map((guess) => `把${heading(guess.column)}当作“${stationFieldNames[guess.field]}”，请核对。`);
  const rivals = guesses
    .filter((guess) => !chosen.includes(guess))
    .map((guess) => `${heading(guess.column)}也像“${stationFieldNames[guess.field]}”，没有采用。`);
  const hasName = chosen.some((guess) => guess.field === 'name');
  return [...(hasName ? [] : ['没有找到“名称”列，请选择。']), ...loose, ...rivals];
};

/** What the columns of a list mean, by their headings; nothing is guessed from the cells.
 *  Takes the surest column for each field and says where it was not sure. */
export const guessMapping = (columns: readonly string[]): Mapping => {
  const facilityColumns = columns.flatMap((heading, column) => {
    const [code, ...more] = facilitiesOfWord(withoutRemark(heading));
    const isField = guessOf(heading, column)?.score === EXACT;
    return code && more.length === 0 && !isField ? [{ column, code }] : [];
  });
  const taken = new Set(facilityColumns.map(({ column }) => column));
  const guesses = columns.flatMap((heading, column) => {
    const guess = taken.has(column) ? null : guessOf(heading, column);
    return guess ? [guess] : [];
  });
  const chosen = bestPerField(guesses);
  const used = new Set([...taken, ...chosen.map(({ column }) => column)]);
  return {
    fields: Object.fromEntries(chosen.map(({ field, column }) => [field, column])),
    facilityColumns,
    crs: systemOf(columns, chosen),
    unmapped: columns.flatMap((heading, column) =>
      heading !== '' && !used.has(column) ? [column] : [],
    ),
    warnings: warningsOf(columns, chosen, guesses),
  };
};
