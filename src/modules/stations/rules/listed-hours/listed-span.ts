import { MINUTES_A_DAY, type Span } from '../hours/hours-rules.ts';
import type { ListedTime } from './listed-pieces.ts';

const NOON = 720;
/** Longest opening over midnight that is believed without the word 次日. */
const LONGEST_NIGHT = 14 * 60;

/** Which clock times go with a word, and how many minutes the word adds: [from, below, added]. */
const meanings: Readonly<
  Record<NonNullable<ListedTime['half']>, readonly (readonly [number, number, number])[]>
> = {
  morning: [[240, 780, 0]],
  noon: [
    [660, 900, 0],
    [60, 180, NOON],
  ],
  afternoon: [
    [NOON, 1200, 0],
    [60, 480, NOON],
  ],
  evening: [
    [1020, MINUTES_A_DAY + 1, 0],
    [300, NOON, NOON],
    [NOON, NOON + 1, NOON], // 晚12点
  ],
  night: [[0, 420, 0]],
};

/** Minutes after midnight that a word and a clock time mean together; null where they contradict each other. */
const minutesOf = ({ minutes }: ListedTime, half: ListedTime['half']): number | null => {
  if (half === null) return minutes;
  const meant = meanings[half].find(([from, below]) => minutes >= from && minutes < below);
  return meant ? minutes + meant[2] : null;
};

/** 下午2:00-5:30: the word goes on for the second time. */
const halfOfEnd = (from: ListedTime, to: ListedTime): ListedTime['half'] => {
  const goesOn = from.half === 'afternoon' || from.half === 'evening';
  return to.half ?? (goesOn && to.minutes < NOON && !to.nextDay ? from.half : null);
};

/** "2:00" without a word and without a zero: at night or in the afternoon? */
const isEitherHalf = (time: ListedTime): boolean =>
  time.half === null && !time.padded && time.minutes >= 60 && time.minutes < 300;

/** Whether an end before the start can only be on the next morning. */
const isPlainlyNight = (start: number, end: number): boolean =>
  start >= 960 && end <= NOON && end + MINUTES_A_DAY - start <= LONGEST_NIGHT;

const spanOver = (start: number, end: number, saysNextDay: boolean): Span | string => {
  if (!saysNextDay && end > start) return { from: start, to: end };
  if (end === 0 && start > 0) return { from: start, to: MINUTES_A_DAY };
  if (end >= start) return '开放时间超过一整天';
  return saysNextDay || isPlainlyNight(start, end)
    ? { from: start, to: end + MINUTES_A_DAY }
    : '结束时间不晚于开始时间';
};

/** The span two listed times mean, or a Chinese reason why it is not clear. */
export const listedSpan = (from: ListedTime, to: ListedTime): Span | string => {
  const start = minutesOf(from, from.half);
  const end = minutesOf(to, halfOfEnd(from, to));
  if (start === null || end === null || start >= MINUTES_A_DAY || from.nextDay) {
    return '时段的说法与钟点不符';
  }
  if (isEitherHalf(from)) return '开始时间是凌晨还是下午没有写清';
  if (start === end) return '开始和结束时间相同';
  return spanOver(start, end, to.nextDay || to.half === 'night');
};
