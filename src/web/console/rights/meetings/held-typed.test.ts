import { expect, test } from 'vitest';
import type { Meeting } from '../../api/rights-meetings.ts';
import { agreementOf, blankAgreement, blankItem, faultInAgreement } from './agreement-typed.ts';
import { blankHeld, faultInHeld, heldOf } from './held-typed.ts';

const guest = (id: string): Meeting['invitations'][number] => ({
  ...{ id, who: 'party', name: '某公司', channel: 'telephone', reply: null, reply_text: null },
  ...{ has_attended: null, represented_by: null, signature: null },
});

const meeting: Meeting = {
  ...{ id: 'm', kind: 'mediation', kind_label: '调解', mode: 'on_site', title: '调解' },
  ...{ place: '一楼', chair: '甲', agenda: [], starts_at: '2026-11-24T01:00:00Z' },
  ...{ state: 'held', state_label: '已召开', outcome: 'agreed', cancel_reason: null, version: 3 },
  ...{ invitations: [guest('a'), guest('b')], minutes: [] },
};

const came = (signature: 'signed' | 'absent' | '') => ({ signature, represented_by: ' 乙 ' });

test('a guest of whom nothing is said keeps the record from being sent', () => {
  const typed = { ...blankHeld(), minutes: '谈了', came: { a: came('absent') } };
  expect(faultInHeld(meeting, heldOf(meeting, typed))).toBe('请写明每一位受邀的人是否到场');
});

test('who came is sent with whoever stood for him, who did not without', () => {
  const typed = { ...blankHeld(), minutes: '谈了', came: { a: came('signed'), b: came('absent') } };
  const wish = heldOf(meeting, typed);
  expect(faultInHeld(meeting, wish)).toBeNull();
  expect(wish.attendance.map((it) => [it.has_attended, it.represented_by])).toEqual([
    [true, '乙'],
    [false, null],
  ]);
});

test('yuan become fen, and a mediation agreement asks for signature and seal', () => {
  const items = [{ ...blankItem('party:p'), amount: '1,200.5', due_on: '2026-12-31' }];
  const ticks = { signed: true, sealed: false };
  const wish = agreementOf('s', blankAgreement(meeting), { ticks, items });
  expect(wish.items[0]).toMatchObject({ party_id: 'p', body_id: null, amount_fen: 120_050 });
  expect(wish.agreed_on).toBe('2026-11-24');
  expect(faultInAgreement(wish, items)).toContain('加盖调解组织印章');
});

test('an item says which one lacks what', () => {
  const items = [{ ...blankItem(''), act: '出具证明', due_on: '2030-01-01' }];
  const ticks = { signed: true, sealed: true };
  const wish = agreementOf('s', blankAgreement(undefined), { ticks, items });
  expect(faultInAgreement(wish, items)).toBe('第 1 项：请写明由谁履行');
});
