import type { FieldError } from '../../api/problem.ts';
import type { StepFacts } from '../../api/rights-cases.ts';
import { caseWords as w } from '../../words/rights-case-words.ts';
import type { Fact, FactValue } from './fact-field.tsx';

const isBlank = (value: FactValue | undefined): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

const faultOfFact = (fact: Fact, value: FactValue | undefined, today: string): string | null => {
  if (isBlank(value)) return fact.required ? w.lacks(fact.label) : null;
  const isAhead = fact.kind === 'day' && fact.past && String(value) > today;
  return isAhead ? w.future(fact.label) : null;
};

/** What the form of a step can see is missing or wrong, before asking the server. */
export const factFaults = (
  facts: readonly Fact[],
  values: StepFacts,
  today: string,
): readonly FieldError[] =>
  facts.flatMap((fact) => {
    const message = faultOfFact(fact, values[fact.name], today);
    return message ? [{ field: fact.name, message }] : [];
  });

/** What is sent: only what was filled in. */
export const givenFacts = (facts: readonly Fact[], values: StepFacts): StepFacts =>
  Object.fromEntries(
    facts.flatMap(({ name }) => {
      const value = values[name];
      if (isBlank(value) || value === undefined) return [];
      return [[name, typeof value === 'string' ? value.trim() : value]];
    }),
  );
