import { describe, expect, it } from 'vitest';
import { makeCommitment } from '#kernel/commitments/public.ts';
import { listNotices, openNotice } from '#kernel/notices/public.ts';
import { anonymousWorker } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import {
  acceptedCase,
  actsOf,
  caseNow,
  claimant,
  complaint,
  inCase,
  newCase,
  newUnion,
  type RightsCity,
  rightsCity,
} from '#tests/support/rights-house.ts';
import { codeOf, valueIn } from '#tests/support/staff-city.ts';
import { rightsChores } from '../chores.ts';
import { eventsOf } from '../event-store.ts';
import { openProposalsOf } from '../proposal-store.ts';
import { caseSubject } from './case-moment.ts';
import { registerCase } from './register-case.ts';
import { tellWorker } from './tell-worker.ts';

const register = (
  at: RightsCity,
  given: Parameters<typeof complaint>[1] = {},
  actor = at.union.clerk,
) => inCase(at, actor, (work) => registerCase(work, at.house, complaint(at, given)));

const proposalsNow = async ({ city }: RightsCity, id: string) => {
  const { cityId, database } = city.site;
  return database.inCity(cityId, (db) => openProposalsOf({ db, cityId }, id));
};

const toldNow = async ({ city }: RightsCity, id: string) => {
  const { cityId, database } = city.site;
  const lines = await database.inCity(cityId, (db) => eventsOf({ db, cityId }, { caseId: id }));
  return lines.flatMap(({ event }) => event.workerText ?? []);
};

describe('registering', () => {
  it('is done once, however often the answer is lost', async () => {
    const at = await rightsCity();
    const submission = newId();
    const all = await Promise.all([1, 2, 3].map(() => register(at, { submission })));
    const made = all.map(valueIn);
    expect(new Set(made.map((one) => one.id)).size).toBe(1);
    expect(made.filter((one) => one.isNew)).toHaveLength(1);
    const acts = await actsOf(at);
    expect(acts.filter((act) => act === 'rights.register')).toHaveLength(1);
    expect(acts.filter((act) => act === 'commitments.clock-opened')).toHaveLength(2);
  });

  it('is refused by another union, for nobody, without words or without the privacy notice', async () => {
    const at = await rightsCity();
    const other = await newUnion(at.city);
    expect(codeOf(await register(at, {}, other.clerk))).toBe('not-yours');
    expect(codeOf(await register(at, { organisationId: newId() }))).toBe('no-such-organisation');
    expect(codeOf(await register(at, { claimants: [] }))).toBe('invalid');
    expect(codeOf(await register(at, { facts: ' ' }))).toBe('invalid');
    expect(codeOf(await register(at, { consent: null }))).toBe('invalid');
    const own = { source: 'inspection', consent: null, claimants: [] } as const;
    expect(codeOf(await register(at, own))).toBe('done');
  });

  it('may be anonymous, and may be done by the worker himself', async () => {
    const at = await rightsCity();
    const given = complaint(at, { isAnonymous: true, claimants: [] });
    const made = await inCase(at, anonymousWorker, (work) => registerCase(work, at.house, given));
    expect(await caseNow(at, valueIn(made).id)).toMatchObject({
      isAnonymous: true,
      registeredBy: null,
      state: 'registered',
    });
  });

  it('raises the flag for words of danger and for ten people, and proposes the report', async () => {
    const at = await rightsCity();
    const danger = await newCase(at, { dangers: ['说要爬塔吊'] });
    expect(await caseNow(at, danger)).toMatchObject({
      majorReason: '说要爬塔吊',
      riskGrade: 'major',
    });
    expect(await proposalsNow(at, danger)).toMatchObject([{ step: 'report_major' }]);
    const people = Array.from({ length: 10 }, (_, index) => claimant(`工友${index}`));
    const ten = await newCase(at, { claimants: people });
    expect(await caseNow(at, ten)).toMatchObject({ majorReason: '涉及 10 人', isGroup: true });
    const nine = await newCase(at, { claimants: people.slice(1) });
    expect(await caseNow(at, nine)).toMatchObject({ majorReason: null });
  });

  it('takes a group of five thousand', async () => {
    const at = await rightsCity();
    const people = Array.from({ length: 5_000 }, (_, index) => claimant(`工友${index}`));
    const id = await newCase(at, { claimants: people });
    expect(await caseNow(at, id)).toMatchObject({ isGroup: true });
  });
});

describe('the worker', () => {
  it('reads what he is told, and his phone gets no more than the number', async () => {
    const at = await rightsCity();
    const id = await newCase(at);
    const text = '明天上午请带工资条来。';
    const told = await inCase(at, at.union.clerk, (work) =>
      tellWorker(work, at.house, { caseId: id, text }),
    );
    expect(valueIn(told)).toEqual({ messages: 1 });
    expect((await toldNow(at, id)).at(-1)).toBe(text);
    const { cityId, database } = at.city.site;
    const notices = await database.inCity(cityId, (db) =>
      listNotices(db, cityId, { state: null, limit: 10 }),
    );
    const [body = ''] = notices.map((row) => openNotice(at.house.sealer, row).body);
    expect(body).toContain('您的诉求');
    expect(body).not.toContain(text);
  });
});

describe('a broken promise', () => {
  it('is on the right desk the morning after: told, proposed once, and at first light only', async () => {
    const at = await rightsCity();
    const id = await acceptedCase(at);
    const made = await inCase(at, at.union.leader, (work) =>
      makeCommitment(work, at.house, {
        ...{ subject: caseSubject({ id }), title: '付清三个月工资' },
        owner: { organisationId: at.union.organisationId, personId: null },
        promiser: {
          name: '某某劳务有限公司',
          isPerson: false,
          contact: null,
          organisationId: null,
        },
        ...{ amountFen: 1_200_000, act: null, dueOn: '2026-03-02' },
        source: { kind: 'meeting', ref: null, madeOn: '2026-03-02' },
      }),
    );
    expect(codeOf(made)).toBe('done');
    const midnight = async () => {
      for (const chore of rightsChores(at.house)) await chore.run();
      return proposalsNow(at, id);
    };
    expect(await midnight()).toEqual([]);
    at.city.clock.advance({ hours: 24 });
    const [first, second] = [await midnight(), await midnight()];
    expect(first).toMatchObject([
      {
        ...{ step: 'serve_reminder', letterKind: 'reminder' },
        reason: '承诺到 2026-03-02 没有履行：付清三个月工资',
      },
    ]);
    expect(second).toEqual(first);
    expect((await actsOf(at)).filter((act) => act === 'rights.letter-drafted')).toHaveLength(1);
    const told = await toldNow(at, id);
    expect(told.filter((text) => text.includes('没有做到'))).toHaveLength(1);
  });
});
