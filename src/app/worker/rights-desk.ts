import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ReactElement } from 'react';
import { findRoot, organisationsUnder } from '#kernel/identity/public.ts';
import { perform, type Work, type WorkerActor } from '#kernel/work/public.ts';
import type { Result } from '#lib/result.ts';
import type { DoorSession } from '#modules/rights/intake/door-store.ts';
import { whoIsAtDoor } from '#modules/rights/intake/doors/door-sessions.ts';
import { type OpenDraft, readDraft } from '#modules/rights/intake/drafts/drafts.ts';
import type { RightsHouse } from '#modules/rights/public.ts';
import { type Exchange, sendPage } from './send-page.ts';
import type { Site } from './site.ts';

/** What the rights pages work with. */
export interface RightsDesk {
  readonly site: Site;
  readonly rights: RightsHouse;
}

const DAY = 86_400;

/** Cookies of the rights pages: the draft on this phone, the case that is open on it. */
export const rightsCookies = { draft: 'yijia_draft', door: 'yijia_door' } as const;

/** The draft's token: out of reach of scripts, only for the rights pages. */
export const draftCookie = ({ site }: RightsDesk): CookieSerializeOptions => ({
  path: '/rights',
  maxAge: 30 * DAY,
  sameSite: 'lax',
  httpOnly: true,
  secure: site.house.https,
});

/** The session at a case; it ends with the browser. */
export const doorCookie = ({ site }: RightsDesk): CookieSerializeOptions => ({
  path: '/rights/progress',
  sameSite: 'strict',
  httpOnly: true,
  secure: site.house.https,
});

/** The worker at his own case or draft; nobody asks who. */
export const workerActor: WorkerActor = { kind: 'worker', id: null, name: '工友本人' };

/** Runs a deed as the worker. */
export const asWorker = <T, R>(
  { rights }: RightsDesk,
  deed: (work: Work) => Promise<Result<T, R>>,
): Promise<Result<T, R>> => perform(rights.site, workerActor, deed);

/** The draft's token in the cookie; empty when there is none. */
export const draftToken = (request: FastifyRequest): string =>
  request.cookies[rightsCookies.draft] ?? '';

/** The draft on this phone; null when there is none. */
export const draftOf = (desk: RightsDesk, request: FastifyRequest): Promise<OpenDraft | null> => {
  const { site } = desk.rights;
  const token = draftToken(request);
  if (token === '') return Promise.resolve(null);
  return site.database.inCity(site.cityId, (db) =>
    readDraft({ db, cityId: site.cityId, now: site.clock() }, desk.rights, token),
  );
};

/** The case open on this phone, with the session's token; null when nobody is in. */
export const sessionOf = async (
  desk: RightsDesk,
  request: FastifyRequest,
): Promise<{ readonly token: string; readonly session: DoorSession } | null> => {
  const token = request.cookies[rightsCookies.door] ?? '';
  const session = token === '' ? null : await whoIsAtDoor(desk.rights.site, token);
  return session && { token, session };
};

/** Every text of a form by its name; a name that repeats has its first. */
export const textsOf = (request: FastifyRequest): Readonly<Record<string, string>> => {
  const body = (request.body ?? {}) as Record<string, unknown>;
  const entries = Object.entries(body).flatMap(([name, value]) => {
    const first: unknown = Array.isArray(value) ? value[0] : value;
    return typeof first === 'string' ? [[name, first] as const] : [];
  });
  return Object.fromEntries(entries);
};

/** Every value of a name that may repeat (ticked boxes). */
export const valuesOf = (request: FastifyRequest, name: string): readonly string[] => {
  const body = (request.body ?? {}) as Record<string, unknown>;
  const given: unknown = Object.hasOwn(body, name) ? body[name] : [];
  const list: readonly unknown[] = Array.isArray(given) ? given : [given];
  return list.filter((value) => typeof value === 'string').slice(0, 600);
};

/** A union a worker may choose. */
export interface UnionChoice {
  readonly id: string;
  readonly name: string;
}

/** The federations of the city and its counties, by name. */
export const unionsOf = ({ rights }: RightsDesk): Promise<readonly UnionChoice[]> => {
  const { database, cityId } = rights.site;
  return database.inCity(cityId, async (db) => {
    const root = await findRoot(db, cityId);
    const all = root ? await organisationsUnder(db, cityId, [root.path]) : [];
    return all
      .filter((one) => one.kind === 'federation' && one.level !== 'township')
      .map(({ id, name }) => ({ id, name }));
  });
};

/** Sends a page of these: personal, with its style and script. */
export const sendRights = (
  desk: RightsDesk,
  exchange: Exchange,
  page: {
    readonly title: string;
    readonly view: ReactElement;
    readonly wrong?: number | undefined;
  },
): Promise<FastifyReply> =>
  sendPage(desk.site, exchange, {
    title: `${page.wrong ? '有错误：' : ''}${page.title}`,
    ...{ sheet: 'rights', script: 'rights', personal: true, view: page.view },
    ...(page.wrong ? { status: page.wrong } : {}),
  });
