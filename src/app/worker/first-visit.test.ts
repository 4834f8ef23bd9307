import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildWorkerScripts } from '#tests/support/worker-build.ts';
import { openStandIn, openWorkerServer } from '#tests/support/worker-stand-in.ts';

const BUDGET = 10_000;

let app: FastifyInstance;

beforeAll(async () => {
  const house = await openStandIn({ assetsDir: await buildWorkerScripts(), demo: true });
  app = await openWorkerServer(house);
});
afterAll(() => app.close());

const get = (url: string, accept: string) =>
  app.inject({ url, headers: { 'accept-encoding': accept } });

const scriptsOf = (html: string): readonly string[] =>
  [...html.matchAll(/<script type="module" src="([^"]+)">/g)].map(([, src]) => src ?? '');

describe.each(['br', 'gzip'])('a first visit compressed with %s', (coding) => {
  test.each([
    ['/', 'the list as first met'],
    ['/?open=any&need=power_socket,toilet', 'with two needs'],
  ])(`%s with twenty cards, style and scripts stays within ${BUDGET} bytes: %s`, async (url) => {
    const plain = await get(url, '');
    expect(plain.body.match(/<li><h2>/g)).toHaveLength(20);
    const scripts = scriptsOf(plain.body);
    expect(scripts).toHaveLength(1);
    const answers = [await get(url, coding), await get(scripts[0] ?? '', coding)];
    const bytes = answers.reduce((sum, answer) => sum + answer.rawPayload.length, 0);
    expect(answers.map((answer) => answer.headers['content-encoding'])).toEqual([coding, coding]);
    expect(bytes).toBeLessThanOrEqual(BUDGET);
  });
});

test('scripts are kept for ever, the service worker is asked for each time', async () => {
  const [script] = scriptsOf((await get('/', '')).body);
  expect((await get(script ?? '', '')).headers['cache-control']).toContain('immutable');
  const worker = await get('/sw.js', '');
  expect(worker.headers['cache-control']).toBe('no-cache');
  expect(worker.body).toContain('"/offline"');
  expect(worker.body).toContain(script);
});

test('no script asks for syntax younger than 2019', async () => {
  const worker = await get('/sw.js', '');
  const [script] = scriptsOf((await get('/', '')).body);
  for (const code of [worker.body, (await get(script ?? '', '')).body]) {
    expect(code).not.toMatch(/\?\?|\?\.[a-zA-Z([]/);
  }
});
