import type { Temporal } from 'temporal-polyfill';
import type { Calendar } from '#kernel/calendar/types.ts';
import type { KnownCalendar } from '#kernel/commitments/types.ts';
import type { Press } from '#kernel/documents/public.ts';
import type { Post } from '#kernel/notices/public.ts';
import type { Sealer } from '#kernel/secrets/public.ts';
import type { WorkSite } from '#kernel/work/public.ts';
import type { LawPack } from './rules/law-types.ts';

/** What the rights slice is given when the house is put together. */
export interface RightsHouse {
  readonly site: WorkSite;
  readonly sealer: Sealer;
  readonly post: Post;
  /** Makes files of letters. */
  readonly press: Press;
  /** Address people reach the house at, without a slash at the end. */
  readonly publicUrl: string;
  readonly cityName: string;
  /** The calendar as known now; asked anew each time, since a notice may be loaded while the house runs. */
  calendar(): Calendar;
  /** The same calendar with its version, as clocks want it. */
  known(): KnownCalendar;
  /** The law that holds in this federation's city on a day. */
  pack(on: Temporal.PlainDate): LawPack;
}
