export { type Coverage, measureCoverage, type PlaceCoverage } from './reach/measure-coverage.ts';
export {
  type PlacesPlan,
  type PlanQuestion,
  planPlaces,
  whyNotPlan,
} from './siting/plan-places.ts';
export { readCandidates, readDemand } from './siting/read-siting-lists.ts';
export { BrokenStreetFile } from './streets/broken-file.ts';
export { readOsm } from './streets/read-osm.ts';
export { type ListedPlace, readPlaces } from './streets/read-places.ts';
