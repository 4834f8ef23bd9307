import { Type } from 'typebox';
import { defineRoute, type RouteCard, type RouteContext } from '#kernel/http/public.ts';
import { changePassword, endOwnSession, liveSessionsOf, signIn } from '#kernel/identity/public.ts';
import type { PersonActor } from '#kernel/work/public.ts';
import { done, refuse } from '#lib/result.ts';
import { giveSession, sentToken, takeSession } from './session-cookie.ts';
import { sessionView } from './session-view.ts';
import type { StaffHouse } from './staff-house.ts';
import { pointAt, staffRefusals } from './staff-refusals.ts';
import { instant, sessionSchema, uuid } from './staff-schemas.ts';

const tag = '登录';

const signedInPerson = (context: Pick<RouteContext, 'actor'>): PersonActor => {
  if (context.actor.kind !== 'person') throw new Error('this route is for people signed in');
  return context.actor;
};

const readSession = (house: StaffHouse) =>
  defineRoute({
    ...{ method: 'GET', url: '/api/session', permission: 'public', tag },
    summary: '当前登录状态',
    schema: { response: sessionSchema },
    handler: async ({ request }) => done(await sessionView(house, sentToken(request))),
  });

// Not under an idempotency key: the answer is a cookie, which is not to be kept for a repeat.
const openOne = (house: StaffHouse) =>
  defineRoute({
    ...{ method: 'POST', url: '/api/session', permission: 'public', tag },
    summary: '登录',
    rate: { most: 30, withinSeconds: 60 },
    refusals: staffRefusals,
    schema: {
      body: Type.Object({
        sign_in_name: Type.String({ minLength: 1, maxLength: 100 }),
        password: Type.String({ minLength: 1, maxLength: 200 }),
      }),
      response: sessionSchema,
    },
    handler: async ({ body, request, reply }) => {
      const opened = await signIn(house.site, house.sealer, {
        signInName: body.sign_in_name,
        password: body.password,
        userAgent: request.headers['user-agent'] ?? '',
      });
      if (!opened.ok) return opened;
      giveSession(house, reply, opened.value.token);
      return done(await sessionView(house, opened.value.token));
    },
  });

const endOne = (house: StaffHouse) =>
  defineRoute({
    ...{ method: 'DELETE', url: '/api/session', permission: 'signed_in', tag },
    summary: '退出登录',
    schema: {},
    handler: async ({ perform, sessionId, reply }) => {
      takeSession(house, reply);
      const ended = await perform((work) => endOwnSession(work, sessionId ?? ''));
      return ended.ok || ended.refusal.code === 'not-found' ? done(null) : ended;
    },
  });

const listOwn = (house: StaffHouse) =>
  defineRoute({
    ...{ method: 'GET', url: '/api/sessions', permission: 'signed_in', tag },
    summary: '本人的全部登录',
    schema: {
      response: Type.Object({
        items: Type.Array(
          Type.Object({
            id: uuid,
            created_at: instant,
            last_seen_at: instant,
            user_agent: Type.String(),
            current: Type.Boolean(),
          }),
        ),
      }),
    },
    handler: async (context) => {
      const { site } = house;
      const of = { personId: signedInPerson(context).id, now: site.clock() };
      const live = await site.database.inCity(site.cityId, (db) =>
        liveSessionsOf(db, site.cityId, of),
      );
      const items = live.map((session) => ({
        id: session.id,
        created_at: session.createdAt.toString(),
        last_seen_at: session.lastSeenAt.toString(),
        user_agent: session.userAgent,
        current: session.id === context.sessionId,
      }));
      return done({ items });
    },
  });

const endAnother = defineRoute({
  ...{ method: 'DELETE', url: '/api/sessions/:id', permission: 'signed_in', tag },
  summary: '结束本人在另一处的登录',
  schema: { params: Type.Object({ id: uuid }) },
  handler: ({ perform, params }) => perform((work) => endOwnSession(work, params.id)),
});

const password = (house: StaffHouse) =>
  defineRoute({
    ...{ method: 'POST', url: '/api/session/password', permission: 'signed_in', tag },
    summary: '修改本人密码',
    rate: { most: 10, withinSeconds: 60 },
    refusals: staffRefusals,
    schema: {
      body: Type.Object({
        current_password: Type.String({ minLength: 1, maxLength: 200 }),
        new_password: Type.String({ minLength: 1, maxLength: 200 }),
      }),
    },
    handler: async (context) => {
      const changed = await changePassword(house.site, {
        actor: signedInPerson(context),
        sessionId: context.sessionId ?? '',
        sealer: house.sealer,
        currentPassword: context.body.current_password,
        newPassword: context.body.new_password,
      });
      const isWrong = !changed.ok && changed.refusal.code === 'wrong-credentials';
      // 401 would tell the page that its session is over.
      return pointAt(isWrong ? refuse({ code: 'wrong-password' }) : changed, {
        'wrong-password': 'current_password',
        'weak-password': 'new_password',
      });
    },
  });

/** Signing in and out, one's own sessions and password. */
export const sessionRoutes = (house: StaffHouse): RouteCard[] => [
  readSession(house),
  openOne(house),
  endOne(house),
  listOwn(house),
  endAnother,
  password(house),
];
