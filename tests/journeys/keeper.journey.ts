import type { Browser, BrowserContext, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  aDesk,
  aPhone,
  expectSound,
  hasBrowser,
  openBrowser,
  openPage,
} from '#tests/support/journey-browser.ts';
import { goBy, signIn, titled } from '#tests/support/journey-console.ts';
import { startYijia, type Yijia } from '#tests/support/journey-server.ts';

interface Door {
  readonly state: string;
  readonly basis: string;
  readonly confirmed_by: string | null;
}

interface Listed {
  readonly id: string;
  readonly name: string;
  readonly open: Door;
}

const lately = /站长(刚刚| \d 分钟前)/;

describe.skipIf(!hasBrowser)('a keeper who knows best', () => {
  let yijia: Yijia;
  let browser: Browser;
  let station: Listed;
  let hand: BrowserContext;
  let link: { readonly url: string; readonly phone: string };

  beforeAll(async () => {
    [yijia, browser] = await Promise.all([startYijia('demo'), openBrowser()]);
    // Whatever the time of day, there are stations of which only the keeper can tell.
    const unknown = `${yijia.origin}/api/stations?hours=unknown&state=unknown&life_cycle=open&page_size=200`;
    const { items } = (await (await fetch(unknown)).json()) as { items: Listed[] };
    const untold = items.find((item) => item.open.basis === 'hours_unknown');
    if (!untold) throw new Error('no station of the demo city has unknown hours');
    station = untold;
  });
  afterAll(async () => {
    await browser?.close();
    expect(await yijia?.stop()).toBe(0);
  });

  const door = async (): Promise<Door> => {
    const answer = await fetch(`${yijia.origin}/api/stations/${station.id}`);
    return ((await answer.json()) as Listed).open;
  };

  const riderReads = async (): Promise<string> => {
    const phone = await aPhone(browser);
    const { page } = await openPage(phone, `${yijia.origin}/stations/${station.id}`);
    await expectSound(page);
    const text = await page.locator('section.state').textContent();
    await phone.close();
    return text ?? '';
  };

  /** The officer reads the registered number, saying why: that is recorded. */
  const revealPhone = async (page: Page): Promise<string> => {
    const reveal = page.getByRole('button', { name: '显示完整内容 站长电话' });
    if ((await reveal.count()) === 0) return '13800000000';
    await reveal.click();
    await page.getByLabel('为什么要看').fill('请站长绑定手机');
    await expectSound(page);
    await page.getByRole('button', { name: '显示并留痕' }).click();
    const phone = page.getByText(/^1\d{10}$/);
    await phone.waitFor();
    return (await phone.textContent()) ?? '';
  };

  const makeLink = async (): Promise<{ url: string; phone: string }> => {
    const desk = await aDesk(browser);
    const address = `${yijia.origin}/console/stations/${station.id}?tab=keeper`;
    const { page, faults } = await openPage(desk, address);
    await signIn(page, 'city');
    await titled(page, station.name);
    await expectSound(page);
    const phone = await revealPhone(page);
    await page.getByRole('button', { name: '生成新链接' }).click();
    await page.getByText('链接只显示这一次').waitFor();
    await page.getByRole('cell', { name: '未绑定' }).waitFor();
    await expectSound(page);
    const url = await page.locator('.new-link .secret').textContent();
    expect(faults).toEqual([]);
    await desk.close();
    return { url: url ?? '', phone };
  };

  const codeFromOutbox = async (): Promise<string> => {
    const desk = await aDesk(browser);
    const { page } = await openPage(desk, `${yijia.origin}/console/`);
    await signIn(page, 'admin');
    await titled(page, '今天要办');
    await goBy(page, '短信发件箱');
    const message = page.getByRole('row').filter({ hasText: station.name }).first();
    const text = (await message.textContent()) ?? '';
    await expectSound(page);
    await desk.close();
    const code = /验证码 (\d{6})/.exec(text)?.[1];
    if (!code) throw new Error(`no code in: ${text}`);
    return code;
  };

  test('gets a link, proves his phone, says open with one tap, closes for today, takes it back', async () => {
    link = await makeLink();
    hand = await aPhone(browser);
    const { page, faults } = await openPage(hand, link.url);
    await page.getByText('第 1 步').waitFor();
    await expectSound(page);
    await page.getByLabel('手机号').fill(link.phone);
    await page.getByRole('button', { name: '发验证码给我' }).click();
    await page.getByRole('heading', { level: 1, name: '填验证码' }).waitFor();
    await expectSound(page);

    await page.getByLabel('验证码').fill('000000');
    await page.getByRole('button', { name: '确定' }).click();
    await page.getByText('验证码不对').first().waitFor();
    await expectSound(page);
    await page.getByLabel('验证码').fill(await codeFromOutbox());
    await page.getByRole('button', { name: '确定' }).click();
    await page.getByRole('heading', { level: 1, name: station.name }).waitFor();
    await expectSound(page);

    await page.getByRole('button', { name: '现在开着', exact: true }).click();
    await page.getByText(/你说.现在开着/).waitFor();
    await expectSound(page);
    expect(await page.locator('section.state').textContent()).toMatch(lately);
    expect(await riderReads()).toMatch(/开放中.*站长(刚刚| \d 分钟前)确认/s);
    expect(await door()).toMatchObject({ state: 'open', basis: 'keeper', confirmed_by: 'keeper' });

    await page.getByRole('button', { name: '今天提前关门' }).click();
    await page.getByText(/你说.今天提前关门/).waitFor();
    await expectSound(page);
    expect(await riderReads()).toMatch(/关着.*站长(刚刚| \d 分钟前)说关着/s);
    expect(await door()).toMatchObject({ state: 'closed', basis: 'keeper' });

    await page.getByRole('button', { name: /点错了.撤回/ }).click();
    await page.getByText(/你说.现在开着/).waitFor();
    expect(await door()).toMatchObject({ state: 'open', basis: 'keeper' });
    await page.getByRole('button', { name: /点错了.撤回/ }).click();
    await page.getByText(/你说[:：]/).waitFor({ state: 'detached' });
    await expectSound(page);
    expect((await door()).basis).toBe(station.open.basis);
    expect(faults).toEqual([]);
  });

  test('is shut out at once when the officer revokes his link', async () => {
    const { url } = link;
    const desk = await aDesk(browser);
    const address = `${yijia.origin}/console/stations/${station.id}?tab=keeper`;
    const { page } = await openPage(desk, address);
    await signIn(page, 'city');
    const bound = page.getByRole('row').filter({ hasText: '已绑定' });
    await bound.getByRole('button').click();
    await page.getByRole('cell', { name: '已作废' }).waitFor();
    await expectSound(page);
    const { page: there } = await openPage(hand, url);
    await there.getByRole('heading', { level: 1 }).waitFor();
    expect(await there.getByRole('button', { name: '现在开着' }).count()).toBe(0);
    expect(await there.getByLabel('手机号').count()).toBe(0);
    await expectSound(there);
  });
});
