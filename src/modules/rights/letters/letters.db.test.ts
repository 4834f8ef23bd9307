import { describe, expect, it } from 'vitest';
import { commitmentsOf } from '#kernel/commitments/public.ts';
import { documentsOf } from '#kernel/documents/public.ts';
import { systemActor } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import { done } from '#lib/result.ts';
import {
  draft,
  filledIn,
  issue,
  issued,
  type LetterCity,
  letterCity,
  serve,
  textOf,
} from '#tests/support/letter-house.ts';
import {
  acceptedCase,
  caseNow,
  inCase,
  newUnion,
  runningClocks,
  step,
} from '#tests/support/rights-house.ts';
import { codeOf, valueIn } from '#tests/support/staff-city.ts';
import { caseSubject } from '../cases/case-moment.ts';
import { plainText } from '../rules/letters/plain-text.ts';
import { plainDraft } from './draft-input.ts';
import { draftLetter } from './draft-letter.ts';
import { recordNotCorrected } from './record-not-corrected.ts';
import { recordReply } from './record-reply.ts';
import type { ReplyInput } from './reply-input.ts';
import {
  editLetter,
  returnLetter,
  sealLetter,
  signLetter,
  submitLetter,
  voidLetter,
} from './step-letter.ts';

const heard = {
  heard_on: '2026-03-02',
  worker_statement: '三个月没有发工资。',
  employer_statement: '工程款没有到账。',
};

/** A case in which both sides were heard. */
const heardCase = async (at: LetterCity) => {
  const id = await acceptedCase(at);
  valueIn(await step(at, at.union.first, { id, step: 'hear_both', facts: heard }));
  return id;
};

/** A case with a reminder served and its time over; the clock stands at 20 March. */
const afterReminder = async (at: LetterCity) => {
  const caseId = await heardCase(at);
  const letterId = await issued(at, caseId, { kind: 'reminder' });
  valueIn(await serve(at, { caseId, letterId }));
  at.city.clock.advance({ hours: 24 * 18 });
  return caseId;
};

const reply = (at: LetterCity, given: Partial<ReplyInput> & { caseId: string; letterId: string }) =>
  inCase(at, at.union.first, (work) =>
    recordReply(work, at.house, {
      ...{ id: newId(), on: work.today.toString(), attitude: 'accepts', summary: '同意支付。' },
      ...{ disputed: [], accepted: [], fileIds: [] },
      ...given,
    }),
  );

describe('a letter', () => {
  it('goes from the case’s facts to its service, which starts the clock of the answer', async () => {
    const at = await letterCity();
    const caseId = await heardCase(at);
    const { id: letterId } = valueIn(await draft(at, caseId, { kind: 'reminder' }));
    const text = plainText((await textOf(at, caseId, letterId)).body);
    expect(text).toContain('某某劳务有限公司：');
    expect(text).toContain('拖欠劳动报酬，涉及1名劳动者');
    expect(text).not.toContain('王小明');
    await issue(at, caseId, letterId);
    expect(await runningClocks(at, caseId)).toEqual([]);
    valueIn(await serve(at, { caseId, letterId }));
    expect(await caseNow(at, caseId)).toMatchObject({ state: 'reminder_served' });
    expect(await runningClocks(at, caseId)).toEqual(['letter.reminder-reply 2026-03-17']);
  });

  it('is drafted once however often it is asked for', async () => {
    const at = await letterCity();
    const caseId = await heardCase(at);
    const id = newId();
    const both = await Promise.all([
      draft(at, caseId, { kind: 'reminder', id }),
      draft(at, caseId, { kind: 'reminder', id }),
    ]);
    expect(both.map(codeOf)).toEqual(['done', 'done']);
    const cause = { kind: 'reminder', cause: 'broken:1' } as const;
    const [a, b] = [await draft(at, caseId, cause), await draft(at, caseId, cause)];
    expect(valueIn(a).id).toBe(valueIn(b).id);
    const { cityId, database } = at.city.site;
    const subject = caseSubject({ id: caseId });
    const all = await database.inCity(cityId, (db) => documentsOf(db, cityId, subject));
    expect(all).toHaveLength(2);
  });

  it('with gaps, with unread law, or as the template left it is not handed to the signer', async () => {
    const at = await letterCity();
    const caseId = await heardCase(at);
    const { id: letterId } = valueIn(await draft(at, caseId, { kind: 'reminder' }));
    const asked = { caseId, letterId };
    const submit = (version: number) =>
      inCase(at, at.union.first, (work) => submitLetter(work, at.house, { ...asked, version }));
    expect(codeOf(await submit(1))).toBe('body-not-ready');
    const { body } = await textOf(at, caseId, letterId);
    const unread = { kind: 'citation', law: '某条例', version: '2021', article: '第一条' } as const;
    const bad = filledIn(body);
    const blocks = [...bad.blocks, { ...unread, quoted: null, isVerified: false }];
    const edited = { ...asked, expectedVersion: 1, body: { ...bad, blocks } };
    valueIn(await inCase(at, at.union.first, (work) => editLetter(work, at.house, edited)));
    expect(await submit(2)).toMatchObject({
      refusal: { code: 'law-not-confirmed', articles: ['《某条例》（2021）第一条'] },
    });
  });

  it('is signed by somebody who neither drafted it nor registered the case, and sealed by a third', async () => {
    const at = await letterCity();
    const { first, leader, clerk } = at.union;
    const caseId = await heardCase(at);
    const { id: letterId } = valueIn(await draft(at, caseId, { kind: 'reminder', by: leader }));
    const asked = { caseId, letterId };
    const { body } = await textOf(at, caseId, letterId);
    const edited = { ...asked, expectedVersion: 1, body: filledIn(body) };
    valueIn(await inCase(at, first, (work) => editLetter(work, at.house, edited)));
    valueIn(
      await inCase(at, first, (work) => submitLetter(work, at.house, { ...asked, version: 2 })),
    );
    const sign = (by = leader, code: string | null = '某工劳监') =>
      inCase(at, by, (work) => signLetter(work, at.house, { ...asked, version: 2, code }));
    expect(codeOf(await sign())).toBe('separation-of-duties');
    expect(codeOf(await sign(first))).toBe('not-yours');
    expect(codeOf(await sign(clerk))).toBe('not-yours');
    expect(
      codeOf(await inCase(at, at.sealKeeper, (work) => sealLetter(work, at.house, asked))),
    ).toBe('not-now');
    const back = { ...asked, version: 2, reason: '金额请再核对' };
    expect(codeOf(await inCase(at, leader, (work) => returnLetter(work, at.house, back)))).toBe(
      'done',
    );
  });

  it('signed twice at once bears one number, and the next one the number after', async () => {
    const at = await letterCity();
    const caseId = await heardCase(at);
    const numbers: unknown[] = [];
    for (const kind of ['reminder', 'reminder'] as const) {
      const letterId = await issued(at, caseId, { kind });
      const asked = { caseId, letterId, version: 2, code: '某工劳监' };
      const again = await inCase(at, at.union.leader, (work) => signLetter(work, at.house, asked));
      numbers.push(valueIn(again).number?.number);
    }
    expect(numbers).toEqual([1, 2]);
  });
});

it('is drafted overnight by the house itself, once for each cause, for people to finish', async () => {
  const at = await letterCity();
  const caseId = await heardCase(at);
  const night = () => {
    const plain = { id: newId(), caseId, kind: 'reminder' } as const;
    const input = plainDraft(plain, { cause: 'promise-broken:1' });
    return inCase(at, systemActor('承诺到期'), (work) => draftLetter(work, at.house, input));
  };
  const [first, again] = [valueIn(await night()), valueIn(await night())];
  expect(again.id).toBe(first.id);
  expect(first.draftedBy).toBeNull();
  const letterId = first.id;
  await issue(at, caseId, letterId);
  expect(codeOf(await serve(at, { caseId, letterId }))).toBe('done');
});

describe('service', () => {
  it('of a letter that is not sealed, or without proof, is no service', async () => {
    const at = await letterCity();
    const caseId = await heardCase(at);
    const { id: letterId } = valueIn(await draft(at, caseId, { kind: 'reminder' }));
    expect(codeOf(await serve(at, { caseId, letterId }))).toBe('not-sealed');
    await issue(at, caseId, letterId);
    const unproved = await serve(at, { caseId, letterId }, { method: 'left', reason: '拒收' });
    expect(unproved).toMatchObject({
      refusal: { code: 'invalid', errors: [{ field: 'witness' }] },
    });
    expect(codeOf(await serve(at, { caseId, letterId }, { on: '2026-03-03' }))).toBe('invalid');
    expect(codeOf(await serve(at, { caseId, letterId, by: at.union.leader }))).toBe(
      'step-not-yours',
    );
    expect(await caseNow(at, caseId)).toMatchObject({ state: 'hearing_both' });
  });

  it('again does not count the time anew, nor does the same record sent twice', async () => {
    const at = await letterCity();
    const caseId = await heardCase(at);
    const letterId = await issued(at, caseId, { kind: 'reminder' });
    const id = newId();
    const both = await Promise.all([
      serve(at, { caseId, letterId, id }),
      serve(at, { caseId, letterId, id }),
    ]);
    expect(both.map(codeOf)).toEqual(['done', 'done']);
    at.city.clock.advance({ hours: 72 });
    expect(codeOf(await serve(at, { caseId, letterId }))).toBe('done');
    expect(await runningClocks(at, caseId)).toEqual(['letter.reminder-reply 2026-03-17']);
  });

  it('by message after half past five counts from the next workday', async () => {
    const at = await letterCity();
    const caseId = await heardCase(at);
    const letterId = await issued(at, caseId, { kind: 'reminder' });
    at.city.clock.advance({ hours: 24 * 5 });
    const late = { method: 'electronic', consent: '地址确认书', on: '2026-03-06' } as const;
    const arrivedAt = '2026-03-06T09:31:00Z';
    valueIn(await serve(at, { caseId, letterId }, { ...late, arrivedAt }));
    expect(await runningClocks(at, caseId)).toEqual(['letter.reminder-reply 2026-03-24']);
  });

  it('by public notice counts when its thirty days are over', async () => {
    const at = await letterCity();
    const caseId = await heardCase(at);
    const letterId = await issued(at, caseId, { kind: 'reminder' });
    const notice = {
      method: 'public_notice',
      on: '2026-03-02',
      place: '市报第4版',
      reason: '下落不明',
    } as const;
    const early = await serve(at, { caseId, letterId }, notice);
    expect(early).toMatchObject({ refusal: { code: 'invalid', errors: [{ field: 'outcome' }] } });
    expect(codeOf(await serve(at, { caseId, letterId }, { ...notice, outcome: 'published' }))).toBe(
      'done',
    );
    expect(await runningClocks(at, caseId)).toEqual([]);
    at.city.clock.advance({ hours: 24 * 30 });
    valueIn(await serve(at, { caseId, letterId }, notice));
    expect(await caseNow(at, caseId)).toMatchObject({ state: 'reminder_served' });
    expect(await runningClocks(at, caseId)).toEqual(['letter.reminder-reply 2026-04-16']);
  });
});

describe('the ladder', () => {
  it('wants a reason on record for a rung left out', async () => {
    const at = await letterCity();
    const caseId = await heardCase(at);
    expect(codeOf(await draft(at, caseId, { kind: 'opinion' }))).toBe('rung-skipped');
    const skipReason = '违法事实清楚，且工友生活困难';
    expect(codeOf(await draft(at, caseId, { kind: 'opinion', skipReason }))).toBe('done');
    expect(codeOf(await draft(at, caseId, { kind: 'proposal' }))).toBe('rung-skipped');
  });

  it('opens the 建议书 by silence from the day after the last day', async () => {
    const at = await letterCity();
    const caseId = await afterReminder(at);
    const letterId = await issued(at, caseId, { kind: 'opinion' });
    valueIn(await serve(at, { caseId, letterId }));
    expect(await runningClocks(at, caseId)).toEqual(['letter.opinion-reply 2026-04-13']);
    at.city.clock.advance({ hours: 24 * 24 });
    expect(codeOf(await draft(at, caseId, { kind: 'proposal' }))).toBe('reply-running');
    at.city.clock.advance({ hours: 24 });
    const recipientName = '某县人力资源和社会保障局';
    const drafted = valueIn(await draft(at, caseId, { kind: 'proposal', recipientName }));
    expect(drafted).toMatchObject({ ground: 'no_reply', groundLetterId: letterId });
    expect(await caseNow(at, caseId)).toMatchObject({ state: 'escalate_ready' });
    const text = plainText((await textOf(at, caseId, drafted.id)).body);
    expect(text).toContain('该单位逾期不作出书面答复');
    await issue(at, caseId, drafted.id);
    valueIn(await serve(at, { caseId, letterId: drafted.id }));
    expect(await caseNow(at, caseId)).toMatchObject({ state: 'proposal_served' });
    expect((await runningClocks(at, caseId)).join()).toContain('letter.proposal-filing');
  });

  it('opens it at once when the 意见书 had to be left', async () => {
    const at = await letterCity();
    const caseId = await afterReminder(at);
    const letterId = await issued(at, caseId, { kind: 'opinion' });
    const left = { method: 'left', reason: '负责人拒绝签收', witness: '社区工作者' } as const;
    valueIn(await serve(at, { caseId, letterId }, left));
    expect(await caseNow(at, caseId)).toMatchObject({ state: 'escalate_ready' });
    expect(valueIn(await draft(at, caseId, { kind: 'proposal' })).ground).toBe('refused_receipt');
  });

  it('opens it when what was promised is not done, and not before anything was answered', async () => {
    const at = await letterCity();
    const caseId = await afterReminder(at);
    const letterId = await issued(at, caseId, { kind: 'opinion' });
    valueIn(await serve(at, { caseId, letterId }));
    const found = { caseId, letterId, id: newId(), on: '2026-03-20', summary: '仍未支付' };
    const say = () =>
      inCase(at, at.union.first, (work) => recordNotCorrected(work, at.house, found));
    expect(codeOf(await say())).toBe('no-reply-yet');
    valueIn(await reply(at, { caseId, letterId }));
    expect(await caseNow(at, caseId)).toMatchObject({ state: 'reply_review' });
    expect(codeOf(await say())).toBe('done');
    expect(codeOf(await say())).toBe('done');
    expect(await caseNow(at, caseId)).toMatchObject({ state: 'escalate_ready' });
  });

  it('lets a township ask the county, and the county write', async () => {
    const at = await letterCity();
    const town = await newUnion(at.city, { level: 'township', parentId: at.union.organisationId });
    const county = at.union;
    const inTown: LetterCity = { ...at, union: { ...town, leader: town.leader } };
    const caseId = await heardCase(inTown);
    const skipReason = '用人单位两次口头拒绝，事实清楚';
    expect(codeOf(await draft(inTown, caseId, { kind: 'proposal', skipReason }))).toBe(
      'not-county',
    );
    expect(codeOf(await draft(inTown, caseId, { kind: 'request_to_county' }))).toBe('done');
    const written = await draft(at, caseId, { kind: 'proposal', skipReason, by: county.first });
    expect(valueIn(written).organisationId).toBe(county.organisationId);
    const letterId = valueIn(written).id;
    const asked = { caseId, letterId, version: 1, code: '某工劳监' };
    const signed = await inCase(at, town.leader, (work) => signLetter(work, at.house, asked));
    expect(codeOf(signed)).toBe('not-yours');
  });
});

describe('an answer', () => {
  it('ends the clock once, and is kept once', async () => {
    const at = await letterCity();
    const caseId = await heardCase(at);
    const letterId = await issued(at, caseId, { kind: 'reminder' });
    expect(codeOf(await reply(at, { caseId, letterId }))).toBe('not-served');
    valueIn(await serve(at, { caseId, letterId }));
    expect(codeOf(await reply(at, { caseId, letterId, on: '2026-03-03' }))).toBe('invalid');
    const id = newId();
    const both = await Promise.all([
      reply(at, { caseId, letterId, id }),
      reply(at, { caseId, letterId, id }),
    ]);
    expect(both.map(codeOf)).toEqual(['done', 'done']);
    expect(await runningClocks(at, caseId)).toEqual(['letter.reply-review 2026-03-09']);
  });
});

it('an answer’s promises become commitments with their days, once', async () => {
  const at = await letterCity();
  const caseId = await heardCase(at);
  const letterId = await issued(at, caseId, { kind: 'reminder' });
  valueIn(await serve(at, { caseId, letterId }));
  const accepted = [
    { text: '支付三个月工资', dueOn: '2026-03-30', amount_fen: 1_200_000 },
    { text: '补签劳动合同', dueOn: '2026-03-20', amount_fen: null },
  ];
  const answer = { caseId, letterId, id: newId(), accepted };
  const early = [{ text: '支付', dueOn: '2026-03-01', amount_fen: 1 }];
  expect(codeOf(await reply(at, { ...answer, accepted: early }))).toBe('invalid');
  valueIn(await reply(at, answer));
  valueIn(await reply(at, answer));
  const promised = await inCase(at, at.union.first, async (work) =>
    done(await commitmentsOf(work, at.house, caseSubject({ id: caseId }))),
  );
  const sums = valueIn(promised).map(({ leftFen, status }) => [leftFen, status]);
  expect(sums.toSorted()).toEqual([
    [null, 'open'],
    [1_200_000, 'open'],
  ]);
});

describe('voiding', () => {
  it('keeps the number, needs a reason, and ends the clock', async () => {
    const at = await letterCity();
    const caseId = await heardCase(at);
    const letterId = await issued(at, caseId, { kind: 'reminder' });
    valueIn(await serve(at, { caseId, letterId }));
    const voided = (reason: string, by = at.union.leader) =>
      inCase(at, by, (work) => voidLetter(work, at.house, { caseId, letterId, reason }));
    expect(codeOf(await voided('主送单位写错', at.union.first))).toBe('not-yours');
    expect(codeOf(await voided(' '))).toBe('reason-needed');
    expect(codeOf(await voided('主送单位写错'))).toBe('done');
    expect(codeOf(await voided('主送单位写错'))).toBe('done');
    expect(await runningClocks(at, caseId)).toEqual([]);
    const { document } = await textOf(at, caseId, letterId);
    expect(document).toMatchObject({ state: 'voided', number: { number: 1 } });
    const next = await issued(at, caseId, { kind: 'reminder' });
    expect((await textOf(at, caseId, next)).document.number?.number).toBe(2);
  });
});

it('of another county’s case answers like one that does not exist', async () => {
  const at = await letterCity();
  const caseId = await heardCase(at);
  const letterId = await issued(at, caseId, { kind: 'reminder' });
  const { first: by, leader } = await newUnion(at.city);
  const asked = { caseId, letterId, reason: '试一试' };
  const tried = [
    await draft(at, caseId, { kind: 'reminder', by }),
    await serve(at, { caseId, letterId, by }),
    await inCase(at, leader, (work) => voidLetter(work, at.house, asked)),
  ];
  expect(tried.map(codeOf)).toEqual(['not-found', 'not-found', 'not-found']);
});
