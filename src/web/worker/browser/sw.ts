/// <reference lib="webworker" />
// The service worker keeps the shell, the pages read and the city's list; it makes nothing up.
const worker = self as unknown as ServiceWorkerGlobalScope & {
  readonly kept: { readonly version: string; readonly paths: readonly string[] };
};

const SHELL = `shell-${worker.kept.version}`;
const PAGES = 'pages';
const LIST = 'list';
const LIST_URL = '/offline/stations.json';
const PAGES_MOST = 30;
const PATIENCE = 10_000;
const LIST_AGE = 3_600_000;

const fetchList = async (): Promise<void> => {
  const cache = await caches.open(LIST);
  const old = await cache.match(LIST_URL);
  const made = old ? Number(old.headers.get('x-kept-at')) : 0;
  if (Date.now() - made < LIST_AGE) return;
  const response = await fetch(LIST_URL);
  if (!response.ok) return;
  const headers = { 'content-type': 'application/json', 'x-kept-at': String(Date.now()) };
  await cache.put(LIST_URL, new Response(await response.blob(), { headers }));
};

const install = async (): Promise<void> => {
  const shell = await caches.open(SHELL);
  await shell.addAll(worker.kept.paths);
  await worker.skipWaiting();
};

const activate = async (): Promise<void> => {
  for (const name of await caches.keys()) {
    if (name.startsWith('shell-') && name !== SHELL) await caches.delete(name);
  }
  await worker.clients.claim();
  // A rider who saves data asks for the list by going offline once with it; we do not push 40 kB on him.
  const { connection } = navigator as unknown as { connection?: { saveData?: boolean } };
  if (!connection?.saveData) await fetchList().catch(() => undefined);
};

const isKeptPage = (path: string): boolean => /^\/stations\/[^/]+(\/report)?$/.test(path);

const keepPage = async (path: string, response: Response): Promise<void> => {
  const cache = await caches.open(PAGES);
  await cache.put(path, response);
  const keys = await cache.keys();
  for (const key of keys.slice(0, Math.max(0, keys.length - PAGES_MOST))) await cache.delete(key);
};

/** A kept page says of itself that it is old: its states are of then, not of now. */
const asStale = async (page: Response): Promise<Response> => {
  const headers = new Headers(page.headers);
  headers.delete('content-encoding');
  headers.delete('content-length');
  const html = (await page.text()).replace('<body>', '<body data-stale>');
  return new Response(html, { headers });
};

const withoutNetwork = async (path: string): Promise<Response> => {
  const page = await (await caches.open(PAGES)).match(path);
  const kept = page || (await caches.match('/offline'));
  return kept ? asStale(kept) : Response.error();
};

const late = (): Promise<never> =>
  new Promise((_, reject) => {
    setTimeout(reject, PATIENCE);
  });

const navigate = async (event: FetchEvent): Promise<Response> => {
  const path = new URL(event.request.url).pathname;
  try {
    const response = await Promise.race([fetch(event.request), late()]);
    if (response.ok && isKeptPage(path)) event.waitUntil(keepPage(path, response.clone()));
    if (response.ok && path === '/') event.waitUntil(fetchList().catch(() => undefined));
    return response;
  } catch {
    return withoutNetwork(path);
  }
};

const script = async (request: Request): Promise<Response> =>
  (await caches.match(request)) || fetch(request);

const list = async (): Promise<Response> => {
  await fetchList().catch(() => undefined);
  return (await caches.match(LIST_URL)) || Response.error();
};

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  if (request.mode === 'navigate') {
    // The console, the interfaces and the keeper's desk are none of this worker's business.
    if (/^\/($|offline$|places$|reports|rights|stations\/|s\/)/.test(url.pathname))
      event.respondWith(navigate(event));
  } else if (url.pathname.startsWith('/assets/worker/')) event.respondWith(script(request));
  else if (url.pathname === LIST_URL) event.respondWith(list());
});
