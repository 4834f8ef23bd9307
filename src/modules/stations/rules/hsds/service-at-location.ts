import { Temporal } from 'temporal-polyfill';
import type { HoursException } from '../../types.ts';
import { formatHoursZh } from '../hours/format-hours-zh.ts';
import { fullLocationOf, locationOf } from './location.ts';
import { schedulesOf } from './schedules.ts';
import { hoursSentence, serviceOf, servicePartsOf } from './service.ts';
import { dateInChina, type HsdsSource, locationId, serviceAtLocationId } from './source.ts';
import type {
  HsdsFullService,
  HsdsFullServiceAtLocation,
  HsdsListedServiceAtLocation,
  HsdsPlacedService,
  HsdsServiceAtLocation,
} from './types.ts';

const exceptionText = ({ on, hours, note }: HoursException): string => {
  const times = hours === null ? '不开放' : formatHoursZh(hours);
  return `${on.toString()} ${times}${note === '' ? '' : `（${note}）`}`;
};

const descriptionOf = ({ station, now }: HsdsSource): string => {
  const today = dateInChina(now);
  const ahead = station.exceptions
    .filter(({ on }) => Temporal.PlainDate.compare(on, today) >= 0)
    .map(exceptionText);
  const exceptions = ahead.length > 0 ? [`例外：${ahead.join('；')}`] : [];
  return [hoursSentence(station), ...exceptions].join('。');
};

const atLocation = (source: HsdsSource): HsdsServiceAtLocation => ({
  id: serviceAtLocationId(source.station.id),
  service_id: source.station.id,
  location_id: locationId(source.station.id),
  description: descriptionOf(source),
});

const placedService = (source: HsdsSource): HsdsPlacedService => ({
  ...atLocation(source),
  schedules: schedulesOf(source),
  location: fullLocationOf(source),
});

/** A line of the list of services at locations.
 *  @source HSDS 3.0 service_at_location_list */
export const serviceAtLocationOf = (source: HsdsSource): HsdsListedServiceAtLocation => ({
  ...atLocation(source),
  location: locationOf(source),
  service: serviceOf(source),
});

/** A station as service at its location, with all that is public of it.
 *  @source HSDS 3.0 service_at_location */
export const fullServiceAtLocationOf = (source: HsdsSource): HsdsFullServiceAtLocation => ({
  ...placedService(source),
  service: { ...serviceOf(source), ...servicePartsOf(source) },
});

/** A station as service, with all that is public of it.
 *  @source HSDS 3.0 service */
export const fullServiceOf = (source: HsdsSource): HsdsFullService => ({
  ...serviceOf(source),
  ...servicePartsOf(source),
  service_at_locations: [placedService(source)],
});
