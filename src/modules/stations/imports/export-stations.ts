import { stationsToCsv, stationsToXlsx } from '../import/export.ts';
import type { StationHouse } from '../station-house.ts';
import type { Station } from '../types.ts';

export type ExportKind = 'csv' | 'xlsx';

/** Stations as a file that the import reads again; without the keepers. */
export const exportTable = async (
  { places }: Pick<StationHouse, 'places'>,
  stations: readonly Station[],
  kind: ExportKind,
): Promise<string | Uint8Array> => {
  const rows = stations.map((station) => ({
    station,
    divisionName: places.county(station.divisionCode),
    townshipName: station.townshipCode ? places.township(station.townshipCode) : null,
    keeper: null,
  }));
  return kind === 'csv' ? stationsToCsv(rows) : stationsToXlsx(rows);
};

/** The name of an export: city and day. */
export const exportFileName = (
  { cityName, site }: Pick<StationHouse, 'cityName' | 'site'>,
  kind: ExportKind,
): string => {
  const today = site.clock().toZonedDateTimeISO('Asia/Shanghai').toPlainDate();
  return `工会驿站_${cityName}_${today.toString()}.${kind}`;
};
