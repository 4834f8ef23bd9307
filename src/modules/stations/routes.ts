import type { RouteCard } from '#kernel/http/public.ts';
import { editRoutes } from './routes/edit-routes.ts';
import { exportRoutes } from './routes/export-routes.ts';
import { helpRoutes } from './routes/help-routes.ts';
import { hsdsRoutes } from './routes/hsds-routes.ts';
import { importRoutes } from './routes/import-routes.ts';
import { keeperRoutes } from './routes/keeper-routes.ts';
import { nearbyRoute } from './routes/nearby-route.ts';
import { readingRoutes } from './routes/reading-routes.ts';
import { reportRoutes } from './routes/report-routes.ts';
import type { StationHouse } from './station-house.ts';

/** Every route of the slice; the nearest search stands before `/api/stations/:id`. */
export const stationRoutes = (house: StationHouse): RouteCard[] => [
  nearbyRoute(house),
  ...readingRoutes(house),
  ...editRoutes(house),
  ...importRoutes(house),
  ...exportRoutes(house),
  ...helpRoutes(house),
  ...reportRoutes(house),
  ...keeperRoutes(house),
  ...hsdsRoutes(house),
];
