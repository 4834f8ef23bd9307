import type { Temporal } from 'temporal-polyfill';
import type { DraftProblem } from '#modules/rights/rules/intake/draft-problems.ts';
import type { Progress } from '#modules/rights/rules/intake/progress.ts';
import type { Setting } from '../frame.tsx';
import type { FileLine } from './file-list.tsx';

/** A worker's case on his phone. */
export interface ProgressView {
  readonly setting: Setting;
  readonly now: Temporal.Instant;
  readonly progress: Progress;
  /** The number as it is read aloud. */
  readonly number: string;
  /** Carried by every form. */
  readonly formToken: string;
  /** Makes a complaint sent twice one. */
  readonly submission: string;
  /** Later files on their way. */
  readonly files: readonly FileLine[];
  readonly problems: readonly DraftProblem[];
  /** What was typed and refused. */
  readonly complaint: string;
  /** What was just done. */
  readonly said: string | null;
}
