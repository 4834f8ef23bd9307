import { Type } from 'typebox';
import { defineRoute, type RouteCard } from '#kernel/http/public.ts';
import { divisionsOf } from '#kernel/identity/law/divisions/divisions-of.ts';
import type { County } from '#kernel/identity/law/divisions/types.ts';
import type { Bounds } from '#lib/crs.ts';
import type { LngLat } from '#lib/lng-lat.ts';
import { done } from '#lib/result.ts';
import { nullable } from '../contract/nullable.ts';
import { formatHoursZh } from '../rules/hours/format-hours-zh.ts';
import { parseHours } from '../rules/hours/parse-hours.ts';
import { readListedHours } from '../rules/listed-hours.ts';
import type { StationHouse } from '../station-house.ts';

const HoursAnswer = Type.Object({
  ok: Type.Boolean(),
  osm: Type.Optional(Type.String()),
  zh: Type.Optional(Type.String()),
  why: Type.Optional(Type.String({ description: '读不懂的原因' })),
});

/** Hours as a person typed them, in OpenStreetMap syntax or as Chinese lists write them. */
const readHours = (text: string) => {
  const exact = parseHours(text);
  if (exact.ok) return { ok: true, osm: text, zh: formatHoursZh(text) };
  const listed = readListedHours(text);
  if (listed.ok) return { ok: true, osm: listed.value.osm, zh: formatHoursZh(listed.value.osm) };
  // Latin letters mean that somebody meant the exact syntax: its reason is the useful one.
  const isExact = /^[\sA-Za-z0-9:;,\-+/]+$/.test(text);
  return { ok: false, why: isExact ? exact.refusal.why : listed.refusal.why };
};

const hoursRoute = (): RouteCard =>
  defineRoute({
    method: 'POST',
    url: '/api/hours/check',
    permission: 'signed_in',
    summary: '核对开放时间的写法：OSM 语法，或中文习惯写法',
    tag: '驿站管理',
    schema: {
      body: Type.Object({ text: Type.String({ maxLength: 500 }) }, { additionalProperties: false }),
      response: HoursAnswer,
    },
    handler: ({ body }) => done(readHours(body.text.trim())),
  });

const DivisionsAnswer = Type.Object({
  city: Type.Object({
    id: Type.String(),
    name: Type.String(),
    bounds: nullable(
      Type.Array(Type.Number(), { minItems: 4, maxItems: 4, description: '西、南、东、北' }),
    ),
  }),
  counties: Type.Array(
    Type.Object({
      code: Type.String(),
      name: Type.String(),
      lng: Type.Number(),
      lat: Type.Number(),
      townships: Type.Array(Type.Object({ code: Type.String(), name: Type.String() })),
    }),
  ),
});

const middleOf = (box: Bounds): LngLat => [(box.west + box.east) / 2, (box.south + box.north) / 2];

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

/** About the middle of a county, for the first view of a map. */
const centreOf = (county: County, fallback: LngLat): LngLat => {
  if (county.roughBounds) return middleOf(county.roughBounds);
  const seats = county.townships.map(({ roughCentre }) => roughCentre);
  if (seats.length === 0) return fallback;
  return [mean(seats.map(([lng]) => lng)), mean(seats.map(([, lat]) => lat))];
};

const named = ({ code, name }: { readonly code: string; readonly name: string }) => ({
  code,
  name,
});

const divisionsRoute = (house: StationHouse): RouteCard =>
  defineRoute({
    method: 'GET',
    url: '/api/divisions',
    permission: 'public',
    summary: '本市的区县和镇街，大致位置',
    tag: '驿站',
    schema: { response: DivisionsAnswer },
    handler: () => {
      const city = divisionsOf(house.site.cityId);
      const box = city?.roughBounds;
      const counties = (city?.counties ?? []).map((county) => {
        const [lng, lat] = centreOf(county, house.centre);
        return { ...named(county), lng, lat, townships: county.townships.map(named) };
      });
      return done({
        city: {
          id: String(house.site.cityId),
          name: house.cityName,
          bounds: box ? [box.west, box.south, box.east, box.north] : null,
        },
        counties,
      });
    },
  });

/** What forms need to know: hours as people write them, and the divisions of the city. */
export const helpRoutes = (house: StationHouse): RouteCard[] => [
  hoursRoute(),
  divisionsRoute(house),
];
