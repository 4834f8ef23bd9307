import { cityProfile } from '#app/city-profile.ts';
import { listEntries } from '#kernel/audit/public.ts';
import { chinaCalendar } from '#kernel/calendar/public.ts';
import { outboxOnly } from '#kernel/notices/public.ts';
import { type PersonActor, perform, systemActor } from '#kernel/work/public.ts';
import { openStations } from '#modules/stations/open-stations.ts';
import { stationPermissions } from '#modules/stations/permissions.ts';
import type { FacilityCode } from '#modules/stations/rules/facilities.ts';
import type { StationHouse } from '#modules/stations/station-house.ts';
import { addStation } from '#modules/stations/stations/add-station.ts';
import { newContent } from '#modules/stations/stations/new-content.ts';
import type { Station } from '#modules/stations/types.ts';
import { testDatabase } from './database.ts';
import { actorWith, newTown, type StaffCity, staffCity, valueIn } from './staff-city.ts';

// Opened while the file is read: on a busy machine that takes longer than a test may.
await testDatabase();

/** A city with its stations slice open on a real database. */
export interface StationCity {
  readonly city: StaffCity;
  readonly house: StationHouse;
}

/** Opens the stations slice over a city of its own. Its clock stands at Monday 2 March 2026, 09:00. */
export const stationCity = async (): Promise<StationCity> => {
  const city = await staffCity(stationPermissions);
  const { site, sealer } = city;
  const house = await openStations({
    site,
    sealer,
    post: { sealer, gateway: outboxOnly },
    calendar: chinaCalendar,
    publicUrl: 'https://yijia.example',
    ...cityProfile(site.cityId),
  });
  return { city, house };
};

let stations = 0;

/** A new station, open round the clock unless said, with the facilities named. */
export const newStation = async (
  { city, house }: StationCity,
  given: {
    readonly organisationId?: string;
    readonly openingHours?: string | null;
    readonly facilities?: readonly FacilityCode[];
    readonly invented?: boolean;
  } = {},
): Promise<string> => {
  stations += 1;
  const content = newContent(given.organisationId ?? city.rootId, {
    name: `第${stations}驿站`,
    divisionCode: `${String(city.site.cityId).slice(0, 4)}02`,
    openingHours: given.openingHours === undefined ? '24/7' : given.openingHours,
  });
  const facilities = (given.facilities ?? []).map(
    (code) => ({ code, presence: 'yes', condition: 'working' }) as const,
  );
  const station = {
    content,
    children: { facilities },
    importKey: null,
    invented: given.invented ?? false,
    by: 'register',
  } as const;
  const added = await perform(city.site, systemActor('测试'), (work) =>
    addStation(work, house.book, station),
  );
  const id = valueIn(added);
  await house.register.refresh([id]);
  return id;
};

/** The station as the register has it now. */
export const stationNow = ({ house }: StationCity, id: string): Station => {
  const found = house.register.byId(id, house.site.clock());
  if (!found) throw new Error(`no station ${id}`);
  return found.station;
};

/** The state and basis of a station's door now. */
export const doorNow = ({ house }: StationCity, id: string): string => {
  const found = house.register.byId(id, house.site.clock());
  return found ? `${found.openness.state} by ${found.openness.basis}` : 'no station';
};

let towns = 0;

/** A new township federation and an officer who has his role there and nowhere else. */
export const townWithOfficer = async ({
  city,
}: StationCity): Promise<{ readonly organisationId: string; readonly officer: PersonActor }> => {
  towns += 1;
  const { id } = await newTown(city, `第${towns}镇总工会`);
  return { organisationId: id, officer: await actorWith(city, 'station_officer', id) };
};

/** The acts of the audit record, newest first. */
export const actsOf = async ({ city }: StationCity): Promise<string[]> => {
  const { cityId, database } = city.site;
  const entries = await database.inCity(cityId, (db) => listEntries(db, cityId, { limit: 500 }));
  return entries.map((entry) => entry.act);
};
