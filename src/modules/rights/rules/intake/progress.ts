import type { Temporal } from 'temporal-polyfill';
import type { Satisfaction } from './satisfaction.ts';

/** A period that runs, as its worker reads it. */
export interface ProgressClock {
  readonly id: string;
  readonly title: string;
  readonly startOn: string;
  readonly dueOn: string | null;
  readonly isOverdue: boolean;
  readonly isRunning: boolean;
  /** Stands still since this day. */
  readonly standsSince: string | null;
  readonly waitingFor: string | null;
  readonly law: string;
  readonly verified: boolean;
  /** How the day was counted, a line each. */
  readonly explanation: readonly string[];
}

/** A letter that went out: not its text. */
export interface ProgressLetter {
  readonly title: string;
  readonly number: string | null;
  /** Null where the addressee is not for the worker. */
  readonly to: string | null;
  /** The day it was served or refused (ISO). */
  readonly on: string;
  readonly isRefused: boolean;
  readonly replyDueOn: string | null;
  readonly repliedOn: string | null;
}

/** What somebody promised. */
export interface ProgressPromise {
  readonly id: string;
  readonly by: string;
  readonly what: string;
  readonly dueOn: string;
  readonly state: string;
  readonly isBroken: boolean;
}

/** A case as its worker sees it. */
export interface Progress {
  readonly number: string;
  readonly caseNumber: string | null;
  readonly receivedAt: Temporal.Instant;
  readonly state: string;
  readonly isOpen: boolean;
  readonly organisation: string;
  readonly matter: string;
  readonly isAnonymous: boolean;
  readonly isGroup: boolean;
  readonly people: number;
  /** What came of his own claim; null while it is open. */
  readonly result: string | null;
  readonly steps: readonly {
    readonly seq: number;
    readonly at: Temporal.Instant;
    readonly text: string;
  }[];
  readonly clocks: readonly ProgressClock[];
  readonly letters: readonly ProgressLetter[];
  readonly promises: readonly ProgressPromise[];
  readonly evidence: readonly {
    readonly id: string;
    readonly title: string;
    readonly addedAt: Temporal.Instant;
  }[];
  readonly complaints: readonly {
    readonly id: string;
    readonly text: string;
    readonly madeAt: Temporal.Instant;
    readonly dueOn: string | null;
    readonly answer: string | null;
    readonly answeredAt: Temporal.Instant | null;
  }[];
  readonly rating: Satisfaction | null;
  readonly may: {
    readonly addEvidence: boolean;
    /** The whole case, his own claim in a group, or nothing any more. */
    readonly withdraw: 'case' | 'claim' | null;
    readonly rate: boolean;
  };
}
