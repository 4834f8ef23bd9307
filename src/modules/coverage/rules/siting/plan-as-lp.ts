import type { CoverProblem } from './cover-problem.ts';
import { isWithinBudget, type SitingRules } from './siting-rules.ts';

const LINE = 12;

/** Terms over several lines: the format does not take endless ones. */
const summed = (terms: readonly string[]): string => {
  const lines: string[] = [];
  for (let at = 0; at < terms.length; at += LINE)
    lines.push(terms.slice(at, at + LINE).join(' + '));
  return lines.join('\n + ');
};

const limitsOf = (rules: SitingRules, free: readonly number[]): string[] => {
  const fixed = new Set(rules.fixed);
  const limits = [`number: ${summed(free.map((one) => `x${one}`))} <= ${rules.add}`];
  const everything = rules.cost.reduce((sum, one) => sum + one, 0);
  if (!isWithinBudget(rules, everything)) {
    const costs = free.map((one) => `${rules.cost[one]} x${one}`);
    limits.push(`budget: ${summed(costs)} <= ${rules.budget}`);
  }
  for (const one of fixed) limits.push(`f${one}: x${one} = 1`);
  return limits;
};

/** A siting problem as a mixed-integer program: x = candidate chosen, y = group reached.
 *  @source Church and ReVelle, "The maximal covering location problem" (1974); CPLEX LP format */
export const planAsLp = (
  { candidates, weight, candidatesOf: { first, items } }: CoverProblem,
  rules: SitingRules,
): string => {
  const free = Array.from({ length: candidates }, (_, one) => one).filter(
    (one) => !rules.excluded.has(one),
  );
  const groups = Array.from(weight.keys());
  const reached = groups.map((group) => {
    const able = [...items.subarray(first[group], first[group + 1])]
      .filter((one) => !rules.excluded.has(one))
      .map((one) => ` - x${one}`);
    return `y${group}${able.join('')} <= 0`;
  });
  return [
    'Maximize',
    summed(groups.map((group) => `${weight[group]} y${group}`)),
    'Subject To',
    ...limitsOf(rules, free),
    ...reached,
    'Bounds',
    ...groups.map((group) => `0 <= y${group} <= 1`),
    'Binary',
    ...free.map((one) => `x${one}`),
    'End',
  ].join('\n');
};
