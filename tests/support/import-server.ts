import type { FastifyInstance, InjectOptions } from 'fastify';
import { openServer, SESSION_COOKIE } from '#kernel/http/public.ts';
import type { PersonActor } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import { stationRoutes } from '#modules/stations/routes.ts';
import { type StationCity, stationCity, townWithOfficer } from './station-house.ts';

const settings = {
  ...{ logger: false, trustedProxies: 0, https: false, metricsToken: null, version: 'test' },
} as const;

const CSRF = 'the-token';

/** The parts of the answers that tests look at. */
export interface Said {
  readonly id: string;
  readonly file_name: string;
  readonly code: string;
  readonly detail: string;
  readonly mapping: Readonly<Record<string, number>>;
  readonly settings: { readonly default_crs: string | null; readonly organisation_id: string };
  readonly columns: readonly { readonly header: string; readonly samples: readonly string[] }[];
  readonly findings: readonly {
    readonly severity: string;
    readonly why: string;
    readonly mend: string;
  }[];
  readonly errors: readonly { readonly field: string }[];
  readonly warnings: readonly string[];
  readonly items: readonly { readonly id: string; readonly name: string }[];
}

/** What the server said. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly bytes: Buffer;
  readonly body: Said;
}

/** Sends a request as somebody. */
export type Ask = (who: string | null, request: InjectOptions) => Promise<Answer>;

/** The slice's routes over a city; the session cookie is the name of a person: admin, here or there. */
export interface ImportServer {
  readonly at: StationCity;
  readonly app: FastifyInstance;
  readonly ask: Ask;
}

const askAt =
  (app: FastifyInstance): Ask =>
  async (who, request) => {
    const answer = await app.inject({
      ...request,
      headers: { 'x-csrf-token': CSRF, 'idempotency-key': newId(), ...request.headers },
      ...(who ? { cookies: { [SESSION_COOKIE]: who } } : {}),
    });
    const type = String(answer.headers['content-type'] ?? '');
    const { statusCode: status, headers, rawPayload: bytes } = answer;
    const body = (type.includes('json') ? answer.json() : {}) as Said;
    return { status, type, headers, bytes, body };
  };

/** Opens the server with an administrator and an officer of each of two towns. */
export const importServer = async (): Promise<ImportServer> => {
  const at = await stationCity();
  const { site, sealer, administrator } = at.city;
  const [here, there] = [await townWithOfficer(at), await townWithOfficer(at)];
  const people: Record<string, PersonActor> = {
    admin: administrator,
    here: here.officer,
    there: there.officer,
  };
  const visitOf = async (request: { cookies: Record<string, string | undefined> }) => {
    const actor = people[request.cookies[SESSION_COOKIE] ?? ''];
    return actor ? { actor, csrfToken: CSRF, sessionId: 'session' } : null;
  };
  const served = { cards: stationRoutes(at.house), readings: [], plugins: [] };
  const app = await openServer(
    { site, sealer, visitOf },
    { ...settings },
    { ...served, ready: async () => true },
  );
  return { at, app, ask: askAt(app) };
};

/** A POST of JSON. */
export const postJson = (url: string, payload: unknown, headers = {}): InjectOptions => ({
  ...{ method: 'POST', url, headers: { 'content-type': 'application/json', ...headers } },
  payload: JSON.stringify(payload),
});

/** A POST of files in a form. */
export const postFiles = async (
  files: readonly (readonly [name: string, bytes: Uint8Array])[],
): Promise<InjectOptions> => {
  const form = new FormData();
  for (const [name, bytes] of files) form.append('file', new Blob([bytes.slice()]), name);
  form.append('note', '随便');
  const request = new Request('http://localhost', { method: 'POST', body: form });
  return {
    ...{ method: 'POST', url: '/api/imports' },
    headers: { 'content-type': request.headers.get('content-type') ?? '' },
    payload: Buffer.from(await request.arrayBuffer()),
  };
};
