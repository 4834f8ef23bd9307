import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { FastifyInstance } from 'fastify';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  axeFindings,
  hasChromium,
  openChromium,
  openPhone,
  type PhoneOptions,
  sidewaysScroll,
  smallTargets,
} from '#tests/support/phone.ts';
import { buildWorkerScripts } from '#tests/support/worker-build.ts';
import { openStandIn, openWorkerServer, type StandIn } from '#tests/support/worker-stand-in.ts';

// A browser on a busy machine is slow; nothing here measures time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

describe.skipIf(!hasChromium)('the worker’s pages in a real Chromium', () => {
  let house: StandIn;
  let app: FastifyInstance;
  let browser: Browser;
  let phone: BrowserContext;
  let origin: string;
  let id: string;

  beforeAll(async () => {
    house = await openStandIn({ assetsDir: await buildWorkerScripts(), demo: true });
    app = await openWorkerServer(house);
    app.get('/broken', { config: { permission: 'public' } }, () => 'never');
    await app.listen({ port: 0, host: '127.0.0.1' });
    origin = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
    browser = await openChromium();
    id = house.readings.all()[0]?.id ?? '';
    const report = { stationId: id, facilityCode: null, note: '链子锁着', photos: [] };
    const sender = { peer: '', userAgent: '' };
    await house.receiveReport({ ...report, ...sender, kind: 'door_locked', submission: 'a' });
    const [one] = house.progress.values();
    if (!one) throw new Error('no report');
    const steps = [...one.steps, { state: 'resolved', at: house.now() } as const];
    house.progress.set('R26-2000', {
      ...one,
      number: 'R26-2000',
      state: 'resolved',
      answer: '换了锁',
      steps,
    });
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });
  afterEach(() => phone?.close());

  const open = async (path: string, given: Partial<PhoneOptions> = {}): Promise<Page> => {
    phone = await openPhone(browser, { origin, ...given });
    const page = await phone.newPage();
    await page.goto(origin + path);
    return page;
  };

  const states: readonly (readonly [name: string, path: () => string])[] = [
    ['the nearest list', () => '/'],
    ['everything, open or not', () => '/?open=any'],
    ['with needs', () => '/?open=any&need=power_socket,toilet,aed'],
    ['nothing open', () => '/?need=battery_swap,nursing_room,wheelchair_access,shower'],
    ['the map', () => '/?view=map'],
    ['a search', () => '/?q=nanhu'],
    ['a search without result', () => '/?q=zzzz'],
    ['choosing a place', () => '/places'],
    ['a station', () => `/stations/${id}`],
    ['a station that is not there', () => '/stations/none'],
    ['the report form', () => `/stations/${id}/report`],
    ['the report form for something broken', () => `/stations/${id}/report?kind=broken`],
    ['a report just received', () => '/reports/R26-1001?fresh=1'],
    ['a report resolved', () => '/reports/R26-2000'],
    ['my reports', () => '/reports'],
    ['a number that does not exist', () => '/reports?number=R99-9999'],
    ['the offline shell', () => '/offline'],
    ['the keeper’s phone', () => '/keeper/link-1'],
  ];

  describe.each([
    [false, 44],
    [true, 60],
  ])('with large text %s, targets of %d points', (large, least) => {
    test.each(states)(
      '%s has no violation, no sideways scroll, no small target',
      async (_, path) => {
        const page = await open(path(), { large, width: 320 });
        await page.waitForTimeout(200);
        expect(await axeFindings(page)).toEqual([]);
        expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
        expect(await smallTargets(page, least)).toEqual([]);
      },
    );

    test('refusals and the keeper’s desk have none either', async () => {
      const page = await open(`/stations/${id}/report`, { large, width: 320, javaScript: false });
      await page.click('button.wide');
      expect(await page.title()).toContain('有错误');
      expect(await page.locator('#errors a').textContent()).toBe('请选一种情况');
      await phone.close();
      const desk = await open('/keeper/link-1', { large, width: 320 });
      await desk.fill('#phone', '13800000000');
      await desk.click('button.wide');
      expect(await axeFindings(desk)).toEqual([]);
      await desk.fill('#code', '246810');
      await desk.click('button.wide');
      await desk.click('button.huge.good');
      await desk.waitForSelector('.undo');
      expect(await axeFindings(desk)).toEqual([]);
      expect(await smallTargets(desk, least)).toEqual([]);
      await desk.click('.undo button');
      // A page closed in the middle of going elsewhere keeps the browser waiting.
      await desk.waitForSelector('.undo', { state: 'detached' });
    });
  });

  test('without JavaScript a rider finds, filters, reports and gets a number', async () => {
    const page = await open('/', { javaScript: false });
    await page.click('.chips a:has-text("卫生间")');
    await page.click('.cards h2 a >> nth=0');
    await page.click('a:has-text("门锁着")');
    expect(await page.isChecked('input[value=door_locked]')).toBe(true);
    await page.fill('#note', '门锁着');
    await page.click('button.wide');
    await page.waitForURL(/\/reports\/R26-\d+\?fresh=1/);
    expect(await page.textContent('h1')).toBe('收到了，谢谢你');
  });

  test('large text is one tap, on every page, without JavaScript', async () => {
    const page = await open('/?need=water', { javaScript: false });
    await page.click('button:has-text("大字")');
    expect(page.url()).toBe(`${origin}/?need=water`);
    expect(await page.evaluate('getComputedStyle(document.body).fontSize')).toBe('22px');
  });

  test('one’s own position sorts the list, and is remembered', async () => {
    const page = await open('/');
    await phone.grantPermissions(['geolocation']);
    await phone.setGeolocation({ longitude: 120.7, latitude: 30.75 });
    await page.click('#here');
    await page.waitForSelector('#here:has-text("更新位置")');
    const cookies = await phone.cookies();
    expect(cookies.find((c) => c.name === 'place')?.value).toMatch(/^g_120\.70000_30\.75000_\d+$/);
  });

  test('a position refused is said in words, with another way', async () => {
    const page = await open('/');
    await page.click('#here');
    await page.waitForSelector('#here-says:has-text("没有允许")');
  });

  test('what was typed survives a killed page, and is cleared once sent', async () => {
    const page = await open(`/stations/${id}/report`);
    await page.check('input[value=other]');
    await page.fill('#note', '灯坏了一半');
    await page.waitForTimeout(400);
    await page.close();
    const again = await phone.newPage();
    await again.goto(`${origin}/stations/${id}/report`);
    await again.waitForSelector('#saved:has-text("已恢复")');
    expect(await again.inputValue('#note')).toBe('灯坏了一半');
    await again.click('button.wide');
    await again.waitForURL(/fresh=1/);
    await again.goto(`${origin}/stations/${id}/report`);
    expect(await again.inputValue('#note')).toBe('');
  });

  test('a report made without a network waits, survives the closed page, and is sent once', async () => {
    const page = await open(`/stations/${id}/report`);
    await page.waitForSelector('#forget:visible');
    const before = house.given.length;
    await page.check('input[value=occupied]');
    const photo = await page.evaluate(`(() => {
      const canvas = document.createElement('canvas');
      canvas.width = 3000; canvas.height = 2000;
      canvas.getContext('2d').fillRect(0, 0, 3000, 1000);
      return canvas.toDataURL('image/jpeg').split(',')[1];
    })()`);
    const buffer = Buffer.from(String(photo), 'base64');
    await page.setInputFiles('#photos', { name: 'p.jpg', mimeType: 'image/jpeg', buffer });
    await page.waitForSelector('#thumbs img');
    expect(await axeFindings(page)).toEqual([]);
    await phone.setOffline(true);
    await page.click('button.wide');
    await page.waitForSelector('text=已经存在这台手机上');
    expect(await axeFindings(page)).toEqual([]);
    await page.close();
    await phone.setOffline(false);
    const later = await phone.newPage();
    await later.goto(`${origin}/reports`);
    await later.waitForSelector('#queued:has-text("已经发出")');
    expect(house.given.length).toBe(before + 1);
    const sent = house.given.at(-1);
    expect(sent?.kind).toBe('occupied');
    expect(sent?.photos).toHaveLength(1);
    await later.goto(`${origin}/`);
    await later.waitForTimeout(300);
    expect(house.given.length).toBe(before + 1);
  });

  test('after a first visit the list stands without a network, by posted hours only', async () => {
    const page = await open('/');
    await page.evaluate(
      `navigator.serviceWorker.register('/sw.js').then(() => navigator.serviceWorker.ready)`,
    );
    await page.waitForFunction(`caches.match('/offline/stations.json').then(Boolean)`);
    await page.goto(`${origin}/stations/${id}`);
    await page.waitForFunction(
      `caches.open('pages').then((c) => c.keys()).then((k) => k.length === 1)`,
    );
    // The stand-in's night stands still; the phone's clock is set to it.
    await phone.clock.setFixedTime(new Date(house.now().epochMilliseconds + 60_000));
    await phone.setOffline(true);
    await page.goto(`${origin}/`);
    await page.waitForSelector('.cards li');
    expect(await page.locator('.cards li').count()).toBe(20);
    expect(await page.locator('.strip.stale').textContent()).toContain('离线：按 23:10 的数据');
    expect(await page.locator('.tag.open').count()).toBe(0);
    expect(await page.locator('.tag.posted').count()).toBe(20);
    expect(await page.textContent('.proof >> nth=0')).toContain('没有人核实');
    expect(await axeFindings(page)).toEqual([]);
    await page.goto(`${origin}/stations/${id}`);
    expect(await page.locator('.strip.stale').isVisible()).toBe(true);
    await page.goto(`${origin}/places`);
    expect(await page.textContent('h1')).toBe('现在没有网络');
    expect(await axeFindings(page)).toEqual([]);
  });
});
