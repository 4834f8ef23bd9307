import type { Temporal } from 'temporal-polyfill';

export type AuditFacts = Readonly<Record<string, unknown>>;

/** What happened, before it is linked. Facts never hold personal data in clear. */
export interface AuditNote {
  /** Dotted name, e.g. `stations.station-edited`. */
  readonly act: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly facts: AuditFacts;
}

/** Who did it. */
export interface AuditActor {
  readonly kind: string;
  readonly id: string | null;
  readonly name: string;
}

/** One link of a city's chain. */
export interface AuditEntry extends AuditNote {
  readonly cityId: number;
  /** 1, 2, 3 … without gaps. */
  readonly seq: number;
  /** Millisecond precision. */
  readonly at: Temporal.Instant;
  readonly actor: AuditActor;
  /** SHA-256, hex, of the previous link's hash and this entry's canonical text. */
  readonly hash: string;
}

/** What a walk along the chain found. */
export type ChainVerdict =
  | {
      readonly ok: true;
      readonly entries: number;
      readonly head: { seq: number; hash: string } | null;
    }
  | { readonly ok: false; readonly entries: number; readonly broken: { seq: number; why: string } };
