import { faceWords } from '../words/zh.ts';
import { failure, type Problem } from './problem.ts';

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

export interface Ask {
  readonly method?: Method;
  /** Becomes the query string; null, undefined and '' are left out. */
  readonly query?: object | undefined;
  /** JSON, or a FormData for files. */
  readonly body?: unknown;
  /** Idempotency key of a submit; the same on a retry of the same submit. */
  readonly key?: string | undefined;
}

let csrfToken = '';
let tellSignedOut: () => void = () => undefined;
let renewCsrf: () => Promise<void> = async () => undefined;

/** Keeps the token that every unsafe request must carry. */
export const keepCsrfToken = (token: string): void => {
  csrfToken = token;
};

/** Who is told when the server says the session has ended. */
export const onSignedOut = (listener: () => void): void => {
  tellSignedOut = listener;
};

/** How a stale csrf token is renewed once before giving up. */
export const onStaleCsrf = (renew: () => Promise<void>): void => {
  renewCsrf = renew;
};

/** A query string with the question mark, or '' when nothing is set. */
export const queryString = (query: object = {}): string => {
  const entries = Object.entries(query).filter(
    ([, value]) => value !== undefined && value !== null && value !== '',
  );
  const text = new URLSearchParams(
    entries.map(([name, value]) => [name, String(value)]),
  ).toString();
  return text ? `?${text}` : '';
};

const noAnswer = (): Problem => ({
  code: navigator.onLine ? 'unreachable' : 'offline',
  status: 0,
  title: navigator.onLine ? faceWords.unreachableTitle : faceWords.offlineTitle,
  detail: navigator.onLine ? faceWords.unreachableWhy : faceWords.offlineWhy,
  request_id: null,
  errors: [],
  facts: {},
});

const readProblem = async (answer: Response): Promise<Problem> => {
  const said = (await answer.json().catch(() => ({}))) as Partial<Problem>;
  return {
    code: said.code ?? `http-${answer.status}`,
    status: answer.status,
    title: said.title ?? faceWords.deedTitle,
    detail: said.detail ?? faceWords.unexplained(answer.status),
    request_id: said.request_id ?? answer.headers.get('x-request-id'),
    errors: said.errors ?? [],
    facts: said.facts ?? {},
  };
};

const headersFor = (ask: Ask): Record<string, string> => {
  const headers: Record<string, string> = { accept: 'application/json' };
  if ((ask.method ?? 'GET') !== 'GET') headers['x-csrf-token'] = csrfToken;
  if (ask.key) headers['idempotency-key'] = ask.key;
  if (ask.body !== undefined && !(ask.body instanceof FormData))
    headers['content-type'] = 'application/json';
  return headers;
};

const bodyOf = (ask: Ask): BodyInit | null => {
  if (ask.body === undefined) return null;
  return ask.body instanceof FormData ? ask.body : JSON.stringify(ask.body);
};

const send = (path: string, ask: Ask): Promise<Response> =>
  fetch(path + queryString(ask.query), {
    method: ask.method ?? 'GET',
    headers: headersFor(ask),
    body: bodyOf(ask),
    credentials: 'same-origin',
    cache: 'no-store',
  }).catch(() => {
    throw failure(noAnswer());
  });

const answerOf = async (path: string, ask: Ask): Promise<Response> => {
  const first = await send(path, ask);
  if (first.status !== 403) return first;
  const problem = await readProblem(first.clone());
  if (problem.code !== 'csrf') return first;
  await renewCsrf();
  return send(path, ask);
};

/** Sends one request and reads its JSON; anything but success throws a Failure. */
export const request = async <T>(path: string, ask: Ask = {}): Promise<T> => {
  const answer = await answerOf(path, ask);
  if (answer.ok) return (answer.status === 204 ? undefined : await answer.json()) as T;
  const problem = await readProblem(answer);
  if (problem.code === 'signed-out') tellSignedOut();
  throw failure(problem);
};
