import { Type } from 'typebox';
import { useSetUpLink } from '#kernel/access/public.ts';
import { defineRoute, type RouteCard } from '#kernel/http/public.ts';
import { canSetUp } from '#kernel/identity/public.ts';
import { perform, systemActor } from '#kernel/work/public.ts';
import { done, refuse } from '#lib/result.ts';
import { giveSession } from './session-cookie.ts';
import { sessionView } from './session-view.ts';
import type { StaffHouse } from './staff-house.ts';
import { pointAt, staffRefusals } from './staff-refusals.ts';
import { citySchema, sessionSchema, words } from './staff-schemas.ts';

const tag = '初始设置';
const actor = systemActor('初始设置');
const rate = { most: 20, withinSeconds: 60 };

const check = (house: StaffHouse) =>
  defineRoute({
    ...{ method: 'GET', url: '/api/setup', permission: 'public', tag, rate },
    summary: '初始设置链接是否有效',
    refusals: staffRefusals,
    schema: {
      querystring: Type.Object({ token: Type.String({ maxLength: 100 }) }),
      response: Type.Object({ valid: Type.Boolean(), city: citySchema }),
    },
    handler: ({ query }) =>
      perform(house.site, actor, async (work) => {
        if (!(await canSetUp(work, query.token))) return refuse({ code: 'link-used' });
        return done({
          valid: true,
          city: { id: String(house.site.cityId), name: house.cityName },
        });
      }),
  });

const use = (house: StaffHouse) =>
  defineRoute({
    ...{ method: 'POST', url: '/api/setup', permission: 'public', tag, rate, status: 201 },
    summary: '建立总工会和首位系统管理员',
    refusals: staffRefusals,
    schema: {
      body: Type.Object({
        token: Type.String({ maxLength: 100 }),
        federation_name: words(80),
        name: words(40),
        sign_in_name: words(100),
        password: Type.String({ minLength: 1, maxLength: 200 }),
      }),
      response: sessionSchema,
    },
    handler: async ({ body, request, reply }) => {
      const opened = await perform(house.site, actor, (work) =>
        useSetUpLink(work, {
          token: body.token,
          federationName: body.federation_name,
          name: body.name,
          signInName: body.sign_in_name,
          password: body.password,
          userAgent: request.headers['user-agent'] ?? '',
        }),
      );
      if (!opened.ok) {
        return pointAt(opened, { 'weak-password': 'password', 'bad-sign-in-name': 'sign_in_name' });
      }
      giveSession(house, reply, opened.value.token);
      return done(await sessionView(house, opened.value.token));
    },
  });

/** The one-time set-up of an installation. */
export const setUpRoutes = (house: StaffHouse): RouteCard[] => [check(house), use(house)];
