import { readFileSync } from 'node:fs';
import Fastify, { type FastifyInstance } from 'fastify';
import { chinaCalendar } from '#kernel/calendar/public.ts';
import type { Database } from '#kernel/db/public.ts';
import { openServer } from '#kernel/http/public.ts';
import type { Sealer } from '#kernel/secrets/public.ts';
import { createWallClock } from '#lib/wall-clock.ts';
import { openRegister } from '#modules/stations/register.ts';
import { nearbyRoute } from '#modules/stations/routes/nearby-route.ts';
import type { StationHouse } from '#modules/stations/station-house.ts';
import { asked, nationalStations } from '../national-stations.ts';

/** One of the two servers of the HTTP bench, in a process of its own: `real PORT SEED` or `bare PORT FILE…`. */
const [role, portText, ...rest] = process.argv.slice(2);
const port = Number(portText);

/** The house's own server over the generated nation: every hook on, the log at "warn", no database behind it. */
const openReal = async (): Promise<FastifyInstance> => {
  const stations = nationalStations(Number(rest[0]));
  const register = await openRegister(async (ids) => (ids ? [] : stations), chinaCalendar);
  const ahead = asked.epochMilliseconds - Date.now();
  const clock = createWallClock(() => Date.now() + ahead);
  const site = { cityId: 330_400, clock, strict: true, database: {} as Database };
  const house = { site, register, calendar: chinaCalendar } as unknown as StationHouse;
  return openServer(
    { site, sealer: {} as Sealer, visitOf: async () => null },
    {
      logger: { level: 'warn' },
      trustedProxies: 0,
      https: false,
      metricsToken: null,
      version: '0',
    },
    { cards: [nearbyRoute(house)], readings: [], ready: async () => true, plugins: [] },
  );
};

/** The same framework with one route a file, which sends what the file holds, whatever the query. */
const openBare = (): FastifyInstance => {
  const app = Fastify();
  for (const [number, file] of rest.entries()) {
    const text = readFileSync(file, 'utf8');
    app.get(`/bare/${number}`, (_request, reply) => reply.type('application/json').send(text));
  }
  return app;
};

const app = role === 'real' ? await openReal() : openBare();
await app.listen({ host: '127.0.0.1', port });
process.on('SIGTERM', () => void app.close());
process.stdout.write('ready\n');
