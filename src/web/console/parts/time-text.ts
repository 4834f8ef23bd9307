import { Temporal } from 'temporal-polyfill';

const zone = 'Asia/Shanghai';
const two = (n: number): string => String(n).padStart(2, '0');
const local = (instant: string) => Temporal.Instant.from(instant).toZonedDateTimeISO(zone);

/** '2026-11-27 10:24' in China time; '' for nothing. */
export const momentText = (instant: string | null | undefined): string => {
  if (!instant) return '';
  const t = local(instant);
  return `${t.year}-${two(t.month)}-${two(t.day)} ${two(t.hour)}:${two(t.minute)}`;
};

/** '11月27日 10:24', for sentences. */
export const shortMoment = (instant: string): string => {
  const t = local(instant);
  return `${t.month}月${t.day}日 ${two(t.hour)}:${two(t.minute)}`;
};

/** '11月27日' of a civil date. */
export const dayText = (date: string): string => {
  const day = Temporal.PlainDate.from(date);
  return `${day.month}月${day.day}日`;
};

/** Today in China, as a civil date. */
export const todayInChina = (): string => Temporal.Now.plainDateISO(zone).toString();

/** Days from today until a date; negative = past. */
export const daysUntil = (date: string): number =>
  Temporal.PlainDate.from(todayInChina()).until(date).days;

/** The present moment as an ISO instant, whole seconds. */
export const nowInstant = (): string => Temporal.Now.instant().round('second').toString();

/** '10:24' now, for "draft saved at". */
export const clockText = (instant: string): string => momentText(instant).slice(11);

/** The instant of a `datetime-local` value, read as China time; undefined when empty. */
export const instantOfLocal = (value: string): string | undefined =>
  value
    ? Temporal.PlainDateTime.from(value).toZonedDateTime(zone).toInstant().toString()
    : undefined;
