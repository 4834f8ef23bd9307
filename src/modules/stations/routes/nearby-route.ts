import { Temporal } from 'temporal-polyfill';
import { defineRoute, type RouteCard } from '#kernel/http/public.ts';
import { toWgs84 } from '#lib/crs.ts';
import { done, refuse } from '#lib/result.ts';
import { NearbyAnswer, type NearbyItem, NearbyQuery } from '../contract.ts';
import { needFrom } from '../from-wire.ts';
import type { FoundStation } from '../readings.ts';
import type { FacilityCode } from '../rules/facilities.ts';
import type { StationHouse } from '../station-house.ts';
import { facilityToWire, opennessToWire, pointToWire } from '../to-wire.ts';
import type { Crs, FacilityState, Station } from '../types.ts';

const neverRecorded = (code: FacilityCode): FacilityState => ({
  code,
  presence: 'unknown',
  condition: 'unknown',
  confirmedAt: null,
  confirmedBy: null,
});

const askedFor = (station: Station, need: readonly FacilityCode[]) =>
  need.map((code) =>
    facilityToWire(
      station.facilities.find((facility) => facility.code === code) ?? neverRecorded(code),
    ),
  );

const itemOf = (
  { station, distance, openness }: FoundStation,
  asked: { readonly need: readonly FacilityCode[]; readonly crs: Crs },
): NearbyItem[] =>
  station.position === null
    ? []
    : [
        {
          id: station.id,
          name: station.name,
          address: station.address,
          distance_m: Math.round(distance ?? 0),
          position: pointToWire(station.position, asked.crs),
          open: opennessToWire(openness),
          facilities: askedFor(station, asked.need),
          invented: station.invented,
        },
      ];

/** `GET /api/stations/nearby`: public, no login. Positions go out in the coordinate system they came in. */
export const nearbyRoute = (house: StationHouse): RouteCard =>
  defineRoute({
    method: 'GET',
    url: '/api/stations/nearby',
    permission: 'public',
    summary: '最近的驿站：按距离，可要求设施、可只要此刻真的开着的',
    tag: '驿站',
    schema: { querystring: NearbyQuery, response: NearbyAnswer },
    handler: ({ query }) => {
      const { need, unknown } = needFrom(query.need);
      if (unknown.length > 0) {
        const message = `不认识的设施代码：${unknown.join('、')}`;
        return refuse({ code: 'invalid', errors: [{ field: 'need', message }] });
      }
      const crs = query.crs ?? 'wgs84';
      const instant = query.at ? Temporal.Instant.from(query.at) : house.site.clock();
      const found = house.register.nearby({
        from: toWgs84([query.lng, query.lat], crs),
        instant,
        need,
        open: query.open ?? 'any',
        allDay: false,
        limit: query.limit ?? 20,
      });
      return done({
        at: instant.toString({ smallestUnit: 'second' }),
        crs,
        items: found.flatMap((one) => itemOf(one, { need, crs })),
      });
    },
  });
