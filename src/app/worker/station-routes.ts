import type { FastifyInstance } from 'fastify';
import { createElement } from 'react';
import { distanceBetween } from '#lib/lng-lat.ts';
import type { Station } from '#modules/stations/types.ts';
import { StationPage } from '#web/worker/station-page.tsx';
import { cookieNames } from './cookies.ts';
import { sendNotFound } from './message.ts';
import { tailOf } from './offline-stations.ts';
import { divisionsOf, placeFor } from './place.ts';
import { sendPage, settingOf } from './send-page.ts';
import { publicPage, type Site } from './site.ts';

const divisionWords = (site: Site, station: Station): string => {
  const names = new Map(divisionsOf(site.house.city).map((d) => [d.code, d.name]));
  return [station.divisionCode, station.townshipCode]
    .flatMap((code) => (code ? [names.get(code)] : []))
    .filter((name) => name && !station.address.includes(name))
    .join(' ');
};

/** One station, and the short addresses of the stored list. */
export const addStationRoutes = (app: FastifyInstance, site: Site): void => {
  app.get<{ Params: { id: string } }>('/stations/:id', publicPage, (request, reply) => {
    const exchange = { request, reply };
    const now = site.house.now();
    const found = site.house.readings.byId(request.params.id, now);
    if (!found) return sendNotFound(site, exchange);
    const place = placeFor(site.house, null, request.cookies[cookieNames.place]);
    const { position, name } = found.station;
    const distance =
      place.kind === 'here' && position ? distanceBetween(place.at, position.wgs84) : null;
    const view = {
      setting: settingOf(site, request),
      now,
      found: { ...found, distance },
      division: divisionWords(site, found.station),
    };
    return sendPage(site, exchange, {
      title: name,
      sheet: 'station',
      view: createElement(StationPage, { view }),
    });
  });

  app.get<{ Params: { tail: string } }>('/s/:tail', publicPage, (request, reply) => {
    const { tail } = request.params;
    const station = site.house.readings.all().find((one) => tailOf(one.id, tail.length) === tail);
    if (!station || tail.length < 6) return sendNotFound(site, { request, reply });
    return reply.redirect(`/stations/${station.id}`, 302);
  });
};
