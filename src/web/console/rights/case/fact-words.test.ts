import { expect, test } from 'vitest';
import { shownFacts } from './fact-words.ts';

const shown = (act: string, name: string, value: string, label = name) =>
  shownFacts({ act, facts: [{ name, label, value }] }).map((fact) => fact.value);

test.each([
  ['rights.meeting-planned', 'kind', 'coordination', '协调会'],
  ['rights.agreement-recorded', 'kind', 'promise', '会议承诺'],
  ['rights.agreement-recorded', 'kind', 'mediation', '调解协议'],
  ['rights.meeting-held', 'kind', 'mediation', '调解'],
  ['rights.letter-signed', 'kind', 'closing_report', '结案报告'],
  ['rights.reply-overdue', 'kind', 'reminder', '提示函'],
  ['rights.referral-sent', 'kind', 'labour_authority', '移送人社部门线索'],
  ['rights.promise-made', 'kind', 'telephone', '电话'],
  ['rights.promise-broken', 'proposed', 'serve_opinion', '送达意见书'],
  ['rights.promise-broken', 'left_fen', '7485400', '74,854.00 元'],
  ['rights.meeting-held', 'outcome', 'adjourned', '改日再议'],
  ['rights.letter-served', 'outcome', 'refused', '拒收'],
  ['rights.letter-served', 'method', 'left', '留置送达'],
  ['rights.meeting-planned', 'starts_at', '2026-10-20T07:00:00Z', '2026-10-20 15:00'],
])('%s says %s %s as %s', (act, name, value, word) => {
  expect(shown(act, name, value)).toEqual([word]);
});

test('what only the house needs is left out, with a label or without', () => {
  const id = '01a20bbc-96e3-702a-a392-392d28657505';
  expect(shown('rights.letter-served', 'letter', id)).toEqual([]);
  expect(shown('rights.serve_reminder', 'letter_id', id, '文书')).toEqual([]);
});
