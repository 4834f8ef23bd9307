import type { Browser, BrowserContext, Page } from '@playwright/test';
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
  founder,
  goBy,
  replaceFirstPassword,
  setUpHouse,
  signIn,
  titled,
} from '#tests/support/journey-console.ts';
import { startYijia, type Yijia } from '#tests/support/journey-server.ts';

const inspector = { name: '巡小查', signInName: 'xun-xiaocha', role: '巡查员' } as const;
const auditor = { name: '审小计', signInName: 'shen-xiaoji', role: '审计员' } as const;
const ownPassword = 'Yichalu+7788';

describe.skipIf(!hasBrowser)('the first administrator', () => {
  let yijia: Yijia;
  let browser: Browser;
  let desk: BrowserContext;
  let admin: Page;
  let firstPassword: string;

  beforeAll(async () => {
    const env = { JURISDICTION: '410100' };
    [yijia, browser] = await Promise.all([startYijia('start', env), openBrowser()]);
    desk = await aDesk(browser);
  });
  afterAll(async () => {
    await browser?.close();
    expect(await yijia?.stop()).toBe(0);
  });

  const consoleAt = (path = ''): string => `${yijia.origin}/console/${path}`;

  const menuOf = (page: Page): Promise<string[]> =>
    page.getByRole('navigation', { name: '主菜单' }).getByRole('link').allTextContents();

  test('sets the house up by the printed link, which works once', async () => {
    const { page } = await openPage(desk, yijia.setUpLink());
    admin = page;
    await titled(admin, '第一次设置');
    await expectSound(admin);
    await setUpHouse(admin);
    expect(await admin.locator('.bar-unit').textContent()).toBe(founder.federation);
    await expectSound(admin);

    const { page: again } = await openPage(await aDesk(browser), yijia.setUpLink());
    await again.getByText('已经用过或过期').waitFor();
    await expectSound(again);
    await again.getByRole('link', { name: '去登录' }).click();
    await titled(again, '登录');
  });

  test('appoints an inspector, whose first password is shown once', async () => {
    firstPassword = await appoint(admin, inspector);
    expect(firstPassword.length).toBeGreaterThanOrEqual(8);
    await expectSound(admin);
    await admin.reload();
    await titled(admin, '人员与角色');
    await admin.getByRole('cell', { name: inspector.name, exact: true }).waitFor();
    expect(await admin.getByText(firstPassword).count()).toBe(0);
    await expectSound(admin);
  });

  test('the inspector must take a password of his own, and sees only what his role allows', async () => {
    const { page } = await openPage(await aDesk(browser), consoleAt());
    await signIn(page, inspector.signInName, 'Wrong-guess-1');
    await page.getByText('登录名或密码不对').waitFor();
    await expectSound(page);
    await signIn(page, inspector.signInName, firstPassword);
    await page.getByRole('heading', { level: 1, name: '请先设置自己的密码' }).waitFor();
    await expectSound(page);
    const kept = await page.request.get(`${yijia.origin}/api/reports`);
    expect(kept.status()).toBe(403);
    await replaceFirstPassword(page, firstPassword, ownPassword);

    const menu = await menuOf(page);
    expect(menu).toEqual(expect.arrayContaining(['今天要办', '驿站台账', '驿站地图']));
    for (const line of ['导入名单', '群众反映', '人员与角色', '操作记录', '短信发件箱'])
      expect(menu).not.toContain(line);
    await page.goto(consoleAt('people'));
    await page.getByText('你的角色不能看这一页').waitFor();
    await expectSound(page);
    for (const path of ['people', 'audit', 'notices', 'reports'])
      expect((await page.request.get(`${yijia.origin}/api/${path}`)).status(), path).toBe(403);

    const { page: other } = await openPage(await aDesk(browser), consoleAt());
    await signIn(other, inspector.signInName, firstPassword);
    await other.getByText('登录名或密码不对').waitFor();
  });

  test('one signs oneself out on another computer, and the administrator everywhere', async () => {
    const [here, there] = await Promise.all([aDesk(browser), aDesk(browser)]);
    const { page } = await openPage(here, consoleAt('account'));
    await signIn(page, inspector.signInName, ownPassword);
    await titled(page, '我的登录');
    const { page: far } = await openPage(there, consoleAt());
    await signIn(far, inspector.signInName, ownPassword);
    await titled(far, '今天要办');

    await page.reload();
    await page.getByText('这台电脑').waitFor();
    await expectSound(page);
    await page.getByRole('button', { name: '让它退出' }).first().click();
    await page.getByText('已退出').waitFor();
    await page.getByRole('button', { name: '让它退出' }).first().click();
    await page.getByRole('button', { name: '让它退出' }).waitFor({ state: 'detached' });
    await far.reload();
    await titled(far, '登录');

    await admin.getByRole('button', { name: `办理：${inspector.name}` }).click();
    await admin.getByRole('button', { name: '让所有电脑退出登录' }).click();
    await expectSound(admin);
    await admin
      .getByRole('dialog')
      .getByRole('button', { name: '让所有电脑退出登录' })
      .last()
      .click();
    await admin.getByText('已办好').waitFor();
    await page.reload();
    await titled(page, '登录');
  });

  test('an auditor reads every act and proves that nothing was changed', async () => {
    await admin.reload();
    const first = await appoint(admin, auditor);
    const { page } = await openPage(await aDesk(browser), consoleAt());
    await signIn(page, auditor.signInName, first);
    await replaceFirstPassword(page, first, 'Chongshen=9911');
    await goBy(page, '操作记录');
    const table = page.getByRole('table');
    await table.getByText(inspector.name).first().waitFor();
    const acts = await table.textContent();
    for (const act of ['人员', '登录', '密码', '退出']) expect(acts).toContain(act);
    expect(acts).not.toContain(first);
    expect(acts).not.toMatch(/[a-z]+\.[a-z]+-[a-z]+/);
    await expectSound(page);
    await page.getByRole('button', { name: '核对是否被改动' }).click();
    await page.getByText('没有被改动').waitFor();
    await expectSound(page);
    expect(await menuOf(page)).not.toContain('驿站台账');
  });
});
