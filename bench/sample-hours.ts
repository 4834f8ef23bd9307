/** One weekly pattern: minutes of the day on the days given (0 = Monday), and its share of stations.
 *  A period that ends after 1,440 runs into the next morning. */
export interface SampleHours {
  readonly name: string;
  readonly days: readonly number[];
  readonly periods: readonly (readonly [from: number, until: number])[];
  readonly share: number;
}

const daily = [0, 1, 2, 3, 4, 5, 6];
const workdays = [0, 1, 2, 3, 4];
const clock = (hours: number): number => Math.round(hours * 60);
const noonGap = (from: number, until: number) => [
  [clock(from), clock(12)] as const,
  [clock(13.5), clock(until)] as const,
];

const daytime = [7, 7.5, 8, 8.5, 9].flatMap((from) =>
  [17.5, 18, 19].map((until) => [from, until] as const),
);

/** 37 patterns. Round the clock 6.5 % and long hours 10.9 % as the national count of 2024 has them
 *  (1.21 and 2.03 of 18.61 ten thousands); a fifth shut at noon, a third on workdays only, half shut at
 *  19:00, as a list of 82 Zhengzhou stations has it. Hours not known: left to the index's own test. */
export const sampleHours: readonly SampleHours[] = [
  { name: 'round the clock', days: daily, periods: [[0, 1440]], share: 6.5 },
  { name: 'until two at night', days: daily, periods: [[clock(8), clock(26)]], share: 1.4 },
  { name: 'until four at night', days: daily, periods: [[clock(10), clock(28)]], share: 0.5 },
  ...[22.5, 23, 23.5].flatMap((until) =>
    [6, 7].map((from) => ({
      name: `long ${from} to ${until}`,
      days: daily,
      periods: [[clock(from), clock(until)] as const],
      share: 1.5,
    })),
  ),
  ...[20, 21].map((until) => ({
    name: `evening ${until}`,
    days: daily,
    periods: [[clock(8), clock(until)] as const],
    share: 9,
  })),
  ...daytime.map(([from, until]) => ({
    name: `daytime ${from} to ${until}`,
    days: from >= 8.5 ? workdays : daily,
    periods: [[clock(from), clock(until)] as const],
    share: 2.8,
  })),
  ...[8, 8.5, 9].flatMap((from) =>
    [17, 17.5, 18].map((until) => ({
      name: `noon gap ${from} to ${until}`,
      days: workdays,
      periods: noonGap(from, until),
      share: 2.2,
    })),
  ),
  { name: 'afternoons', days: daily, periods: [[clock(13), clock(20)]], share: 1.5 },
  { name: 'weekends', days: [5, 6], periods: [[clock(8), clock(18)]], share: 1.5 },
];

const DAY = 1440;

/** Whether the pattern is open in a minute of the week (0 = Monday 00:00). */
export const isSampleOpen = ({ days, periods }: SampleHours, minuteOfWeek: number): boolean =>
  days.some((day) =>
    periods.some(([from, until]) => {
      const since = (minuteOfWeek - day * DAY + 7 * DAY) % (7 * DAY);
      return since >= from && since < until;
    }),
  );

/** Which patterns are open in a minute of the week, by pattern number. */
export const samplePatternsOpen = (minuteOfWeek: number): Uint8Array =>
  Uint8Array.from(sampleHours, (hours) => (isSampleOpen(hours, minuteOfWeek) ? 1 : 0));
