import type { LawPack, RuleLine } from './law-types.ts';
import type { RuleId } from './rule-ids.ts';

/** One rule that differs between two packs. `clock` says that dates computed under it may move. */
export interface RuleChange {
  readonly ruleId: RuleId;
  readonly change: 'added' | 'removed' | 'changed';
  readonly before: RuleLine | null;
  readonly after: RuleLine | null;
  readonly clock: boolean;
}

const clockOf = (line: RuleLine | null): string =>
  JSON.stringify([line?.period?.count, line?.period?.unit, line?.counting?.rolls]);

const sameLine = (one: RuleLine, other: RuleLine): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

const changeOf = (before: RuleLine | null, after: RuleLine | null): RuleChange['change'] => {
  if (before === null) return 'added';
  return after === null ? 'removed' : 'changed';
};

/** The rules that differ between two packs, by id in order: a case that uses one of them is touched by the change.
 *  Compare the packs of one place on two days, or of a place before and after new packs ship. */
export const diffPacks = (before: LawPack, after: LawPack): RuleChange[] => {
  const ids = [...new Set([...before.rules.keys(), ...after.rules.keys()])].sort();
  return ids.flatMap((ruleId) => {
    const one = before.rules.get(ruleId) ?? null;
    const other = after.rules.get(ruleId) ?? null;
    if (one && other && sameLine(one, other)) return [];
    const clock = clockOf(one) !== clockOf(other);
    return [{ ruleId, change: changeOf(one, other), before: one, after: other, clock }];
  });
};
