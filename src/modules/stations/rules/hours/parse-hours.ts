import { done, type Result, refuse } from '#lib/result.ts';
import {
  type HoursNotUnderstood,
  type HoursRule,
  type HoursRules,
  MINUTES_A_DAY,
  type Span,
} from './hours-rules.ts';
import {
  type Cursor,
  cursorOver,
  peek,
  quoted,
  skipMark,
  stuck,
  type Token,
} from './hours-tokens.ts';
import { readDays } from './read-days.ts';

const LONGEST_TEXT = 1000;

/** Words of opening_hours that we know but do not support, and what to say about them. */
const beyond: Readonly<Record<string, string>> = {
  SH: '不支持学校假期 SH',
  week: '不支持按周数 week',
  easter: '不支持 easter',
  sunrise: '不支持日出日落时间，请写钟点',
  sunset: '不支持日出日落时间，请写钟点',
  dawn: '不支持日出日落时间，请写钟点',
  dusk: '不支持日出日落时间，请写钟点',
  open: '请写出钟点，不能只写 open',
  unknown: '不支持 unknown；时间不详请留空',
};

const complaint = (token: Token, expected: string): string =>
  beyond[token.text] ?? `应为${expected}，${quoted(token)}`;

const readTime = (cursor: Cursor): number | null => {
  const token = peek(cursor);
  if (token.kind !== 'time') return stuck(cursor, complaint(token, '时间（如 08:30）'));
  const [hours = 0, minutes = 0] = token.text.split(':').map(Number);
  const time = hours * 60 + minutes;
  if (minutes > 59 || time > MINUTES_A_DAY) return stuck(cursor, `没有“${token.text}”这个时间`);
  cursor.at += 1;
  return time;
};

const readSpan = (cursor: Cursor): Span | null => {
  const from = readTime(cursor);
  if (from === null) return null;
  if (peek(cursor).text === '+') return stuck(cursor, '只有开始时间（“+”），没有结束时间');
  if (!skipMark(cursor, '-')) return stuck(cursor, complaint(peek(cursor), '“-”和结束时间'));
  const to = readTime(cursor);
  if (to === null) return null;
  if (peek(cursor).text === '+') return stuck(cursor, '结束时间后面有“+”，到几点没有写明');
  if (from === to) return stuck(cursor, '开始和结束时间相同');
  if (from === MINUTES_A_DAY) return stuck(cursor, '开始时间不能是 24:00');
  return { from, to: to > from ? to : to + MINUTES_A_DAY };
};

const readSpans = (cursor: Cursor): Span[] | null => {
  const spans: Span[] = [];
  do {
    const span = readSpan(cursor);
    if (!span) return null;
    spans.push(span);
  } while (peek(cursor, 1).kind === 'time' && skipMark(cursor, ','));
  return spans;
};

const skipOff = (cursor: Cursor): boolean => {
  const token = peek(cursor);
  if (token.kind !== 'word' || (token.text !== 'off' && token.text !== 'closed')) return false;
  cursor.at += 1;
  return true;
};

const readComment = (cursor: Cursor): string | null => {
  const token = peek(cursor);
  if (token.kind !== 'comment') return null;
  cursor.at += 1;
  return token.text.slice(1, -1);
};

const always: Pick<HoursRule, 'opens' | 'spans'> = {
  opens: true,
  spans: [{ from: 0, to: MINUTES_A_DAY }],
};

const readTimes = (cursor: Cursor): Pick<HoursRule, 'opens' | 'spans'> | null => {
  if (skipOff(cursor)) return { opens: false, spans: null };
  if (peek(cursor).kind !== 'time') {
    return stuck(cursor, complaint(peek(cursor), '时间（如 08:30-17:00）或 off'));
  }
  const spans = readSpans(cursor);
  return spans && { opens: !skipOff(cursor), spans };
};

const readRule = (cursor: Cursor, additional: boolean): HoursRule | null => {
  if (peek(cursor).kind === 'always') {
    cursor.at += 1;
    const everyDay = { dates: [], weekdays: null, holidays: false };
    return { ...everyDay, ...always, additional, comment: readComment(cursor) };
  }
  const days = readDays(cursor);
  const times = days && readTimes(cursor);
  if (!days || !times) return null;
  return { ...days, ...times, additional, comment: readComment(cursor) };
};

/** Steps over the separator of two rules; a last `;` may stand at the end of the text. */
const readSeparator = (cursor: Cursor): ';' | ',' | 'end' | null => {
  if (skipMark(cursor, ',')) {
    return peek(cursor).kind === 'end' ? stuck(cursor, '逗号后面没有内容') : ',';
  }
  const semicolon = skipMark(cursor, ';');
  if (peek(cursor).kind === 'end') return 'end';
  return semicolon ? ';' : stuck(cursor, complaint(peek(cursor), '“;”、“,”或结束'));
};

const readRules = (cursor: Cursor): HoursRule[] | null => {
  const rules: HoursRule[] = [];
  let separator: ';' | ',' | 'end' = ';';
  while (separator !== 'end') {
    const rule = readRule(cursor, separator === ',');
    const next = rule && readSeparator(cursor);
    if (!rule || !next) return null;
    rules.push(rule);
    separator = next;
  }
  return rules;
};

/** Reads our subset of OpenStreetMap opening_hours: `24/7`, weekdays and PH, months, dates with or without year, several
 *  spans also over midnight, `off`/`closed`, `;` and `,` between rules, "comments". Everything else is refused with its
 *  place and the reason in Chinese. At most 1,000 characters.
 *  @source wiki.openstreetmap.org/wiki/Key:opening_hours/specification; docs/algorithms/opening-hours.md */
export const parseHours = (text: string): Result<HoursRules, HoursNotUnderstood> => {
  const tooLong = text.length > LONGEST_TEXT;
  const cursor = cursorOver(tooLong ? '' : text);
  if (tooLong) stuck(cursor, `开放时间超过 ${LONGEST_TEXT} 个字符`);
  if (!cursor.problem && peek(cursor).kind === 'end') stuck(cursor, '没有内容');
  const rules = cursor.problem ? null : readRules(cursor);
  if (rules && !cursor.problem) return done({ text: text.trim(), rules });
  return refuse(cursor.problem ?? { code: 'hours-not-understood', position: 0, why: '看不懂' });
};
