import { Type } from 'typebox';
import { defineRoute, type RouteCard } from '#kernel/http/public.ts';
import { done } from '#lib/result.ts';
import { deskOf } from './desk.ts';
import type { House } from './house.ts';

const Desk = Type.Object({
  items: Type.Array(
    Type.Object({
      kind: Type.String(),
      label: Type.String(),
      count: Type.Integer(),
      url: Type.String(),
      urgent: Type.Boolean(),
    }),
  ),
  figures: Type.Object({
    stations: Type.Integer(),
    open_now: Type.Integer(),
    unknown_now: Type.Integer(),
    closed_now: Type.Integer(),
    reports_open: Type.Integer(),
  }),
  calendar_years: Type.Array(Type.Integer()),
  as_of: Type.String({ format: 'date-time' }),
});

/** The desk (今天要办) and the console's settings. */
export const deskRoutes = (house: House): RouteCard[] => [
  defineRoute({
    method: 'GET',
    url: '/api/desk',
    permission: 'signed_in',
    summary: '今天要办的事和此刻的数字',
    tag: '工作台',
    schema: { response: Desk },
    handler: async ({ actor }) => done(await deskOf(house, actor)),
  }),
  defineRoute({
    method: 'GET',
    url: '/api/console-settings',
    permission: 'public',
    summary: '工作台设置：底图',
    tag: '工作台',
    schema: {
      response: Type.Object({
        tile_url: Type.Union([Type.String(), Type.Null()]),
        tile_credit: Type.Union([Type.String(), Type.Null()]),
      }),
    },
    handler: () => done({ tile_url: house.config.tileUrl, tile_credit: house.config.tileCredit }),
  }),
];
