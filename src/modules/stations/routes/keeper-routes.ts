import type { Temporal } from 'temporal-polyfill';
import { Type } from 'typebox';
import { defineRoute, type RouteCard } from '#kernel/http/public.ts';
import { done } from '#lib/result.ts';
import { KeeperLinkList, KeeperLinkMade } from '../contract/keeper.ts';
import type { KeeperLink } from '../keeper-store.ts';
import { createKeeperLink, listKeeperLinks, revokeKeeperLink } from '../keepers/keeper-links.ts';
import type { StationHouse } from '../station-house.ts';

const TAG = '站长';
const URL = '/api/stations/:id/keeper-links';

const id = Type.String({ format: 'uuid' });
const stationParams = Type.Object({ id });
const linkParams = Type.Object({ id, link_id: id });

const iso = (instant: Temporal.Instant): string =>
  instant.toString({ smallestUnit: 'millisecond' });

const linkToWire = (link: KeeperLink) => ({
  id: link.id,
  phone_masked: link.phoneMasked,
  bound_at: link.boundAt && iso(link.boundAt),
  created_at: iso(link.createdAt),
  expires_at: iso(link.expiresAt),
  revoked_at: link.revokedAt && iso(link.revokedAt),
});

/** Links by which keepers get in: made, listed and revoked by those who edit the station. */
export const keeperRoutes = (house: StationHouse): RouteCard[] => [
  defineRoute({
    method: 'POST',
    url: URL,
    permission: 'stations.edit',
    summary: '生成站长链接；地址只显示这一次，14 天内未绑定手机即失效',
    tag: TAG,
    schema: { params: stationParams, response: KeeperLinkMade },
    status: 201,
    handler: ({ params, perform }) =>
      perform(async (work) => {
        const made = await createKeeperLink(work, house, { stationId: params.id });
        if (!made.ok) return made;
        const { id: linkId, url, expiresAt } = made.value;
        return done({ id: linkId, url, expires_at: iso(expiresAt) });
      }),
  }),
  defineRoute({
    method: 'GET',
    url: URL,
    permission: 'stations.edit',
    summary: '这个驿站的站长链接，新的在前',
    tag: TAG,
    schema: { params: stationParams, response: KeeperLinkList },
    handler: ({ params, perform }) =>
      perform(async (work) => {
        const links = await listKeeperLinks(work, { stationId: params.id });
        return links.ok ? done({ items: links.value.map(linkToWire) }) : links;
      }),
  }),
  defineRoute({
    method: 'DELETE',
    url: `${URL}/:link_id`,
    permission: 'stations.edit',
    summary: '停用站长链接，已登录的手机立即退出',
    tag: TAG,
    schema: { params: linkParams },
    handler: ({ params, perform }) =>
      perform((work) => revokeKeeperLink(work, { stationId: params.id, id: params.link_id })),
  }),
];
