import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { type Browser, chromium } from '@playwright/test';
import { machineFacts } from './machine-facts.ts';
import { openDemoServer } from './phone/demo-server.ts';
import { lighthouseScore } from './phone/lighthouse-score.ts';
import { firstVisit, type Visit } from './phone/visit.ts';

const PORT = Number(process.env.BENCH_PHONE_PORT ?? 7660);
const DEBUGGING_PORT = PORT + 1;
const VISITS = Number(process.env.BENCH_VISITS ?? 5);
const MARKS = 3;
const BUDGET_BYTES = 10_000;
const CHROMIUM = '/usr/bin/chromium';

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

const pages = [
  { name: 'worker page, from the server', path: '/' },
  { name: 'React single page', path: '/spa/' },
] as const;

const visitInTurn = async (browser: Browser, origin: string): Promise<Visit[][]> => {
  const visits: Visit[][] = pages.map(() => []);
  for (let turn = 0; turn < VISITS; turn += 1) {
    for (const [number, page] of pages.entries()) {
      visits[number]?.push(await firstVisit(browser, origin + page.path));
    }
  }
  return visits;
};

const marksOf = async (url: string): Promise<number[]> => {
  const marks: number[] = [];
  for (let turn = 0; turn < MARKS; turn += 1) {
    const mark = await lighthouseScore(url, DEBUGGING_PORT);
    if (mark !== null) marks.push(mark);
  }
  return marks;
};

const lineOf = (name: string, visits: readonly Visit[], marks: readonly number[]) => {
  const middle = (figure: keyof Visit): number => median(visits.map((visit) => visit[figure]));
  return {
    page: name,
    transferred_bytes: middle('transferred_bytes'),
    requests: middle('requests'),
    list_ms: middle('list_ms'),
    first_paint_ms: middle('first_paint_ms'),
    lighthouse: marks.length > 0 ? median(marks) : null,
  };
};

const measure = async (origin: string) => {
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      `--remote-debugging-port=${DEBUGGING_PORT}`,
    ],
  });
  try {
    const visits = await visitInTurn(browser, origin);
    const lines: ReturnType<typeof lineOf>[] = [];
    for (const [number, page] of pages.entries()) {
      lines.push(lineOf(page.name, visits[number] ?? [], await marksOf(origin + page.path)));
    }
    return lines;
  } finally {
    await browser.close();
  }
};

const main = async (): Promise<void> => {
  if (!existsSync(CHROMIUM)) throw new Error(`this bench needs ${CHROMIUM}`);
  const server = await openDemoServer(PORT);
  const table = await measure(server.origin).finally(server.close);
  console.table(table);
  const [ours, theirs] = table;
  const share = (ours?.list_ms ?? 0) / (theirs?.list_ms ?? 1);
  const wanted = {
    first_visit_at_most_bytes: BUDGET_BYTES,
    list_within_share_of_single_page: 1 / 3,
    lighthouse_at_least: 95,
  };
  const reached = {
    bytes: (ours?.transferred_bytes ?? Number.POSITIVE_INFINITY) <= BUDGET_BYTES,
    list: share <= wanted.list_within_share_of_single_page,
    lighthouse: (ours?.lighthouse ?? 0) >= wanted.lighthouse_at_least,
  };
  console.log(`list after ${(share * 100).toFixed(0)} % of the single page's time;`, reached);
  const results = new URL('results/', import.meta.url);
  mkdirSync(results, { recursive: true });
  const said = { ...machineFacts(), visits: VISITS, list_share: share, wanted, reached, table };
  writeFileSync(new URL('phone.json', results), `${JSON.stringify(said, null, 2)}\n`);
};

await main();
