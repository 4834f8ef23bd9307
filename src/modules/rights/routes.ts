import type { RouteCard } from '#kernel/http/public.ts';
import type { RightsHouse } from './rights-house.ts';

/** Every route of the slice; each piece adds its line. */
export const rightsRoutes = (_house: RightsHouse): RouteCard[] => [];
