import type { Calendar } from '#kernel/calendar/types.ts';
import type { Post } from '#kernel/notices/public.ts';
import type { Sealer } from '#kernel/secrets/public.ts';
import type { WorkSite } from '#kernel/work/public.ts';
import type { LngLat } from '#lib/lng-lat.ts';
import type { Register } from './register.ts';
import type { CityBook } from './rules/why-not-save.ts';
import type { PlaceNames } from './to-wire.ts';

/** What the stations slice is given when the house is put together. */
export interface StationHouse {
  readonly site: WorkSite;
  readonly register: Register;
  readonly calendar: Calendar;
  readonly book: CityBook;
  readonly places: PlaceNames;
  readonly cityName: string;
  readonly centre: LngLat;
  readonly sealer: Sealer;
  readonly post: Post;
  /** Address people reach the house at, without a slash at the end. */
  readonly publicUrl: string;
}
