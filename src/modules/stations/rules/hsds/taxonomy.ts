import { derivedId } from '#lib/derived-id.ts';
import type { FacilityState, Station } from '../../types.ts';
import { type FacilityCode, facilityTable } from '../facilities.ts';
import type { HsdsAttribute, HsdsTaxonomy, HsdsTaxonomyTerm } from './types.ts';

const NAME = 'Yijia facilities';

/** The taxonomy of what a station may offer.
 *  @source HSDS 3.0 taxonomy */
export const facilityTaxonomy: HsdsTaxonomy = {
  id: derivedId('hsds/taxonomy', NAME),
  name: NAME,
  description: '驿站设施与服务代码表',
  version: '1',
};

/** Every facility as a term, in the order of our table.
 *  @source HSDS 3.0 taxonomy_term */
export const facilityTerms: readonly HsdsTaxonomyTerm[] = facilityTable.map(
  ({ code, group, zh }) => ({
    id: derivedId('hsds/taxonomy-term', code),
    code,
    name: zh,
    description: `${zh}（${group}/${code}）`,
    taxonomy: NAME,
    taxonomy_id: facilityTaxonomy.id,
    taxonomy_detail: facilityTaxonomy,
    language: 'zh',
  }),
);

const termsByCode = new Map<string, HsdsTaxonomyTerm>(
  facilityTerms.map((term) => [term.code, term]),
);

const isThere = ({ presence, condition }: FacilityState): boolean =>
  presence === 'yes' && condition !== 'removed';

/** Whether the station is known to have a facility. */
export const hasFacility = (
  { facilities }: Pick<Station, 'facilities'>,
  wanted: FacilityCode,
): boolean => facilities.some((facility) => facility.code === wanted && isThere(facility));

/** The facilities a station is known to have, their condition as the value. What is absent, removed or unknown is left
 *  out: a reader takes an attribute for a thing that is there.
 *  @source HSDS 3.0 attribute */
export const attributesOf = (station: Pick<Station, 'id' | 'facilities'>): HsdsAttribute[] =>
  station.facilities.filter(isThere).flatMap(({ code, condition }) => {
    const term = termsByCode.get(code);
    if (!term) return [];
    return [
      {
        id: derivedId('hsds/attribute', `${station.id}/${code}`),
        link_id: station.id,
        link_type: 'facility',
        link_entity: 'service',
        taxonomy_term_id: term.id,
        value: condition,
        taxonomy_term: term,
      },
    ];
  });
