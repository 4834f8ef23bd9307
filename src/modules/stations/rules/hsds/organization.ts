import type { Temporal } from 'temporal-polyfill';
import { derivedId } from '#lib/derived-id.ts';
import type { Station } from '../../types.ts';
import type { HsdsBody } from './source.ts';
import { lastModified, statusOf } from './status.ts';
import type { HsdsFullOrganization, HsdsOrganization } from './types.ts';

/** The body that answers for stations.
 *  @source HSDS 3.0 organization */
export const organizationOf = (body: HsdsBody): HsdsOrganization => ({
  id: body.id,
  name: body.name,
  description: `${body.name}，负责所属户外劳动者驿站`,
  ...(body.parentId === null ? {} : { parent_organization_id: body.parentId }),
});

/** The body with its division code and its own stations, in brief. Nobody who works there is told of. */
export const fullOrganizationOf = (
  body: HsdsBody,
  stations: readonly Station[],
  now: Temporal.Instant,
): HsdsFullOrganization => ({
  ...organizationOf(body),
  organization_identifiers:
    body.divisionCode === null
      ? []
      : [
          {
            id: derivedId('hsds/organization-identifier', body.id),
            organization_id: body.id,
            identifier_scheme: 'GB/T 2260',
            identifier_type: '行政区划代码',
            identifier: body.divisionCode,
          },
        ],
  services: stations.map((station) => ({
    id: station.id,
    organization_id: body.id,
    name: station.name,
    status: statusOf(station, now),
    last_modified: lastModified(station, now).toString({ smallestUnit: 'millisecond' }),
  })),
});
