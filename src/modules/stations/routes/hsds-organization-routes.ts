import { defineRoute, type RouteCard } from '#kernel/http/public.ts';
import { done, refuse } from '#lib/result.ts';
import { HsdsListQuery, HsdsOrganizationSchema, hsdsPage } from '../contract/hsds.ts';
import { answering, readFederations } from '../hsds/federations.ts';
import { fullOrganizationOf, organizationOf } from '../rules/hsds/organization.ts';
import { pageOf } from '../rules/hsds/page.ts';
import type { StationHouse } from '../station-house.ts';
import { HARVEST_RATE, HSDS_TAG, pageAsked } from './hsds-card.ts';
import { StationParams } from './reading-routes.ts';

const listRoute = (house: StationHouse): RouteCard =>
  defineRoute({
    method: 'GET',
    url: '/api/hsds/organizations',
    permission: 'public',
    summary: '负责驿站的工会，HSDS 3.0 organization，分页',
    tag: HSDS_TAG,
    schema: { querystring: HsdsListQuery, response: hsdsPage(HsdsOrganizationSchema) },
    rate: HARVEST_RATE,
    handler: async ({ query }) => {
      const words = query.search?.trim() ?? '';
      const bodies = answering(await readFederations(house), house.register.all());
      const found = bodies.filter((body) => body.name.includes(words));
      return done(pageOf(found, pageAsked(query), organizationOf));
    },
  });

const oneRoute = (house: StationHouse): RouteCard =>
  defineRoute({
    method: 'GET',
    url: '/api/hsds/organizations/:id',
    permission: 'public',
    summary: '一个工会和它负责的驿站，HSDS 3.0 organization',
    tag: HSDS_TAG,
    schema: { params: StationParams, response: HsdsOrganizationSchema },
    handler: async ({ params }) => {
      const id = params.id.toLowerCase();
      const stations = house.register.all();
      const bodies = answering(await readFederations(house), stations);
      const body = bodies.find((one) => one.id === id);
      if (!body) return refuse({ code: 'not-found' });
      const own = stations.filter((station) => station.organisationId === id);
      const sorted = own.sort((a, b) => (a.id < b.id ? -1 : 1));
      return done(fullOrganizationOf(body, sorted, house.site.clock()));
    },
  });

/** The bodies that answer for stations.
 *  @source HSDS 3.0 OpenAPI: /organizations, /organizations/{id} */
export const hsdsOrganizationRoutes = (house: StationHouse): RouteCard[] => [
  listRoute(house),
  oneRoute(house),
];
