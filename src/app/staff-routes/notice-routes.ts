import { Type } from 'typebox';
import { requireAtRoot } from '#kernel/access/public.ts';
import { defineRoute, type RouteCard } from '#kernel/http/public.ts';
import { listNotices, openNotice } from '#kernel/notices/public.ts';
import { perform } from '#kernel/work/public.ts';
import { done, refuse } from '#lib/result.ts';
import type { StaffHouse } from './staff-house.ts';
import { instant, orNull, uuid } from './staff-schemas.ts';

const LATEST = 200;

const state = Type.Union([
  Type.Literal('waiting'),
  Type.Literal('in_outbox'),
  Type.Literal('sent'),
  Type.Literal('failed'),
]);

const list = (house: StaffHouse) =>
  defineRoute({
    ...{ method: 'GET', url: '/api/notices', permission: 'notices.read', tag: '短信' },
    summary: `短信发件箱，最近 ${LATEST} 条`,
    schema: {
      querystring: Type.Object({ state: Type.Optional(state) }),
      response: Type.Object({
        items: Type.Array(
          Type.Object({
            id: uuid,
            channel: Type.String(),
            to_masked: Type.String(),
            template: Type.String(),
            body: Type.String(),
            created_at: instant,
            state,
            sent_at: orNull(instant),
          }),
        ),
      }),
    },
    handler: ({ query, actor }) =>
      perform(house.site, actor, async (work) => {
        const refusal = await requireAtRoot(work, 'notices.read');
        if (refusal) return refuse(refusal);
        const wanted = { state: query.state ?? null, limit: LATEST };
        const rows = await listNotices(work.db, work.cityId, wanted);
        const items = rows.map((row) => {
          const { id, channel, to_masked, template, created_at, sent_at } = row;
          const { body } = openNotice(house.sealer, row);
          return { id, channel, to_masked, template, body, created_at, state: row.state, sent_at };
        });
        return done({ items });
      }),
  });

/** The outbox of short messages: what an installation without a gateway has to pass on by hand. */
export const noticeRoutes = (house: StaffHouse): RouteCard[] => [list(house)];
