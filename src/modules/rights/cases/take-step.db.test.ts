import { describe, expect, it } from 'vitest';
import { newId } from '#lib/id.ts';
import {
  acceptedCase,
  caseNow,
  inCase,
  nameHandlers,
  newCase,
  newUnion,
  rightsCity,
  runningClocks,
  step,
} from '#tests/support/rights-house.ts';
import { codeOf, valueIn } from '#tests/support/staff-city.ts';
import { claimantsOf } from '../claimant-store.ts';
import { setClaimResult } from './claimants.ts';

const heard = {
  heard_on: '2026-03-02',
  worker_statement: '三个月没有发工资。',
  employer_statement: '工程款没有到账。',
};

describe('a case of one worker', () => {
  it('goes from the telephone to money in hand and into the archive', async () => {
    const at = await rightsCity();
    const { union, city } = at;
    const id = await newCase(at);
    expect(await runningClocks(at, id)).toEqual([
      'supervision.first-decision 2026-03-05',
      'supervision.refusal-notice 2026-03-09',
    ]);
    await nameHandlers(at, id);
    const facts = { risk_grade: 'urgent', worker_class: 'labour_relation' };
    const accepted = valueIn(await step(at, union.leader, { id, step: 'accept', facts }));
    expect(accepted.one).toMatchObject({ state: 'accepted', caseNumber: '维〔2026〕1号' });
    expect(await runningClocks(at, id)).toEqual([]);
    valueIn(await step(at, union.first, { id, step: 'hear_both', facts: heard }));
    const scope = { notified_on: '2026-03-02', scope: '工资支付' };
    valueIn(await step(at, union.first, { id, step: 'investigate', facts: scope }));
    const served = {
      ...{ served_on: '2026-03-02', method: 'hand', skip_reason: '违法事实已经清楚' },
      letter_number: '某工劳监〔2026〕1号',
    };
    const opinion = valueIn(
      await step(at, union.second, { id, step: 'serve_opinion', facts: served }),
    );
    expect(opinion.clocks.map((one) => [one.dueOn, one.waitingFor])).toEqual([
      ['2026-03-23', '用人单位'],
    ]);
    city.clock.advance({ hours: 24 * 5 });
    const reply = { received_on: '2026-03-06', attitude: 'accepts' };
    valueIn(await step(at, union.first, { id, step: 'record_reply', facts: reply }));
    expect(await runningClocks(at, id)).toEqual(['letter.reply-review 2026-03-13']);
    const items = { due_on: '2026-03-31', items: '付清三个月工资' };
    valueIn(await step(at, union.leader, { id, step: 'start_rectifying', facts: items }));
    const early = { called_back_on: '2026-03-07', workers_reached: 1 };
    const unpaid = await step(at, union.first, { id, step: 'fulfil', facts: early });
    expect(unpaid).toMatchObject({ refusal: { code: 'step-shut', rule: 'mediation.follow-up' } });
    const result = await inCase(at, union.first, async (work) => {
      const [one] = await claimantsOf(work, id);
      const paid = { caseId: id, claimantId: one?.id ?? '', result: 'paid' } as const;
      return setClaimResult(work, at.house, { ...paid, on: '2026-03-07', proof: '银行回单 88' });
    });
    expect(codeOf(result)).toBe('done');
    valueIn(await step(at, union.first, { id, step: 'fulfil', facts: early }));
    const closing = {
      told_on: '2026-03-07',
      report: '工资已全部付清。',
      satisfaction: 'satisfied',
    };
    valueIn(await step(at, union.leader, { id, step: 'close', facts: closing }));
    const filed = { archived_on: '2026-03-07', pages: 38 };
    valueIn(await step(at, union.leader, { id, step: 'archive', facts: filed }));
    expect(await caseNow(at, id)).toMatchObject({ state: 'archived', riskGrade: 'urgent' });
    expect(await runningClocks(at, id)).toEqual([]);
  });
});

describe('a case of another county', () => {
  it('answers like one that does not exist', async () => {
    const at = await rightsCity();
    const id = await newCase(at);
    const other = await newUnion(at.city);
    const facts = { risk_grade: 'ordinary', worker_class: 'unknown' };
    const guessed = await step(at, other.leader, { id, step: 'accept', facts });
    const nowhere = await step(at, other.leader, { id: newId(), step: 'accept', facts });
    expect(guessed).toEqual(nowhere);
    expect(codeOf(guessed)).toBe('not-found');
  });
});

describe('two at once', () => {
  it('accept a case once', async () => {
    const at = await rightsCity();
    const id = await newCase(at);
    await nameHandlers(at, id);
    const facts = { risk_grade: 'ordinary', worker_class: 'unknown' };
    const wish = { id, step: 'accept', facts } as const;
    const both = await Promise.all([
      step(at, at.union.leader, wish),
      step(at, at.union.leader, wish),
    ]);
    expect(both.map(codeOf).toSorted()).toEqual(['done', 'step-shut']);
  });

  it('who saw an older version is told so', async () => {
    const at = await rightsCity();
    const id = await acceptedCase(at);
    const { version } = await caseNow(at, id);
    const both = await Promise.all([
      step(at, at.union.first, { id, step: 'hear_both', facts: heard, version }),
      step(at, at.union.second, { id, step: 'hear_both', facts: heard, version }),
    ]);
    expect(both.map(codeOf).toSorted()).toEqual(['done', 'version-conflict']);
  });
});
