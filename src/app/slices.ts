import type { PermissionCard } from '#kernel/access/public.ts';
import { kernelPermissions } from '#kernel/access/public.ts';
import { rightsPermissions } from '#modules/rights/public.ts';
import { stationPermissions } from '#modules/stations/public.ts';

/** Every permission of the house: the kernel's and one line a slice. */
export const permissionCards: readonly PermissionCard[] = [
  ...kernelPermissions,
  ...rightsPermissions,
  ...stationPermissions,
];
