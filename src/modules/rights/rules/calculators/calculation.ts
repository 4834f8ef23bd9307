import { done, type Refused, type Result, refuse } from '#lib/result.ts';
import type { LawPack, RuleLine } from '../law-types.ts';
import { requireRule } from '../lay-packs.ts';
import { LARGEST_FEN } from '../ledger/money.ts';
import type { RuleId } from '../rule-ids.ts';
import { citationText, unverifiedNote } from '../unverified-note.ts';

/** One step of a calculation: what, the formula with its figures, what comes out, and where it stands.
 *  `resultFen` is null where a step yields no money (months, a base chosen). */
export interface CalculationStep {
  readonly words: string;
  readonly formula: string;
  readonly resultFen: number | null;
  /** 《…》（版本）第…条; null where it is plain sums. */
  readonly article: string | null;
  /** What is not verified about the source, in Chinese; null where nothing. */
  readonly unverified: string | null;
}

/** A finished calculation: whole fen, every step shown. `mostFen` is set where the law gives a range. */
export interface Calculation {
  readonly id: string;
  readonly title: string;
  readonly totalFen: number;
  readonly mostFen: number | null;
  readonly steps: readonly CalculationStep[];
  /** Chinese sentences: what was assumed, what to check. */
  readonly notes: readonly string[];
}

/** A figure that cannot be calculated with, in Chinese words. */
export interface NotAFigure {
  readonly code: 'not-a-figure';
  readonly why: string;
}

/** Refuses with the reason in Chinese. */
export const noFigure = (why: string): Refused<NotAFigure> => refuse({ code: 'not-a-figure', why });

/** Whether an amount can be calculated with: whole fen from 0 to ten thousand million yuan. */
export const isAmount = (fen: number): boolean =>
  Number.isSafeInteger(fen) && fen >= 0 && fen <= LARGEST_FEN;

/** The first of named amounts that is none, as a refusal; null when all are amounts or absent. */
export const whyNotAmounts = (
  amounts: Readonly<Record<string, number | null>>,
): Refused<NotAFigure> | null => {
  for (const [name, fen] of Object.entries(amounts)) {
    if (fen !== null && !isAmount(fen)) return noFigure(`${name}不是可以计算的金额`);
  }
  return null;
};

/** A step that rests on a line of the pack. */
export const stepOf = (
  line: RuleLine | null,
  step: Pick<CalculationStep, 'words' | 'formula' | 'resultFen'>,
): CalculationStep => ({
  ...step,
  article: line ? citationText(line) : null,
  unverified: line ? unverifiedNote(line) : null,
});

/** The one exact number of a rule; a rule without one is a fault of the pack. */
export const numberOf = (pack: LawPack, id: RuleId): number => {
  const value = requireRule(pack, id).value;
  if (!value) throw new RangeError(`${id} states no number`);
  return value.least;
};

/** A calculation refused where its total leaves the bounds of an amount. */
export const withinBounds = (calculation: Calculation): Result<Calculation, NotAFigure> =>
  Math.abs(calculation.totalFen) <= LARGEST_FEN && Math.abs(calculation.mostFen ?? 0) <= LARGEST_FEN
    ? done(calculation)
    : noFigure('结果超出可以计算的范围');
