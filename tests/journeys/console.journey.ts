import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  aDesk,
  expectSound,
  hasBrowser,
  openBrowser,
  openPage,
  takePicture,
} from '#tests/support/journey-browser.ts';
import { goBy, signIn, titled } from '#tests/support/journey-console.ts';
import { startYijia, type Yijia } from '#tests/support/journey-server.ts';

/** A list as a county sends it: full-width digits, two systems, a double, hours in prose, slips of the pen. */
const countyList = `名称,区县,镇街,地址,经度,纬度,坐标系,开放时间,设施,站长电话
南湖示例驿站甲,南湖区,解放街道,解放街道演示路１２号,120.7701,30.7552,GCJ-02,周一至周五8:30-17:30,饮水、微波炉、充电插座,13800000001
南湖示例驿站乙,南湖区,新嘉街道,新嘉街道演示路3号,30.7712,120.7523,WGS-84,24小时,饮水、卫生间,13800000002
南湖示例驿站丙,南湖区,建设街道,建设街道演示路5号,,,,看情况,饮水,13800000003
秀洲示例驿站丁,秀洲区,新城街道,新城街道演示路7号,120.7053,30.7648,BD-09,每天６：００－２２：００,饮水、空调,1380000000
秀洲示例驿站丁,秀洲区,新城街道,新城街道演示路7号,120.7053,30.7648,BD-09,每天6:00-22:00,饮水、空调,13800000004
嘉善示例驿站戊,嘉善,魏塘街道,魏塘街道演示路9号,120.9251,30.8502,WGS-84,周一至周日 7:00-25:00,饮水、自动擦鞋机,13800000005
,海盐县,武原街道,武原街道演示路11号,120.9461,30.5263,WGS-84,8:00-20:00,饮水,13800000006
桐乡示例驿站己,桐乡市,梧桐街道,梧桐街道演示路13号,116.3975,39.9087,WGS-84,8:00-20:00,饮水,13800000007
`;

const pages: readonly (readonly [line: string, sign: string])[] = [
  ['驿站台账', '共 1,237 条'],
  ['驿站地图', '图中驿站'],
  ['待定位驿站', '坐标系'],
  ['导入名单', '选择文件'],
  ['群众反映', '未办完'],
  ['人员与角色', '新增人员'],
  ['组织机构', '嘉兴市总工会'],
  ['操作记录', '核对是否被改动'],
  ['短信发件箱', '没有接短信网关'],
  ['我的登录', '这台电脑'],
  ['帮助', '键盘快捷键'],
];

describe.skipIf(!hasBrowser)('the console of the demo city', () => {
  let yijia: Yijia;
  let browser: Browser;
  let page: Page;
  let faults: readonly string[];

  beforeAll(async () => {
    [yijia, browser] = await Promise.all([startYijia('demo'), openBrowser()]);
    ({ page, faults } = await openPage(await aDesk(browser), `${yijia.origin}/console/`));
  });
  afterAll(async () => {
    await browser?.close();
    expect(await yijia?.stop()).toBe(0);
  });

  test('is entered by a demo account with one tap', async () => {
    await page.getByRole('button', { name: '管理员甲' }).click();
    await expectSound(page);
    await page.getByRole('button', { name: /^登\s?录$/ }).click();
    await titled(page, '今天要办');
    await page.getByText('1,237').waitFor();
    await expectSound(page);
    await takePicture(page, 'console-desk');
  });

  test.each(pages)('%s stands, is named by the menu and has no violation', async (line, sign) => {
    await goBy(page, line);
    await page.getByText(sign).first().waitFor();
    await page.waitForLoadState('networkidle');
    await expectSound(page);
    const here = page.getByRole('navigation', { name: '主菜单' }).locator('[aria-current=page]');
    expect(await here.textContent()).toBe(line);
    if (line === '驿站台账') await takePicture(page, 'console-stations');
    if (line === '驿站地图') await takePicture(page, 'console-map');
    expect(faults).toEqual([]);
  });

  test('narrows the register by links that say it, and opens a station with the keyboard', async () => {
    await page.goto(`${yijia.origin}/console/stations?state=open&need=battery_swap,toilet`);
    await titled(page, '驿站台账');
    await page.getByRole('row').nth(1).waitFor();
    await expectSound(page);
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: '概况' }).waitFor();
    expect(await page.locator('.open-line').textContent()).toMatch(/开放中|应该开着/);
    await page.waitForLoadState('networkidle');
    await expectSound(page);
    await takePicture(page, 'console-station');
  });

  test('tells what is wrong in a county’s list, row by row, and how to mend it', async () => {
    await goBy(page, '导入名单');
    const file = { name: '示例名单.csv', mimeType: 'text/csv', buffer: Buffer.from(countyList) };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('button', { name: '核对（不写入）' }).click();
    await page.getByRole('heading', { name: '核对发现的问题' }).waitFor();
    await expectSound(page);
    const found = await page.getByRole('region', { name: '问题列表' }).textContent();
    for (const value of ['看情况', '1380000000', '自动擦鞋机', '25:00', '116.3975'])
      expect(found).toContain(value);
    await takePicture(page, 'console-import');
    await page.getByRole('button', { name: '写入台账' }).click();
    await page.getByRole('heading', { name: '已写入台账' }).waitFor();
    await expectSound(page);
  });

  test('is left by one button, and its pages ask again who comes', async () => {
    await page.getByRole('button', { name: '退出登录' }).click();
    await titled(page, '登录');
    await page.goto(`${yijia.origin}/console/audit`);
    await titled(page, '登录');
    await signIn(page, 'inspector');
    await page.getByText('你的角色不能看这一页').waitFor();
    await expectSound(page);
    expect(faults).toEqual([]);
  });
});
