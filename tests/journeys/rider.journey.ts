import type { Browser, BrowserContext, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CrsName, fromWgs84, toWgs84 } from '#lib/crs.ts';
import { distanceBetween } from '#lib/lng-lat.ts';
import {
  aDesk,
  aPhone,
  expectFits,
  expectSound,
  hasBrowser,
  openBrowser,
  openPage,
  takePicture,
} from '#tests/support/journey-browser.ts';
import { signIn, titled } from '#tests/support/journey-console.ts';
import { aPhoto } from '#tests/support/journey-photo.ts';
import { startYijia, type Yijia } from '#tests/support/journey-server.ts';

interface PublicStation {
  readonly name: string;
  readonly position: { readonly lng: number; readonly lat: number } | null;
  readonly open: { readonly state: string; readonly basis: string };
}

describe.skipIf(!hasBrowser)('a rider with an empty battery', () => {
  let yijia: Yijia;
  let browser: Browser;

  beforeAll(async () => {
    [yijia, browser] = await Promise.all([startYijia('demo'), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    expect(await yijia?.stop()).toBe(0);
  });

  const readStation = async (id: string): Promise<PublicStation> =>
    (await fetch(`${yijia.origin}/api/stations/${id}`)).json() as Promise<PublicStation>;

  /** Opens the first station of the list; answers its id. */
  const openFirst = async (page: Page): Promise<string> => {
    await page.locator('.cards h2 a').first().click();
    await page.waitForURL(/\/stations\/[0-9a-f-]{36}$/);
    return page.url().slice(-36);
  };

  const placeIn = (href: string, shape: RegExp): readonly [number, number] => {
    const [, first, second] = shape.exec(decodeURIComponent(href)) ?? [];
    return [Number(first), Number(second)];
  };

  const expectRoute = async (page: Page, id: string): Promise<void> => {
    const { position } = await readStation(id);
    if (!position) throw new Error('a station of the nearest list has no position');
    const href = (name: string) =>
      page.getByRole('link', { name }).getAttribute('href').then(String);
    const [baiduLat, baiduLng] = placeIn(await href('百度地图'), /location=([\d.]+),([\d.]+)/);
    const [tencentLat, tencentLng] = placeIn(await href('腾讯地图'), /tocoord=([\d.]+),([\d.]+)/);
    const told: readonly (readonly [CrsName, readonly [number, number]])[] = [
      ['gcj02', placeIn(await href('高德地图'), /to=([\d.]+),([\d.]+)/)],
      ['gcj02', [tencentLng, tencentLat]],
      ['bd09', [baiduLng, baiduLat]],
    ];
    for (const [crs, at] of told) {
      const expected = fromWgs84([position.lng, position.lat], crs);
      expect(distanceBetween(at, expected), crs).toBeLessThan(1);
      expect(distanceBetween(toWgs84(at, crs), [position.lng, position.lat]), crs).toBeLessThan(2);
    }
    expect(await href('百度地图')).toContain('coord_type=bd09ll');
    expect(await href('腾讯地图')).toContain('coord_type=2');
  };

  const findWithSwap = async (phone: BrowserContext): Promise<Page> => {
    const { page, faults } = await openPage(phone, `${yijia.origin}/`);
    await page
      .getByRole('navigation', { name: '筛选' })
      .getByRole('link', { name: '换电' })
      .click();
    await page.waitForURL(/need=battery_swap/);
    await expectFits(page);
    expect(faults).toEqual([]);
    return page;
  };

  test('finds the nearest open station with a battery swap, reports its door without a network, and the answer changes', async () => {
    const phone = await aPhone(browser);
    const { page: first } = await openPage(phone, `${yijia.origin}/`);
    await first.getByRole('button', { name: '用我的位置' }).waitFor();
    await expectSound(first);
    await takePicture(first, 'worker-list');
    const page = await findWithSwap(phone);
    await expectSound(page);
    const id = await openFirst(page);
    const { name, open } = await readStation(id);
    expect(open.state).toBe('open');
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await expectSound(page);
    await takePicture(page, 'worker-station');
    await expectRoute(page, id);

    await page.getByRole('link', { name: '门锁着' }).click();
    expect(await page.getByLabel('门锁着').isChecked()).toBe(true);
    await page.getByRole('button', { name: '清除本机内容' }).waitFor();
    await page.getByLabel('还想说什么').fill('卷帘门拉下来了，灯也关着');
    await page.locator('#photos').setInputFiles(await aPhoto());
    await page.locator('#thumbs img').waitFor();
    await expectSound(page);
    await page.evaluate('document.activeElement.blur(), scrollTo(0, 0)');
    await takePicture(page, 'worker-report');

    await phone.setOffline(true);
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByText('已经存在这台手机上').waitFor();
    await expectSound(page);
    await page.close();
    expect((await readStation(id)).open.state).toBe('open');

    await phone.setOffline(false);
    const { page: later } = await openPage(phone, `${yijia.origin}/reports`);
    const told = later.getByText('已经发出');
    await told.waitFor();
    const number = /编号 (\S+)$/.exec((await told.textContent()) ?? '')?.[1] ?? '';
    await later.goto(`${yijia.origin}/reports/${number}`);
    await later.getByRole('heading', { level: 1, name: `反映 ${number}` }).waitFor();
    expect(await later.getByText('1 张').count()).toBe(1);
    await expectSound(later);

    await later.goto(`${yijia.origin}/?need=battery_swap`);
    expect(await later.getByRole('link', { name, exact: true }).count()).toBe(0);
    await later.goto(`${yijia.origin}/?need=battery_swap&open=any`);
    const card = later.locator('.cards > li', {
      has: later.getByRole('link', { name, exact: true }),
    });
    expect(await card.textContent()).toContain('反映门锁着');
    await expectSound(later);
    expect((await readStation(id)).open.basis).toBe('worker_report');
    await readAnswer({ phone, number, name });
  });

  /** The clerk answers the report with its photo; the rider reads it under his number. */
  const readAnswer = async (one: { phone: BrowserContext; number: string; name: string }) => {
    const desk = await aDesk(browser);
    const { page } = await openPage(desk, `${yijia.origin}/console/reports?state=received`);
    await signIn(page, 'city');
    await titled(page, '群众反映');
    const turn = page.getByRole('listitem', { name: '下一页' });
    while ((await page.getByRole('button', { name: one.name }).count()) === 0) await turn.click();
    await page.getByRole('button', { name: one.name }).click();
    await page.getByText('卷帘门拉下来了，灯也关着').waitFor();
    const photo = page.getByRole('img', { name: '照片 1' });
    await photo.waitFor();
    await page.waitForLoadState('networkidle');
    expect(await photo.evaluate((image) => 'naturalWidth' in image && image.naturalWidth)).not.toBe(
      0,
    );
    await expectSound(page);
    await page.getByLabel('已经办好').check();
    await page.getByLabel('给劳动者的回复').fill('已通知站长开门，谢谢你');
    await page.getByRole('button', { name: '提交处理' }).click();
    await page.getByText(`${one.number} 已处理`).waitFor();
    await desk.close();

    const { page: own } = await openPage(one.phone, `${yijia.origin}/reports/${one.number}`);
    await own.getByText('已通知站长开门，谢谢你').waitFor();
    expect(await own.locator('.tag.resolved').textContent()).toBe('已处理好');
    await expectSound(own);
  };

  test('does the same without JavaScript', async () => {
    const phone = await aPhone(browser, { javaScriptEnabled: false });
    const page = await findWithSwap(phone);
    const id = await openFirst(page);
    await expectFits(page);
    await expectRoute(page, id);
    await page.getByRole('link', { name: '其实开着' }).click();
    await page.locator('#photos').setInputFiles(await aPhoto());
    await page.getByRole('button', { name: '提交' }).click();
    await page.waitForURL(/\/reports\/\S+\?fresh=1/);
    await page.getByRole('heading', { level: 1, name: '收到了' }).waitFor();
    await expectFits(page);
    expect((await readStation(id)).open).toMatchObject({ state: 'open', confirmed_by: 'worker' });
    await page.goto(`${yijia.origin}/reports`);
    expect(await page.locator('main').textContent()).toContain('其实开着');
  });

  test('reads everything in large text on the smallest phone', async () => {
    const phone = await aPhone(browser, { viewport: { width: 320, height: 640 } });
    const { page, faults } = await openPage(phone, `${yijia.origin}/`);
    await page.getByRole('button', { name: '大字' }).click();
    await page.getByRole('button', { name: '标准字' }).waitFor();
    await expectSound(page);
    await page.getByText('筛选').first().click();
    await page.getByRole('link', { name: '换电' }).click();
    await page.waitForURL(/need=battery_swap/);
    const id = await openFirst(page);
    await expectSound(page);
    await page.goto(`${yijia.origin}/stations/${id}/report`);
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByText('请先选一种情况').waitFor();
    await expectSound(page);
    await page.goto(`${yijia.origin}/?view=map`);
    await expectSound(page);
    expect(faults).toEqual([]);
  });
});
