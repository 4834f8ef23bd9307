import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { retentionEnds, retentionKindOf, whyNotDecide, whyNotErase } from './retention.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

describe('how long a case is kept', () => {
  it.each([
    [{ states: ['settled'], hadProceedings: true }, 'proceedings', 'a proceeding is kept longest'],
    [{ states: ['settled'], hadProceedings: false }, 'agreed', 'an agreement'],
    [{ states: ['withdrawn', 'fulfilled'], hadProceedings: false }, 'agreed', 'paid in the end'],
    [{ states: ['not_accepted'], hadProceedings: false }, 'not_accepted', 'never accepted'],
    [{ states: ['withdrawn'], hadProceedings: false }, 'withdrawn', 'taken back'],
    [{ states: ['no_violation'], hadProceedings: false }, 'other', 'anything else'],
  ] as const)('%o: %s', (past, kind, _why) => {
    expect(retentionKindOf(past)).toBe(kind);
  });

  it('counts full years, the end of February too', () => {
    expect(retentionEnds(day('2024-02-29'), 5).toString()).toBe('2029-02-28');
    expect(retentionEnds(day('2026-03-02'), 10).toString()).toBe('2036-03-02');
  });
});

const ground = { today: day('2031-03-02'), isHeld: false, isErased: false };

describe('erasing', () => {
  it.each([
    [{ ...ground, dueOn: day('2031-03-02') }, null, 'on its day'],
    [{ ...ground, dueOn: day('2031-03-03') }, 'kept-until', 'a day early'],
    [{ ...ground, dueOn: null }, 'not-archived', 'still in use'],
    [{ ...ground, dueOn: day('2030-01-01'), isHeld: true }, 'on-hold', 'a hold is stronger'],
    [{ ...ground, dueOn: day('2030-01-01'), isErased: true }, 'already-erased', 'once only'],
  ])('%# %s', (given, code, _why) => {
    expect(whyNotErase(given)?.code ?? null).toBe(code);
  });

  it.each([
    [null, 'b', 'no-such-erasure', 'nothing was proposed'],
    [{ proposedBy: 'a', isDecided: false }, 'a', 'same-person', 'his own proposal'],
    [{ proposedBy: 'a', isDecided: false }, 'b', null, 'a second person'],
    [{ proposedBy: 'a', isDecided: true }, 'b', 'erasure-decided', 'decided before'],
    [{ proposedBy: 'a', isDecided: false }, null, 'same-person', 'nobody in person'],
  ])('%# needs a second person: %s', (proposal, who, code, _why) => {
    expect(whyNotDecide(proposal, who)?.code ?? null).toBe(code);
  });
});
