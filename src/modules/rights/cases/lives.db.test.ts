import { describe, expect, it } from 'vitest';
import {
  acceptedCase,
  caseNow,
  claimant,
  clocksNow,
  inCase,
  nameHandlers,
  newCase,
  newUnion,
  type RightsCity,
  rightsCity,
  runningClocks,
  step,
} from '#tests/support/rights-house.ts';
import { codeOf, valueIn } from '#tests/support/staff-city.ts';
import { claimantsOf } from '../claimant-store.ts';
import type { StepFacts } from '../rules/fact-rules.ts';
import type { StepId } from '../rules/step-types.ts';
import { setClaimResult, withdrawClaimant } from './claimants.ts';
import { demandsOf } from './demands.ts';
import { assignHandlers, recuseHandler } from './handlers.ts';
import { closeTrack, openTrack, type TrackInput } from './tracks.ts';
import { transferCase } from './transfer-case.ts';

const heard = {
  heard_on: '2026-03-02',
  worker_statement: '欠薪。',
  employer_statement: '拒绝陈述。',
};
const served = { served_on: '2026-03-02', method: 'left' };

const claimantIds = async (at: RightsCity, id: string): Promise<string[]> => {
  const { cityId, database } = at.city.site;
  const found = await database.inCity(cityId, (db) => claimantsOf({ db, cityId }, id));
  return found.map((one) => one.id);
};

const investigated = async (at: RightsCity, id: string): Promise<void> => {
  const { first } = at.union;
  valueIn(await step(at, first, { id, step: 'hear_both', facts: heard }));
  const facts = { notified_on: '2026-03-02', scope: '工资' };
  valueIn(await step(at, first, { id, step: 'investigate', facts }));
};

const silent = async (at: RightsCity, id: string): Promise<void> => {
  await investigated(at, id);
  const facts = { ...served, skip_reason: '事实清楚' };
  valueIn(await step(at, at.union.first, { id, step: 'serve_opinion', facts }));
};

describe('a group', () => {
  it('has a result for each worker, and is not done before the last one', async () => {
    const at = await rightsCity();
    const claimants = ['甲一', '乙二', '丙三'].map((name) => claimant(name));
    const id = await acceptedCase(at, { claimants });
    expect(await caseNow(at, id)).toMatchObject({ isGroup: true });
    const [first = '', second = '', third = ''] = await claimantIds(at, id);
    const { first: officer, clerk } = at.union;
    const result = (claimantId: string, proof: string | null) =>
      inCase(at, officer, (work) =>
        setClaimResult(work, at.house, {
          ...{ caseId: id, claimantId, result: 'paid', on: '2026-03-02', proof },
        }),
      );
    expect(codeOf(await result(first, '回单1'))).toBe('done');
    expect(codeOf(await result(second, null))).toBe('invalid');
    const facts = { called_back_on: '2026-03-02', workers_reached: 3 };
    const early = await step(at, officer, { id, step: 'fulfil', facts });
    expect(early).toMatchObject({ refusal: { why: '每名工友都要有结果，第 2、3 位还没有' } });
    expect(codeOf(await result(second, '回单2'))).toBe('done');
    const leave = { caseId: id, claimantId: third, reason: '另找了律师' };
    const gone = () => inCase(at, clerk, (work) => withdrawClaimant(work, at.house, leave));
    expect([codeOf(await gone()), codeOf(await gone())]).toEqual(['done', 'done']);
    expect(codeOf(await step(at, officer, { id, step: 'fulfil', facts }))).toBe('done');
  });
});

describe('a case that is not taken up', () => {
  it('is refused in writing, told, closed, and opened again when something new is known', async () => {
    const at = await rightsCity();
    const id = await newCase(at);
    const { leader } = at.union;
    const facts = {
      ...{ ground: 'out_of_scope', reason: '不属于劳动法律监督', guidance: '请到住建部门' },
      notified_on: '2026-03-02',
    };
    valueIn(await step(at, leader, { id, step: 'refuse_acceptance', facts }));
    expect(await runningClocks(at, id)).toEqual([]);
    const report = { report: '不予受理。' };
    expect(codeOf(await step(at, leader, { id, step: 'close', facts: report }))).toBe('invalid');
    const told = { ...report, told_on: '2026-03-02' };
    valueIn(await step(at, leader, { id, step: 'close', facts: told }));
    const news = { learned_on: '2026-03-02', new_facts: '找到了劳动合同' };
    valueIn(await step(at, leader, { id, step: 'reopen', facts: news }));
    await nameHandlers(at, id);
    const grade = { risk_grade: 'ordinary', worker_class: 'labour_relation' };
    const accepted = valueIn(await step(at, leader, { id, step: 'accept', facts: grade }));
    expect(accepted.one).toMatchObject({ state: 'accepted', closedAt: null });
  });

  it('is refused, not accepted, while a court has it; the worker is supported all the same', async () => {
    const at = await rightsCity();
    const id = await newCase(at);
    await nameHandlers(at, id);
    const court: TrackInput = {
      ...{ caseId: id, kind: 'litigation', body: '某区人民法院', reference: null },
      ...{ openedOn: '2026-03-02', acceptedOn: null, basis: null },
    };
    valueIn(await inCase(at, at.union.first, (work) => openTrack(work, at.house, court)));
    const facts = { risk_grade: 'ordinary', worker_class: 'unknown' };
    const shut = await step(at, at.union.leader, { id, step: 'accept', facts });
    expect(shut).toMatchObject({
      refusal: { code: 'step-shut', rule: 'supervision.excluded-proceedings' },
    });
  });
});

describe('a withdrawn case', () => {
  it('ends every clock, by the word of the worker or of the clerk', async () => {
    const at = await rightsCity();
    const id = await newCase(at);
    const facts = { withdrawn_on: '2026-03-02', how: 'online', of_free_will: true };
    const worker = { kind: 'worker', id: null, name: '工友' } as const;
    valueIn(await step(at, worker, { id, step: 'withdraw', facts }));
    expect(await caseNow(at, id)).toMatchObject({ state: 'withdrawn' });
    expect(await runningClocks(at, id)).toEqual([]);
    const other = await step(at, worker, { id, step: 'close', facts: { report: '想结案' } });
    expect(codeOf(other)).toBe('step-not-yours');
  });
});

describe('an agreement', () => {
  it('comes of mediation that was given more time, is not kept, and its demands are on record', async () => {
    const at = await rightsCity();
    const id = await acceptedCase(at);
    const { first } = at.union;
    const go = async (one: StepId, facts: StepFacts) =>
      valueIn(await step(at, first, { id, step: one, facts }));
    await go('hear_both', heard);
    const willing = { begun_on: '2026-03-02', both_willing: true };
    await go('negotiate', willing);
    expect(await runningClocks(at, id)).toEqual(['supervision.negotiation 2026-03-17']);
    const asked = { applied_on: '2026-03-02', kind: 'one_stop', form: 'oral', both_consent: true };
    await go('mediate', asked);
    expect(await runningClocks(at, id)).toEqual(['mediation.one-stop 2026-03-17']);
    await go('extend_mediation', { agreed_on: '2026-03-02', both_consent: true });
    expect(await runningClocks(at, id)).toEqual(['mediation.one-stop 2026-04-01']);
    const agreed = {
      ...{ agreed_on: '2026-03-02', effective_on: '2026-03-02', signed_by_parties: true },
      due_on: '2026-03-10',
    };
    const late = await step(at, first, {
      ...{ id, step: 'settle', facts: { ...agreed, due_on: '2026-03-01' } },
    });
    expect(codeOf(late)).toBe('invalid');
    const { clocks } = await go('settle', agreed);
    expect(clocks.map((one) => one.dueOn)).toEqual(['2026-04-01']);
    at.city.clock.advance({ hours: 24 * 9 });
    await go('record_default', { missed_on: '2026-03-10' });
    expect(await caseNow(at, id)).toMatchObject({ state: 'defaulted' });
    const { cityId, database } = at.city.site;
    const demands = await database.inCity(cityId, (db) => demandsOf({ db, cityId }, id));
    expect(demands.map((one) => `${one.on} ${one.kind} ${one.words}`)).toEqual([
      '2026-03-02 to_union 登记案件',
      '2026-03-02 to_other_side 组织协商',
      '2026-03-02 to_authority 进入调解',
      '2026-03-02 other_side_agreed 达成协议',
    ]);
  });
});

describe('silence', () => {
  it('unlocks the 建议书 the day after the last day, and not before', async () => {
    const at = await rightsCity();
    const id = await acceptedCase(at);
    await silent(at, id);
    expect(await runningClocks(at, id)).toEqual(['letter.opinion-reply 2026-03-23']);
    const since = (on: string) => ({ ground: 'no_reply', since_on: on });
    at.city.clock.advance({ hours: 24 * 21 });
    const { first, leader } = at.union;
    const onLastDay = { id, step: 'unlock_proposal', facts: since('2026-03-23') } as const;
    expect(await step(at, first, onLastDay)).toMatchObject({
      refusal: { errors: [{ field: 'ground', message: '答复期限到 2026-03-23，还没有过' }] },
    });
    at.city.clock.advance({ hours: 24 });
    const dayAfter = { id, step: 'unlock_proposal', facts: since('2026-03-24') } as const;
    valueIn(await step(at, first, dayAfter));
    expect(await runningClocks(at, id)).toEqual([]);
    const letter = {
      ...{ served_on: '2026-03-24', method: 'hand', authority: '某区人力资源和社会保障局' },
      materials: '调查笔录一份',
    };
    valueIn(await step(at, first, { id, step: 'serve_proposal', facts: letter }));
    const filed = { filed_on: '2026-03-24' };
    valueIn(await step(at, leader, { id, step: 'authority_files', facts: filed }));
    const decided = { decided_on: '2026-03-24', outcome: 'ordered_to_pay' };
    valueIn(await step(at, first, { id, step: 'authority_result', facts: decided }));
    expect(await caseNow(at, id)).toMatchObject({ state: 'authority_result' });
  });

  it('against a township union asks the county to write', async () => {
    const at = await rightsCity();
    const county = at.union;
    const township = await newUnion(at.city, {
      level: 'township',
      parentId: county.organisationId,
    });
    const local = { ...at, union: township };
    const id = await acceptedCase(local);
    await silent(local, id);
    at.city.clock.advance({ hours: 24 * 22 });
    const { first, leader } = township;
    const facts = { ground: 'no_reply', since_on: '2026-03-24' };
    valueIn(await step(at, first, { id, step: 'unlock_proposal', facts }));
    const letter = {
      ...{ served_on: '2026-03-24', method: 'hand', authority: '某区人社局', materials: '笔录' },
    };
    const own = await step(at, first, { id, step: 'serve_proposal', facts: letter });
    expect(own).toMatchObject({ refusal: { code: 'step-shut', rule: 'letter.proposal-sender' } });
    const asked = { asked_on: '2026-03-24', upper_name: '某区总工会' };
    valueIn(await step(at, leader, { id, step: 'ask_upper', facts: asked }));
    valueIn(await step(at, county.leader, { id, step: 'serve_proposal', facts: letter }));
    expect(await caseNow(at, id)).toMatchObject({ state: 'proposal_served' });
  });
});

describe('a proceeding beside the case', () => {
  it('lets supervision and its own clocks stand still, and run on afterwards', async () => {
    const at = await rightsCity();
    const id = await acceptedCase(at);
    await silent(at, id);
    const reply = { received_on: '2026-03-02', attitude: 'disagrees' };
    valueIn(await step(at, at.union.first, { id, step: 'record_reply', facts: reply }));
    const opening: TrackInput = {
      ...{ caseId: id, kind: 'arbitration', body: '某区仲裁委', reference: null, basis: null },
      ...{ openedOn: '2026-03-02', acceptedOn: '2026-03-02' },
    };
    const { first } = at.union;
    const track = valueIn(await inCase(at, first, (work) => openTrack(work, at.house, opening)));
    expect(await runningClocks(at, id)).toEqual([
      'arbitration.acceptance 2026-03-09',
      'arbitration.award 2026-04-16',
      'letter.reply-review paused',
    ]);
    const facts = { ...served, skip_reason: '事实清楚' };
    const shut = await step(at, first, { id, step: 'serve_opinion', facts });
    expect(shut).toMatchObject({ refusal: { rule: 'supervision.excluded-proceedings' } });
    at.city.clock.advance({ hours: 24 * 7 });
    const end = { caseId: id, trackId: track.id, closedOn: '2026-03-09', result: '裁决支付' };
    valueIn(await inCase(at, first, (work) => closeTrack(work, at.house, end)));
    expect(await runningClocks(at, id)).toEqual(['letter.reply-review 2026-03-16']);
  });
});

describe('handing a case over', () => {
  it('leaves state, number and clocks as they are, and closes it to those before', async () => {
    const at = await rightsCity();
    const id = await acceptedCase(at);
    await silent(at, id);
    const before = await runningClocks(at, id);
    const other = await newUnion(at.city);
    // The other union has a case of its own with the same number.
    await acceptedCase({ ...at, union: other });
    const wish = { caseId: id, organisationId: other.organisationId, reason: '项目在该区' };
    const handOver = () =>
      inCase(at, at.union.leader, (work) => transferCase(work, at.house, wish));
    const handed = valueIn(await handOver());
    expect(handed).toMatchObject({ state: 'opinion_served', caseNumber: '维〔2026〕1号' });
    expect(await runningClocks(at, id)).toEqual(before);
    const desks = (await clocksNow(at, id)).filter((one) => one.state === 'running');
    expect(desks.map((one) => one.owner)).toEqual([
      { organisationId: other.organisationId, personId: null },
    ]);
    expect(codeOf(await handOver())).toBe('not-found');
    const facts = { received_on: '2026-03-02', attitude: 'accepts' };
    const reply = { id, step: 'record_reply', facts } as const;
    expect(codeOf(await step(at, at.union.first, reply))).toBe('not-found');
    expect(codeOf(await step(at, other.first, reply))).toBe('step-not-yours');
    await nameHandlers(at, id, other);
    expect(codeOf(await step(at, other.first, reply))).toBe('done');
  });
});

describe('a handler with an interest', () => {
  it('steps back, stays back, and leaves the case one short', async () => {
    const at = await rightsCity();
    const id = await acceptedCase(at);
    const { first, second, leader } = at.union;
    const wish = { caseId: id, personId: second.id, reason: '单位负责人是我的近亲属' };
    valueIn(await inCase(at, second, (work) => recuseHandler(work, at.house, wish)));
    const shut = await step(at, first, { id, step: 'hear_both', facts: heard });
    expect(shut).toMatchObject({ refusal: { rule: 'supervision.investigators' } });
    const mine = await step(at, second, { id, step: 'hear_both', facts: heard });
    expect(mine).toMatchObject({ refusal: { rule: 'supervision.recusal' } });
    const again = { personId: second.id, capacity: 'second', certificateNumber: 'A-2' } as const;
    const named = inCase(at, leader, (work) =>
      assignHandlers(work, at.house, { caseId: id, handlers: [again] }),
    );
    expect(codeOf(await named)).toBe('recused-before');
  });
});
