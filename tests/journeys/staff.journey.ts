import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  aDesk,
  aPhone,
  expectSound,
  hasBrowser,
  openBrowser,
  openPage,
} from '#tests/support/journey-browser.ts';
import {
  appoint,
  goBy,
  replaceFirstPassword,
  setUpHouse,
  signIn,
  titled,
} from '#tests/support/journey-console.ts';
import { startYijia, type Yijia } from '#tests/support/journey-server.ts';

const realList = path.resolve('../shared/data/zhengzhou_union_stations.csv');
const officer = { name: '经小办', signInName: 'jing-xiaoban', role: '驿站经办' } as const;
const ownPassword = 'Zhanwu+5566';
const station = '巩义万洋商贸城工会户外劳动者驿站';
const unplaced = '工会驿站(郑州高新区凯旋路河南云充新能源科技)';

interface Listed {
  readonly id: string;
  readonly name: string;
  readonly position: { readonly lng: number; readonly lat: number } | null;
}

describe.skipIf(!hasBrowser || !existsSync(realList))('the staff of a real city', () => {
  let yijia: Yijia;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    const env = { JURISDICTION: '410100' };
    [yijia, browser] = await Promise.all([startYijia('start', env), openBrowser()]);
    const { page: admin } = await openPage(await aDesk(browser), yijia.setUpLink());
    await setUpHouse(admin);
    const first = await appoint(admin, officer);
    ({ page } = await openPage(await aDesk(browser), `${yijia.origin}/console/`));
    await signIn(page, officer.signInName, first);
    await replaceFirstPassword(page, first, ownPassword);
  });
  afterAll(async () => {
    await browser?.close();
    expect(await yijia?.stop()).toBe(0);
  });

  const search = async (text: string): Promise<Listed[]> => {
    const address = `${yijia.origin}/api/stations?page_size=200&q=${encodeURIComponent(text)}`;
    return ((await (await fetch(address)).json()) as { items: Listed[] }).items;
  };

  const figure = (name: string): Promise<string | null> =>
    page.locator('.figures li', { hasText: name }).locator('.figure-n').textContent();

  const runImport = async (): Promise<void> => {
    await goBy(page, '导入名单');
    await page.locator('input[type=file]').setInputFiles(realList);
    await page.getByText('左边是台账的项目').waitFor();
    expect(await page.getByLabel('坐标的坐标系').inputValue()).toBe('gcj02');
    await expectSound(page);
    await page.getByRole('button', { name: '核对（不写入）' }).click();
    await page.getByRole('button', { name: '写入台账' }).waitFor();
    await expectSound(page);
  };

  test('import the real list: 82 stations, and nothing the second time', async () => {
    await runImport();
    expect(await figure('新增')).toBe('82');
    expect(await figure('缺位置')).toBe('64');
    expect(await figure('错误')).toBe('0');
    expect(await search('')).toHaveLength(0);
    await page.getByRole('button', { name: '写入台账' }).click();
    await page.getByRole('heading', { name: '已写入台账' }).waitFor();
    await expectSound(page);
    expect(await search('')).toHaveLength(82);

    await runImport();
    expect(await figure('不变')).toBe('82');
    await page.getByRole('button', { name: '写入台账' }).click();
    await page.getByRole('heading', { name: '已写入台账' }).waitFor();
    expect(await figure('新增')).toBe('0');
  });

  test('find a station by pinyin', async () => {
    await goBy(page, '驿站台账');
    await page.getByText('共 82 条').first().waitFor();
    await page.getByRole('search').getByRole('textbox').fill('wanyang');
    await page.keyboard.press('Enter');
    await page.getByText('共 1 条').first().waitFor();
    await page.getByRole('link', { name: station }).waitFor();
    await expectSound(page);
  });

  test('place a station by a click on the map', async () => {
    await goBy(page, '待定位驿站');
    await page.getByRole('search').getByRole('textbox').fill('云充新能源');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: unplaced }).waitFor();
    await page.locator('.map-pick').click({ position: { x: 200, y: 200 } });
    const [lng, lat] = [
      page.getByLabel('经度', { exact: true }),
      page.getByLabel('纬度', { exact: true }),
    ];
    const [x, y] = [Number(await lng.inputValue()), Number(await lat.inputValue())];
    expect(x).toBeGreaterThan(112);
    await expectSound(page);
    await page.getByRole('button', { name: '保存位置，看下一个' }).click();
    await page.getByText(`已保存“${unplaced}”的位置`).waitFor();
    const [placed] = await search('云充新能源');
    expect(placed?.position?.lng).toBeCloseTo(x, 5);
    expect(placed?.position?.lat).toBeCloseTo(y, 5);
    const near = `${yijia.origin}/api/stations/nearby?lng=${x}&lat=${y}&crs=wgs84&open=any&limit=1`;
    const { items } = (await (await fetch(near)).json()) as { items: Listed[] };
    expect(items[0]?.name).toBe(unplaced);
  });

  const openEdit = async (editor: Page): Promise<void> => {
    const [found] = await search('wanyang');
    await editor.goto(`${yijia.origin}/console/stations/${found?.id}?tab=edit`);
    await titled(editor, station);
    await editor.getByLabel('每周开放时间').waitFor();
  };

  const hoursOn = async (): Promise<string> => {
    const phone = await aPhone(browser);
    const [found] = await search('wanyang');
    const { page: rider } = await openPage(phone, `${yijia.origin}/stations/${found?.id}`);
    const text = await rider.locator('dl.facts').textContent();
    await phone.close();
    return text ?? '';
  };

  test('edit hours with the reading beside them; the history tells it', async () => {
    await openEdit(page);
    const hours = page.getByLabel('每周开放时间');
    await hours.fill('每天随便开');
    await page.getByText('读不懂').waitFor();
    await expectSound(page);
    await page.getByRole('button', { name: '保存修改' }).click();
    await page.getByText('有几处需要改').waitFor();
    await expectSound(page);
    await hours.fill('周一至周五 8:30-17:30，节假日休息');
    await page.getByText('系统读作').waitFor();
    await page.getByRole('button', { name: '保存修改' }).click();
    await page.getByText('已保存').waitFor();
    expect(await hoursOn()).toContain('周一至周五 08:30–17:30');
    await page.getByRole('link', { name: '修改记录' }).click();
    const change = page.getByRole('row', { name: /开放时间/ }).first();
    await change.waitFor();
    expect(await change.textContent()).toContain('17:30');
    expect(await page.locator('.history').textContent()).toContain(officer.name);
    await expectSound(page);
  });

  test('who edit the same station in two browsers lose nothing of what they typed', async () => {
    const { page: second } = await openPage(await aDesk(browser), `${yijia.origin}/console/`);
    await signIn(second, officer.signInName, ownPassword);
    await titled(second, '今天要办');
    await Promise.all([openEdit(page), openEdit(second)]);
    await page.getByLabel('没有手机怎么进').fill('按门铃');
    await page.getByRole('button', { name: '保存修改' }).click();
    await page.getByText('已保存').waitFor();

    const typed = '白天找前台，夜里打门上电话';
    await second.getByLabel('没有手机怎么进').fill(typed);
    await second.getByLabel('楼层位置').fill('一层临街');
    await second.getByRole('button', { name: '保存修改' }).click();
    await second.getByRole('heading', { name: '别人刚刚也改了这个驿站' }).waitFor();
    await expectSound(second);
    expect(await second.getByLabel('没有手机怎么进').inputValue()).toBe(typed);
    expect(await second.locator('.conflict').textContent()).toContain('按门铃');
    await second.getByRole('button', { name: '按所选保存' }).click();
    await second.getByText('已保存').waitFor();
    const shown = await hoursOn();
    expect(shown).toContain(typed);
    expect(shown).toContain('一层临街');
  });
});
