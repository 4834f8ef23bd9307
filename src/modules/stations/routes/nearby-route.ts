import { Temporal } from 'temporal-polyfill';
import { defineRoute, type RouteCard, sendJsonText, sent } from '#kernel/http/public.ts';
import { toWgs84 } from '#lib/crs.ts';
import { refuse } from '#lib/result.ts';
import { NearbyAnswer, NearbyQuery } from '../contract.ts';
import { needFrom } from '../from-wire.ts';
import type { StationHouse } from '../station-house.ts';

/** `GET /api/stations/nearby`: public, no login. Positions go out in the coordinate system they came in. */
export const nearbyRoute = (house: StationHouse): RouteCard =>
  defineRoute({
    method: 'GET',
    url: '/api/stations/nearby',
    permission: 'public',
    summary: '最近的驿站：按距离，可要求设施、可只要此刻真的开着的',
    tag: '驿站',
    schema: { querystring: NearbyQuery, response: NearbyAnswer },
    handler: ({ query, reply }) => {
      const { need, unknown } = needFrom(query.need);
      if (unknown.length > 0) {
        const message = `不认识的设施代码：${unknown.join('、')}`;
        return refuse({ code: 'invalid', errors: [{ field: 'need', message }] });
      }
      const crs = query.crs ?? 'wgs84';
      const question = {
        from: toWgs84([query.lng, query.lat], crs),
        instant: query.at ? Temporal.Instant.from(query.at) : house.site.clock(),
        need,
        open: query.open ?? 'any',
        allDay: false,
        limit: query.limit ?? 20,
      };
      // Already in the shape of the schema: this route is asked more often than all others together.
      sendJsonText(reply, house.register.nearbyText(question, crs));
      return sent;
    },
  });
