import type { Temporal } from 'temporal-polyfill';
import { countingLaw } from '../law/counting.ts';
import type { Calendar, DayKind } from '../types.ts';
import type { ClockFacts, Extension, Pause, TraceKind, TraceLine } from './clock-facts.ts';
import { dayWords, noticeWords, periodWords, stretchWords } from './due-words.ts';

type Day = Temporal.PlainDate;

const line = (
  date: Day,
  kind: TraceKind,
  [text, law]: readonly [text: string, law: string | null],
): TraceLine => ({ date: date.toString(), kind, text, law });

/** The trace as lines to print, each with its article. */
export const explainTrace = (trace: readonly TraceLine[]): string[] =>
  trace.map(({ text, law }) => (law === null ? `${text}。` : `${text}〔${law}〕。`));

/** The day of the event. */
export const startLine = (start: Day, { period }: ClockFacts): TraceLine =>
  line(start, 'start', [
    `${dayWords(start)}为起算日，当日不计入，自次日起算${periodWords(period)}`,
    countingLaw.startNotCounted,
  ]);

const byText = (a: string, b: string): number => Number(a > b) - Number(a < b);

/** The extensions, in an order that does not depend on theirs. */
export const extensionLines = (start: Day, extensions: readonly Extension[]): TraceLine[] =>
  extensions
    .map(({ period, on, reason, law }) => {
      const granted = on === undefined ? '' : `，${on}决定`;
      const words = `延长${periodWords(period)}：${reason}${granted}，仍自起算日连续计算`;
      return line(start, 'extension', [words, law ?? null]);
    })
    .sort((a, b) => byText(a.text + (a.law ?? ''), b.text + (b.law ?? '')));

/** Pauses in an order that does not depend on theirs: by first day, then last (an open one last), then reason. */
export const pausesInOrder = (pauses: readonly Pause[]): Pause[] => {
  const key = ({ fromOn, untilOn, reason, law }: Pause): string =>
    [fromOn, untilOn ?? '9999', reason, law ?? ''].join(' ');
  return [...pauses].sort((a, b) => byText(key(a), key(b)));
};

/** A stretch that was passed over because the clock stood still. */
export const pausedLine = (pause: Pause, [first, last]: readonly [Day, Day]): TraceLine => {
  const days = first.until(last, { largestUnit: 'day' }).days + 1;
  const words = `${stretchWords(first, last)}中止：${pause.reason}，共${days}日整日不计入`;
  return line(first, 'paused', [words, pause.law ?? null]);
};

/** A pause that took no day from the clock. */
export const idlePauseLine = (pause: Pause, from: Day): TraceLine => {
  const until =
    pause.untilOn === null || pause.untilOn < pause.fromOn ? '起' : `至${pause.untilOn}`;
  const words = `${pause.fromOn}${until}的中止（${pause.reason}）没有占用期间内的日子，不影响到期日`;
  return line(from, 'pause', [words, pause.law ?? null]);
};

/** The clock stands still with time left. */
export const standingLine = (pause: Pause, from: Day, left: string): TraceLine =>
  line(from, 'standing', [
    `自${dayWords(from)}起中止：${pause.reason}，尚余${left}，恢复后继续计算，现不能确定到期日`,
    pause.law ?? null,
  ]);

/** Years and months put on the start. */
export const monthLine = (start: Day, end: Day, words: string): TraceLine => {
  const isClamped = end.day !== start.day;
  const text = isClamped
    ? `自起算日加${words}，到期月没有${start.day}日，以月末日${dayWords(end)}计`
    : `自起算日加${words}，到期月的对应日为${dayWords(end)}`;
  return line(end, isClamped ? 'month-end' : 'counted', [text, countingLaw.correspondingDay]);
};

/** Calendar days put on a day. */
export const daysLine = (end: Day, count: number): TraceLine =>
  line(end, 'counted', [
    `按自然日连续计算${count}日，休息日和节假日一并计入，至${dayWords(end)}`,
    countingLaw.startNotCounted,
  ]);

/** A calendar-day clock moved on by what its pauses took. */
export const shiftedLine = (end: Day, paused: number): TraceLine =>
  line(end, 'counted', [`扣除中止的${paused}日，顺延至${dayWords(end)}`, null]);

/** A stretch of plain workdays, counted from the `first`-th to the `last`-th. */
export const countedLine = (
  days: readonly [first: Day, last: Day],
  counts: readonly [first: number, last: number],
): TraceLine => {
  const which = counts[0] === counts[1] ? `第${counts[0]}个` : `第${counts[0]}至第${counts[1]}个`;
  return line(days[0], 'counted', [`${stretchWords(...days)}：${which}工作日`, null]);
};

/** A day that a workday clock passes over, or a make-up workday that it counts. */
export const specialDayLine = (
  calendar: Calendar,
  day: Day,
  { kind, name, counted }: DayKind & { readonly counted: number },
): TraceLine => {
  const notice = noticeWords(calendar, day);
  if (kind === 'makeup_workday') {
    const words = `${dayWords(day)}是${name}调休上班日，计入：第${counted}个工作日`;
    return line(day, kind, [words, notice]);
  }
  if (kind === 'holiday') return line(day, kind, [`${dayWords(day)}${name}放假，不计入`, notice]);
  return line(day, 'weekend', [`${dayWords(day)}周休息日，不计入`, countingLaw.weekend]);
};

/** The last day before it moves. */
export const rawLine = (raw: Day, rolls: boolean): TraceLine => {
  const fixed = rolls ? '' : '，本期间遇休息日不顺延';
  return line(raw, 'raw', [`期间的最后一日为${dayWords(raw)}${fixed}`, null]);
};

/** A rest day that a last day moves off. */
export const rollLine = (day: Day, { kind, name }: DayKind): TraceLine => {
  const why = kind === 'holiday' ? `是${name}假期` : '是周休息日';
  return line(day, 'roll', [`${dayWords(day)}${why}，最后一日顺延`, countingLaw.restDay]);
};

/** The day it ends on. */
export const dueLine = (due: Day): TraceLine =>
  line(due, 'due', [
    `${dayWords(due)}到期，当日24时截止；有业务时间的，到停止业务活动时截止`,
    countingLaw.endOfDay,
  ]);
