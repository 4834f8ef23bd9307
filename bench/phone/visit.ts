import type { Browser, CDPSession } from '@playwright/test';

/** What one first visit cost. */
export interface Visit {
  /** Compressed bytes of answers with their heads, as they came over the line. */
  readonly transferred_bytes: number;
  readonly requests: number;
  /** From the start of the navigation to the frame after the one that shows the first card. */
  readonly list_ms: number;
  readonly first_paint_ms: number;
}

/** 400 ms there and back, 400 kbit/s, a processor a sixth as fast. */
const LATENCY_MS = 400;
const BYTES_PER_SECOND = 400_000 / 8;
const SLOWDOWN = 6;

// Runs in the page before anything else: notes the frame after the first card was there to be painted.
const watch = `{
  const look = () => {
    if (document.querySelector('.cards > li h2')) {
      requestAnimationFrame(() => { window.listAt = performance.now(); });
    } else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}`;

const throttle = async (line: CDPSession): Promise<void> => {
  await line.send('Network.enable');
  await line.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: LATENCY_MS,
    downloadThroughput: BYTES_PER_SECOND,
    uploadThroughput: BYTES_PER_SECOND,
  });
  await line.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
};

/** Opens an address on a phone that has never been there and waits until nothing more comes. What the service worker
 *  fetches afterwards for the day without a network is not part of the visit and is kept out. */
export const firstVisit = async (browser: Browser, url: string): Promise<Visit> => {
  const phone = await browser.newContext({
    viewport: { width: 360, height: 640 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    serviceWorkers: 'block',
  });
  const page = await phone.newPage();
  const line = await phone.newCDPSession(page);
  await throttle(line);
  const finished: number[] = [];
  line.on('Network.loadingFinished', (event) => finished.push(event.encodedDataLength));
  await page.addInitScript(watch);
  await page.goto(url, { waitUntil: 'networkidle', timeout: 60_000 });
  await page.waitForFunction('window.listAt > 0');
  const list = await page.evaluate<number>('window.listAt');
  const paint = await page.evaluate<number>(
    "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0",
  );
  await phone.close();
  return {
    transferred_bytes: finished.reduce((sum, bytes) => sum + bytes, 0),
    requests: finished.length,
    list_ms: Math.round(list),
    first_paint_ms: Math.round(paint),
  };
};
