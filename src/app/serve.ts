import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { openServer, type RouteCard, type ServerSettings } from '#kernel/http/public.ts';
import { coverageRoutes } from '#modules/coverage/public.ts';
import { partnerPages } from '#modules/rights/joint/partner-pages.ts';
import { rightsRoutes } from '#modules/rights/public.ts';
import { stationRoutes } from '#modules/stations/public.ts';
import { consoleRoutes } from './console-routes.ts';
import { coverageHouse } from './coverage-house.ts';
import { deskRoutes } from './desk-routes.ts';
import type { House } from './house.ts';
import { readingsOf } from './house-readings.ts';
import { staffRoutes } from './staff-routes/staff-routes.ts';
import { version } from './version.ts';
import { visitOf } from './visit.ts';
import { workerHouse } from './worker-house.ts';
import { workerRoutes } from './worker-routes.ts';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

/** Every route card of the house. */
export const routeCards = (house: House): RouteCard[] => [
  ...staffRoutes(house),
  ...coverageRoutes(coverageHouse(house)),
  ...deskRoutes(house),
  ...rightsRoutes(house.rights),
  ...stationRoutes(house.stations),
];

const isHttps = (house: House): boolean => house.config.publicUrl?.startsWith('https://') ?? false;

const settingsOf = (house: House): ServerSettings => ({
  logger: house.config.logLevel === 'silent' ? false : { level: house.config.logLevel },
  trustedProxies: house.config.trustedProxies,
  https: isHttps(house),
  metricsToken: house.config.metricsToken,
  version,
});

/** Builds the server of an open house; it does not listen yet. */
export const buildServer = (house: House): Promise<FastifyInstance> =>
  openServer(
    { site: house.site, sealer: house.sealer, visitOf: visitOf(house) },
    settingsOf(house),
    {
      cards: routeCards(house),
      readings: readingsOf(house),
      ready: async () => {
        await house.database.inCity(house.config.cityId, async () => null);
        return true;
      },
      plugins: [
        consoleRoutes({
          distDir: path.join(dist, 'console'),
          tileUrl: house.config.tileUrl,
        }),
        partnerPages(house.rights),
        workerRoutes(workerHouse(house, path.join(dist, 'worker'))),
      ],
    },
  );
