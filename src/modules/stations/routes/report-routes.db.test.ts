import type { FastifyInstance, InjectOptions } from 'fastify';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { openServer, SESSION_COOKIE } from '#kernel/http/public.ts';
import type { PersonActor } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import {
  newStation,
  type StationCity,
  stationCity,
  townWithOfficer,
} from '#tests/support/station-house.ts';
import { keeperRoutes } from './keeper-routes.ts';
import { reportRoutes } from './report-routes.ts';

const settings = {
  ...{ logger: false, trustedProxies: 0, https: false, metricsToken: null, version: 'test' },
} as const;

const CSRF = 'the-token';

/** The slice's routes; the session cookie is the name of an officer. */
const serve = (at: StationCity, officers: Record<string, PersonActor>) => {
  const { site, sealer } = at.city;
  const served = {
    cards: [...reportRoutes(at.house), ...keeperRoutes(at.house)],
    ...{ readings: [], plugins: [] },
    ready: async () => true,
  };
  const visitOf = async (request: { cookies: Record<string, string | undefined> }) => {
    const actor = officers[request.cookies[SESSION_COOKIE] ?? ''];
    return actor ? { actor, csrfToken: CSRF, sessionId: 'session' } : null;
  };
  return openServer({ site, sealer, visitOf }, settings, served);
};

const scene = async () => {
  const at = await stationCity();
  const [here, there] = [await townWithOfficer(at), await townWithOfficer(at)];
  const station = await newStation(at, { ...here, facilities: ['microwave'] });
  const app = await serve(at, { here: here.officer, there: there.officer });
  return { at, station, app };
};

const ask = async (app: FastifyInstance, who: string | null, request: InjectOptions) => {
  const answer = await app.inject({
    ...request,
    headers: { 'x-csrf-token': CSRF, ...request.headers },
    ...(who ? { cookies: { [SESSION_COOKIE]: who } } : {}),
  });
  const type = String(answer.headers['content-type'] ?? '');
  const body = type.includes('json') ? (answer.json() as Record<string, unknown>) : {};
  return { status: answer.statusCode, headers: answer.headers, bytes: answer.rawPayload, body };
};

const post = (url: string, payload: unknown, headers = {}): InjectOptions => ({
  ...{ method: 'POST', url, headers: { 'content-type': 'application/json', ...headers } },
  payload: JSON.stringify(payload),
});

const reportUrl = (station: string) => `/api/stations/${station}/reports`;

const form = (fields: Record<string, string>, files: [name: string, bytes: Uint8Array][]) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  for (const [name, bytes] of files) data.append('photos', new Blob([bytes.slice()]), name);
  const request = new Request('http://localhost', { method: 'POST', body: data });
  return request.arrayBuffer().then((bytes) => ({
    headers: { 'content-type': request.headers.get('content-type') ?? '' },
    payload: Buffer.from(bytes),
  }));
};

const photo = async () =>
  new Uint8Array(
    await sharp({ create: { width: 30, height: 30, channels: 3, background: 'blue' } })
      .jpeg()
      .toBuffer(),
  );

describe('reporting without login', () => {
  it('takes JSON and answers a number with a place to follow it', async () => {
    const { app, station } = await scene();
    const note = '<img src=x onerror=alert(1)>';
    const sent = { kind: 'other', note, submission: newId() };
    const taken = await ask(app, null, post(reportUrl(station), sent));
    expect(taken.status).toBe(201);
    const { number, follow_url } = taken.body;
    expect(follow_url).toBe(`https://yijia.example/reports/${number}`);
    const url = `/api/reports/by-number/${number}`;
    const seen = await ask(app, null, { method: 'GET', url });
    expect(seen.body).toMatchObject({ note, state: 'received', overdue: false, photos: 0 });
    expect(JSON.stringify(seen.body)).not.toContain('handled_by');
    expect((await ask(app, null, post(reportUrl(station), sent))).body).toEqual(taken.body);
  });

  it('says in Chinese what is wrong with a report', async () => {
    const { app, station } = await scene();
    const submission = newId();
    const codeFor = async (payload: unknown, headers = {}) => {
      const { status, body } = await ask(app, null, post(reportUrl(station), payload, headers));
      return `${status} ${body.code}`;
    };
    const kind = 'door_locked';
    expect(await codeFor({ kind: 'rude', submission })).toBe('422 invalid');
    expect(await codeFor({ kind, submission: 7 })).toBe('422 invalid');
    expect(await codeFor({ kind, submission, phone: '13800000000' })).toBe('422 invalid');
    expect(await codeFor({ kind: 'broken', submission })).toBe('422 invalid');
    expect(await codeFor({ kind, submission, note: '字'.repeat(501) })).toBe('422 invalid');
    expect(await codeFor(null)).toBe('422 invalid');
    expect(await codeFor({ kind, submission, note: 'x'.repeat(1_000_000) })).toBe('413 too-large');
    const elsewhere = { 'sec-fetch-site': 'cross-site' };
    expect(await codeFor({ kind, submission }, elsewhere)).toBe('403 csrf');
    const nowhere = await ask(app, null, post(reportUrl(newId()), { kind, submission }));
    expect(nowhere.status).toBe(404);
    const bent = await ask(app, null, post(reportUrl('..%2f..%2fetc'), { kind, submission }));
    expect(bent.status).toBe(422);
  });

  it('takes photos in a form, whatever their files are called, and refuses what is none', async () => {
    const { app, station } = await scene();
    const fields = () => ({ kind: 'broken', facility_code: 'microwave', submission: newId() });
    const send = async (files: [string, Uint8Array][]) => {
      const body = await form(fields(), files);
      const request = { method: 'POST' as const, url: reportUrl(station), ...body };
      const { status, body: said } = await ask(app, null, request);
      return `${status} ${said.code ?? ''}`.trim();
    };
    const good = await photo();
    expect(await send([['../../../etc/passwd\u0000.jpg', good]])).toBe('201');
    const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>');
    expect(await send([['photo.jpg', svg]])).toBe('422 not-a-photo');
    expect(
      await send([
        ['a', good],
        ['b', good],
        ['c', good],
        ['d', good],
      ]),
    ).toBe('422 too-many-photos');
    expect(await send([['huge.jpg', new Uint8Array(12_000_100)]])).toBe('413 photo-too-large');
  });
});

describe('the queue of staff', () => {
  const withPhoto = async () => {
    const { app, station, at } = await scene();
    const fields = { kind: 'broken', facility_code: 'microwave', submission: newId() };
    const body = await form(fields, [['x.jpg', await photo()]]);
    await ask(app, null, { method: 'POST', url: reportUrl(station), ...body });
    const list = await ask(app, 'here', { method: 'GET', url: '/api/reports?state=open' });
    const [item] = list.body.items as { id: string; photos: { url: string }[] }[];
    if (!item) throw new Error('the report is not in the queue');
    return { app, at, station, item, photoUrl: item.photos[0]?.url ?? '' };
  };

  it('shows a photo to those who handle its station and to nobody else', async () => {
    const { app, photoUrl } = await withPhoto();
    const shown = await ask(app, 'here', { method: 'GET', url: photoUrl });
    expect(shown.status).toBe(200);
    expect(shown.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': 'inline; filename="photo.jpg"',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
    expect((await sharp(shown.bytes).metadata()).format).toBe('jpeg');
    expect((await ask(app, 'there', { method: 'GET', url: photoUrl })).status).toBe(404);
    expect((await ask(app, null, { method: 'GET', url: photoUrl })).status).toBe(401);
    const other = await ask(app, 'here', { method: 'GET', url: `/files/${newId()}` });
    expect(other.status).toBe(404);
    const bent = await ask(app, 'here', { method: 'GET', url: '/files/..%2fsecret.keys' });
    expect(bent.status).toBe(422);
  });

  it('is answered step by step, by the right people, once', async () => {
    const { app, item } = await withPhoto();
    const url = `/api/reports/${item.id}/handling`;
    const handle = async (who: string | null, payload: object, headers = {}) => {
      const { status, body } = await ask(app, who, post(url, payload, headers));
      return `${status} ${body.code ?? body.state}`;
    };
    const confirm = { step: 'confirm', answer: '核实了。' };
    expect(await handle(null, confirm)).toBe('401 signed-out');
    expect(await handle('there', confirm)).toBe('403 not-yours');
    expect(await handle('here', confirm, { 'x-csrf-token': 'guess' })).toBe('403 csrf');
    expect(await handle('here', { step: 'burn', answer: '核实了。' })).toBe('422 invalid');
    expect(await handle('here', { ...confirm, answer: '' })).toBe('422 invalid');
    const key = { 'idempotency-key': newId() };
    expect(await handle('here', confirm, key)).toBe('200 confirmed');
    expect(await handle('here', confirm, key)).toBe('200 confirmed');
    expect(await handle('here', confirm)).toBe('409 not-now');
    expect(await handle('here', { step: 'resolve', answer: '修好了。' })).toBe('200 resolved');
    const elsewhere = await ask(app, 'there', { method: 'GET', url: '/api/reports' });
    expect(elsewhere.body).toMatchObject({ items: [], total: 0 });
  });
});

it('makes, lists and revokes a keeper’s link over HTTP, within the officer’s stations', async () => {
  const { app, station } = await scene();
  const url = `/api/stations/${station}/keeper-links`;
  const make = (who: string | null) => ask(app, who, { method: 'POST', url });
  expect((await make(null)).status).toBe(401);
  expect((await make('there')).status).toBe(403);
  const made = await make('here');
  expect(made.status).toBe(201);
  expect(made.body.url).toMatch(/^https:\/\/yijia\.example\/keeper\/[\w-]{43}$/);
  const list = await ask(app, 'here', { method: 'GET', url });
  expect(list.body.items).toMatchObject([{ id: made.body.id, revoked_at: null }]);
  expect(JSON.stringify(list.body)).not.toContain('token');
  const revoke = { method: 'DELETE', url: `${url}/${made.body.id}` } as const;
  expect((await ask(app, 'there', revoke)).status).toBe(403);
  expect((await ask(app, 'here', revoke)).status).toBe(204);
  expect((await ask(app, 'here', revoke)).status).toBe(404);
});
