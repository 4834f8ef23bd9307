import type { Temporal } from 'temporal-polyfill';
import { comingWords, endWords } from '#web/worker/words/time.ts';

type Choice = readonly [value: string, words: string];

const ZONE = 'Asia/Shanghai';

const startOfTomorrow = (now: Temporal.Instant): Temporal.ZonedDateTime =>
  now.toZonedDateTimeISO(ZONE).startOfDay().add({ days: 1 });

/** The end of the civil day in Asia/Shanghai. */
export const endOfToday = (now: Temporal.Instant): Temporal.Instant =>
  startOfTomorrow(now).toInstant();

const nextFullHour = (now: Temporal.Instant): Temporal.ZonedDateTime =>
  now
    .toZonedDateTimeISO(ZONE)
    .round({ smallestUnit: 'hour', roundingMode: 'floor' })
    .add({ hours: 1 });

/** Full hours from the next one to midnight, and after 18:00 on to 06:00: until when a keeper may say it is open. */
export const endingsFrom = (now: Temporal.Instant): readonly Choice[] => {
  const last =
    now.toZonedDateTimeISO(ZONE).hour >= 18
      ? startOfTomorrow(now).add({ hours: 6 })
      : startOfTomorrow(now);
  const choices: Choice[] = [];
  for (
    let at = nextFullHour(now);
    at.epochMilliseconds <= last.epochMilliseconds;
    at = at.add({ hours: 1 })
  ) {
    choices.push([at.toInstant().toString(), endWords(at.toInstant(), now)]);
  }
  return choices;
};

/** Until when a temporary closure may run: a few hours, mornings of the coming days, a week, a month. */
export const reopeningsFrom = (now: Temporal.Instant): readonly Choice[] => {
  const soon = [1, 2, 4].map((hours) => nextFullHour(now).add({ hours }).toInstant());
  const mornings = [0, 1, 2, 6, 29].map((days) =>
    startOfTomorrow(now).add({ days, hours: 8 }).toInstant(),
  );
  return [...soon, ...mornings].map((at) => [at.toString(), comingWords(at, now)]);
};
