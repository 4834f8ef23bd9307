export { type Coverage, measureCoverage, type PlaceCoverage } from './reach/measure-coverage.ts';
export { BrokenStreetFile } from './streets/broken-file.ts';
export { readOsm } from './streets/read-osm.ts';
export { type ListedPlace, readPlaces } from './streets/read-places.ts';
