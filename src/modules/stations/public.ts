export { storeDemoStations } from './demo/store-demo-stations.ts';
export { type CityProfile, openStations } from './open-stations.ts';
export { stationPermissions } from './permissions.ts';
export { stationRoutes } from './routes.ts';
export { stationsFor } from './listing/list-stations.ts';
export type { StationHouse } from './station-house.ts';
