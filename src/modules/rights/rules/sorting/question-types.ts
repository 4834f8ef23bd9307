import type { Matter } from '../../types.ts';
import type { ExclusionId } from './exclusions.ts';

/** What an answer says about the relation of work: managed like an employee, managed in part, or free. */
export type Leaning = 'labour' | 'partly' | 'free';

/** The factors that tell a relation of labour from others.
 *  @source 指导性案例237号 (法〔2024〕298号): autonomy, control, rules and discipline, continuity, pricing */
export type ClassFactor = 'time' | 'volume' | 'control' | 'discipline' | 'continuity' | 'pricing';

/** One answer to tap. */
export interface SortingOption {
  readonly id: string;
  /** Chinese, a few plain words. */
  readonly words: string;
  readonly matter?: Matter;
  readonly leaning?: Leaning;
  /** A written labour contract settles the class by itself. */
  readonly settles?: 'labour_relation' | 'civil';
  readonly exclusion?: ExclusionId;
  readonly sign?: SortingSign;
}

/** What else an answer may say that the route depends on. */
export type SortingSign =
  | 'platform'
  | 'construction'
  | 'in_proceedings'
  | 'still_working'
  | 'has_wage_iou'
  | 'signed_settlement'
  | 'danger_now'
  | 'special_protection';

/** One question, one sentence a tired rider understands. Every one may be skipped or answered 不清楚. */
export interface SortingQuestion {
  readonly id: string;
  readonly asks: string;
  readonly many: boolean;
  readonly factor?: ClassFactor;
  readonly options: readonly SortingOption[];
  /** Asked only after one of these answers; left out where it is always asked. */
  readonly after?: { readonly question: string; readonly options: readonly string[] };
}

/** Answers so far: the options chosen, by question. A question without an entry was not answered. */
export type SortingAnswers = Readonly<Record<string, readonly string[]>>;

/** The answer every question has beside its own. */
export const notSure = { id: 'not_sure', words: '不清楚' } as const satisfies SortingOption;
