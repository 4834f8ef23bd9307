import { defineRoute, type RouteCard } from '#kernel/http/public.ts';
import { done } from '#lib/result.ts';
import {
  HsdsAbout,
  HsdsListQuery,
  HsdsProfile,
  HsdsTaxonomyTermSchema,
  hsdsPage,
} from '../contract/hsds.ts';
import { pageOf } from '../rules/hsds/page.ts';
import { hsdsProfile } from '../rules/hsds/profile.ts';
import { facilityTerms } from '../rules/hsds/taxonomy.ts';
import type { StationHouse } from '../station-house.ts';
import { HSDS_TAG, pageAsked } from './hsds-card.ts';
import { hsdsOrganizationRoutes } from './hsds-organization-routes.ts';
import { hsdsServiceRoutes } from './hsds-service-routes.ts';

const aboutRoute = ({ publicUrl }: StationHouse): RouteCard =>
  defineRoute({
    method: 'GET',
    url: '/api/hsds/',
    permission: 'public',
    summary: 'HSDS 3.0 接口：版本、本地约定、接口说明的地址',
    tag: HSDS_TAG,
    schema: { response: HsdsAbout },
    handler: () =>
      done({
        version: '3.0',
        profile: `${publicUrl}/api/hsds/profile`,
        openapi_url: `${publicUrl}/api/openapi.json`,
      }),
  });

const profileRoute = (): RouteCard =>
  defineRoute({
    method: 'GET',
    url: '/api/hsds/profile',
    permission: 'public',
    summary: '本地约定：与 HSDS 3.0 的不同之处',
    tag: HSDS_TAG,
    schema: { response: HsdsProfile },
    handler: () => done(hsdsProfile),
  });

const taxonomyTermsRoute = (): RouteCard =>
  defineRoute({
    method: 'GET',
    url: '/api/hsds/taxonomy_terms',
    permission: 'public',
    summary: '设施与服务代码，HSDS 3.0 taxonomy_term',
    tag: HSDS_TAG,
    schema: { querystring: HsdsListQuery, response: hsdsPage(HsdsTaxonomyTermSchema) },
    handler: ({ query }) => {
      const words = query.search?.trim() ?? '';
      const found = facilityTerms.filter(
        ({ name, code }) => name.includes(words) || code.includes(words),
      );
      return done(pageOf(found, pageAsked(query), (term) => term));
    },
  });

/** The register in the words of the Human Services Data Specification, for anybody to harvest.
 *  @source Open Referral HSDS 3.0, openapi.json */
export const hsdsRoutes = (house: StationHouse): RouteCard[] => [
  aboutRoute(house),
  profileRoute(),
  ...hsdsServiceRoutes(house),
  ...hsdsOrganizationRoutes(house),
  taxonomyTermsRoute(),
];
