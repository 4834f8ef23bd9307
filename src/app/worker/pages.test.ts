import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStandIn, openWorkerServer, type StandIn } from '#tests/support/worker-stand-in.ts';

let house: StandIn;
let app: FastifyInstance;
let id: string;

beforeAll(async () => {
  house = await openStandIn();
  app = await openWorkerServer(house);
  id = house.readings.all()[0]?.id ?? '';
});
afterAll(() => app.close());

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });

describe('the first page', () => {
  test('lists twenty open stations, nearest first, each with words for its door', async () => {
    const page = await get('/');
    expect(page.statusCode).toBe(200);
    expect(page.body.match(/<li><h2>/g)).toHaveLength(20);
    expect(page.body.match(/class="tag (open|posted)"/g)).toHaveLength(20);
    expect(page.body).toContain('再看 20 个');
  });

  test('asks more of the same list by its address alone', async () => {
    const page = await get('/?open=any&need=toilet,water&show=40');
    expect(page.body.match(/<li><h2>/g)).toHaveLength(40);
    expect(page.body).toContain('卫生间');
    const ticked = await get('/?open=any&need=toilet&need=water&show=40');
    expect(ticked.body.match(/<li><h2>/g)).toHaveLength(40);
  });

  test.each([
    ['/?need=<script>', 'an unknown need'],
    ['/?show=-5&view=moon&open=%00', 'nonsense values'],
    ['/?near=999999', 'a division that is not here'],
    ['/?q=%F0%9F%9A%B2', 'a search for a picture'],
    ['/?q[]=1&need[]=2', 'brackets'],
  ])('answers %s as a page: %s', async (url) => {
    const page = await get(url);
    expect(page.statusCode).toBe(200);
    expect(page.body).not.toContain('<script>');
  });

  test('with nothing open says so, and what is open round the clock or opens next', async () => {
    const page = await get('/?need=battery_swap,nursing_room,wheelchair_access,shower');
    expect(page.body).toContain('现在没有开着的驿站');
    expect(page.body).toContain('清除条件');
    expect(page.body).toContain('最近的 24 小时驿站');
  });

  test('measures from the remembered place and says how old it is', async () => {
    const seconds = Math.floor(house.now().epochMilliseconds / 1000) - 600;
    const page = await get('/', { cookie: `place=g_120.75510_30.75210_${seconds}` });
    expect(page.body).toContain('按你 10 分钟前的位置排');
  });

  test('a place outside China or out of shape counts as none', async () => {
    for (const place of ['g_2.35000_48.85000_1', 'g_x', 'd_000000', '%00']) {
      expect((await get('/', { cookie: `place=${place}` })).body).toContain('嘉兴中心');
    }
  });

  test('a county chosen by hand is remembered', async () => {
    const page = await get('/?near=330402');
    expect(page.body).toContain('按离南湖区中心的直线距离排');
    expect(page.headers['set-cookie']).toContain('place=d_330402');
    expect((await get('/', { cookie: 'place=d_330402' })).body).toContain('南湖区中心');
  });

  test('finds by pinyin and offers the division of that name', async () => {
    expect((await get('/?q=jianshe')).body).toContain('建设街道');
    expect((await get(`/?q=${encodeURIComponent('南湖区')}`)).body).toContain('看南湖区附近的驿站');
  });

  test('the map answers without JavaScript, with numbers as in the list', async () => {
    const page = await get('/?view=map');
    expect(page.body).toContain('<svg viewBox="0 0 340 340" role="img"');
    expect(page.body.match(/class="dot /g)).toHaveLength(20);
    expect(page.body).toContain('<i>20</i>');
  });
});

describe('headers', () => {
  test('a strict policy lets in the page’s own style by its hash and no inline script', async () => {
    const page = await get('/');
    const policy = String(page.headers['content-security-policy']);
    expect(policy).toMatch(/default-src 'none'; style-src 'sha256-[^']+'; script-src 'self'/);
    expect(page.body).not.toMatch(/ on[a-z]+=|style="|javascript:/);
  });

  test('an unchanged page is answered with 304, another text size is another page', async () => {
    const first = await get('/');
    const headers = { 'if-none-match': String(first.headers.etag) };
    expect((await get('/', headers)).statusCode).toBe(304);
    expect((await get('/', { ...headers, cookie: 'large=1' })).statusCode).toBe(200);
    expect(first.headers.vary).toBe('accept-encoding, cookie');
  });

  test.each([
    ['br, gzip', 'br', 'brotli first'],
    ['gzip', 'gzip', 'gzip else'],
    ['br;q=0, gzip', 'gzip', 'a refused coding is not used'],
    ['', undefined, 'nothing promised'],
  ])('accepting "%s" gets %s: %s', async (accept, expected, _reason: string) => {
    const page = await get('/', { 'accept-encoding': accept });
    expect(page.headers['content-encoding']).toBe(expected);
  });

  test('personal pages are kept nowhere', async () => {
    for (const url of ['/reports', `/stations/${id}/report`, '/keeper/link-1']) {
      expect((await get(url)).headers['cache-control']).toBe('no-store');
    }
  });
});

describe('text size', () => {
  const choose = (back: string) =>
    app.inject({
      method: 'POST',
      url: '/text-size',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ large: '1', back }).toString(),
    });

  test('is a cookie and comes back to the page', async () => {
    const answer = await choose('/?need=water');
    expect(answer.statusCode).toBe(303);
    expect(answer.headers.location).toBe('/?need=water');
    expect(answer.headers['set-cookie']).toContain('large=1');
    expect((await get('/', { cookie: 'large=1' })).body).toContain(
      '<html lang="zh-CN" class="large">',
    );
  });

  test.each(['//evil.example', 'https://evil.example', '/\\evil.example', '/a\r\nb', ''])(
    'never leads away: %j',
    async (back) => {
      expect((await choose(back)).headers.location).toBe('/');
    },
  );
});

describe('a station', () => {
  test('unknown ones are said not to exist, as a page', async () => {
    const page = await get('/stations/nowhere');
    expect(page.statusCode).toBe(404);
    expect(page.body).toContain('没有这一页');
  });

  test('names written by others are shown, never run', async () => {
    const hostile = '"><script>alert(1)</script>&\'';
    const station = house.readings.byId(id, house.now())?.station;
    await house.change(id, (old) => ({
      ...old,
      name: hostile,
      address: hostile,
      hostName: hostile,
      entryWithoutPhone: hostile,
      hoursAsListed: hostile,
      openingHours: null,
      closures: [{ id: 'c', from: house.now(), until: null, reason: hostile }],
    }));
    for (const url of [
      `/stations/${id}`,
      `/stations/${id}/report`,
      '/?open=any&show=100',
      '/keeper/link-1',
    ]) {
      const page = await get(url);
      expect(page.body).not.toContain('<script>alert');
    }
    const route = (await get(`/stations/${id}`)).body;
    expect(route).toContain('&lt;script&gt;alert(1)');
    await house.change(id, (old) => station ?? old);
  });

  test('routes speak the coordinate system of each map', async () => {
    await house.change(id, (old) => ({
      ...old,
      position: { wgs84: [120.7555, 30.7461], original: [120.7555, 30.7461], originalCrs: 'wgs84' },
    }));
    const { body } = await get(`/stations/${id}`);
    const amap = /uri\.amap\.com\/navigation\?to=([\d.]+),([\d.]+)/.exec(body);
    const baidu = /marker\?location=([\d.]+),([\d.]+)&amp;/.exec(body);
    const tencent = /tocoord=([\d.]+),([\d.]+)/.exec(body);
    expect(Number(amap?.[1])).toBeCloseTo(120.76, 2);
    expect([tencent?.[2], tencent?.[1]]).toEqual([amap?.[1], amap?.[2]]);
    expect(Number(baidu?.[2]) - Number(amap?.[1])).toBeGreaterThan(0.004);
    expect(Number(amap?.[1])).not.toBeCloseTo(120.7555, 3);
  });

  test('without a position it gives the address instead of maps', async () => {
    const other = house.readings.all()[1]?.id ?? '';
    await house.change(other, (old) => ({ ...old, position: null }));
    const { body } = await get(`/stations/${other}`);
    expect(body).toContain('还没有标到地图上');
    expect(body).not.toContain('uri.amap.com');
  });

  test('what is not known is 不详, never 没有', async () => {
    const other = house.readings.all()[2]?.id ?? '';
    await house.change(other, (old) => ({
      ...old,
      openingHours: null,
      floor: null,
      facilities: [],
    }));
    const { body } = await get(`/stations/${other}`);
    expect(body).toContain('<dt>楼层</dt><dd>不详</dd>');
    expect(body).toContain('有什么设施不详');
  });
});

describe('the stored list', () => {
  test('is small, and its short addresses lead to the stations', async () => {
    const answer = await get('/offline/stations.json', { 'accept-encoding': 'br' });
    expect(answer.rawPayload.length).toBeLessThan(40_000);
    const list = (await get('/offline/stations.json')).json();
    expect(list.names.split('\n').length).toBeGreaterThan(1000);
    const tail = list.tails.slice(0, list.tail);
    const station = await get(`/s/${tail}`);
    expect(station.statusCode).toBe(302);
    expect(station.headers.location).toContain(tail);
  });
});
