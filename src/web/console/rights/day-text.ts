import { Temporal } from 'temporal-polyfill';

const zone = 'Asia/Shanghai';
const weekdays = ['一', '二', '三', '四', '五', '六', '日'] as const;

/** '2026年11月27日' of a civil date. */
export const longDay = (date: string): string => {
  const day = Temporal.PlainDate.from(date);
  return `${day.year}年${day.month}月${day.day}日`;
};

/** '11月27日 周五', the year only where it is another than today's. */
export const shortDay = (date: string, today: string): string => {
  const day = Temporal.PlainDate.from(date);
  const year = day.year === Temporal.PlainDate.from(today).year ? '' : `${day.year}年`;
  return `${year}${day.month}月${day.day}日 周${weekdays[day.dayOfWeek - 1]}`;
};

/** The civil date in China of an instant. */
export const dayOfInstant = (instant: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();

/** Whole days from one civil date to another. */
export const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;
