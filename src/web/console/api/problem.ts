import { faceWords } from '../words/zh.ts';

/** One field of a submitted form that the server did not accept. */
export interface FieldError {
  readonly field: string;
  readonly message: string;
}

/** Why a request did not succeed: the server's RFC 9457 answer, or our own when nothing came back. */
export interface Problem {
  readonly code: string;
  /** HTTP status; 0 when no answer arrived. */
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly request_id: string | null;
  readonly errors: readonly FieldError[];
  readonly facts: Readonly<Record<string, unknown>>;
}

export type Failure = Error & { readonly problem: Problem };

/** Makes a throwable out of a problem; queries and deeds throw it, faces draw it. */
export const failure = (problem: Problem): Failure =>
  Object.assign(new Error(problem.detail || problem.title), { problem });

/** The problem inside anything thrown; a fault of our own becomes code `page-fault`. */
export const problemOf = (thrown: unknown): Problem => {
  if (thrown instanceof Error && 'problem' in thrown) return (thrown as Failure).problem;
  return {
    code: 'page-fault',
    status: 0,
    title: faceWords.pageFault,
    detail: thrown instanceof Error ? thrown.message : String(thrown),
    request_id: null,
    errors: [],
    facts: {},
  };
};

/** Whether no answer came back, so that trying again with the same idempotency key is right. */
export const isUnanswered = (problem: Problem): boolean =>
  problem.status === 0 || problem.status >= 500;
