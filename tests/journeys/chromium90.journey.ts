import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { demoPassword } from '#tests/support/journey-console.ts';
import { hasOldBrowser, type OldPage, openOldPage } from '#tests/support/journey-old-browser.ts';
import { startYijia, type Yijia } from '#tests/support/journey-server.ts';

const pictures = path.resolve('.cache/journeys');

describe.skipIf(!hasOldBrowser)('a real Chromium 90, the engine of government browsers', () => {
  let yijia: Yijia;
  let page: OldPage;

  beforeAll(async () => {
    yijia = await startYijia('demo');
    await mkdir(pictures, { recursive: true });
  });
  afterAll(() => yijia?.stop());
  afterEach(() => page?.close());

  const keepPicture = async (name: string): Promise<void> => {
    const picture = await page.picture();
    expect(picture.length, name).toBeGreaterThan(10_000);
    await writeFile(path.join(pictures, `chromium90-${name}.png`), picture);
  };

  const textOf = (selector: string): Promise<unknown> =>
    page.ask(`document.querySelector(${JSON.stringify(selector)}).textContent`);

  const isVisible = (selector: string): string => `(() => {
    const it = document.querySelector(${JSON.stringify(selector)});
    const box = it && it.getBoundingClientRect();
    return Boolean(box && box.width > 0 && box.height > 0);
  })()`;

  const isTitled = (title: string): string =>
    `[...document.querySelectorAll('h1')].some((h) => h.textContent === ${JSON.stringify(title)})`;

  const isRead = `!document.body.innerText.includes('正在读取')`;

  test('shows a rider the list, a station, the form, and takes his report', async () => {
    page = await openOldPage(390, 844);
    expect(page.version).toContain('/90.');
    await page.go(`${yijia.origin}/?open=any`);
    expect(await page.ask(`document.querySelectorAll('.cards > li').length`)).toBe(20);
    await page.until(`!document.getElementById('here').hidden`);
    await page.until(isVisible('.cards > li .tag svg'));
    await keepPicture('list');

    await page.ask(`document.querySelector('.cards h2 a').click()`);
    await page.until(`/^\\/stations\\//.test(location.pathname)`);
    await page.until(isVisible('#route a'));
    expect(await textOf('#route')).toContain('高德地图');
    await keepPicture('station');

    await page.go(`${String(await page.ask('location.href'))}/report?kind=broken`);
    await page.until(`!document.getElementById('forget').hidden`);
    await page.until(isVisible('#facility'));
    await page.ask(`document.querySelector('input[value=door_locked]').click()`);
    await page.until(`document.getElementById('facility-field').hidden`);
    await page.type('#note', '门锁着，没人应');
    await keepPicture('report');
    await page.ask(`document.querySelector('#report button.go').click()`);
    await page.until(`/^\\/reports\\//.test(location.pathname)`);
    await page.until(`document.querySelector('h1').textContent.includes('收到了')`);
    expect(page.faults).toEqual([]);
  });

  test('lets an officer sign in and shows the desk, the register, a station, the map', async () => {
    page = await openOldPage(1366, 768);
    await page.go(`${yijia.origin}/console/`);
    await page.until(isVisible('form input'));
    await keepPicture('sign-in');
    await page.type('input[autocomplete=username]', 'city');
    await page.type('input[type=password]', demoPassword);
    await page.ask(`document.querySelector('form button[type=submit]').click()`);
    await page.until(isTitled('今天要办'));
    await page.until(isVisible('.figure-n'));
    await page.until(isRead);
    expect(await textOf('.figure-n')).toBe('1,237');
    await keepPicture('desk');

    await page.ask(`document.querySelector('a[href="/console/stations"]').click()`);
    await page.until(isTitled('驿站台账'));
    await page.until(isVisible('.ant-table-row'));
    expect(await page.ask(`document.querySelectorAll('.ant-table-row').length`)).toBe(20);
    await keepPicture('stations');

    await page.ask(`document.querySelector('.ant-table-row a').click()`);
    await page.until(isVisible('.open-line'));
    await page.ask(`document.querySelector('a[href*="tab=edit"]').click()`);
    await page.until(isVisible('.station-form input'));
    await keepPicture('station-form');

    await page.ask(`document.querySelector('a[href="/console/stations/map"]').click()`);
    await page.until(isTitled('驿站地图'));
    await page.until(isVisible('.leaflet-container canvas'));
    await page.until(isRead);
    // The map is drawn on canvas: something but its ground must be there.
    await page.until(`[...document.querySelectorAll('.leaflet-container canvas')].some((canvas) => {
      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
      const colours = new Set();
      for (let at = 0; at < data.length; at += 404) colours.add(data.slice(at, at + 4).join());
      return colours.size > 5;
    })`);
    await keepPicture('map');
    expect(page.faults).toEqual([]);
  });
});
