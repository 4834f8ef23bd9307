export { momentToWire } from './city/coverage-to-wire.ts';
export { type CityCoverage, openCoverage } from './city/open-coverage.ts';
export { type Coverage, measureCoverage, type PlaceCoverage } from './reach/measure-coverage.ts';
export { type CoverageHouse, coverageRoutes } from './routes.ts';
export {
  type PlacesPlan,
  type PlanQuestion,
  planPlaces,
  whyNotPlan,
} from './siting/plan-places.ts';
export { readCandidates, readDemand } from './siting/read-siting-lists.ts';
export { BrokenStreetFile } from './streets/broken-file.ts';
export {
  compileStreets,
  findNetworkFile,
  keepNetwork,
  loadNetwork,
} from './streets/network-folder.ts';
export { readOsm } from './streets/read-osm.ts';
export { type ListedPlace, readPlaces } from './streets/read-places.ts';
