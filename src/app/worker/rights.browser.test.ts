import { mkdir, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { FastifyInstance } from 'fastify';
import sharp from 'sharp';
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
import { type RightsCity, rightsCity } from '#tests/support/rights-house.ts';
import { buildWorkerScripts } from '#tests/support/worker-build.ts';
import { openStandIn, openWorkerServer } from '#tests/support/worker-stand-in.ts';

// A browser on a busy machine is slow; nothing here measures time.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const shots = process.env.YIJIA_SHOTS;

describe.skipIf(!hasChromium)('telling and following a case in a real Chromium', () => {
  let at: RightsCity;
  let app: FastifyInstance;
  let browser: Browser;
  let phone: BrowserContext;
  let origin: string;

  beforeAll(async () => {
    at = await rightsCity();
    const assetsDir = await buildWorkerScripts();
    const now = at.city.clock.read;
    app = await openWorkerServer(await openStandIn({ rights: at.house, now, assetsDir }));
    await app.listen({ port: 0, host: '127.0.0.1' });
    origin = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
    browser = await openChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });
  afterEach(() => phone?.close());

  const open = async (url: string, given: Partial<PhoneOptions> = {}): Promise<Page> => {
    phone = await openPhone(browser, { origin, ...given });
    const page = await phone.newPage();
    await page.goto(origin + url);
    return page;
  };

  const look = async (page: Page, name: string, least: number): Promise<void> => {
    if (shots) {
      await mkdir(shots, { recursive: true });
      await page.screenshot({ path: path.join(shots, `${name}-${least}.png`), fullPage: true });
    }
    expect([name, await axeFindings(page)]).toEqual([name, []]);
    expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
    expect([name, await smallTargets(page, least)]).toEqual([name, []]);
  };

  const next = (page: Page) => page.click('button.go');

  const toFiles = async (page: Page): Promise<void> => {
    await page.click('button.go');
    await page.check('input[value=unpaid]');
    await next(page);
    await page.check('input[value=rider]');
    await next(page);
    await page.check('input[value=firm]');
    await next(page);
    await page.click('button[value=rest]');
    await page.fill('#story', '站点欠我两个月工资。');
    await next(page);
    await page.fill('#employer', '某某配送站');
    await next(page);
    await page.check('#who');
    await next(page);
    await page.check('input[name=anonymous]');
    await next(page);
  };

  test.each([
    [false, 44],
    [true, 60],
  ])(
    'with large text %s every screen is sound, with targets of %d points',
    async (large, least) => {
      const page = await open('/rights', { large, width: 320 });
      await look(page, 'start', least);
      await next(page);
      await look(page, 'question', least);
      for (let n = 0; n < 3; n += 1) await page.click('button[value=skip]');
      await look(page, 'question-4', least);
      await page.click('button[value=rest]');
      await next(page);
      expect(await page.title()).toContain('有错误');
      await look(page, 'story-wrong', least);
      await page.fill('#story', '再不给钱我就不想活了');
      await next(page);
      await look(page, 'employer', least);
      await next(page);
      await page.check('input[value=group]');
      await page.fill('#people', '12');
      await page.fill('#members', Array.from({ length: 11 }, (_, n) => `工友${n}`).join('\n'));
      await next(page);
      await look(page, 'representatives', least);
      await next(page);
      await look(page, 'you', least);
      await page.fill('#name', '王小明');
      await next(page);
      await look(page, 'files', least);
      await page.click('a.go');
      await look(page, 'check', least);
      await page.check('#handling');
      await next(page);
      await look(page, 'done', least);
      const number = (await page.locator('.number').first().textContent()) ?? '';
      const secret = (await page.locator('.number').nth(1).textContent()) ?? '';
      await next(page);
      await look(page, 'door', least);
      await page.fill('#number', number);
      await page.fill('#phone', '13900000009');
      await next(page);
      await look(page, 'code', least);
      await page.goto(`${origin}/rights/progress`);
      await page.click('summary');
      await page.fill('#secret_number', number);
      await page.fill('#secret', secret);
      await page.click('details button');
      await page.waitForSelector('.steps');
      await look(page, 'progress', least);
      await page.goto(`${origin}/rights/notice`);
      await look(page, 'notice', least);
    },
  );

  test('what was typed and not sent is there again after the page was killed', async () => {
    const page = await open('/rights');
    await next(page);
    await page.goto(`${origin}/rights/story`);
    await page.fill('#story', '写了一半的话');
    await page.waitForTimeout(400);
    const again = await phone.newPage();
    await again.goto(`${origin}/rights/story`);
    expect(await again.inputValue('#story')).toBe('写了一半的话');
    await phone.setOffline(true);
    await again.click('button.go');
    expect(await again.textContent('#saved')).toContain('现在没有网络');
    await phone.setOffline(false);
    await again.click('button.go');
    await again.waitForURL('**/rights/employer');
    await again.goto(`${origin}/rights/story`);
    expect(await again.inputValue('#story')).toBe('写了一半的话');
  });

  test('a photo goes on where the network broke, once there is one again', async () => {
    const page = await open('/rights');
    await toFiles(page);
    const noise = { width: 1500, height: 1500, channels: 3, background: '#888' } as const;
    const bytes = await sharp({
      create: { ...noise, noise: { type: 'gaussian', mean: 128, sigma: 60 } },
    })
      .jpeg({ quality: 95 })
      .toBuffer();
    const file = path.join(tmpdir(), `yijia-${process.pid}.jpg`);
    await writeFile(file, bytes);
    let pieces = 0;
    await page.route('**/rights/uploads/*', async (route) => {
      pieces += 1;
      if (pieces === 2) {
        await phone.setOffline(true);
        await route.abort('internetdisconnected');
        return;
      }
      await route.continue();
    });
    await page.setInputFiles('#photos', file);
    await page.getByText('网络断了').waitFor();
    const before = pieces;
    expect(before).toBeGreaterThan(1);
    await phone.setOffline(false);
    await page.waitForSelector('.files li');
    expect(await page.textContent('.files li')).toContain('收到了');
  });
});
