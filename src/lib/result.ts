/** A refusal is an answer the domain foresees: a literal code with its facts. A fault throws instead. */
export interface Refusal {
  readonly code: string;
}

export interface Done<T> {
  readonly ok: true;
  readonly value: T;
}

export interface Refused<R> {
  readonly ok: false;
  readonly refusal: R;
}

/** What every deed answers: done with a value, or refused with a reason. */
export type Result<T, R = Refusal> = Done<T> | Refused<R>;

/** Wraps a value as done. */
export const done = <T>(value: T): Done<T> => ({ ok: true, value });

/** Wraps a reason as refused; the code stays a literal so that unions can be checked for completeness. */
export const refuse = <const R extends Refusal>(refusal: R): Refused<R> => ({ ok: false, refusal });
