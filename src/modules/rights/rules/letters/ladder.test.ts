import { describe, expect, it, test } from 'vitest';
import { groundsFor, type LadderFacts, type SentLetter, whyNotDraft } from './ladder.ts';
import type { EscalationGround, LetterKind } from './letter-types.ts';

const letter = (given: Partial<SentLetter>): SentLetter => ({
  ...{ id: 'letter', kind: 'opinion', servedOn: '2025-01-20', replyDueOn: '2025-02-14' },
  ...{ repliedOn: null, refusedOn: null, notCorrectedOn: null, isVoid: false },
  ...given,
});

const reminder = (given: Partial<SentLetter> = {}) => letter({ kind: 'reminder', ...given });

const facts = (given: Partial<LadderFacts>): LadderFacts => ({
  ...{ level: 'county', sent: [], today: '2025-02-15', skipReason: null },
  ...given,
});

const reason = '工人已断粮，需立即督促';

describe('the three grounds for a 建议书', () => {
  test.each<[Partial<SentLetter>, string, EscalationGround[], string]>([
    [{}, '2025-02-14', [], 'the last day for the answer is still the addressee’s'],
    [{}, '2025-02-15', ['no_reply'], 'silence counts from the day after'],
    [{ repliedOn: '2025-02-10' }, '2025-03-01', [], 'an answer is an answer'],
    [{ repliedOn: '2025-02-20' }, '2025-03-01', [], 'a late one too, once it is there'],
    [{ refusedOn: '2025-01-20' }, '2025-01-20', ['refused_receipt'], 'refusing it opens at once'],
    [
      { repliedOn: '2025-02-10', notCorrectedOn: '2025-03-05' },
      '2025-03-05',
      ['not_corrected'],
      'promised and not done',
    ],
    [
      { servedOn: null, replyDueOn: null, refusedOn: '2025-01-20' },
      '2025-01-20',
      ['refused_receipt'],
      'refused at the door is enough',
    ],
    [{ servedOn: null, replyDueOn: null }, '2025-12-01', [], 'what was never served binds nobody'],
    [{ isVoid: true }, '2025-12-01', [], 'nor does a voided one'],
    [{ replyDueOn: null }, '2025-12-01', [], 'no day can be computed: nothing is guessed'],
    [{ kind: 'reminder' }, '2025-12-01', [], 'a reminder opens nothing by itself'],
  ])('of %o on %s are %o: %s', (given, today, grounds) =>
    expect(groundsFor([letter(given)], today).map(({ ground }) => ground)).toEqual(grounds),
  );
});

describe('the ladder', () => {
  test.each<[LetterKind, LadderFacts, string | null, string]>([
    ['reminder', facts({}), null, 'the first rung is always open'],
    ['closing_report', facts({ level: 'grassroots' }), null, 'other papers are not on the ladder'],
    ['opinion', facts({}), 'rung-skipped', 'no reminder went before'],
    ['opinion', facts({ skipReason: reason }), null, 'unless a reason is on record'],
    ['opinion', facts({ skipReason: '急' }), 'rung-skipped', 'one letter is no reason'],
    ['opinion', facts({ skipReason: '　　　　　　　' }), 'rung-skipped', 'nor is white space'],
    ['opinion', facts({ sent: [reminder()] }), null, 'the reminder’s time is over'],
    [
      'opinion',
      facts({ sent: [reminder({ replyDueOn: '2025-03-01' })] }),
      'reply-running',
      'the reminder may still be answered',
    ],
    [
      'opinion',
      facts({ sent: [reminder({ replyDueOn: '2025-03-01', repliedOn: '2025-02-01' })] }),
      null,
      'it was answered: what comes next is for the handlers',
    ],
    ['opinion', facts({ sent: [reminder({ servedOn: null })] }), 'rung-skipped', 'not yet served'],
    ['proposal', facts({ sent: [letter({})] }), null, 'no reply in time'],
    [
      'proposal',
      facts({ sent: [letter({})], level: 'township' }),
      'not-county',
      'below the county one asks the county',
    ],
    [
      'proposal',
      facts({ sent: [letter({})], level: 'grassroots', skipReason: reason }),
      'not-county',
      'no reason changes the level',
    ],
    [
      'proposal',
      facts({ sent: [letter({})], today: '2025-02-01', skipReason: reason }),
      'reply-running',
      'nor does one cut the addressee’s time short',
    ],
    ['proposal', facts({ skipReason: reason }), null, 'both rungs left out, on record'],
    ['proposal', facts({}), 'rung-skipped', 'no ground and no reason'],
    [
      'proposal',
      facts({ sent: [letter({ repliedOn: '2025-02-10' })] }),
      'rung-skipped',
      'answered, and nothing recorded against it',
    ],
  ])('%s from %o is %s: %s', (kind, given, code) =>
    expect(whyNotDraft(kind, given)?.code ?? null).toBe(code),
  );

  it('names the rule in every refusal', () => {
    const refusal = whyNotDraft('proposal', facts({ level: 'grassroots' }));
    expect(refusal?.why).toContain('提请上级工会');
    expect(refusal?.rule).toBe('letter.proposal-sender');
  });
});
