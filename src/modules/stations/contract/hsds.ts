import { type Static, type TSchema, Type } from 'typebox';

const uuid = Type.String({ format: 'uuid' });

// The standard allows further properties everywhere; its own schemas judge the answers in the tests.
const open = { additionalProperties: true };

/** Where to find the standard's papers.
 *  @source HSDS 3.0 OpenAPI, `GET /` */
export const HsdsAbout = Type.Object({
  version: Type.Literal('3.0'),
  profile: Type.String({ format: 'uri' }),
  openapi_url: Type.String({ format: 'uri' }),
});

/** In what our records differ from the plain standard. */
export const HsdsProfile = Type.Object({
  name: Type.String(),
  base: Type.String({ format: 'uri' }),
  version: Type.String(),
  language: Type.String(),
  rules: Type.Array(Type.String()),
});

/** A service.
 *  @source HSDS 3.0 service */
export const HsdsServiceSchema = Type.Object(
  {
    id: uuid,
    name: Type.String(),
    status: Type.String({ description: 'active | inactive | defunct | temporarily closed' }),
    last_modified: Type.String({ format: 'date-time' }),
  },
  { ...open, description: 'HSDS 3.0 service' },
);

/** A service at a location.
 *  @source HSDS 3.0 service_at_location */
export const HsdsServiceAtLocationSchema = Type.Object(
  { id: uuid, service_id: uuid, location_id: uuid },
  { ...open, description: 'HSDS 3.0 service_at_location' },
);

/** An organization.
 *  @source HSDS 3.0 organization */
export const HsdsOrganizationSchema = Type.Object(
  { id: uuid, name: Type.String(), description: Type.String() },
  { ...open, description: 'HSDS 3.0 organization' },
);

/** A taxonomy term.
 *  @source HSDS 3.0 taxonomy_term */
export const HsdsTaxonomyTermSchema = Type.Object(
  { id: uuid, code: Type.String(), name: Type.String(), description: Type.String() },
  { ...open, description: 'HSDS 3.0 taxonomy_term' },
);

/** A page of a list.
 *  @source HSDS 3.0 OpenAPI, schema Page */
export const hsdsPage = <T extends TSchema>(item: T) =>
  Type.Object({
    total_items: Type.Integer(),
    total_pages: Type.Integer(),
    page_number: Type.Integer(),
    size: Type.Integer(),
    first_page: Type.Boolean(),
    last_page: Type.Boolean(),
    empty: Type.Boolean(),
    contents: Type.Array(item),
  });

const paging = {
  search: Type.Optional(Type.String({ maxLength: 80, description: '名称、地址，中文或拼音' })),
  page: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000, default: 1 })),
  per_page: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
};

/** Words and page. */
export const HsdsListQuery = Type.Object(paging);

/** What lists of services may be narrowed by; all that is given must hold.
 *  @source HSDS 3.0 OpenAPI, parameters */
export const HsdsServiceQuery = Type.Object({
  ...paging,
  modified_after: Type.Optional(
    Type.String({ maxLength: 40, description: '此时或之后有改动：日期，或带时区的时间' }),
  ),
  organization_id: Type.Optional(uuid),
  taxonomy_term_id: Type.Optional(uuid),
  full: Type.Optional(Type.Boolean({ description: 'true = 每条给出全部内容' })),
});

export type HsdsListQuery = Static<typeof HsdsListQuery>;
export type HsdsServiceQuery = Static<typeof HsdsServiceQuery>;
