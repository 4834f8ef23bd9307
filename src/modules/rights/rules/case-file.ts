import type { ClaimResult, TrackKind } from '../types.ts';
import type { CaseState } from './states.ts';

export type UnionLevel = 'city' | 'county' | 'township';

/** What the rules must know of a case to say which steps are open. Days are ISO text. */
export interface CaseFile {
  readonly state: CaseState;
  /** It bears a case number: it was accepted once. */
  readonly wasAccepted: boolean;
  /** Reported to the upper union as a major incident. */
  readonly isMajorReported: boolean;
  readonly isAnonymous: boolean;
  readonly isGroup: boolean;
  readonly registeredBy: string | null;
  /** The level of the union that has the case; null = no union (a host or partner). */
  readonly unionLevel: UnionLevel | null;
  /** People who work on it now. */
  readonly handlers: readonly {
    readonly personId: string;
    readonly capacity: 'lead' | 'second' | 'mediator';
    readonly hasCertificate: boolean;
    readonly hasDeclared: boolean;
  }[];
  /** People who stepped back for an interest; they stay back. */
  readonly recused: readonly string[];
  readonly claimants: readonly {
    readonly ordinal: number;
    readonly result: ClaimResult;
    readonly hasProof: boolean;
    readonly isWithdrawn: boolean;
  }[];
  readonly employerNamed: boolean;
  /** Open tracks only. */
  readonly tracks: readonly { readonly kind: TrackKind; readonly suspends: boolean }[];
  /** A proceeding that suspends ran once, or runs now. */
  readonly hadProceedings: boolean;
  /** Clocks of the case that still run or stand. */
  readonly clocks: readonly { readonly rule: string; readonly dueOn: string | null }[];
  /** States the case has been in, oldest first. */
  readonly past: readonly CaseState[];
}

/** Whoever asks which steps are open to him, as seen from the case's organisation. */
export interface StepAsker {
  readonly kind: 'person' | 'keeper' | 'worker' | 'system';
  readonly personId: string | null;
  /** Permissions held at the organisation of the case. */
  readonly may: readonly string[];
  /** Levels, from the case's union upward, at which he handles cases. */
  readonly levels: readonly UnionLevel[];
}

/** A case, who looks at it, and when (ISO day). */
export interface CaseMoment {
  readonly file: CaseFile;
  readonly asker: StepAsker;
  readonly today: string;
}
