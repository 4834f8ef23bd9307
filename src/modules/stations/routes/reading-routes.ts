import { Type } from 'typebox';
import { mayAnywhere, mayAt } from '#kernel/access/public.ts';
import { defineRoute, type RouteCard, sent } from '#kernel/http/public.ts';
import { findOrganisation } from '#kernel/identity/public.ts';
import type { Actor } from '#kernel/work/public.ts';
import { done, refuse } from '#lib/result.ts';
import { StationDetail, StationPage, StationQuery } from '../contract/station.ts';
import { findKeeperContact } from '../keeper-contact-store.ts';
import { stationsFor } from '../listing/list-stations.ts';
import type { FoundStation } from '../readings.ts';
import { countWaitingByStation } from '../report-queue-store.ts';
import { facilityTable } from '../rules/facilities.ts';
import type { StationHouse } from '../station-house.ts';
import { detailToWire, opennessToWire, summaryToWire } from '../to-wire.ts';
import type { Station } from '../types.ts';

const TAG = '驿站';
export const StationParams = Type.Object({ id: Type.String({ format: 'uuid' }) });

/** Unanswered reports by station, for those who handle them. */
const waitingAt = async (house: StationHouse, actor: Actor, found: readonly FoundStation[]) => {
  if (!mayAnywhere(actor, 'reports.handle')) return null;
  const { cityId, database } = house.site;
  const ids = found.map(({ station }) => station.id);
  return database.inCity(cityId, (db) => countWaitingByStation(db, cityId, ids));
};

const listRoute = (house: StationHouse): RouteCard =>
  defineRoute({
    method: 'GET',
    url: '/api/stations',
    permission: 'public',
    summary: '驿站名册：按名称、拼音、区县、设施、状态查找，分页',
    tag: TAG,
    schema: { querystring: StationQuery, response: StationPage },
    handler: async ({ query, actor }) => {
      const found = stationsFor(house, query);
      const page = query.page ?? 1;
      const size = query.page_size ?? 20;
      const items = found.slice((page - 1) * size, page * size);
      const waiting = await waitingAt(house, actor, items);
      return done({
        items: items.map((one) => ({
          ...summaryToWire(one, house.places),
          ...(waiting ? { open_reports: waiting.get(one.station.id) ?? 0 } : {}),
        })),
        total: found.length,
        page,
        page_size: size,
      });
    },
  });

/** What staff in scope see beside the public facts: the keeper, masked, and whether they may edit. */
const staffPart = async (house: StationHouse, actor: Actor, station: Station) => {
  if (actor.kind !== 'person') return {};
  const { cityId, database } = house.site;
  return database.inCity(cityId, async (db) => {
    const organisation = await findOrganisation(db, cityId, station.organisationId);
    if (!organisation || !mayAt(actor, 'stations.read', organisation.path)) return {};
    const contact = await findKeeperContact(db, cityId, station.id);
    const masked = {
      name_masked: contact?.keeper_name_masked ?? null,
      phone_masked: contact?.keeper_phone_masked ?? null,
    };
    const isNamed = masked.name_masked !== null || masked.phone_masked !== null;
    return {
      keeper: isNamed ? masked : null,
      editable: mayAt(actor, 'stations.edit', organisation.path),
    };
  });
};

const detailRoute = (house: StationHouse): RouteCard =>
  defineRoute({
    method: 'GET',
    url: '/api/stations/:id',
    permission: 'public',
    summary: '一个驿站的全部公开信息',
    tag: TAG,
    schema: { params: StationParams, response: StationDetail },
    handler: async ({ params, actor }) => {
      const found = house.register.byId(params.id, house.site.clock());
      if (!found) return refuse({ code: 'not-found' });
      const staff = await staffPart(house, actor, found.station);
      return done({ ...detailToWire(found, house.places), ...staff });
    },
  });

const geojson = (house: StationHouse): string => {
  const now = house.site.clock();
  const features = house.register.all().flatMap((station) =>
    station.position === null
      ? []
      : [
          {
            type: 'Feature',
            id: station.id,
            geometry: { type: 'Point', coordinates: station.position.wgs84 },
            properties: {
              name: station.name,
              address: station.address,
              division_code: station.divisionCode,
              life_cycle: station.lifeCycle,
              opening_hours: station.openingHours,
              open: opennessToWire(house.register.opennessOf(station, now)),
              invented: station.invented,
            },
          },
        ],
  );
  return JSON.stringify({ type: 'FeatureCollection', features });
};

const geojsonRoute = (house: StationHouse): RouteCard =>
  defineRoute({
    method: 'GET',
    url: '/api/stations.geojson',
    permission: 'public',
    summary: '全部有坐标的驿站（GeoJSON，WGS-84）',
    tag: TAG,
    schema: {},
    rate: { most: 60, withinSeconds: 60 },
    handler: ({ reply }) => {
      reply.type('application/geo+json; charset=utf-8').serializer((body: string) => body);
      reply.code(200).send(geojson(house));
      return sent;
    },
  });

const facilitiesRoute = (): RouteCard =>
  defineRoute({
    method: 'GET',
    url: '/api/facilities',
    permission: 'public',
    summary: '设施与服务代码表',
    tag: TAG,
    schema: {
      response: Type.Object({
        items: Type.Array(
          Type.Object({ code: Type.String(), group: Type.String(), name: Type.String() }),
        ),
      }),
    },
    handler: () =>
      done({ items: facilityTable.map(({ code, group, zh }) => ({ code, group, name: zh })) }),
  });

/** What anybody may read of the stations, without login. */
export const readingRoutes = (house: StationHouse): RouteCard[] => [
  listRoute(house),
  detailRoute(house),
  geojsonRoute(house),
  facilitiesRoute(),
];
