import { describe, expect, it } from 'vitest';
import { newId } from '#lib/id.ts';
import {
  idsOf,
  jointCity,
  logOf,
  newBody,
  referral,
  referralNow,
  send,
  sent,
  tokenOf,
} from '#tests/support/joint-house.ts';
import {
  acceptedCase,
  actsOf,
  inCase,
  newUnion,
  runningClocks,
} from '#tests/support/rights-house.ts';
import { codeOf, valueIn } from '#tests/support/staff-city.ts';
import { recordAnswer, resendLink, withdrawReferral } from './change-referral.ts';
import { type BodyWish, keepBody } from './keep-body.ts';
import { openPartnerLink } from './open-partner-link.ts';
import { readDisclosures, readReferrals } from './read-joint.ts';
import { giveFeedback, type PaperArrival, receivePaper } from './received-papers.ts';
import { requestAid } from './request-aid.ts';
import type { SendReferral } from './send-referral.ts';

type City = Awaited<ReturnType<typeof jointCity>>;

const said = { answer: 'accept', by: '钱科长', text: '', reference: '' };

const record = (at: City, referralId: string, given: Partial<typeof said> = {}) =>
  inCase(at, at.union.first, (work) =>
    recordAnswer(work, at.house, { caseId: at.caseId, referralId, ...said, ...given }),
  );

const open = async (at: City, token: string) =>
  valueIn(
    await inCase(at, at.union.first, (work) =>
      openPartnerLink(work, at.house, { token, peer: '::1' }),
    ),
  );

describe('the directory', () => {
  it('knows a body once within kind and union, and only those who keep it change it', async () => {
    const at = await jointCity();
    const { organisationId, clerk, first } = at.union;
    const wish: BodyWish = {
      ...{ id: null, organisationId, kind: 'labour_authority', name: '某县人力资源和社会保障局' },
      ...{ address: null, phone: null, retiredOn: null, version: 0 },
    };
    expect(codeOf(await inCase(at, first, (work) => keepBody(work, wish)))).toBe('body-exists');
    expect(codeOf(await inCase(at, clerk, (work) => keepBody(work, wish)))).toBe('not-yours');
    const { first: stranger } = await newUnion(at.city);
    expect(codeOf(await inCase(at, stranger, (work) => keepBody(work, wish)))).toBe('not-yours');
    const again = { ...wish, id: at.bodyId, name: '某县人社局', version: 1 };
    const both = await Promise.all([
      inCase(at, first, (work) => keepBody(work, again)),
      inCase(at, first, (work) => keepBody(work, again)),
    ]);
    expect(both.map(codeOf).filter((code) => code === 'done')).toHaveLength(1);
  });
});

describe('a referral', () => {
  it('discloses the chosen fields of the chosen workers, and logs kinds of data only', async () => {
    const at = await jointCity();
    const { claimants, parties } = await idsOf(at, at.caseId);
    const people = claimants.map((claimantId) => ({ claimantId, fields: ['name'] as const }));
    const consent = { basis: 'consent', consentedOn: '2026-03-01' } as const;
    const { id, token } = await sent(at, { ...consent, people, partyIds: parties });
    const { shared } = await referralNow(at, id);
    expect(shared.people).toEqual([{ ordinal: 1, name: '王小明' }]);
    expect(shared.parties).toEqual(['某某劳务有限公司']);
    expect(await runningClocks(at, at.caseId)).toEqual([
      'supervision.transfer-feedback 2026-03-23',
    ]);
    expect(await open(at, token)).toMatchObject({ kind: 'referral' });
    expect(await logOf(at)).toEqual(['shared', 'link_made', 'opened']);
    const log = await inCase(at, at.union.first, (work) => readDisclosures(work, at.caseId));
    const text = JSON.stringify(valueIn(log));
    expect(text).toContain('工友姓名（1 人）');
    expect(text).not.toContain('王小明');
    expect(valueIn(log).every((one) => one.keptUntil > '2029-03-02')).toBe(true);
  });

  it('is sent once however often its form arrives', async () => {
    const at = await jointCity();
    const submission = newId();
    const both = await Promise.all([send(at, { submission }), send(at, { submission })]);
    const [one, other] = both.map((result) => valueIn(result));
    expect(one?.id).toBe(other?.id);
    expect([one?.link, other?.link].filter(Boolean)).toHaveLength(1);
    expect((await logOf(at)).filter((act) => act === 'shared')).toHaveLength(1);
  });

  it.each<[Partial<SendReferral>, string, string]>([
    [{ basis: 'consent' }, 'consented_on', 'consent has its day'],
    [{ consentedOn: '2026-03-01' }, 'consented_on', 'a duty needs no consent'],
    [{ legalBasis: ' ' }, 'legal_basis', 'there is always a basis'],
    [{ kind: 'procuratorate_lead' }, 'body_id', 'a lead goes to a procuratorate'],
    [{ people: [{ claimantId: newId(), fields: ['name'] }] }, 'people', 'a worker of the case'],
    [{ materials: [{ title: 'x', copies: 1, evidenceId: newId() }] }, 'materials', 'its evidence'],
  ])('%o is refused at %s: %s', async (given, field) => {
    const at = await jointCity();
    expect(await send(at, given)).toMatchObject({
      refusal: { code: 'invalid', errors: [{ field }] },
    });
  });

  it('of an anonymous case cannot rest on consent', async () => {
    const at = await jointCity();
    const caseId = await acceptedCase(at, { isAnonymous: true, claimants: [] });
    const given = { caseId, basis: 'consent', consentedOn: '2026-03-01' } as const;
    expect(await send(at, given)).toMatchObject({
      refusal: { code: 'invalid', errors: [{ field: 'basis' }] },
    });
  });

  it('is for handlers and the leader; of another county it answers like nothing', async () => {
    const at = await jointCity();
    const stranger = await newUnion(at.city);
    expect(codeOf(await send(at, {}, stranger.leader))).toBe('not-found');
    expect(codeOf(await send(at, {}, at.union.clerk))).toBe('not-yours');
    const { id } = await sent(at);
    const asked = { caseId: at.caseId, referralId: id, sends: false };
    const resent = await inCase(at, stranger.first, (work) => resendLink(work, at.house, asked));
    expect(codeOf(resent)).toBe('not-found');
    const other = await acceptedCase(at);
    const elsewhere = { ...asked, caseId: other };
    const wrong = await inCase(at, at.union.first, (work) => resendLink(work, at.house, elsewhere));
    expect(codeOf(wrong)).toBe('no-such-referral');
  });

  it('to a procuratorate opens its track beside the supervision', async () => {
    const at = await jointCity();
    const { bodyId, contactId } = await newBody(at, 'procuratorate', '某县人民检察院');
    const lead = { kind: 'procuratorate_lead', bodyId, contactId } as const;
    expect(codeOf(await send(at, lead))).toBe('step-not-yours');
    const { id, trackId } = valueIn(await send(at, lead, at.union.leader));
    expect(trackId).not.toBeNull();
    valueIn(await record(at, id));
    valueIn(await record(at, id, { answer: '', text: '已向人社局发出检察建议' }));
    expect(await referralNow(at, id)).toMatchObject({ state: 'finished' });
    expect(await runningClocks(at, at.caseId)).toEqual([]);
  });

  it('to a procuratorate comes from the county or above', async () => {
    const at = await jointCity();
    const { bodyId } = await newBody(at, 'procuratorate', '某县人民检察院');
    const parentId = at.union.organisationId;
    const town = await newUnion(at.city, { level: 'township', parentId });
    const caseId = await acceptedCase({ ...at, union: town });
    const lead = { caseId, kind: 'procuratorate_lead', bodyId, contactId: null } as const;
    expect(await send(at, lead, town.leader)).toMatchObject({
      refusal: { code: 'invalid', errors: [{ field: 'kind' }] },
    });
    expect(codeOf(await send(at, lead, at.union.leader))).toBe('done');
  });

  it('sent again makes a new link and voids the old; taken back voids all', async () => {
    const at = await jointCity();
    const { id, token } = await sent(at);
    const asked = { caseId: at.caseId, referralId: id };
    const resend = () =>
      inCase(at, at.union.first, (work) => resendLink(work, at.house, { ...asked, sends: true }));
    const again = valueIn(await resend());
    expect(again.isSent).toBe(true);
    expect(await open(at, token)).toEqual({ kind: 'shut', why: 'link-voided' });
    expect(await open(at, tokenOf(again.url))).toMatchObject({ kind: 'referral' });
    const back = (reason: string) =>
      inCase(at, at.union.first, (work) => withdrawReferral(work, at.house, { ...asked, reason }));
    expect(codeOf(await back(' '))).toBe('reason-needed');
    expect(codeOf(await back('重复移送'))).toBe('done');
    expect(await open(at, tokenOf(again.url))).toEqual({ kind: 'shut', why: 'link-voided' });
    expect(await runningClocks(at, at.caseId)).toEqual([]);
    expect(codeOf(await resend())).toBe('nothing-awaited');
    expect(await logOf(at)).toContain('door_shut');
  });

  it('shows what was written to its handlers only', async () => {
    const at = await jointCity();
    const { id } = await sent(at);
    valueIn(await record(at, id, { text: '已受理' }));
    const read = async (by = at.union.first) =>
      valueIn(await inCase(at, by, (work) => readReferrals(work, at.house, at.caseId)));
    expect((await read()).isOpen).toBe(true);
    expect((await read(at.union.clerk)).isOpen).toBe(false);
    expect((await read()).items[0]?.links.map((one) => one.state)).toEqual(['voided', 'live']);
  });
});

describe('legal aid', () => {
  const aid = async (at: City, limitationOn: string | null) => {
    const { bodyId, contactId } = await newBody(at, 'justice_bureau', '某县法律援助中心');
    const { kind: _kind, ...wish } = referral(at, { bodyId, contactId });
    const given = { ...wish, isMigrantWorker: true, limitationOn };
    return inCase(at, at.union.first, (work) => requestAid(work, at.house, given));
  };

  it('for wages skips the check of means, and counts seven and three days', async () => {
    const at = await jointCity();
    const { id, lane } = valueIn(await aid(at, '2026-03-08'));
    expect(lane).toMatchObject({ noMeansCheck: true, isUrgent: true });
    expect((await referralNow(at, id)).shared.summary).toContain('第四十二条第三项');
    expect(await runningClocks(at, at.caseId)).toEqual(['legal-aid.decision 2026-03-11']);
    at.city.clock.advance({ hours: 48 });
    valueIn(await record(at, id));
    expect(await runningClocks(at, at.caseId)).toEqual(['legal-aid.appointment 2026-03-09']);
    valueIn(await record(at, id, { answer: '', text: '孙律师' }));
    expect(await runningClocks(at, at.caseId)).toEqual([]);
  });

  it('refused ends its clock and its track', async () => {
    const at = await jointCity();
    const { id } = valueIn(await aid(at, null));
    expect(codeOf(await record(at, id, { answer: 'refuse' }))).toBe('invalid');
    valueIn(await record(at, id, { answer: 'refuse', text: '不属于援助范围' }));
    expect(await runningClocks(at, at.caseId)).toEqual([]);
    expect(await actsOf(at)).toContain('rights.track-closed');
  });
});

describe('a received 司法建议书', () => {
  it('is there once, on the timeline of its case, and is answered once', async () => {
    const at = await jointCity();
    const { bodyId } = await newBody(at, 'court', '某县人民法院');
    const paper: Omit<PaperArrival, 'submission'> = {
      ...{ organisationId: at.union.organisationId, caseId: at.caseId, bodyId, fileId: null },
      ...{
        kind: 'judicial_proposal',
        number: '（2026）某司建3号',
        title: '关于规范用工的司法建议',
      },
      ...{ content: '督促企业按月足额支付工资。', datedOn: '2026-02-27', receivedOn: '2026-03-02' },
      feedbackByOn: '2026-04-30',
    };
    const receive = (submission: string) =>
      inCase(at, at.union.first, (work) => receivePaper(work, at.house, { ...paper, submission }));
    const submission = newId();
    const { id } = valueIn(await receive(submission));
    expect(valueIn(await receive(submission)).id).toBe(id);
    expect(codeOf(await receive(newId()))).toBe('paper-exists');
    const feedback = { paperId: id, id: newId(), on: '2026-03-02', text: '已向企业发出提示函。' };
    const answer = () =>
      inCase(at, at.union.first, (work) => giveFeedback(work, at.house, feedback));
    expect(valueIn(await answer()).feedback).toHaveLength(1);
    expect(valueIn(await answer()).feedback).toHaveLength(1);
    const { first: stranger } = await newUnion(at.city);
    const theirs = await inCase(at, stranger, (work) => giveFeedback(work, at.house, feedback));
    expect(codeOf(theirs)).toBe('not-found');
  });
});
