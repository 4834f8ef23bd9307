import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it, test } from 'vitest';
import { packFor } from '../../law/pack-for.ts';
import { matters, type WorkerClass } from '../../types.ts';
import { exclusions } from './exclusions.ts';
import type { SortingAnswers } from './question-types.ts';
import { sortingQuestions } from './questions.ts';
import { questionsFor } from './read-answers.ts';
import { sortCase } from './sort-case.ts';
import { workerClassOf } from './worker-class.ts';

const pack = packFor('330400', Temporal.PlainDate.from('2026-11-24'));
const sorted = (answers: SortingAnswers, people: number | null = 1) =>
  sortCase(pack, { answers, texts: [], people });
const routesOf = (answers: SortingAnswers) => sorted(answers).routes.map((route) => route.id);

const managed: SortingAnswers = {
  hours: ['they'],
  refuse: ['punished'],
  how: ['closely'],
  rules: ['many'],
  steady: ['yes'],
  price: ['they'],
};
const rider: SortingAnswers = {
  hours: ['partly'],
  refuse: ['fewer'],
  how: ['app'],
  rules: ['some'],
  steady: ['yes'],
  price: ['they'],
};
const free: SortingAnswers = {
  hours: ['me'],
  refuse: ['nothing'],
  how: ['nobody'],
  rules: ['none'],
  steady: ['rarely'],
  price: ['me'],
};

describe('the questions', () => {
  it('are one short sentence each, with ids of their own', () => {
    expect(new Set(sortingQuestions.map((question) => question.id)).size).toBe(
      sortingQuestions.length,
    );
    for (const { asks, options } of sortingQuestions) {
      expect(asks.length).toBeLessThanOrEqual(28);
      expect(new Set(options.map((option) => option.id)).size).toBe(options.length);
      for (const option of options) expect(option.words.length).toBeLessThanOrEqual(18);
    }
  });

  it('offer every matter', () => {
    const offered = sortingQuestions.flatMap((question) =>
      question.options.flatMap((option) => (option.matter ? [option.matter] : [])),
    );
    expect(offered).toEqual([...matters]);
  });

  it('ask for details only where they fit', () => {
    const ids = (answers: SortingAnswers) => questionsFor(answers).map((question) => question.id);
    expect(ids({})).not.toContain('iou');
    expect(ids({ what: ['unpaid'] })).toContain('iou');
    expect(ids({ what: ['hurt'] })).toContain('injury_about');
  });
});

test.each<[SortingAnswers, WorkerClass, boolean, string]>([
  [{ paper: ['labour_contract'] }, 'labour_relation', true, 'a contract settles it'],
  [{ ...free, paper: ['labour_contract'] }, 'labour_relation', true, 'even against the factors'],
  [{ hirer: ['household'] }, 'civil', true, 'a household is no employer'],
  [managed, 'labour_relation', false, 'managed in everything'],
  [rider, 'incomplete', false, 'managed in part'],
  [free, 'civil', false, 'free in everything'],
  [{ ...managed, price: ['me'] }, 'incomplete', false, 'one free factor speaks against'],
  [{ hours: ['they'], refuse: ['punished'] }, 'unknown', false, 'two factors are not enough'],
  [{ hours: ['not_sure'], refuse: ['not_sure'] }, 'unknown', false, '不清楚 is not no'],
  [{}, 'unknown', false, 'nothing answered'],
])('%o is %s (firm: %s): %s', (answers, workerClass, firm) => {
  expect(workerClassOf(answers)).toMatchObject({ workerClass, firm });
});

test.each<[SortingAnswers, string[], string]>([
  [
    { ...rider, what: ['unpaid'], work: ['rider'] },
    ['union_talks', 'one_stop_mediation', 'inspection', 'legal_aid', 'arbitration', 'civil_suit'],
    'a rider: talks and one-stop mediation before everything',
  ],
  [
    { paper: ['labour_contract'], what: ['unpaid'], work: ['builder'] },
    ['union_talks', 'mediation', 'inspection', 'legal_aid', 'arbitration'],
    'an employee on a site',
  ],
  [
    { paper: ['labour_contract'], what: ['unpaid'], work: ['builder'], iou: ['yes'] },
    ['union_talks', 'mediation', 'inspection', 'legal_aid', 'wage_iou_suit', 'arbitration'],
    'a wage IOU opens the court',
  ],
  [
    { ...free, what: ['unpaid'], work: ['live_seller'] },
    ['union_talks', 'one_stop_mediation', 'legal_aid', 'civil_suit'],
    'civil law: no arbitration, no inspection',
  ],
  [
    { hirer: ['household'], what: ['unpaid'], work: ['domestic'] },
    ['union_talks', 'one_stop_mediation', 'legal_aid', 'civil_suit'],
    'excluded by 法释 2(4)',
  ],
  [
    { what: ['hurt'], work: ['rider'] },
    [
      'union_talks',
      'one_stop_mediation',
      'occupational_injury',
      'legal_aid',
      'arbitration',
      'civil_suit',
    ],
    'an injury, class unknown',
  ],
  [
    { what: ['unpaid'], already: ['yes'] },
    ['support_proceedings', 'legal_aid'],
    'in proceedings: support, not supervision',
  ],
])('%o is shown the ways %j: %s', (answers, expected) => {
  expect(routesOf(answers)).toEqual(expected);
});

test.each([
  [{ what: ['no_insurance'], insurance_about: ['agency'] }, 'insurance_agency'],
  [{ what: ['hurt'], injury_about: ['grade'] }, 'injury_grade'],
  [{ hirer: ['household'] }, 'private_household'],
  [{ hirer: ['craftsman'] }, 'craftsman_helper'],
  [{ hirer: ['farm'] }, 'farm_household'],
])('%o is warned of %s', (answers, id) => {
  expect(sorted(answers).exclusions.map((exclusion) => exclusion.id)).toEqual([id]);
});

it('knows the six exclusions of article 2', () => {
  expect(exclusions).toHaveLength(6);
});

it('drops an answer to a question that is no longer asked', () => {
  const answers: SortingAnswers = { what: ['unpaid'], insurance_about: ['agency'] };
  expect(sorted(answers).exclusions).toEqual([]);
});

it('registers under the first matter named, or under other', () => {
  expect(sorted({ what: ['too_long', 'unpaid'] })).toMatchObject({
    matter: 'wages',
    matters: ['wages', 'hours'],
  });
  expect(sorted({}).matter).toBe('other');
});

it('lets ten people elect representatives, and flags them', () => {
  expect(sorted({}, 10)).toMatchObject({ mayElectRepresentatives: true, major: { raised: true } });
  expect(sorted({}, 9)).toMatchObject({ mayElectRepresentatives: false, major: { raised: false } });
});

const anyAnswers: fc.Arbitrary<SortingAnswers> = fc.record(
  Object.fromEntries(
    sortingQuestions.map((question) => [
      question.id,
      fc.array(fc.constantFrom(...question.options.map((option) => option.id), 'nonsense'), {
        maxLength: 3,
      }),
    ]),
  ),
);

it('always shows a way, never arbitration first, and never arbitration to a civil relation', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const { routes, classView } = sorted(answers);
      expect(routes.length).toBeGreaterThan(0);
      expect(routes[0]?.id).not.toBe('arbitration');
      if (classView.workerClass === 'civil') {
        expect(routes.map((route) => route.id)).not.toContain('arbitration');
      }
      for (const route of routes) expect(pack.rules.has(route.ruleId)).toBe(true);
    }),
  );
});
