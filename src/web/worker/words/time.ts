import { Temporal } from 'temporal-polyfill';

const ZONE = 'Asia/Shanghai';
const weekdays = ['一', '二', '三', '四', '五', '六', '日'] as const;

const local = (at: Temporal.Instant): Temporal.ZonedDateTime => at.toZonedDateTimeISO(ZONE);

const two = (n: number): string => String(n).padStart(2, '0');

const daysBetween = (from: Temporal.PlainDate, to: Temporal.PlainDate): number =>
  from.until(to, { largestUnit: 'days' }).days;

/** A clock time in Asia/Shanghai, `08:05`. */
export const clockWords = (at: Temporal.Instant): string => {
  const time = local(at);
  return `${two(time.hour)}:${two(time.minute)}`;
};

/** A day, `11月27日`; with the year when it is not the year of `today`. */
export const dayWords = (day: Temporal.PlainDate, today: Temporal.PlainDate): string =>
  `${day.year === today.year ? '' : `${day.year}年`}${day.month}月${day.day}日`;

/** The civil day of a moment in Asia/Shanghai. */
export const dayOf = (at: Temporal.Instant): Temporal.PlainDate => local(at).toPlainDate();

/** How long ago something was seen: 刚刚, 10 分钟前, 3 小时前, 昨天 18:20, 3 天前, 11月16日.
 *  A moment in the future (a wrong clock) reads as 刚刚. */
export const agoWords = (at: Temporal.Instant, now: Temporal.Instant): string => {
  const minutes = Math.floor((now.epochMilliseconds - at.epochMilliseconds) / 60_000);
  if (minutes < 1) return '刚刚';
  if (minutes < 60) return `${minutes} 分钟前`;
  if (minutes < 12 * 60) return `${Math.floor(minutes / 60)} 小时前`;
  const days = daysBetween(dayOf(at), dayOf(now));
  if (days === 0) return `今天 ${clockWords(at)}`;
  if (days === 1) return `昨天 ${clockWords(at)}`;
  return days < 7 ? `${days} 天前` : dayWords(dayOf(at), dayOf(now));
};

/** Chinese around a time: a space stands only beside a digit (站长 10 分钟前确认, 站长今天 10:45 确认). */
export const spaced = (...parts: readonly string[]): string =>
  parts
    .filter(Boolean)
    .reduce((text, part) =>
      /\d$/.test(text) || /^\d/.test(part) ? `${text} ${part}` : `${text}${part}`,
    );

const dayName = (days: number, day: Temporal.PlainDate, today: Temporal.PlainDate): string => {
  const near = ['今天', '明天', '后天'][days];
  if (near) return near;
  return days > 0 && days < 7 ? `周${weekdays[day.dayOfWeek - 1] ?? ''}` : dayWords(day, today);
};

/** A moment to come, with its day: 今天 22:00, 明天 08:00, 周三 08:00, 11月27日 08:00. */
export const comingWords = (at: Temporal.Instant, now: Temporal.Instant): string => {
  const [day, today] = [dayOf(at), dayOf(now)];
  return `${dayName(daysBetween(today, day), day, today)} ${clockWords(at)}`;
};

/** The end of something: as `comingWords`, but midnight belongs to the day it ends (今天 24:00). */
export const endWords = (at: Temporal.Instant, now: Temporal.Instant): string => {
  if (clockWords(at) !== '00:00') return comingWords(at, now);
  const [day, today] = [dayOf(at).subtract({ days: 1 }), dayOf(now)];
  return `${dayName(daysBetween(today, day), day, today)} 24:00`;
};

/** A past moment with its day and clock, for a record: `11月18日 09:12`. */
export const momentWords = (at: Temporal.Instant, now: Temporal.Instant): string =>
  `${dayWords(dayOf(at), dayOf(now))} ${clockWords(at)}`;

/** A moment for a `<time>` element, to the minute, in UTC. */
export const machineTime = (at: Temporal.Instant): string =>
  Temporal.Instant.fromEpochMilliseconds(at.epochMilliseconds).toString({
    smallestUnit: 'minute',
  });
