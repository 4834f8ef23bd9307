import { describe, expect, it, test } from 'vitest';
import { type Actor, perform, systemActor } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import { codeOf, valueIn } from '#tests/support/staff-city.ts';
import {
  actsOf,
  doorNow,
  newStation,
  type StationCity,
  stationCity,
  stationNow,
  townWithOfficer,
} from '#tests/support/station-house.ts';
import { recordInspection } from '../stations/record-inspection.ts';
import { type Handling, handleReport } from './handle-report.ts';
import { reportsFor } from './list-reports.ts';
import { dateReports, noteOverdueReports } from './report-chores.ts';
import { reportProgress } from './report-progress.ts';
import { takeReport } from './take-report.ts';

type Given = Parameters<typeof takeReport>[1];

let phones = 0;

/** A report by somebody new; answers its number and id. */
const sendReport = async (at: StationCity, stationId: string, given: Partial<Given> = {}) => {
  phones += 1;
  const sender = { address: `198.51.100.${phones}`, userAgent: 'Chrome/90' };
  const words = { kind: 'door_locked', facilityCode: null, note: '', photos: [] } as const;
  const report = { stationId, submission: newId(), sender, ...words, ...given };
  const { number } = valueIn(await takeReport(at.house, report));
  const progress = await reportProgress(at.city.site, number);
  return { number, id: progress?.report.id ?? '' };
};

const handle = (at: StationCity, handling: Partial<Handling> & { id: string }, actor?: Actor) =>
  perform(at.city.site, actor ?? at.city.administrator, (work) =>
    handleReport(work, at.house, { step: 'confirm', answer: '已派人去看。', ...handling }),
  );

const microwave = (at: StationCity, id: string) => {
  const found = stationNow(at, id).facilities.find((one) => one.code === 'microwave');
  return `${found?.condition} by ${found?.confirmedBy}`;
};

describe('answering a report', () => {
  it('tells its sender every step with its answer', async () => {
    const at = await stationCity();
    const { id, number } = await sendReport(at, await newStation(at));
    await handle(at, { id, answer: '核实了，钥匙在保安处。' });
    at.city.clock.advance({ hours: 3 });
    await handle(at, { id, step: 'resolve', answer: '已换密码锁，24 小时能进。' });
    const progress = await reportProgress(at.city.site, number);
    expect(progress?.report).toMatchObject({
      state: 'resolved',
      answer: '已换密码锁，24 小时能进。',
      handledBy: '张伟',
    });
    expect(progress?.steps.map(({ state, answer }) => [state, answer])).toEqual([
      ['received', null],
      ['confirmed', '核实了，钥匙在保安处。'],
      ['resolved', '已换密码锁，24 小时能进。'],
    ]);
    expect(await actsOf(at)).toContain('stations.report-resolved');
  });

  test.each([
    ['', 'an answer is owed'],
    ['好', 'one letter is none'],
    ['\u200b\u200b\u200b', 'nor is something invisible'],
    ['好'.repeat(501), 'nor a book'],
  ])('is refused with the answer %j: %s', async (answer) => {
    const at = await stationCity();
    const { id } = await sendReport(at, await newStation(at));
    expect(codeOf(await handle(at, { id, answer }))).toBe('invalid');
  });

  it('happens once when two officers press at once', async () => {
    const at = await stationCity();
    const { id } = await sendReport(at, await newStation(at));
    const step = 'resolve' as const;
    const both = await Promise.all([handle(at, { id, step }), handle(at, { id, step })]);
    expect(both.map(codeOf).toSorted()).toEqual(['done', 'not-now']);
  });

  it('is for those whose station it is', async () => {
    const at = await stationCity();
    const [here, there] = [await townWithOfficer(at), await townWithOfficer(at)];
    const { id } = await sendReport(at, await newStation(at, here));
    expect(codeOf(await handle(at, { id }, there.officer))).toBe('not-yours');
    expect(codeOf(await handle(at, { id }, here.officer))).toBe('done');
    expect(codeOf(await handle(at, { id: newId() }))).toBe('not-found');
  });
});

describe('a report of the door', () => {
  it('no longer counts when it is dismissed', async () => {
    const at = await stationCity();
    const station = await newStation(at);
    const { id } = await sendReport(at, station);
    await handle(at, { id });
    expect(doorNow(at, station)).toBe('unknown by worker_report');
    await handle(at, { id, step: 'dismiss' });
    expect(doorNow(at, station)).toBe('open by posted_hours');
  });

  it('is answered when it is resolved, which confirms nothing at the door', async () => {
    const at = await stationCity();
    const station = await newStation(at);
    const { id } = await sendReport(at, station, { kind: 'no_such_place' });
    at.city.clock.advance({ minutes: 5 });
    await handle(at, { id, step: 'resolve' });
    expect(doorNow(at, station)).toBe('open by posted_hours');
    const now = at.house.site.clock();
    expect(at.house.register.byId(station, now)?.openness.confirmedBy).toBeNull();
  });
});

describe('a report of broken equipment', () => {
  const broken = { kind: 'broken', facilityCode: 'microwave' } as const;
  const setUp = async () => {
    const at = await stationCity();
    const station = await newStation(at, { facilities: ['microwave'] });
    return { at, station, ...(await sendReport(at, station, broken)) };
  };

  it('gives the equipment its former state back when it is dismissed', async () => {
    const { at, station, id } = await setUp();
    expect(microwave(at, station)).toBe('faulty by worker');
    await handle(at, { id, step: 'dismiss' });
    expect(microwave(at, station)).toBe('working by register');
  });

  it('does so after a confirmation too', async () => {
    const { at, station, id } = await setUp();
    await handle(at, { id });
    expect(microwave(at, station)).toBe('faulty by register');
    await handle(at, { id, step: 'dismiss' });
    expect(microwave(at, station)).toBe('working by register');
  });

  it('does not speak over an inspector who has looked since', async () => {
    const { at, station, id } = await setUp();
    const seen = { sighting: 'open', note: '', conditions: [] } as const;
    const conditions = [{ code: 'microwave', condition: 'faulty' }] as const;
    await perform(at.city.site, at.city.administrator, async (work) => {
      work.afterCommit(() => at.house.register.refresh([station]));
      return recordInspection(work, { ...seen, id: station, conditions });
    });
    await handle(at, { id, step: 'dismiss' });
    expect(microwave(at, station)).toBe('faulty by inspector');
  });

  it('leaves the mark to a second report of the same equipment that still waits', async () => {
    const { at, station, id } = await setUp();
    const second = await sendReport(at, station, broken);
    await handle(at, { id, step: 'dismiss' });
    expect(microwave(at, station)).toBe('faulty by worker');
    await handle(at, { id: second.id, step: 'dismiss' });
    expect(microwave(at, station)).toBe('working by register');
  });

  it('makes it work again when it is resolved, or says what became of it', async () => {
    const { at, station, id } = await setUp();
    await handle(at, { id, step: 'resolve' });
    expect(microwave(at, station)).toBe('working by register');
    const next = await sendReport(at, station, broken);
    await handle(at, { id: next.id, step: 'resolve', facilityCondition: 'removed' });
    expect(microwave(at, station)).toBe('removed by register');
  });
});

describe('silence', () => {
  it('is noted once, and leaves the report waiting and overdue', async () => {
    const at = await stationCity();
    await sendReport(at, await newStation(at));
    const note = () => perform(at.city.site, systemActor('超期'), noteOverdueReports);
    at.city.clock.advance({ hours: 72 });
    expect(valueIn(await note())).toBe(0);
    at.city.clock.advance({ hours: 24 });
    expect(valueIn(await note())).toBe(1);
    expect(valueIn(await note())).toBe(0);
    expect((await actsOf(at))[0]).toBe('stations.report-overdue');
    const queue = await listAll(at, { overdue: true });
    expect(queue.total).toBe(1);
  });

  it('gets a due day as soon as the year is announced', async () => {
    const at = await stationCity();
    at.city.clock.advance({ hours: 24 * 365 });
    const { number } = await sendReport(at, await newStation(at));
    const date = (calendar: typeof at.house.calendar) =>
      perform(at.city.site, systemActor('期限'), (work) => dateReports(work, { calendar }));
    expect(valueIn(await date(at.house.calendar))).toBe(0);
    const year = { year: 2027, notice: { number: null, issuedOn: null, url: '' }, days: [] };
    const years = new Map([...at.house.calendar.years, [2027, year]]);
    expect(valueIn(await date({ years, days: at.house.calendar.days }))).toBe(1);
    const progress = await reportProgress(at.city.site, number);
    expect(progress?.report.dueOn?.toString()).toBe('2027-03-05');
  });
});

const listAll = (at: StationCity, asked: object = {}, actor: Actor = at.city.administrator) =>
  perform(at.city.site, actor, async (work) => {
    const question = { state: null, stationId: null, divisionCode: null, overdue: false };
    const page = { page: 1, pageSize: 20 };
    return { ok: true, value: await reportsFor(work, { ...question, ...page, ...asked }) } as const;
  }).then(valueIn);

describe('the queue', () => {
  it('shows each officer the reports of his own stations, waiting ones first', async () => {
    const at = await stationCity();
    const [here, there] = [await townWithOfficer(at), await townWithOfficer(at)];
    const old = await sendReport(at, await newStation(at, here));
    at.city.clock.advance({ hours: 1 });
    const fresh = await sendReport(at, await newStation(at, here));
    await sendReport(at, await newStation(at, there));
    await handle(at, { id: old.id, step: 'resolve' });
    const mine = await listAll(at, {}, here.officer);
    expect(mine.items.map((report) => report.number)).toEqual([fresh.number, old.number]);
    expect((await listAll(at)).total).toBe(3);
    expect((await listAll(at, { state: 'open' }, here.officer)).total).toBe(1);
    expect((await listAll(at, { state: 'resolved' })).total).toBe(1);
    expect((await listAll(at, { pageSize: 1, page: 2 })).items).toHaveLength(1);
  });
});
