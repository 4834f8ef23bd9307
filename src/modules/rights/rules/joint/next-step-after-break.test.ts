import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matters } from '../../types.ts';
import { caseStates } from '../states.ts';
import { stepOf } from '../steps.ts';
import { type BreakFacts, nextStepAfterBreak } from './next-step-after-break.ts';

const facts = (given: Partial<BreakFacts>): BreakFacts => ({
  ...{ state: 'hearing_both', matter: 'wages', madeIn: 'meeting', brokenCount: 1, isMoney: true },
  ...{ served: [], isReplyRunning: false, isSuspended: false, unionLevel: 'county' },
  ...given,
});

describe('the next step after a broken promise', () => {
  it.each<[Partial<BreakFacts>, string | null, string | null, string]>([
    [{}, 'reminder', null, 'the ladder begins with the 提示函'],
    [{ brokenCount: 2 }, 'reminder', null, 'broken twice it still begins there, and says so'],
    [{ served: ['reminder'], state: 'reminder_served' }, 'opinion', null, 'then the 意见书'],
    [{ served: ['reminder', 'opinion'], state: 'rectifying' }, 'proposal', null, 'then the 建议书'],
    [
      { served: ['opinion'], state: 'rectifying', unionLevel: 'township' },
      'request_to_county',
      null,
      'a township asks the county',
    ],
    [{ served: ['proposal'], state: 'proposal_served' }, null, 'procuratorate', 'then the lead'],
    [{ madeIn: 'agreement', state: 'settled' }, null, 'payment_order', '调解仲裁法 16'],
    [
      { madeIn: 'agreement', state: 'settled', isMoney: false },
      null,
      'litigation',
      'an act is not ordered to be paid',
    ],
    [{ isReplyRunning: true }, null, null, 'a running period is waited out'],
    [{ isSuspended: true, madeIn: 'agreement' }, null, null, 'what a court has, it keeps'],
  ])('%o is %s beside %s: %s', (given, letterKind, track) => {
    expect(nextStepAfterBreak(facts(given))).toMatchObject({ letterKind, track });
  });

  it('records the default of an agreement first', () => {
    const next = nextStepAfterBreak(facts({ madeIn: 'agreement', state: 'settled' }));
    expect(next.step).toBe('record_default');
    expect(next.rule).toBe('court.payment-order-basis');
  });

  it('never proposes a step that the case’s state shuts, and always says why', () => {
    const any = fc.record({
      state: fc.constantFrom(...caseStates),
      matter: fc.constantFrom(...matters),
      madeIn: fc.constantFrom('agreement', 'meeting', 'reply', 'letter', 'telephone', 'other'),
      brokenCount: fc.integer({ min: 1, max: 9 }),
      isMoney: fc.boolean(),
      served: fc.subarray(['reminder', 'opinion', 'proposal'] as const),
      isReplyRunning: fc.boolean(),
      isSuspended: fc.boolean(),
      unionLevel: fc.constantFrom('city', 'county', 'township', null),
    });
    fc.assert(
      fc.property(any, (given) => {
        const { step, why } = nextStepAfterBreak(given as BreakFacts);
        expect(why).not.toBe('');
        if (step !== null) expect(stepOf(step).from).toContain(given.state);
      }),
    );
  });
});
