import type { Scripts } from './scripts.ts';
import type { Sheet, SheetName } from './sheets.ts';
import type { WorkerHouse } from './worker-house.ts';

/** What every worker route works with: the house, and what was read at boot. */
export interface Site {
  readonly house: WorkerHouse;
  readonly sheets: Readonly<Record<SheetName, Sheet>>;
  readonly scripts: Scripts;
}

/** Options of a public page: no permission asked, not part of the API's description. */
export const publicPage = { config: { permission: 'public' }, schema: { hide: true } } as const;

const MINUTE_MS = 60_000;

/** Options of a form anybody may send: many phones share one carrier address, so the limit is wide; what a
 *  person may do is counted again where it is done. */
export const publicForm = {
  ...publicPage,
  config: { ...publicPage.config, rateLimit: { max: 60, timeWindow: MINUTE_MS } },
} as const;
