import { existsSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';

const CHROMIUM = '/usr/bin/chromium';

/** Whether this machine has the Chromium that pages are tried in. */
export const hasChromium = existsSync(CHROMIUM);

/** Starts Chromium without a screen and without calls home. */
export const openChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });

export interface PhoneOptions {
  readonly origin: string;
  readonly large?: boolean;
  readonly width?: number;
  readonly javaScript?: boolean;
}

/** A phone of 360 points, in Shanghai, reading Chinese. */
export const openPhone = async (browser: Browser, given: PhoneOptions): Promise<BrowserContext> => {
  const phone = await browser.newContext({
    viewport: { width: given.width ?? 360, height: 760 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    javaScriptEnabled: given.javaScript ?? true,
  });
  if (given.large) await phone.addCookies([{ name: 'large', value: '1', url: given.origin }]);
  return phone;
};

/** What axe finds wrong on the page as it stands, one line a finding. */
export const axeFindings = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')}`),
  );
};

/** How many points the page is wider than the screen. */
export const sidewaysScroll = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - innerWidth');

/** Buttons, fields and links outside running text that are lower than `least` points. */
export const smallTargets = (page: Page, least: number): Promise<readonly string[]> =>
  page.evaluate(`[...document.querySelectorAll('a,button,select,summary,input:not([type=hidden])')]
    .filter((e) => e.offsetParent && !e.closest('p:not(.acts):not(.below):not(.routes):not(.back),h2,dd,.errors,.pick,.picks,.skip') && !e.matches('.skip'))
    .filter((e) => e.getBoundingClientRect().height < ${least} - 0.5)
    .map((e) => e.outerHTML.slice(0, 80))`);
