import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { beforeAll, describe, expect, it } from 'vitest';
import { commitmentsOf, desk } from '#kernel/commitments/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { caseNow, runningClocks } from '#tests/support/rights-house.ts';
import { valueIn } from '#tests/support/staff-city.ts';
import { type StoryCity, storyCity } from '#tests/support/story-city.ts';
import { caseSubject } from '../cases/case-moment.ts';
import { claimantsOf } from '../claimant-store.ts';
import { eventsOf } from '../event-store.ts';
import { standingLetters } from '../letters/load-ladder.ts';
import { openProposalsOf } from '../proposal-store.ts';
import { openPlay, type Play } from './play/play-story.ts';
import { ludian } from './stories/ludian.ts';
import { ludianDays, ludianSums } from './stories/ludian-facts.ts';

let at: StoryCity;
let play: Play;

const read = <T>(deed: (work: Work) => Promise<T>): Promise<T> => {
  const { cityId, database, clock } = at.stage.house.site;
  const now = clock();
  const today = now.toZonedDateTimeISO('Asia/Shanghai').toPlainDate();
  const actor = at.union.first;
  return database.inCity(cityId, (db) => deed({ db, cityId, now, today, actor } as Work));
};

/** What lies open on the desk of the first officer: the day it was due, and what it is. */
const onDesk = async (): Promise<string[]> => {
  const of = { kind: 'person', personId: at.union.first.id } as const;
  const question = { reading: { case: 'rights.read' }, of, filter: 'all' } as const;
  const page = await read((work) => desk(work, { ...question, after: null, limit: 50 }));
  return valueIn(page).lines.map((one) => {
    const whose = one.waitingFor === null ? '' : `（等${one.waitingFor}）`;
    return `${one.dueOn} ${one.title.replace('维〔2025〕1号：', '')}${whose}${one.overdue ? ' 逾期' : ''}`;
  });
};

const proposals = async () =>
  (await read((work) => openProposalsOf(work, play.caseId()))).map((one) => one.step);

const letters = () => read((work) => standingLetters(work, at.stage.house, play.caseId()));

const promises = () =>
  read((work) => commitmentsOf(work, at.stage.house, caseSubject({ id: play.caseId() })));

const state = async () => (await caseNow(at, play.caseId())).state;

beforeAll(async () => {
  at = await storyCity();
  play = openPlay(at.stage, ludian);
});

describe('the case of Ludian', () => {
  it('is told with five workers, 84,854 yuan, and a promise of 74,854 by 30 April', async () => {
    await play.until('2025-04-30T23:59');
    expect(await state()).toBe('settled');
    expect(await read((work) => claimantsOf(work, play.caseId()))).toHaveLength(5);
    const sums = await read((work) =>
      sql<{ fen: number }>`
        select sum(quantity_e4 / 10000 * price_e4 / 100)::int8 as fen from rights.wage_lines
        where city_id = ${work.cityId} and case_id = ${play.caseId()}
      `.execute(work.db),
    );
    expect(sums.rows[0]?.fen).toBe(ludianSums.owed_fen);
    expect(await promises()).toMatchObject([
      { leftFen: ludianSums.promised_fen, status: 'due_today', version: 1, breaks: [] },
    ]);
    expect(await proposals()).toEqual([]);
  });

  it('has on the morning of 1 May the broken promise on the desk, with its 提示函 drafted', async () => {
    await play.until('2025-05-01T08:00');
    expect(await onDesk()).toEqual([
      '2025-04-30 甲劳务有限公司（示例）承诺付款（等甲劳务有限公司（示例）） 逾期',
      '2025-05-09 共同申请司法确认',
    ]);
    expect(await promises()).toMatchObject([
      { status: 'overdue', breaks: [{ version: 1, brokenOn: '2025-05-01' }] },
    ]);
    expect(await proposals()).toEqual(['record_default']);
    expect(await letters()).toMatchObject([
      { letter: { kind: 'reminder', draftedBy: null, servedOn: null } },
    ]);
    const told = (await read((work) => eventsOf(work, { caseId: play.caseId() }))).at(-1);
    expect(told?.event.workerText).toContain('2025-04-30');
  });

  it('lay idle for three weeks: on the morning of 20 May nothing had been added', async () => {
    await play.until('2025-05-20T08:00');
    expect(await state()).toBe('settled');
    expect(await onDesk()).toHaveLength(2);
    const events = await read((work) => eventsOf(work, { caseId: play.caseId() }));
    expect(events.at(-1)?.event).toMatchObject({ act: 'rights.promise-broken' });
  });

  it('has the 提示函 of 21 May with an answer due on 30 May, and a new promise for that day', async () => {
    await play.until('2025-05-30T23:59');
    expect(await state()).toBe('reminder_served');
    expect(await runningClocks(at, play.caseId())).toContain('letter.reminder-reply 2025-05-30');
    expect(await promises()).toMatchObject([
      { version: 2, status: 'due_today', leftFen: ludianSums.promised_fen },
    ]);
    const reminder = (await letters()).find(({ letter }) => letter.servedOn !== null);
    expect(reminder?.letter).toMatchObject({
      ...{ kind: 'reminder', servedOn: ludianDays.reminderOn },
      recipient: '乙建筑集团有限公司（示例）',
    });
    expect(reminder?.document).toMatchObject({ state: 'sealed', number: { number: 1 } });
  });

  it('has on the morning of 31 May the second break on the desk, with the 意见书 drafted', async () => {
    await play.until('2025-05-31T08:00');
    expect(await onDesk()).toEqual([
      '2025-05-09 共同申请司法确认 逾期',
      '2025-05-30 总包支付工资（第二次现场协调会）（等乙建筑集团有限公司（示例）） 逾期',
      '2025-05-30 提示函载明的答复期限（等用人单位） 逾期',
    ]);
    expect((await promises())[0]?.breaks).toMatchObject([
      { version: 1, brokenOn: '2025-05-01' },
      { version: 2, brokenOn: '2025-05-31' },
    ]);
    expect(await proposals()).toContain('serve_opinion');
    const drafts = (await letters()).filter(({ document }) => document.state === 'draft');
    expect(drafts).toMatchObject([{ letter: { kind: 'opinion', draftedBy: null } }]);
  });

  it('lay idle for ten days more, until the 意见书 and the joint mechanism of 9 June', async () => {
    await play.until('2025-06-09T08:00');
    expect(await state()).toBe('reminder_served');
    await play.until('2025-06-09T23:00');
    expect(await state()).toBe('opinion_served');
    expect(await runningClocks(at, play.caseId())).toContain('letter.opinion-reply 2025-06-30');
    const shared = await read((work) =>
      sql<{ body_name: string }>`
        select distinct body_name from rights.disclosures
        where city_id = ${work.cityId} and case_id = ${play.caseId()}
      `.execute(work.db),
    );
    expect(shared.rows).toHaveLength(4);
  });

  it('ends with 74,854 yuan in five hands on 17 June, and every clock at rest', async () => {
    await play.until('2025-06-20T18:00');
    expect(await state()).toBe('closed');
    expect(await onDesk()).toEqual([]);
    expect(await runningClocks(at, play.caseId())).toEqual([]);
    expect(await promises()).toMatchObject([{ status: 'kept_late', leftFen: 0 }]);
    const people = await read((work) => claimantsOf(work, play.caseId()));
    expect(people.map((one) => `${one.result} ${one.resultOn?.toString()}`)).toEqual(
      people.map(() => `paid ${ludianDays.paidOn}`),
    );
    const paid = await read((work) =>
      sql<{ fen: number }>`
        select sum(amount_fen)::int8 as fen from rights.wage_payments
        where city_id = ${work.cityId} and case_id = ${play.caseId()}
      `.execute(work.db),
    );
    expect(paid.rows[0]?.fen).toBe(ludianSums.promised_fen);
  });

  it('names no worker in any letter', async () => {
    const sent = (await letters()).filter(({ letter }) => letter.servedOn !== null);
    expect(sent.map(({ letter }) => `${letter.kind} ${letter.servedOn}`)).toEqual([
      `reminder ${ludianDays.reminderOn}`,
      `opinion ${ludianDays.opinionOn}`,
    ]);
    expect(sent.every(({ letter }) => !letter.namesWorkers)).toBe(true);
  });

  it('took three weeks and ten days from a broken promise to the next letter, done by hand', async () => {
    const served = (await letters()).flatMap(({ letter }) => letter.servedOn ?? []);
    const promised = (await promises())[0]?.agreements.map((one) => one.dueOn) ?? [];
    const waited = promised.map((day, place) =>
      Temporal.PlainDate.from(day)
        .until(served[place] ?? day)
        .total('days'),
    );
    expect(waited).toEqual([21, 10]);
  });

  it('has its whole way on the timeline, each deed on its own day', async () => {
    const events = await read((work) => eventsOf(work, { caseId: play.caseId() }));
    const days = events.map(({ event }) =>
      event.at.toZonedDateTimeISO('Asia/Shanghai').toPlainDate().toString(),
    );
    expect(days).toEqual(days.toSorted());
    const acts = new Set(events.map(({ event }) => event.act));
    const wanted = ['meeting-held', 'agreement-recorded', 'promise-broken', 'letter-served'];
    for (const act of [...wanted, 'referral-sent', 'claim-result', 'fulfil', 'close'])
      expect(acts).toContain(`rights.${act}`);
  });
});
