import type { HsdsListQuery } from '../contract/hsds.ts';

/** The heading of these routes on the API page. */
export const HSDS_TAG = 'HSDS 3.0';

/** A harvest of a city takes some dozen pages; more in a minute is no harvest. */
export const HARVEST_RATE = { most: 120, withinSeconds: 60 } as const;

/** The page a query asks for; the first 50 unless said. */
export const pageAsked = ({ page, per_page }: HsdsListQuery) => ({
  page: page ?? 1,
  perPage: per_page ?? 50,
});
