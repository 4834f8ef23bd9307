import { divisionsOf } from '#kernel/identity/law/divisions/divisions-of.ts';
import type { ImportSettings } from '../rules/import/import-settings.ts';
import type { StationHouse } from '../station-house.ts';
import type { ChosenSettings } from './import-job.ts';

/** What imports need of the house. */
export type ImportHouse = Pick<StationHouse, 'site' | 'register' | 'book' | 'cityName' | 'sealer'>;

/** What the reader of rows needs to know of the city and of the person's choice. */
export const readingSettings = (
  house: ImportHouse,
  chosen: ChosenSettings,
  thisYear: number,
): ImportSettings => {
  const city = divisionsOf(house.site.cityId);
  return {
    defaultCrs: chosen.defaultCrs,
    divisions: city?.counties ?? [],
    cityName: house.cityName,
    cityBounds: city?.roughBounds ?? null,
    thisYear,
  };
};

/** Rows from which on fresh statistics pay. */
const MANY = 300;

/** To be called before a transaction that writes many rows: the embedded engine never renews its statistics by itself,
 *  and keeps plans made when the tables were empty until it does. A server renews its own. */
export const prepareForMany = async (
  { site }: Pick<ImportHouse, 'site'>,
  rows: number,
): Promise<void> => {
  if (rows >= MANY && site.database.engine === 'embedded') await site.database.vacuum();
};
