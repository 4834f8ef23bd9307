import type { PersonDraft } from './import/read-person.ts';
import type { StatedWage, WageLine } from './types.ts';

/** What the roster holds of a worker. */
export interface WorkerContent extends PersonDraft, StatedWage {
  /** He authorised the elected representatives in writing. */
  readonly authorised: boolean;
}

/** A worker as kept. */
export interface KeptWorker {
  readonly id: string;
  readonly version: number;
  readonly ordinal: number;
  readonly claimantId: string | null;
  readonly content: WorkerContent;
}

/** A line as kept, with who answered it. */
export interface KeptLine extends WageLine {
  readonly version: number;
  readonly ordinal: number;
  readonly answeredBy: string | null;
  readonly answeredOn: string | null;
  readonly answerNote: string | null;
}

/** Roster content of which nothing is known but the name. */
export const namedWorker = (name: string): WorkerContent => ({
  ...{ name, idNumber: null, phone: null, card: null, bank: null, gender: null, team: null },
  ...{ trade: null, enteredOn: null, leftOn: null, payBasis: null, note: null },
  ...{ signed: false, authorised: false, statedPaidFen: 0, statedOwedFen: null },
});
