import { Temporal } from 'temporal-polyfill';
import { describe, expect, it, test } from 'vitest';
import { packFor } from '../law/pack-for.ts';
import { factRules } from './fact-rules.ts';
import { guards } from './guards.ts';
import { type RuleId, ruleIds } from './rule-ids.ts';
import { caseStates, isOpenState } from './states.ts';
import { type Step, stepIds } from './step-types.ts';
import { stateAfter, steps } from './steps.ts';
import { trackCards } from './tracks.ts';

const known: ReadonlySet<string> = new Set(ruleIds);
const factNames = (step: Step) => step.facts.map((field) => field.name);

const lawsOf = (step: Step): string[] => {
  const { starts = [], satisfies = [], cancels = [], extends: more } = step.clocks ?? {};
  return [
    ...step.source,
    ...starts.map((one) => one.rule),
    ...satisfies,
    ...(cancels === 'all' ? [] : cancels),
    ...(more ? [more.clock, more.by] : []),
  ];
};

const reachable = (from: string): Set<string> => {
  const seen = new Set([from]);
  for (const state of seen) {
    for (const step of steps) {
      if (step.from.some((one) => one === state)) {
        seen.add(stateAfter(step, state as (typeof caseStates)[number]));
      }
    }
  }
  return seen;
};

const unknownNames = (step: Step): string[] => [
  ...lawsOf(step).filter((id) => !known.has(id)),
  ...step.guards.filter((name) => !(name in guards)),
  ...(step.factRules ?? []).filter((name) => !(name in factRules)),
];

const clockFaults = (step: Step): string[] => {
  if (step.hasOwnDeed) return [];
  const names = factNames(step);
  return (step.clocks?.starts ?? [])
    .flatMap((one) => [one.from, one.stated?.count, one.stated?.unit, one.when?.fact])
    .filter((name) => name !== undefined && !names.includes(name))
    .map((name) => `no fact ${name}`);
};

const fieldFaults = (step: Step): string[] => {
  const names = factNames(step);
  const twice = new Set(names).size === names.length ? [] : ['asks twice for a fact'];
  const empty = step.facts.filter((field) => field.kind === 'choice' && !field.choices);
  return [...twice, ...empty.map((field) => `no choices for ${field.name}`)];
};

const tellFaults = (step: Step): string[] => {
  if (step.hasOwnDeed) return [];
  const open = step.facts.filter((field) => !field.sealed).map((field) => field.name);
  return [...(step.tells ?? '').matchAll(/\{([a-z_]+)\}/g)]
    .map((one) => one[1] ?? '')
    .filter((name) => !open.includes(name))
    .map((name) => `tells what it must not: ${name}`);
};

/** What is wrong with a line of the table; empty = nothing. */
const faultsOf = (step: Step): string[] => [
  ...(step.source.length === 0 ? ['rests on nothing'] : []),
  ...(step.from.length === 0 && step.id !== 'register' ? ['starts nowhere'] : []),
  ...unknownNames(step),
  ...clockFaults(step),
  ...fieldFaults(step),
  ...tellFaults(step),
];

describe('the table of steps', () => {
  test('names every step once', () => {
    expect(steps.map((step) => step.id).sort()).toEqual([...stepIds].sort());
  });

  test.each(steps.map((step) => [step.id, step] as const))('%s is sound', (_id, step) => {
    expect(faultsOf(step)).toEqual([]);
  });

  it('reaches every state from registration', () => {
    expect([...reachable('registered')].sort()).toEqual([...caseStates].sort());
  });

  it('leads from every state but the archive to the end', () => {
    for (const state of caseStates) {
      if (state === 'archived') expect(steps.some((one) => one.from.includes(state))).toBe(false);
      else expect([state, reachable(state).has('archived')]).toEqual([state, true]);
    }
  });

  it('lets every open case be withdrawn, closed or reported', () => {
    const major = steps.find((step) => step.id === 'report_major');
    expect(major?.from).toEqual(caseStates.filter(isOpenState));
  });

  it('names every law of the tracks', () => {
    for (const card of Object.values(trackCards)) {
      expect(
        [card.source, ...card.clocks.map((one) => one.rule)].every((id) => known.has(id)),
      ).toBe(true);
    }
  });

  it.each([
    ['110000', 'no local regulation known'],
    ['330400', 'Zhejiang'],
    ['360100', 'Nanchang'],
    ['370100', 'Shandong'],
    ['120000', 'Tianjin'],
    ['530600', 'Yunnan'],
  ])('finds every rule it names in the pack of %s (%s)', (code) => {
    const pack = packFor(code, Temporal.PlainDate.from('2026-03-02'));
    const missing = steps.flatMap(lawsOf).filter((id) => !pack.rules.has(id as RuleId));
    expect(missing).toEqual([]);
  });

  it('sees a planted fault', () => {
    const [step] = steps.filter((one) => one.id === 'settle');
    if (!step) throw new Error('no settle');
    const planted: Step = { ...step, tells: '{nothing}', source: [] };
    expect(faultsOf(planted)).toEqual(['rests on nothing', 'tells what it must not: nothing']);
  });
});
