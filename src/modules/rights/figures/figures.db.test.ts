import ExcelJS from 'exceljs';
import { expect, it } from 'vitest';
import { openServer, SESSION_COOKIE } from '#kernel/http/public.ts';
import type { PersonActor } from '#kernel/work/public.ts';
import { actsOf, inCase, newCase, newUnion, rightsCity } from '#tests/support/rights-house.ts';
import { codeOf, valueIn } from '#tests/support/staff-city.ts';
import { storyCity } from '#tests/support/story-city.ts';
import { openPlay } from '../demo/play/play-story.ts';
import { ludian } from '../demo/stories/ludian.ts';
import { ludianSums } from '../demo/stories/ludian-facts.ts';
import { figureRoutes } from './figure-routes.ts';
import { monthlyReport } from './monthly-report.ts';
import { monthlyWorkbook } from './monthly-workbook.ts';
import { readFigures } from './read-figures.ts';

const settings = {
  ...{ logger: false, trustedProxies: 0, https: false, metricsToken: null, version: 'test' },
} as const;

type City = Awaited<ReturnType<typeof rightsCity>>;

const figuresFor = (
  at: City,
  who: PersonActor,
  given: Partial<Parameters<typeof readFigures>[1]> = {},
) =>
  inCase(at, who, (work) => {
    work.note('test.read', { kind: 'figures', id: 'test' });
    return readFigures(work, { ...{ from: null, until: null, organisationId: null }, ...given });
  });

it('the case of Ludian in figures: the days it lay idle, two promises, five hands', async () => {
  const at = await storyCity();
  await openPlay(at.stage, ludian).until('2025-06-20T18:00');
  const span = { from: '2025-01-01', until: '2025-06-20' };
  const figures = valueIn(await figuresFor(at, at.union.leader, span));
  expect(figures).toMatchObject({
    ...{ registered: 1, workers: 5, in_hand: 0, closed: 1 },
    time: { workers: 5, median_days: 92, ninetieth_days: 92 },
    quarters: [{ quarter: '2025-Q2', workers: 5 }],
    promises: { due: 2, kept: 0, kept_late: 1, broken: 1 },
    money: { recovered_fen: ludianSums.promised_fen, workers: 5 },
  });
  expect(figures.letters).toMatchObject([
    { kind: 'reminder', issued: 1, served: 1, obeyed: 0 },
    { kind: 'opinion', issued: 1, served: 1, obeyed: 1 },
    { kind: 'proposal', issued: 0 },
  ]);
  const may = valueIn(
    await figuresFor(at, at.union.leader, { from: '2025-05-01', until: '2025-05-31' }),
  );
  const idle = Object.fromEntries(may.idle.map(({ cause, days }) => [cause, days]));
  expect(idle.promise_broken).toBeGreaterThanOrEqual(19);
  const asked = { month: '2025-06', organisationId: null, format: 'xlsx' } as const;
  const report = valueIn(
    await inCase(at, at.union.leader, (work) => monthlyReport(work, '某市', asked)),
  );
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await monthlyWorkbook(report)).buffer as ArrayBuffer);
  const texts = JSON.stringify(book.worksheets[0]?.getSheetValues());
  expect(texts).toContain(String(ludianSums.promised_fen / 100));
  expect(texts).toContain('统计期间：2025年6月');
});

it('of other federations shows counts of an ended quarter alone, and never a small one', async () => {
  const at = await rightsCity();
  const { clock } = at.city;
  const [few, more] = [await newUnion(at.city), await newUnion(at.city)];
  await newCase(at);
  for (const [union, count] of [
    [few, 3],
    [more, 6],
  ] as const) {
    for (let made = 0; made < count; made += 1) {
      await newCase({ ...at, union }, { organisationId: union.organisationId });
    }
  }
  const { leader } = at.union;
  const now = valueIn(await figuresFor(at, leader));
  expect(now).toMatchObject({ registered: 1, federations: { quarter: '2025-Q4', total: 0 } });
  clock.advance({ hours: 24 * 31 });
  const later = valueIn(await figuresFor(at, leader));
  expect(later.federations).toMatchObject({ quarter: '2026-Q1', total: 10 });
  const shown = later.federations.rows.filter(({ cases }) => cases !== 0);
  expect(shown.map(({ own, cases }) => [own, cases])).toEqual([
    [true, 1],
    [false, null],
    [false, null],
  ]);
  expect(codeOf(await figuresFor(at, leader, { organisationId: few.organisationId }))).toBe(
    'not-found',
  );
  expect(codeOf(await figuresFor(at, leader, { from: '2026-02-01', until: '2026-01-01' }))).toBe(
    'not-a-period',
  );
});

it('gives the monthly report as files, on record, to whoever may count', async () => {
  const at = await rightsCity();
  await newCase(at);
  const { leader, clerk } = at.union;
  const { site, sealer } = at.city;
  const people = { leader, clerk } as const;
  const app = await openServer(
    {
      ...{ site, sealer },
      visitOf: async ({ cookies }) => {
        const actor = cookies[SESSION_COOKIE] === 'leader' ? people.leader : people.clerk;
        return { actor, csrfToken: null, sessionId: 'session' };
      },
    },
    settings,
    { cards: figureRoutes(at.house), readings: [], plugins: [], ready: async () => true },
  );
  const ask = (who: keyof typeof people, url: string) =>
    app.inject({
      method: 'GET',
      url: `/api/rights/figures${url}`,
      cookies: { [SESSION_COOKIE]: who },
    });
  expect((await ask('clerk', '')).statusCode).toBe(403);
  expect((await ask('leader', '')).json()).toMatchObject({ registered: 1, as_of: '2026-03-02' });
  const pdf = await ask('leader', '/monthly.pdf?month=2026-03');
  expect([pdf.statusCode, pdf.rawPayload.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
  const xlsx = await ask('leader', '/monthly.xlsx?month=2026-03');
  expect([xlsx.statusCode, xlsx.rawPayload.subarray(0, 2).toString()]).toEqual([200, 'PK']);
  expect((await ask('leader', '/monthly.xlsx?month=2026-04')).statusCode).toBe(422);
  expect((await ask('leader', '/monthly.xlsx?month=2026-13')).statusCode).toBe(422);
  expect((await actsOf(at)).filter((act) => act === 'rights.figures-exported')).toHaveLength(2);
  await app.close();
  await at.house.press.close();
});
