import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from '@playwright/test';
import { expect } from 'vitest';
import { axeFindings } from './phone.ts';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const pictures = fileURLToPath(new URL('../../docs/pictures', import.meta.url));

/** Whether this machine has a Chromium to make journeys in: `CHROMIUM`, else Debian's. */
export const hasBrowser = existsSync(executablePath);

// Journeys wait for what they need; a busy machine is slow, not wrong.
const PATIENCE_MS = 60_000;

/** Starts Chromium without a screen and without calls home. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-quic',
      '--no-first-run',
    ],
  });

const china = { locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' } as const;

const openContext = async (
  browser: Browser,
  options: BrowserContextOptions,
): Promise<BrowserContext> => {
  const context = await browser.newContext({ ...china, ...options });
  context.setDefaultTimeout(PATIENCE_MS);
  return context;
};

/** A phone of 390 × 844 points, touched. */
export const aPhone = (browser: Browser, options: BrowserContextOptions = {}) =>
  openContext(browser, {
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    ...options,
  });

/** An office screen of 1440 × 900 points. */
export const aDesk = (browser: Browser, options: BrowserContextOptions = {}) =>
  openContext(browser, {
    viewport: { width: 1440, height: 900 },
    deviceScaleFactor: 1,
    ...options,
  });

/** Opens a page and keeps every fault its scripts throw. */
export const openPage = async (
  context: BrowserContext,
  url: string,
): Promise<{ readonly page: Page; readonly faults: readonly string[] }> => {
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (fault) => faults.push(fault.message));
  await page.goto(url);
  return { page, faults };
};

/** A page does not scroll sideways. */
export const expectFits = async (page: Page): Promise<void> => {
  const wider = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
  expect(wider, page.url()).toBeLessThanOrEqual(0);
};

/** A page has no accessibility violation, and does not scroll sideways. Needs JavaScript in the page. */
export const expectSound = async (page: Page): Promise<void> => {
  expect(await axeFindings(page), page.url()).toEqual([]);
  await expectFits(page);
};

/** Writes the page as a picture of the README, only when asked by `PICTURES=1`. */
export const takePicture = async (page: Page, name: string): Promise<void> => {
  if (process.env.PICTURES !== '1') return;
  await page.evaluate('document.fonts.ready');
  await page.screenshot({ path: path.join(pictures, `${name}.png`), animations: 'disabled' });
};
