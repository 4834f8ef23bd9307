import type { FastifyError, FastifyInstance } from 'fastify';
import { isCrossSite, statusOfError } from '#kernel/http/public.ts';
import { addAssetRoutes } from './worker/asset-routes.ts';
import { addKeeperRoutes } from './worker/keeper-routes.ts';
import { addListRoutes } from './worker/list-routes.ts';
import { sendMishap } from './worker/message.ts';
import { addReportRoutes } from './worker/report-routes.ts';
import { rightsPages } from './worker/rights-pages.ts';
import { loadScripts } from './worker/scripts.ts';
import { loadSheets } from './worker/sheets.ts';
import type { Site } from './worker/site.ts';
import { addStationRoutes } from './worker/station-routes.ts';
import type { WorkerHouse } from './worker/worker-house.ts';

/** The worker's pages as one plugin. The server it joins has registered @fastify/cookie, formbody and multipart. */
export const workerRoutes =
  (house: WorkerHouse) =>
  async (app: FastifyInstance): Promise<void> => {
    const scripts = await loadScripts(house.assetsDir);
    const site: Site = { house, sheets: loadSheets(), scripts };

    app.setErrorHandler((error: FastifyError, request, reply) => {
      const status = statusOfError(error);
      if (status >= 500) request.log.error({ err: error }, 'fault');
      return sendMishap(site, { request, reply }, status);
    });
    app.addHook('preHandler', async (request, reply) => {
      if (request.method === 'GET' || !isCrossSite(request)) return;
      return sendMishap(site, { request, reply }, 403);
    });

    addListRoutes(app, site);
    addStationRoutes(app, site);
    addReportRoutes(app, site);
    addKeeperRoutes(app, site);
    if (house.rights) await app.register(rightsPages({ site, rights: house.rights }));
    addAssetRoutes(app, site);
  };
