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

/** What the first administrator types at the one-time link. */
export const founder = {
  federation: '郑州市总工会',
  name: '郑管理',
  signInName: 'zheng-admin',
  password: 'Ganquan#2026x',
} as const;

/** Sets a new installation up through its one-time link; ends on the administrator's desk. */
export const setUpHouse = async (page: Page): Promise<void> => {
  await page.getByLabel('总工会全称').fill(founder.federation);
  await page.getByLabel('管理员姓名').fill(founder.name);
  await page.getByLabel('登录名').fill(founder.signInName);
  await page.getByLabel('密码', { exact: true }).fill(founder.password);
  await page.getByRole('button', { name: '建立并登录' }).click();
  await titled(page, '今天要办');
};

/** A person as the administrator enters him. */
export interface Appointed {
  readonly name: string;
  readonly signInName: string;
  readonly role: string;
}

/** The administrator enters a new person at the city's federation; answers the password shown once. */
export const appoint = async (page: Page, one: Appointed): Promise<string> => {
  await goBy(page, '人员与角色');
  await page.getByRole('button', { name: '新增人员' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('姓名').fill(one.name);
  await form.getByLabel('登录名').fill(one.signInName);
  await form.getByLabel('角色').selectOption({ label: one.role });
  await form.getByRole('button', { name: '新增人员' }).click();
  const password = form.locator('.secret');
  await password.waitFor();
  return (await password.textContent()) ?? '';
};

/** Replaces the handed-out password by one's own, as the first sign-in demands. */
export const replaceFirstPassword = async (
  page: Page,
  first: string,
  own: string,
): Promise<void> => {
  await page.getByRole('heading', { level: 1, name: '请先设置自己的密码' }).waitFor();
  await page.getByLabel('现在的密码').fill(first);
  await page.getByLabel('新密码', { exact: true }).fill(own);
  await page.getByLabel('再输一遍新密码').fill(own);
  await page.getByRole('button', { name: '保存新密码' }).click();
  await titled(page, '今天要办');
};
