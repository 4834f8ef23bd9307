import type { Temporal } from 'temporal-polyfill';
import type { Sealer } from '#kernel/secrets/public.ts';
import type { ReportSource } from '../report-source-store.ts';

/** Where a report comes from, as the network tells it; never stored in clear. */
export interface Sender {
  readonly address: string;
  readonly userAgent: string;
}

const PURPOSE = 'report-source';

/** The fingerprints of a sender on a day and the day before; the day's own comes first. Keyed and bound to the day,
 *  so that nobody can follow a sender, and nobody without the key can try addresses. */
export const sourceOf = (
  sealer: Sealer,
  { address, userAgent }: Sender,
  today: Temporal.PlainDate,
): ReportSource => {
  const days = [today, today.subtract({ days: 1 })].map((day) => day.toString());
  return {
    browsers: days.map((day) => sealer.fingerprint(`${day}\n${address}\n${userAgent}`, PURPOSE)),
    addresses: days.map((day) => sealer.fingerprint(`${day}\n${address}`, PURPOSE)),
  };
};
