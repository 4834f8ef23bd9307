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
