import { provinceName } from '#kernel/identity/law/divisions/provinces.ts';
import { derivedId } from '#lib/derived-id.ts';
import { type HsdsSource, locationId } from './source.ts';
import { hasFacility } from './taxonomy.ts';
import type { HsdsAccessibility, HsdsAddress, HsdsFullLocation, HsdsLocation } from './types.ts';

// A seventh decimal is a centimetre: more digits would claim a precision nobody measured.
const round = (degrees: number): number => Math.round(degrees * 1e7) / 1e7;

const pointOf = ({ station }: HsdsSource): Pick<HsdsLocation, 'latitude' | 'longitude'> => {
  if (station.position === null) return {};
  const [lng, lat] = station.position.wgs84;
  return { latitude: round(lat), longitude: round(lng) };
};

const floorText = (floor: string | null): string => (floor === null ? '' : `楼层：${floor}`);

/** The place of a station. The county's code stands as its outside identifier; a station that waits for its place on the
 *  map has no latitude and longitude.
 *  @source HSDS 3.0 location: WGS-84 degrees */
export const locationOf = (source: HsdsSource): HsdsLocation => {
  const { station } = source;
  const description = [station.hostName ?? '', floorText(station.floor)].filter(Boolean).join('，');
  return {
    id: locationId(station.id),
    location_type: 'physical',
    organization_id: station.organisationId,
    name: station.name,
    ...(station.aliases.length > 0 ? { alternate_name: station.aliases.join('；') } : {}),
    ...(description === '' ? {} : { description }),
    ...pointOf(source),
    external_identifier: station.divisionCode,
    external_identifier_type: 'GB/T 2260',
  };
};

// HSDS demands a postal code, which no register of stations has: an empty one is no lie.
const addressesOf = ({ station, cityName, countyName }: HsdsSource): HsdsAddress[] => {
  if (station.address === '') return [];
  return [
    {
      id: derivedId('hsds/address', station.id),
      location_id: locationId(station.id),
      address_1: station.address,
      ...(station.floor === null ? {} : { address_2: floorText(station.floor) }),
      city: cityName,
      ...(countyName === null ? {} : { region: countyName }),
      state_province: provinceName(station.divisionCode) ?? '',
      postal_code: '',
      country: 'CN',
      address_type: 'physical',
    },
  ];
};

const accessibilityOf = ({ station }: HsdsSource): HsdsAccessibility[] =>
  hasFacility(station, 'wheelchair_access')
    ? [
        {
          id: derivedId('hsds/accessibility', station.id),
          location_id: locationId(station.id),
          description: '无障碍通行',
        },
      ]
    : [];

/** The place of a station with address and accessibility. */
export const fullLocationOf = (source: HsdsSource): HsdsFullLocation => ({
  ...locationOf(source),
  addresses: addressesOf(source),
  accessibility: accessibilityOf(source),
});
