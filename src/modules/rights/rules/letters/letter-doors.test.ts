import { expect, test } from 'vitest';
import type { DocumentState } from '#kernel/documents/types.ts';
import { type LetterDoor, letterDoors } from './letter-doors.ts';
import type { Letter } from './letter-record.ts';

const letter = (given: Partial<Letter>): Letter => ({
  ...{ id: 'l', caseId: 'c', kind: 'opinion', organisationId: 'o', recipientPartyId: null },
  ...{ recipient: null, namesWorkers: false, skipReason: null, ground: null },
  ...{ groundLetterId: null, reply: null, replyRule: 'letter.opinion-reply', servedOn: null },
  ...{ replyFromOn: null, serviceMethod: null, refusedOn: null, repliedOn: null },
  ...{ notCorrectedOn: null, draftedAt: '2025-06-09T00:00:00Z', draftedBy: null },
  ...given,
});

const everything = { handle: true, sign: true, seal: true };

const openOf = (state: DocumentState, given: Partial<Letter>, tied: string | null = null) =>
  letterDoors({
    ...{ letter: letter(given), state, may: everything },
    tied: { sign: tied, seal: tied },
  })
    .filter(({ whyNot }) => whyNot === null)
    .map(({ door }) => door);

test.each<[DocumentState, Partial<Letter>, string | null, LetterDoor[], string]>([
  ['draft', {}, null, ['edit', 'submit', 'void'], 'a draft is written and handed on'],
  ['submitted', {}, null, ['return', 'sign', 'void'], 'then read by whoever signs'],
  ['submitted', {}, '登记人', ['return', 'void'], 'unless his hands are tied'],
  [
    'submitted',
    { kind: 'interview_record', replyRule: null },
    null,
    ['return', 'void'],
    'a form is signed by hand',
  ],
  ['signed', {}, null, ['seal', 'void'], 'then sealed'],
  ['sealed', {}, null, ['serve', 'void'], 'then served'],
  ['sealed', { servedOn: '2025-06-09' }, null, ['serve', 'reply', 'void'], 'then answered'],
  [
    'sealed',
    { servedOn: '2025-06-09', repliedOn: '2025-06-12' },
    null,
    ['serve', 'reply', 'not_corrected', 'void'],
    'or promised and not done',
  ],
  ['voided', {}, null, [], 'a void letter is only read'],
])('%s %o, hands %s: %o is open: %s', (state, given, tied, open) =>
  expect(openOf(state, given, tied)).toEqual(open),
);
