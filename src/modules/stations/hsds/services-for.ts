import { Temporal } from 'temporal-polyfill';
import { done, type Result, refuse } from '#lib/result.ts';
import type { HsdsServiceQuery } from '../contract/hsds.ts';
import { lastModified } from '../rules/hsds/status.ts';
import { attributesOf } from '../rules/hsds/taxonomy.ts';
import type { StationHouse } from '../station-house.ts';
import type { Station } from '../types.ts';

/** A parameter cannot be read. */
interface Invalid {
  readonly code: 'invalid';
  readonly errors: readonly { readonly field: string; readonly message: string }[];
}

const MOST_FOUND = 1_000_000;

/** A moment with its zone, or a date, which begins at midnight in China; null = neither. */
const momentFrom = (text: string): Temporal.Instant | null => {
  try {
    return text.includes('T') || text.includes(' ')
      ? Temporal.Instant.from(text)
      : Temporal.PlainDate.from(text).toZonedDateTime('Asia/Shanghai').toInstant();
  } catch {
    return null;
  }
};

const byId = (a: Station, b: Station): number => (a.id < b.id ? -1 : 1);

/** The stations by relevance to words; without words by id, so that pages never overlap. */
const stationsBy = ({ register, site }: StationHouse, search: string): Station[] =>
  search === ''
    ? [...register.all()].sort(byId)
    : register.search(search, site.clock(), MOST_FOUND).map(({ station }) => station);

const hasTerm = (station: Station, termId: string): boolean =>
  attributesOf(station).some((attribute) => attribute.taxonomy_term_id === termId);

/** The stations a query for services asks for; every filter given must hold.
 *  @source HSDS 3.0 OpenAPI: filters are cumulative */
export const servicesFor = (
  house: StationHouse,
  query: HsdsServiceQuery,
): Result<Station[], Invalid> => {
  const { search, modified_after, organization_id, taxonomy_term_id } = query;
  const after = modified_after === undefined ? undefined : momentFrom(modified_after);
  if (after === null) {
    const message = '应为日期（2026-03-02）或带时区的时间（2026-03-02T00:00:00Z）';
    return refuse({ code: 'invalid', errors: [{ field: 'modified_after', message }] });
  }
  const now = house.site.clock();
  const found = stationsBy(house, search?.trim() ?? '').filter(
    (station) =>
      (organization_id === undefined || station.organisationId === organization_id) &&
      (taxonomy_term_id === undefined || hasTerm(station, taxonomy_term_id)) &&
      (after === undefined || Temporal.Instant.compare(lastModified(station, now), after) >= 0),
  );
  return done(found);
};
