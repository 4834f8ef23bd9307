import type { Temporal } from 'temporal-polyfill';
import { type LiveCalendar, openCalendar } from '#kernel/calendar/public.ts';
import { type Database, migrate, openDatabase } from '#kernel/db/public.ts';
import { openPress } from '#kernel/documents/public.ts';
import { outboxOnly, type Post } from '#kernel/notices/public.ts';
import { loadKeyring, openSealer, type Sealer } from '#kernel/secrets/public.ts';
import type { WorkSite } from '#kernel/work/public.ts';
import { createWallClock } from '#lib/wall-clock.ts';
import { openRights, type RightsHouse } from '#modules/rights/public.ts';
import { openStations, type StationHouse } from '#modules/stations/public.ts';
import { cityProfile } from './city-profile.ts';
import { type Config, publicUrlOf } from './config.ts';
import { loadCalendar } from './load-calendar.ts';
import { migrationSets } from './migration-sets.ts';
import { shareStationNews } from './station-news.ts';

/** Everything an open installation has; the server, the command line and the tests all stand on it. */
export interface House {
  readonly config: Config;
  readonly database: Database;
  readonly site: WorkSite;
  readonly sealer: Sealer;
  readonly post: Post;
  /** The days off as known now; loading a notice moves it on. */
  readonly calendar: LiveCalendar;
  readonly stations: StationHouse;
  readonly rights: RightsHouse;
  /** Demo mode: invented data, demo accounts, loopback only. */
  readonly demo: boolean;
  close(): Promise<void>;
}

/** How a house is opened. */
export interface HouseOptions {
  readonly config: Config;
  readonly demo: boolean;
  /** A change without an audit entry is a fault. */
  readonly strict: boolean;
  readonly clock?: () => Temporal.Instant;
  /** A database opened elsewhere (tests); it is then not closed here. */
  readonly database?: Database;
  /** Runs between migrating and loading: the demo city is laid here. */
  readonly prepare?: (site: WorkSite, sealer: Sealer) => Promise<void>;
}

/** Opens keys, database, migrations and stations, in this order; `close` undoes it. */
export const openHouse = async (options: HouseOptions): Promise<House> => {
  const { config, demo } = options;
  const sealer = openSealer(loadKeyring(config.dataDir, config.secretKeys));
  const database = options.database ?? (await openDatabase(config));
  if (!options.database) await migrate(database, migrationSets);
  const clock = options.clock ?? createWallClock();
  const site: WorkSite = { database, cityId: config.cityId, clock, strict: options.strict };
  await options.prepare?.(site, sealer);

  const post: Post = { sealer, gateway: outboxOnly };
  const publicUrl = publicUrlOf(config);
  const live = await openCalendar(database, {
    cityId: config.cityId,
    base: loadCalendar(config.dataDir),
  });
  // Stations keep the calendar of the start; their due days are short and a restart takes a new notice up.
  const { calendar } = live.current();
  const profile = cityProfile(config.cityId);
  const stations = await openStations({ site, sealer, post, calendar, publicUrl, ...profile });
  const press = openPress({ fontsDir: config.documentFonts });
  const rights = openRights({
    ...{ site, sealer, post, press, publicUrl },
    cityName: profile.cityName,
    known: live.current,
  });
  const shared = await shareStationNews(database, stations);
  return {
    config,
    database,
    site,
    sealer,
    post,
    calendar: live,
    stations: shared.house,
    rights,
    demo,
    close: async () => {
      await shared.stop();
      await live.close();
      await press.close();
      if (!options.database) await database.close();
    },
  };
};
