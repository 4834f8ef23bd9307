import { Type } from 'typebox';
import { defineRoute, type RouteCard, type sent } from '#kernel/http/public.ts';
import { oneOf } from '../contract/nullable.ts';
import { StationQuery } from '../contract/station.ts';
import { exportFileName, exportTable } from '../imports/export-stations.ts';
import { stationsFor } from '../listing/list-stations.ts';
import type { StationHouse } from '../station-house.ts';
import { sendFile } from './send-file.ts';

const ExportQuery = Type.Object({
  ...StationQuery.properties,
  format: Type.Optional(oneOf(['csv', 'xlsx'])),
});

/** The register as a file: the same filters as the list, all pages, no personal data. */
export const exportRoutes = (house: StationHouse): RouteCard[] => [
  defineRoute({
    method: 'GET',
    url: '/api/stations/export',
    permission: 'stations.read',
    summary: '导出驿站名册（CSV 或 Excel），筛选条件与名册相同，不含个人信息',
    tag: '驿站管理',
    schema: { querystring: ExportQuery },
    rate: { most: 30, withinSeconds: 60 },
    handler: async ({ query, reply }): Promise<typeof sent> => {
      const kind = query.format ?? 'csv';
      const stations = stationsFor(house, query).map(({ station }) => station);
      const body = await exportTable(house, stations, kind);
      return sendFile(reply, { name: exportFileName(house, kind), kind, body });
    },
  }),
];
