import { expect, test } from 'vitest';
import type { ServiceAttempt } from './letter-record.ts';
import { faultsOfService } from './why-not-serve.ts';

const attempt = (given: Partial<ServiceAttempt>): ServiceAttempt => ({
  ...{ method: 'hand', outcome: 'delivered', on: '2025-01-20', arrivedAt: null },
  ...{ servers: ['李敏', '王强'], receiver: '前台周某', place: '公司办公室', reason: null },
  ...{ witness: null, hasPhoto: false, mailNumber: null, consent: null, proofFileIds: [] },
  ...given,
});

const left = { method: 'left', reason: '负责人拒绝签收' } as const;

test.each<[Partial<ServiceAttempt>, string[], string]>([
  [{}, [], 'handed over, signed for'],
  [{ on: '2025-01-22' }, ['on'], 'not in the future'],
  [{ on: '2025-01-16' }, ['on'], 'not before it was signed'],
  [{ servers: ['李敏'] }, ['servers'], 'two deliver'],
  [{ servers: ['李敏', ' '] }, ['servers'], 'a blank is nobody'],
  [{ receiver: null }, ['receiver'], 'somebody signs'],
  [{ ...left, witness: '社区工作者' }, [], 'left before a witness'],
  [{ ...left, hasPhoto: true, proofFileIds: ['f'] }, [], 'or before a camera'],
  [{ ...left, hasPhoto: true }, ['proof_file_ids'], 'the pictures are the proof'],
  [left, ['witness'], 'art. 89: neither is no service'],
  [{ ...left, reason: '', witness: '社区工作者' }, ['reason'], 'why it was refused is on record'],
  [{ method: 'post' }, ['mail_number'], 'the return slip has a number'],
  [{ method: 'post', mailNumber: 'XA1' }, [], 'art. 91'],
  [{ method: 'electronic', arrivedAt: '2025-01-20T01:00:00Z' }, ['consent'], 'art. 90: by consent'],
  [{ method: 'electronic', consent: '地址确认书' }, ['arrived_at'], 'arrival is the day'],
  [{ method: 'public_notice', reason: null }, ['reason'], 'the last resort says why'],
  [{ outcome: 'refused' }, ['reason'], 'a refusal has its reason'],
  [{ outcome: 'refused', reason: '让找总包' }, [], 'and then it is a ground'],
  [
    { method: 'post', outcome: 'refused', reason: '退回：拒收' },
    [],
    'refused at the door of the post',
  ],
  [{ outcome: 'failed' }, ['reason'], 'nobody there: say so'],
  [{ outcome: 'published' }, ['outcome'], 'only a notice is published'],
])('%o misses %o: %s', (given, fields) =>
  expect(
    faultsOfService(attempt(given), { signedOn: '2025-01-17', today: '2025-01-21' }).map(
      ({ field }) => field,
    ),
  ).toEqual(fields),
);
