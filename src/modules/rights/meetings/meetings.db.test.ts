import { describe, expect, it } from 'vitest';
import { commitmentsOf } from '#kernel/commitments/public.ts';
import { newId } from '#lib/id.ts';
import {
  groupCase,
  idsOf,
  type JointCity,
  jointCity,
  partnerServer,
  tokenOf,
} from '#tests/support/joint-house.ts';
import {
  caseNow,
  clocksNow,
  inCase,
  newUnion,
  runningClocks,
  step,
} from '#tests/support/rights-house.ts';
import { codeOf, valueIn } from '#tests/support/staff-city.ts';
import { caseSubject } from '../cases/case-moment.ts';
import type { Signature } from '../rules/meetings/meeting-types.ts';
import { cancelMeeting, correctMinutes, resendInvitation } from './change-meeting.ts';
import { type HoldMeeting, holdMeeting } from './hold-meeting.ts';
import { type PlanMeeting, planMeeting } from './plan-meeting.ts';
import { readMeetings } from './read-meetings.ts';
import { type RecordAgreement, recordAgreement } from './record-agreement.ts';

const heard = {
  ...{ heard_on: '2026-03-02', worker_statement: '没有发工资。' },
  employer_statement: '工程款没有到账。',
};

const mediate = {
  ...{ applied_on: '2026-03-02', kind: 'labour', form: 'written', both_consent: true },
} as const;

/** A county with a case of two workers in which both sides were heard. */
const scene = async (): Promise<JointCity> => {
  const at = await jointCity();
  const caseId = await groupCase(at);
  valueIn(await step(at, at.union.first, { id: caseId, step: 'hear_both', facts: heard }));
  return { ...at, caseId };
};

const plan = async (at: JointCity, given: Partial<PlanMeeting> = {}) => {
  const { parties, claimants } = await idsOf(at, at.caseId);
  const guest = { name: null, contactId: null, channel: 'notice' } as const;
  const wish: PlanMeeting = {
    ...{ caseId: at.caseId, submission: newId(), kind: 'mediation', mode: 'on_site' },
    ...{
      title: '欠薪调解',
      place: '县总工会三楼',
      chair: '职工一',
      agenda: ['核对工资', '商量付款'],
    },
    startsAt: at.city.clock.read().add({ hours: 24 }),
    invitees: [
      { ...guest, who: 'party', id: parties[0] ?? '' },
      { ...guest, who: 'claimant', id: claimants[0] ?? '' },
      { ...guest, who: 'body', id: at.bodyId, contactId: at.contactId, channel: 'partner_link' },
    ],
    ...{ mediate, sends: false },
    ...given,
  };
  return inCase(at, at.union.first, (work) => planMeeting(work, at.house, wish));
};

const read = async (at: JointCity, by = at.union.first) =>
  valueIn(await inCase(at, by, (work) => readMeetings(work, at.house, at.caseId)));

const hold = async (at: JointCity, given: Partial<HoldMeeting> = {}) => {
  const { items } = await read(at);
  const [meeting] = items;
  if (!meeting) throw new Error('no meeting');
  const signature: Signature = 'signed';
  const wish: HoldMeeting = {
    ...{ caseId: at.caseId, meetingId: meeting.id, version: meeting.version },
    ...{ outcome: 'agreed', minutes: '双方核对了工资，王小明、李大力到场。', reason: '' },
    attendance: meeting.invitations.map(({ id }) => ({
      ...{ invitationId: id, hasAttended: true, representedBy: null, signature },
    })),
    ...given,
  };
  return inCase(at, at.union.first, (work) => holdMeeting(work, at.house, wish));
};

const agree = async (at: JointCity, given: Partial<RecordAgreement> = {}) => {
  const { parties, claimants } = await idsOf(at, at.caseId);
  const days = { agreedOn: '2026-03-03', effectiveOn: '2026-03-03' };
  const parts = claimants.map((claimantId) => ({ claimantId, amountFen: 600_000 }));
  const owed = { partyId: parties[0] ?? '', bodyId: null, amountFen: 1_200_000, act: null };
  const wish: RecordAgreement = {
    ...{ caseId: at.caseId, submission: newId(), meetingId: null, kind: 'mediation', ...days },
    ...{ number: '调2026-1', text: null, isSignedByParties: true, isSealedByMediator: true },
    items: [
      { ...owed, dueOn: '2026-04-30', parts },
      { ...owed, amountFen: null, act: '书面道歉', dueOn: '2026-03-31', parts: [] },
    ],
    ...given,
  };
  return inCase(at, at.union.first, (work) => recordAgreement(work, at.house, wish));
};

const promises = async (at: JointCity) => {
  const { cityId, database } = at.city.site;
  const today = at.city.clock.read().toZonedDateTimeISO('Asia/Shanghai').toPlainDate();
  return database.inCity(cityId, (db) =>
    commitmentsOf({ db, cityId, today }, at.house, caseSubject({ id: at.caseId })),
  );
};

describe('a mediation', () => {
  it('begins with its plan, and its fifteen days run', async () => {
    const at = await scene();
    const { links } = valueIn(await plan(at));
    expect(links).toHaveLength(1);
    expect((await caseNow(at, at.caseId)).state).toBe('mediating');
    expect(await runningClocks(at, at.caseId)).toEqual(['mediation.labour 2026-03-17']);
    expect(codeOf(await hold(at))).toBe('not-begun');
    const shown = JSON.stringify(await read(at, at.union.clerk));
    expect(shown).not.toContain('王小明');
    expect(shown).not.toContain('县总工会三楼');
  });

  it('is planned once however often its form arrives', async () => {
    const at = await scene();
    const submission = newId();
    const both = await Promise.all([plan(at, { submission }), plan(at, { submission })]);
    expect(valueIn(both[0]).id).toBe(valueIn(both[1]).id);
    expect((await read(at)).items).toHaveLength(1);
  });

  it('that fails ends its clock and puts the limitation on the desk, by the earlier reading', async () => {
    const at = await scene();
    valueIn(await plan(at));
    at.city.clock.advance({ hours: 48 });
    const failed = { outcome: 'failed', reason: '用人单位不同意分期' } as const;
    expect(codeOf(await hold(at, { outcome: 'failed' }))).toBe('invalid');
    valueIn(await hold(at, failed));
    expect((await caseNow(at, at.caseId)).state).toBe('mediation_failed');
    const limitation = (await clocksNow(at, at.caseId)).at(-1);
    // The days off of 2027 are not announced: no day is guessed.
    expect(limitation).toMatchObject({ startOn: '2026-03-02', dueOn: null, state: 'running' });
    expect(await runningClocks(at, at.caseId)).toEqual(['arbitration.limitation null']);
    expect(codeOf(await hold(at, failed))).toBe('meeting-over');
  });

  it('answers of a body come by its link; a cancelled meeting takes none', async () => {
    const at = await scene();
    const planned = valueIn(await plan(at));
    const app = await partnerServer(at);
    const token = tokenOf(planned.links[0]?.link.url ?? '');
    const page = await app.inject(`/partner/${token}`);
    expect(page.body).toContain('县总工会三楼');
    expect(page.body).not.toContain('王小明');
    const form = (name: string) =>
      new RegExp(`name="${name}" value="([^"]*)"`).exec(page.body)?.[1] ?? '';
    const payload = new URLSearchParams({
      ...{ form_token: form('form_token'), submission: form('submission') },
      ...{ answer: 'accept', by: '钱科长', text: '两人参加' },
    }).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const send = () => app.inject({ method: 'POST', url: `/partner/${token}`, headers, payload });
    expect((await send()).statusCode).toBe(200);
    const [meeting] = (await read(at)).items;
    const body = meeting?.invitations.find((one) => one.who === 'body');
    expect(body).toMatchObject({ reply: 'will_come', reply_text: '钱科长：两人参加' });
    const asked = { caseId: at.caseId, meetingId: planned.id, version: 1 };
    const again = { ...asked, invitationId: body?.id ?? '', sends: false };
    const resent = await inCase(at, at.union.first, (work) =>
      resendInvitation(work, at.house, again),
    );
    expect(codeOf(resent)).toBe('nothing-awaited');
    const cancel = { ...asked, reason: '对方生病' };
    const cancelled = await inCase(at, at.union.first, (work) =>
      cancelMeeting(work, at.house, cancel),
    );
    expect(codeOf(cancelled)).toBe('done');
  });

  it('keeps its first minutes beside the corrected ones', async () => {
    const at = await scene();
    valueIn(await plan(at));
    at.city.clock.advance({ hours: 48 });
    valueIn(await hold(at));
    const [meeting] = (await read(at)).items;
    const asked = { caseId: at.caseId, meetingId: meeting?.id ?? '', version: 2 };
    const given = { ...asked, text: '双方核对了工资。', reason: '姓名写错' };
    const correct = () =>
      inCase(at, at.union.first, (work) => correctMinutes(work, at.house, given));
    valueIn(await correct());
    expect(codeOf(await correct())).toBe('version-conflict');
    expect((await read(at)).items[0]?.minutes.map((one) => one.reason)).toEqual([null, '姓名写错']);
  });
});

describe('an agreement', () => {
  const settled = async () => {
    const at = await scene();
    valueIn(await plan(at));
    at.city.clock.advance({ hours: 48 });
    return at;
  };

  it('becomes commitments, one an item, and starts the thirty days of confirmation', async () => {
    const at = await settled();
    const { commitmentIds } = valueIn(await agree(at));
    const made = await promises(at);
    expect(made.map((one) => one.id).sort()).toEqual([...commitmentIds].sort());
    expect(made.map((one) => [one.leftFen, one.agreements[0]?.dueOn])).toEqual([
      [1_200_000, '2026-04-30'],
      [null, '2026-03-31'],
    ]);
    expect(made[0]?.agreements[0]?.parts.map((part) => part.amountFen)).toEqual([600_000, 600_000]);
    expect(made.map((one) => one.title).join()).not.toContain('王小明');
    expect((await caseNow(at, at.caseId)).state).toBe('settled');
    expect(await runningClocks(at, at.caseId)).toEqual([
      'agreement.judicial-confirmation 2026-04-02',
    ]);
  });

  it('is recorded once: a repeat makes no second promise, and a second agreement finds the step shut', async () => {
    const at = await settled();
    const submission = newId();
    const both = await Promise.all([agree(at, { submission }), agree(at, { submission })]);
    expect(both.map(codeOf)).toEqual(['done', 'done']);
    expect(codeOf(await agree(at))).toBe('step-shut');
    expect(await promises(at)).toHaveLength(2);
  });

  it('whose parts do not sum, without signature or for a stranger is refused whole', async () => {
    const at = await settled();
    const { parties, claimants } = await idsOf(at, at.caseId);
    const part = { claimantId: claimants[0] ?? '', amountFen: 5 };
    const owed = { partyId: parties[0] ?? '', bodyId: null, amountFen: 6, act: null };
    const items = [{ ...owed, dueOn: '2026-04-30', parts: [part] }];
    for (const given of [{ items }, { isSignedByParties: false }, { items: [] }]) {
      expect(codeOf(await agree(at, given))).toBe('invalid');
    }
    expect(codeOf(await agree(at, { meetingId: newId() }))).toBe('no-such-meeting');
    expect(await promises(at)).toEqual([]);
  });

  it('at a coordination meeting may be a promise alone, and takes no step', async () => {
    const at = await scene();
    const planned = valueIn(await plan(at, { kind: 'coordination', mediate: null }));
    at.city.clock.advance({ hours: 48 });
    valueIn(await hold(at, { outcome: 'promised' }));
    const given = { kind: 'promise', meetingId: planned.id } as const;
    valueIn(await agree(at, { ...given, isSignedByParties: false, isSealedByMediator: false }));
    expect((await caseNow(at, at.caseId)).state).toBe('hearing_both');
    const [promise] = await promises(at);
    expect(promise?.agreements[0]?.source).toMatchObject({ kind: 'meeting', ref: planned.id });
  });

  it('of another county answers like nothing', async () => {
    const at = await settled();
    const { first } = await newUnion(at.city);
    const asked = { ...at, union: { ...at.union, first } };
    expect([codeOf(await plan(asked)), codeOf(await agree(asked))]).toEqual([
      'not-found',
      'not-found',
    ]);
  });
});
