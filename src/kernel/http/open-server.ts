import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance, type FastifyServerOptions, LogController } from 'fastify';
import { addRoute, type HttpHouse } from './add-route.ts';
import { catchFaults } from './faults.ts';
import { addHealth } from './health.ts';
import { addMetrics, type Reading } from './metrics.ts';
import { addOpenApi } from './openapi.ts';
import { createRequestIds } from './request-ids.ts';
import type { RouteCard } from './route-card.ts';
import { secureHeaders } from './security-headers.ts';
import { compileValidator } from './validation.ts';

/** How the server is set up. */
export interface ServerSettings {
  readonly logger: FastifyServerOptions['logger'];
  /** Number of trusted proxies in front, for the caller's address; 0 = none. */
  readonly trustedProxies: number;
  /** Served behind TLS: secure cookies, HSTS. */
  readonly https: boolean;
  readonly metricsToken: string | null;
  readonly version: string;
}

/** What the server serves besides the plain routes. */
export interface Served {
  readonly cards: readonly RouteCard[];
  readonly readings: readonly Reading[];
  readonly ready: () => Promise<boolean>;
  /** Pages and other plugins, registered after the routes. */
  readonly plugins: readonly ((app: FastifyInstance) => Promise<void> | void)[];
}

const PHOTO_LIMIT = { fileSize: 12_000_000, files: 4, fields: 20, fieldSize: 20_000 };

// Files served by plugins of others, which know nothing of permissions: the documentation page, the console's assets.
const thirdParty = ['/api/docs', '/console/assets/'];

const isThirdParty = (url: string): boolean => thirdParty.some((prefix) => url.startsWith(prefix));

// A route without a declared permission is a mistake that must not reach a port.
const demandPermission = (app: FastifyInstance): void => {
  app.addHook('onRoute', (route) => {
    const ours = route.config && 'permission' in route.config;
    if (ours || route.method === 'HEAD' || isThirdParty(route.url)) return;
    throw new Error(`route ${String(route.method)} ${route.url} declares no permission`);
  });
};

// At these levels the lines would be made up and thrown away.
const QUIET = new Set(['warn', 'error', 'fatal', 'silent']);

// One line an answer, without query, address or body: nothing personal reaches the log.
const logAnswers = (app: FastifyInstance): void => {
  app.addHook('onResponse', (request, reply, next) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'answered',
    );
    next();
  });
};

/** Builds the server: faults, headers, limits, documentation, health, metrics, then every route card. */
export const openServer = async (
  house: HttpHouse,
  settings: ServerSettings,
  served: Served,
): Promise<FastifyInstance> => {
  const options: FastifyServerOptions = {
    logger: settings.logger ?? false,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: createRequestIds(),
    trustProxy: (_address, hop) => hop < settings.trustedProxies,
    bodyLimit: 100_000,
    routerOptions: { maxParamLength: 200 },
    forceCloseConnections: 'idle',
  };
  const app = Fastify(options);
  app.setValidatorCompiler(compileValidator);
  catchFaults(app);
  demandPermission(app);
  secureHeaders(app, settings);
  if (settings.logger && !QUIET.has(app.log.level)) logAnswers(app);
  await app.register(cookie);
  await app.register(formbody, { bodyLimit: 100_000 });
  await app.register(rateLimit, { global: false, max: 100, timeWindow: 60_000 });
  addMetrics(app, { token: settings.metricsToken, readings: served.readings });
  await addOpenApi(app, settings.version);
  addHealth(app, served.ready);
  for (const card of served.cards) if (!card.multipart) addRoute(app, house, card);
  await app.register(async (scope) => {
    // Only where uploads come in: its hooks put two promises and a listener on every request.
    await scope.register(multipart, { limits: PHOTO_LIMIT });
    for (const card of served.cards) if (card.multipart) addRoute(scope, house, card);
    for (const plugin of served.plugins) await scope.register(async (inner) => plugin(inner));
  });
  return app;
};
