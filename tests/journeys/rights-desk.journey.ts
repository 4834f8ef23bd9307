import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  aDesk,
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

const clerk = { name: '登小记', signInName: 'deng-xiaoji', role: '权益登记员' } as const;
const officer = { name: '监小督', signInName: 'jian-xiaodu', role: '劳动法律监督员' } as const;
const leader = { name: '维主任', signInName: 'wei-zhuren', role: '维权负责人' } as const;
const ownPassword = 'Zhanwu+5566';

describe.skipIf(!hasBrowser)('a wage complaint by telephone', () => {
  let yijia: Yijia;
  let browser: Browser;
  let admin: Page;
  const pages = new Map<string, Page>();
  const faults: (readonly string[])[] = [];

  const enter = async (person: typeof clerk | typeof officer | typeof leader): Promise<void> => {
    const first = await appoint(admin, person);
    await admin.keyboard.press('Escape');
    const opened = await openPage(
      await aDesk(browser, { viewport: { width: 1280, height: 900 } }),
      `${yijia.origin}/console/`,
    );
    faults.push(opened.faults);
    await signIn(opened.page, person.signInName, first);
    await replaceFirstPassword(opened.page, first, ownPassword);
    pages.set(person.name, opened.page);
  };

  const pageOf = (person: { readonly name: string }): Page => {
    const page = pages.get(person.name);
    if (!page) throw new Error(`${person.name} has not signed in`);
    return page;
  };

  beforeAll(async () => {
    [yijia, browser] = await Promise.all([
      startYijia('start', { JURISDICTION: '330400' }),
      openBrowser(),
    ]);
    ({ page: admin } = await openPage(await aDesk(browser), yijia.setUpLink()));
    await setUpHouse(admin);
    for (const person of [clerk, officer, leader]) await enter(person);
  });
  afterAll(async () => {
    await browser?.close();
    expect(await yijia?.stop()).toBe(0);
  });

  let address = '';

  test('the clerk types what the worker tells, and gives him a number', async () => {
    const page = pageOf(clerk);
    await goBy(page, '权益案件');
    await page.getByText('还没有案件').waitFor();
    await expectSound(page);
    await page.getByRole('link', { name: '登记诉求' }).first().click();
    await titled(page, '登记诉求');
    await page.getByRole('button', { name: '登记', exact: true }).click();
    await page.getByText('有几处需要改').waitFor();
    await expectSound(page);

    const who = page.getByRole('group', { name: '第 1 名工友' });
    await who.getByLabel('姓名').fill('工友甲');
    await who.getByLabel('电话').fill('13800000001');
    await page.getByRole('group', { name: '第 1 个单位' }).getByLabel('名称').fill('某某劳务公司');
    await page
      .getByLabel('工友怎么说的')
      .fill('在工地做木工，三月到五月的工资没有发，一共一万二。');
    await page.getByLabel(/念给工友听/).check();
    await page.reload();
    await page.getByText('已恢复刚才没登记完的内容').waitFor();
    await page.getByRole('button', { name: '登记', exact: true }).click();
    await titled(page, '劳动报酬 · 某某劳务公司');
    address = page.url();
    await page.getByText(/查询编号 \d{4} \d{4} \d{4}/).waitFor();
    await expectSound(page);
  });

  test('the leader cannot accept without two handlers, and reads why', async () => {
    const page = pageOf(leader);
    await page.goto(address);
    await titled(page, '劳动报酬 · 某某劳务公司');
    await page.getByText('还不能办的').first().click();
    await page.getByText('须有两名监督员承办').waitFor();
    await page.getByRole('button', { name: '指定承办人' }).click();
    const [first, second] = [
      page.getByRole('group', { name: '承办人 1' }),
      page.getByRole('group', { name: '承办人 2' }),
    ];
    await first.getByLabel('承办人 1').selectOption({ label: `${leader.name}（郑州市总工会）` });
    await first.getByLabel('监督员证号').fill('浙工监0101');
    await second.getByLabel('承办人 2').selectOption({ label: `${officer.name}（郑州市总工会）` });
    await second.getByLabel('监督员证号').fill('浙工监0102');
    await expectSound(page);
    await page.getByRole('button', { name: '保存承办人' }).click();
    await page.getByText('证号 浙工监0102').waitFor();
  });

  test('both handlers declare that they have no interest', async () => {
    for (const person of [officer, leader]) {
      const page = pageOf(person);
      await page.goto(address);
      await page.getByRole('button', { name: '我声明' }).click();
      await page.getByText('已声明无利害关系').first().waitFor();
    }
  });

  test('the leader accepts it, and the periods run with the way to each day', async () => {
    const page = pageOf(leader);
    await page.goto(address);
    await page.getByRole('button', { name: '受理', exact: true }).click();
    await page.getByLabel('风险等级').selectOption({ label: '一般' });
    await page.getByLabel('用工关系初判').selectOption({ label: '劳动关系' });
    await expectSound(page);
    await page.getByRole('button', { name: '办理：受理' }).click();
    await titled(page, '维〔');
    await page.locator('.case-state', { hasText: '已受理' }).waitFor();
    await page.getByText('已经了结的').click();
    const clock = page.locator('.clock').first();
    await clock.getByText('怎么算出来的').click();
    await clock.getByText('当日不计入').waitFor();
    await page.getByText('工会已受理您的诉求').first().waitFor();
    await expectSound(page);
  });

  test('the clerk sees the worker masked now that others handle it', async () => {
    const page = pageOf(clerk);
    await page.goto(`${address}?tab=people`);
    await page.getByText('你不是本案承办人').waitFor();
    expect(await page.getByRole('rowheader').first().textContent()).not.toBe('工友甲');
    await expectSound(page);
    await goBy(page, '权益案件');
    await page.getByText('共 1 条').first().waitFor();
    await expectSound(page);
  });

  test('no page threw anything', () => {
    expect(faults.flat()).toEqual([]);
  });
});
