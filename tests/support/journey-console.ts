import type { Page } from '@playwright/test';

/** The password of every account of the demo city. */
export const demoPassword = 'yijia-demo-2026';

/** Types name and password at the door of the console and goes in. */
export const signIn = async (
  page: Page,
  name: string,
  password: string = demoPassword,
): Promise<void> => {
  await page.getByLabel('登录名', { exact: true }).fill(name);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: /^登\s?录$/ }).click();
};

/** Waits until the page of this title stands, with nothing still being read. */
export const titled = async (page: Page, title: string): Promise<void> => {
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await page.getByText('正在读取…').first().waitFor({ state: 'hidden' });
};

/** Goes to a page by the menu on the left. */
export const goBy = async (page: Page, line: string): Promise<void> => {
  await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: line }).click();
  await titled(page, line);
};
