import type { Fen } from '../money.ts';
import type { ClaimedLine, StatedTotals } from '../types.ts';
import type { Finding } from './finding.ts';
import type { PersonDraft } from './read-person.ts';

/** A worker as a list tells of him, from one row or several. */
export interface WorkerDraft extends PersonDraft {
  /** The same in every list that names the same person; equal keys are one worker. */
  readonly key: string;
  readonly rowNumbers: readonly number[];
  readonly lines: readonly ClaimedLine[];
  /** Paid as the list says; null = it does not say. */
  readonly statedPaidFen: Fen | null;
  readonly statedOwedFen: Fen | null;
  /** False with an error in any of his rows: then he is not taken. */
  readonly ok: boolean;
}

/** A list read: its workers, what its 合计 row says, and all there is to say about its rows. */
export interface RosterDraft {
  readonly workers: readonly WorkerDraft[];
  readonly stated: StatedTotals;
  readonly findings: readonly Finding[];
}
