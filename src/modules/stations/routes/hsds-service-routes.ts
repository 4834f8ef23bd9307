import type { TSchema } from 'typebox';
import { defineRoute, type RouteCard } from '#kernel/http/public.ts';
import { done, refuse } from '#lib/result.ts';
import {
  HsdsServiceAtLocationSchema,
  HsdsServiceQuery,
  HsdsServiceSchema,
  hsdsPage,
} from '../contract/hsds.ts';
import { readFederations } from '../hsds/federations.ts';
import { servicesFor } from '../hsds/services-for.ts';
import { sourceOf } from '../hsds/source-of.ts';
import { pageOf } from '../rules/hsds/page.ts';
import { serviceOf } from '../rules/hsds/service.ts';
import {
  fullServiceAtLocationOf,
  fullServiceOf,
  serviceAtLocationOf,
} from '../rules/hsds/service-at-location.ts';
import { type HsdsSource, serviceAtLocationId } from '../rules/hsds/source.ts';
import type { StationHouse } from '../station-house.ts';
import { HARVEST_RATE, HSDS_TAG, pageAsked } from './hsds-card.ts';
import { StationParams } from './reading-routes.ts';

/** One way of telling of stations: in brief for lists, in full for one. */
interface Telling {
  readonly url: string;
  readonly summary: string;
  readonly schema: TSchema;
  readonly brief: (source: HsdsSource) => object;
  readonly full: (source: HsdsSource) => object;
  /** The station an id of this telling means; null = none. */
  readonly stationId: (house: StationHouse, id: string) => string | null;
}

const services: Telling = {
  url: '/api/hsds/services',
  summary: 'HSDS 3.0 service',
  schema: HsdsServiceSchema,
  brief: serviceOf,
  full: fullServiceOf,
  stationId: (_house, id) => id.toLowerCase(),
};

const servicesAtLocations: Telling = {
  url: '/api/hsds/service_at_locations',
  summary: 'HSDS 3.0 service_at_location',
  schema: HsdsServiceAtLocationSchema,
  brief: serviceAtLocationOf,
  full: fullServiceAtLocationOf,
  // A derived id cannot be turned back; some thousand hashes take a few milliseconds.
  stationId: ({ register }, id) =>
    register.all().find((station) => serviceAtLocationId(station.id) === id.toLowerCase())?.id ??
    null,
};

const listRoute = (house: StationHouse, telling: Telling): RouteCard =>
  defineRoute({
    method: 'GET',
    url: telling.url,
    permission: 'public',
    summary: `驿站名册，${telling.summary}，分页`,
    tag: HSDS_TAG,
    schema: { querystring: HsdsServiceQuery, response: hsdsPage(telling.schema) },
    rate: HARVEST_RATE,
    handler: async ({ query }) => {
      const found = servicesFor(house, query);
      if (!found.ok) return found;
      const federations = await readFederations(house);
      const now = house.site.clock();
      const tell = query.full ? telling.full : telling.brief;
      const page = pageOf(found.value, pageAsked(query), (station) => {
        const openness = house.register.opennessOf(station, now);
        return tell(sourceOf(house, federations, { station, openness }));
      });
      return done(page);
    },
  });

const oneRoute = (house: StationHouse, telling: Telling): RouteCard =>
  defineRoute({
    method: 'GET',
    url: `${telling.url}/:id`,
    permission: 'public',
    summary: `一个驿站的全部公开信息，${telling.summary}`,
    tag: HSDS_TAG,
    schema: { params: StationParams, response: telling.schema },
    handler: async ({ params }) => {
      const id = telling.stationId(house, params.id);
      const found = id === null ? null : house.register.byId(id, house.site.clock());
      if (!found) return refuse({ code: 'not-found' });
      return done(telling.full(sourceOf(house, await readFederations(house), found)));
    },
  });

/** Stations as services, and as services at their locations.
 *  @source HSDS 3.0 OpenAPI: /services, /services/{id}, /service_at_locations, /service_at_locations/{id} */
export const hsdsServiceRoutes = (house: StationHouse): RouteCard[] =>
  [services, servicesAtLocations].flatMap((telling) => [
    listRoute(house, telling),
    oneRoute(house, telling),
  ]);
