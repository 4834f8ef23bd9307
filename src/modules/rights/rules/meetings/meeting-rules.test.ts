import { describe, expect, it } from 'vitest';
import { type AgreementWish, lastDueOn, whyNotAgree } from './why-not-agree.ts';
import { type HoldingWish, type MeetingWish, whyNotHold, whyNotMeet } from './why-not-meet.ts';

const item = {
  ...{ partyId: 'firm', bodyId: null, amountFen: 300, act: null, dueOn: '2026-04-30' },
  parts: [
    { claimantId: 'a', amountFen: 100 },
    { claimantId: 'b', amountFen: 200 },
  ],
};
const agreement: AgreementWish = {
  ...{ kind: 'mediation', agreedOn: '2026-03-02', effectiveOn: '2026-03-02' },
  ...{ isSignedByParties: true, isSealedByMediator: true, items: [item] },
};
const ground = {
  ...{ partyIds: ['firm'], bodyIds: ['bureau'], claimantIds: ['a', 'b'], today: '2026-03-02' },
};

describe('an agreement', () => {
  it.each<[Partial<AgreementWish>, string[], string]>([
    [{}, [], 'complete'],
    [{ isSealedByMediator: false }, ['sealed_by_mediator'], '调解仲裁法 14'],
    [{ kind: 'settlement', isSealedByMediator: false }, [], 'without a mediator there is no seal'],
    [
      { kind: 'promise', isSignedByParties: false, isSealedByMediator: false },
      [],
      'a promise is said',
    ],
    [
      { agreedOn: '2026-03-03', effectiveOn: '2026-03-03' },
      ['agreed_on', 'effective_on'],
      'future',
    ],
    [{ items: [] }, ['items'], 'nothing to be kept'],
    [{ items: [{ ...item, amountFen: 301 }] }, ['items.0'], 'parts must sum to the fen'],
    [{ items: [{ ...item, amountFen: 0.5, parts: [] }] }, ['items.0'], 'whole fen'],
    [{ items: [{ ...item, amountFen: null }] }, ['items.0', 'items.0'], 'neither money nor act'],
    [{ items: [{ ...item, bodyId: 'bureau' }] }, ['items.0'], 'one promiser, not two'],
    [{ items: [{ ...item, partyId: 'other' }] }, ['items.0'], 'a party of the case'],
    [{ items: [{ ...item, dueOn: '2026-03-01' }] }, ['items.0'], 'due after it was agreed'],
  ])('%o lacks %o: %s', (given, fields) => {
    const faults = whyNotAgree({ ...agreement, ...given }, ground);
    expect(faults.map((one) => one.field)).toEqual(fields);
  });

  it('ends with the last of its days', () => {
    const days = ['2026-04-30', '2026-05-30', '2026-03-31'];
    expect(lastDueOn(days.map((dueOn) => ({ dueOn })))).toBe('2026-05-30');
  });
});

describe('a meeting', () => {
  const guest = {
    who: 'party',
    id: 'firm',
    name: null,
    contactId: null,
    channel: 'notice',
  } as const;
  const plan: MeetingWish = {
    ...{ mode: 'online', title: '调解', place: '会议号 1', chair: '张某', agenda: [] },
    invitees: [guest],
  };
  it.each<[Partial<MeetingWish>, string[], string]>([
    [{}, [], 'complete'],
    [{ place: ' ' }, ['place'], 'a place'],
    [{ invitees: [] }, ['invitees'], 'somebody'],
    [{ invitees: [{ ...guest, channel: 'partner_link' }] }, ['invitees.0'], 'links are for bodies'],
    [{ invitees: [{ ...guest, who: 'other' }] }, ['invitees.0'], 'a name'],
  ])('planned with %o lacks %o: %s', (given, fields) => {
    expect(whyNotMeet({ ...plan, ...given }).map((one) => one.field)).toEqual(fields);
  });

  const came = {
    invitationId: '1',
    hasAttended: true,
    representedBy: null,
    signature: 'signed',
  } as const;
  const held = { outcome: 'agreed', minutes: '记录', reason: '', attendance: [came] } as const;
  it.each<[Partial<HoldingWish>, string[], string]>([
    [{}, [], 'complete'],
    [{ minutes: '' }, ['minutes'], 'minutes'],
    [{ outcome: 'failed' }, ['reason'], 'why it failed'],
    [{ attendance: [] }, ['attendance', 'attendance'], 'everybody is accounted for'],
    [{ attendance: [{ ...came, signature: 'absent' }] }, ['attendance'], 'who came is not absent'],
    [{ attendance: [came, { ...came, invitationId: '2' }] }, ['attendance'], 'only who was asked'],
  ])('held with %o lacks %o: %s', (given, fields) => {
    const meeting = { kind: 'mediation', invitationIds: ['1'] } as const;
    expect(whyNotHold({ ...held, ...given }, meeting).map((one) => one.field)).toEqual(fields);
  });
});
