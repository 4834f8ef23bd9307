import { facilityTable } from '#modules/stations/rules/facilities.ts';
import { detailWords } from '../words/detail-words.ts';
import {
  builderWords,
  conditionWords,
  crsWords,
  entryWords,
  lifeCycleWords,
  presenceWords,
} from '../words/station-words.ts';
import { zh } from '../words/zh.ts';

const facilityNames: Readonly<Record<string, string>> = Object.fromEntries(
  facilityTable.map((line) => [line.code, line.zh]),
);

type Words = Readonly<Record<string, string>>;
type Parts = Readonly<Record<string, unknown>>;

const word = (words: Words, value: unknown): string => words[String(value)] ?? String(value);

const facilityText = (line: Parts): string =>
  `${word(facilityNames, line.code)}：${facilityStateText(line.presence, line.condition)}`;

const exceptionText = (line: Parts): string =>
  [line.on, line.hours ?? detailWords.closedAllDay, line.note]
    .filter(Boolean)
    .map(String)
    .join(' ');

const positionText = (at: Parts): string => {
  // The history keeps a position as the domain does: the source's own numbers and their system.
  const [lng, lat] = Array.isArray(at.original) ? at.original : [at.lng, at.lat];
  const crs = at.originalCrs ?? at.crs ?? 'wgs84';
  return `${String(lng)}, ${String(lat)}（${word(crsWords, crs)}）`;
};

/** 'yes/faulty', as the history writes a facility. */
const presenceText = (value: unknown): string => {
  const [presence, condition] = String(value).split('/');
  return facilityStateText(presence, condition);
};

const facilityStateText = (presence: unknown, condition: unknown): string =>
  word(presenceWords, presence) +
  (presence === 'yes' ? `，${word(conditionWords, condition)}` : '');

const byField: Readonly<Record<string, (value: unknown) => string>> = {
  builder: (value) => word(builderWords, value),
  life_cycle: (value) => word(lifeCycleWords, value),
  entry_methods: (value) => listText(value, (one) => word(entryWords, one)),
  facilities: (value) => listText(value, (one) => facilityText(one as Parts)),
  exceptions: (value) => listText(value, (one) => exceptionText(one as Parts)),
  position: (value) => positionText(value as Parts),
};

const listText = (value: unknown, each: (one: unknown) => string): string =>
  Array.isArray(value) ? value.map(each).join('；') || zh.none : String(value);

const plainText = (value: unknown): string => {
  if (typeof value === 'boolean') return value ? zh.yes : zh.no;
  if (Array.isArray(value)) return value.map(plainText).join('、') || zh.none;
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([name, part]) => `${name} ${plainText(part)}`)
      .join('，');
  return String(value);
};

const snake = (name: string): string => name.replace(/[A-Z]/g, (sign) => `_${sign.toLowerCase()}`);

const writerOf = (field: string, value: unknown) => {
  if (field.startsWith('facilities.')) return presenceText;
  const isText = typeof value === 'string';
  if (isText && ['facilities', 'position', 'exceptions'].includes(field)) return undefined;
  return byField[snake(field)];
};

/** A field's value as a reader wants it; the same words in history, conflict and summary.
 *  Field names may come as on the wire or as in the domain. */
export const valueText = (field: string, value: unknown, places: Words = {}): string => {
  if (value === null || value === undefined || value === '') return zh.notRecorded;
  const write = writerOf(field, value);
  if (write) return write(value);
  return typeof value === 'string' ? (places[value] ?? value) : plainText(value);
};
