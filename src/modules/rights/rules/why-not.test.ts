import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { CaseFile, CaseMoment, StepAsker } from './case-file.ts';
import { checkFacts } from './check-facts.ts';
import { mayReadComplainants, mayReadFacts } from './secrecy.ts';
import { type CaseState, caseStates } from './states.ts';
import { type StepId, stepIds } from './step-types.ts';
import { stepOf, steps } from './steps.ts';
import { openSteps, whyNot } from './why-not.ts';

const handler = (personId: string, more: Partial<CaseFile['handlers'][number]> = {}) =>
  ({
    ...{ personId, capacity: 'second', hasCertificate: true, hasDeclared: true, ...more },
  }) as CaseFile['handlers'][number];

const file = (given: Partial<CaseFile> = {}): CaseFile => ({
  state: 'hearing_both',
  wasAccepted: true,
  isMajorReported: false,
  isAnonymous: false,
  isGroup: false,
  registeredBy: 'clerk',
  unionLevel: 'county',
  handlers: [handler('first', { capacity: 'lead' }), handler('second')],
  recused: [],
  claimants: [{ ordinal: 1, result: 'open', hasProof: false, isWithdrawn: false }],
  employerNamed: true,
  tracks: [],
  hadProceedings: false,
  clocks: [],
  past: ['registered', 'accepted'],
  ...given,
});

const officer: StepAsker = {
  kind: 'person',
  personId: 'first',
  may: ['rights.handle'],
  levels: ['county'],
};
const leader: StepAsker = {
  kind: 'person',
  personId: 'leader',
  levels: ['county'],
  may: ['rights.decide', 'rights.handle', 'rights.register'],
};
const clerk: StepAsker = {
  kind: 'person',
  personId: 'clerk',
  may: ['rights.register'],
  levels: [],
};
const worker = { kind: 'worker', personId: null, may: [], levels: [] } as const;
const system = { kind: 'system', personId: null, may: [], levels: [] } as const;

const at = (given: Partial<CaseFile>, asker: StepAsker = officer): CaseMoment => ({
  ...{ file: file(given), asker, today: '2026-03-24' },
});

const arbitration = { tracks: [{ kind: 'arbitration', suspends: true }] } as const;

describe('a step', () => {
  test.each<[StepId, Partial<CaseFile>, StepAsker, string | null, string]>([
    ['investigate', {}, officer, null, 'two handlers with certificates who declared'],
    [
      'investigate',
      { handlers: [handler('first')] },
      officer,
      '须有两名监督员承办（有证号、已作无利害关系声明），还差 1 名',
      '浙江条例第二十条',
    ],
    [
      'investigate',
      { handlers: [handler('first'), handler('x', { hasDeclared: false })] },
      officer,
      '须有两名监督员承办（有证号、已作无利害关系声明），还差 1 名',
      'no declaration yet',
    ],
    [
      'investigate',
      { handlers: [handler('first'), handler('m', { capacity: 'mediator' })] },
      officer,
      '须有两名监督员承办（有证号、已作无利害关系声明），还差 1 名',
      'a mediator does not investigate',
    ],
    ['investigate', {}, leader, '这一步要由本案的承办人办理', 'a leader who is no handler'],
    ['investigate', { recused: ['first'] }, officer, '您已回避本案，不能办理', '浙江条例第十三条'],
    [
      'investigate',
      arbitration,
      officer,
      '已进入仲裁、诉讼等程序，监督暂停；程序结束后可以继续',
      '浙江条例第十七条',
    ],
    ['mediate', arbitration, officer, null, 'talking is no supervision'],
    ['accept', { state: 'registered', wasAccepted: false }, leader, null, 'the leader decides'],
    [
      'accept',
      { state: 'registered', wasAccepted: false },
      officer,
      '您没有办理这一步的权限',
      'an officer does not',
    ],
    [
      'accept',
      { state: 'registered', wasAccepted: false, employerNamed: false },
      leader,
      '还没有登记用人单位或责任单位',
      'nobody to supervise',
    ],
    [
      'serve_proposal',
      { state: 'escalate_ready' },
      { ...officer, levels: ['township'] },
      '建议书只能由县级以上总工会发出，请先提请上级工会',
      '浙江条例第二十三条',
    ],
    [
      'ask_upper',
      { state: 'escalate_ready' },
      leader,
      '县级以上总工会可以自己发建议书，不用提请上级',
      'nothing to ask',
    ],
    ['withdraw', {}, worker, null, 'the worker himself'],
    ['withdraw', {}, clerk, null, 'the clerk on his word'],
    ['close', { state: 'withdrawn' }, worker, '这一步要由工会办理', 'a worker closes nothing'],
    ['archive', {}, leader, '案件现在是“听取双方意见”，还不能归档', 'the wrong state'],
    [
      'reopen',
      { state: 'archived' },
      leader,
      '案件现在是“已归档”，还不能重新办理',
      'the archive is the end',
    ],
    ['report_major', { isMajorReported: true }, clerk, '已经作为重大情况报告', 'once is enough'],
    [
      'close_unresolved',
      {},
      leader,
      '调解未成、协议未履行、行政部门已答复，或仲裁、诉讼已有结果的，才能这样结案',
      'nothing was tried yet',
    ],
  ])('%s of %o by %o: %s (%s)', (step, given, asker, expected) => {
    expect(whyNot(step, at(given, asker))?.why ?? null).toBe(expected);
  });

  it('is always either open or shut with a reason, for anybody in any state', () => {
    const asker = fc.constantFrom<StepAsker>(officer, leader, clerk, worker, system);
    const state = fc.constantFrom<CaseState>(...caseStates);
    fc.assert(
      fc.property(fc.constantFrom(...stepIds), state, asker, (id, from, who) => {
        const shut = whyNot(id, at({ state: from }, who));
        if (!stepOf(id).from.includes(from)) expect(shut).not.toBeNull();
        if (shut) expect(shut.why).toMatch(/^[^。]{4,}$/);
      }),
    );
  });

  it('is offered where its state is, open ones first', () => {
    const offers = openSteps(at({}));
    expect(offers.every(({ step }) => step.from.includes('hearing_both'))).toBe(true);
    const shut = offers.map((offer) => offer.shut !== null);
    expect(shut).toEqual(shut.toSorted());
    expect(offers.length).toBe(steps.filter((one) => one.from.includes('hearing_both')).length);
  });
});

describe('the facts of a step', () => {
  const faults = (
    id: StepId,
    facts: Record<string, string | number | boolean | null>,
    given: Partial<CaseFile> = {},
  ) => checkFacts(stepOf(id), facts, at(given)).map(({ field, message }) => `${field}: ${message}`);
  const served = { served_on: '2026-03-20', method: 'hand' };
  const running = { clocks: [{ rule: 'letter.opinion-reply', dueOn: '2026-03-23' }] };

  test.each([
    [faults('serve_reminder', served), [], 'a 提示函 may leave the answer open'],
    [
      faults('serve_reminder', {}),
      ['served_on: 请填写送达日期', 'method: 请填写送达方式'],
      'blank',
    ],
    [
      faults('serve_reminder', { ...served, served_on: '2026-02-30' }),
      ['served_on: 不是真实存在的日期'],
      'no such day',
    ],
    [
      faults('serve_reminder', { ...served, served_on: '2026-03-25' }),
      ['served_on: 不能是将来的日期'],
      'tomorrow has not come',
    ],
    [
      faults('serve_reminder', { ...served, method: 'fax' }),
      ['method: 不在可选的范围内'],
      'unknown',
    ],
    [
      faults('serve_reminder', { ...served, state: 'closed' }),
      ['state: 这一步没有这一项'],
      'smuggled',
    ],
    [
      faults('serve_reminder', { ...served, reply_count: 15 }),
      ['reply_count: 答复期限的数目和单位要一起写'],
      '15 of what',
    ],
    [
      faults('serve_opinion', served, { state: 'investigating' }),
      ['skip_reason: 没有先发提示函，请写明直接发意见书的理由'],
      'a rung was skipped',
    ],
    [faults('serve_opinion', served, { past: ['reminder_served'] }), [], 'a 提示函 went before'],
    [
      faults(
        'unlock_proposal',
        { ground: 'no_reply', since_on: '2026-03-24' },
        { state: 'opinion_served', ...running },
      ),
      [],
      'the day after the last day',
    ],
    [
      faults(
        'unlock_proposal',
        { ground: 'not_corrected', since_on: '2026-03-24' },
        { state: 'opinion_served' },
      ),
      ['ground: 还没有收到答复，不能说“无正当理由不改正”；请选“逾期未复”'],
      'nothing was answered',
    ],
    [
      faults(
        'unlock_proposal',
        { ground: 'no_reply', since_on: '2026-03-24' },
        { state: 'investigating' },
      ),
      [
        'ground: 意见书还没有送达，只有“拒收意见书”才能直接进入建议书',
        'ground: 没有正在计算或已经过期的答复期限',
      ],
      'no 意见书 yet',
    ],
    [
      faults('close', { report: '已办结' }, { state: 'withdrawn' }),
      ['told_on: 实名反映的，要先把结果告诉工友再结案'],
      '南昌 art. 25',
    ],
    [
      faults('close', { report: '已办结' }, { state: 'withdrawn', isAnonymous: true }),
      [],
      'nobody to tell',
    ],
    [
      faults(
        'transfer_out',
        { target: '某局', materials: '一份', basis: 'consent', sent_on: '2026-03-24' },
        { isAnonymous: true },
      ),
      ['basis: 匿名反映没有本人同意，请选其他依据'],
      'nobody consented',
    ],
  ])('%j is %j: %s', (found, expected) => {
    expect(found).toEqual(expected);
  });
});

describe('who reads whom', () => {
  const none = { handlers: [] };
  test.each<[Partial<CaseFile>, StepAsker, boolean, boolean, string]>([
    [{}, officer, true, true, 'a named handler'],
    [{}, leader, false, true, 'a leader decides on facts, not on names'],
    [{}, clerk, false, false, 'a clerk no more, once handlers are named'],
    [none, clerk, true, true, 'whoever registered it, before'],
    [none, leader, true, true, 'the leader, before'],
    [{ recused: ['first'], handlers: [] }, officer, false, false, 'whoever stepped back'],
    [{}, { ...officer, personId: 'other' }, false, false, 'an officer of the same union'],
  ])('%o by %o: names %s, facts %s (%s)', (given, asker, people, facts) => {
    expect(mayReadComplainants(file(given), asker)).toBe(people);
    expect(mayReadFacts(file(given), asker)).toBe(facts);
  });
});
