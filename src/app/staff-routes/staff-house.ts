import type { PermissionCard } from '#kernel/access/public.ts';
import type { Sealer } from '#kernel/secrets/public.ts';
import type { WorkSite } from '#kernel/work/public.ts';
import { cityProfile } from '../city-profile.ts';
import { demoAccounts } from '../demo/demo-accounts.ts';
import type { House } from '../house.ts';
import { permissionCards } from '../slices.ts';

/** What the routes for staff take from the open house. */
export type StaffGround = Pick<House, 'config' | 'site' | 'sealer' | 'demo'>;

/** All that the routes for staff need. */
export interface StaffHouse {
  readonly site: WorkSite;
  readonly sealer: Sealer;
  /** Permissions of the kernel and of every slice. */
  readonly cards: readonly PermissionCard[];
  readonly cityName: string;
  /** Served behind TLS: the session cookie is marked Secure. */
  readonly https: boolean;
  /** Shown on the sign-in page; null in a real installation. */
  readonly demoAccounts: typeof demoAccounts | null;
}

/** The staff's view of the open house. */
export const staffHouseOf = ({ config, site, sealer, demo }: StaffGround): StaffHouse => ({
  site,
  sealer,
  cards: permissionCards,
  cityName: cityProfile(config.cityId).cityName,
  https: config.publicUrl?.startsWith('https://') ?? false,
  demoAccounts: demo ? demoAccounts : null,
});
