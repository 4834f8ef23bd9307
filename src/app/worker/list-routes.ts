import type { FastifyInstance } from 'fastify';
import { createElement } from 'react';
import { NearestPage, nearestTitle } from '#web/worker/nearest-page.tsx';
import { OfflinePage } from '#web/worker/offline-page.tsx';
import { PlacesPage } from '#web/worker/places-page.tsx';
import { codingFor } from './compress.ts';
import { choiceCookie, cookieNames } from './cookies.ts';
import { nearestView } from './nearest.ts';
import { offlineStations } from './offline-stations.ts';
import { placeFor } from './place.ts';
import { filtersIn } from './question.ts';
import { sendPage, settingOf } from './send-page.ts';
import { publicForm, publicPage, type Site } from './site.ts';

/** A path of ours to go back to; anything that could leave the house becomes the first page. */
const wayBack = (back: unknown): string =>
  typeof back === 'string' && /^\/(?![/\\])[\x21-\x7e]*$/.test(back) ? back : '/';

const addList = (app: FastifyInstance, site: Site): void => {
  app.get('/', publicPage, (request, reply) => {
    const filters = filtersIn(request.query);
    const place = placeFor(site.house, filters.near, request.cookies[cookieNames.place]);
    if (filters.near) {
      const remembered = place.kind === 'division' ? `d_${filters.near}` : '';
      reply.setCookie(cookieNames.place, remembered, choiceCookie(site));
    }
    const view = nearestView({
      house: site.house,
      setting: settingOf(site, request),
      filters,
      place,
    });
    return sendPage(
      site,
      { request, reply },
      {
        title: nearestTitle(view),
        sheet: 'list',
        view: createElement(NearestPage, { view }),
      },
    );
  });
};

const addPlaces = (app: FastifyInstance, site: Site): void => {
  app.get('/places', publicPage, (request, reply) => {
    const setting = settingOf(site, request);
    const view = createElement(PlacesPage, { setting, city: site.house.city });
    return sendPage(site, { request, reply }, { title: '选地方', sheet: 'list', view });
  });
};

const addOffline = (app: FastifyInstance, site: Site): void => {
  app.get('/offline', publicPage, (request, reply) => {
    const view = createElement(OfflinePage, {
      setting: { ...settingOf(site, request), path: '/' },
    });
    return sendPage(site, { request, reply }, { title: '没有网络', sheet: 'list', view });
  });

  const stored = offlineStations(site.house);
  app.get('/offline/stations.json', publicPage, async (request, reply) => {
    const coding = codingFor(request.headers['accept-encoding']);
    const { tag, bytes } = await stored(coding);
    reply
      .header('content-type', 'application/json; charset=utf-8')
      .header('vary', 'accept-encoding')
      .header('cache-control', 'public, no-cache')
      .header('etag', tag);
    if (request.headers['if-none-match'] === tag) return reply.code(304).send();
    if (coding !== 'identity') reply.header('content-encoding', coding);
    return reply.send(bytes);
  });
};

const addTextSize = (app: FastifyInstance, site: Site): void => {
  app.post('/text-size', publicForm, (request, reply) => {
    const body = (request.body ?? {}) as Record<string, unknown>;
    const large = body.large === '1' ? '1' : '0';
    reply.setCookie(cookieNames.large, large, choiceCookie(site));
    return reply.redirect(wayBack(body.back), 303);
  });
};

/** The list, the choice of a place, the page for no network, the text size. */
export const addListRoutes = (app: FastifyInstance, site: Site): void => {
  addList(app, site);
  addPlaces(app, site);
  addOffline(app, site);
  addTextSize(app, site);
};
