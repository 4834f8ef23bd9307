import type { Organisation } from '#kernel/identity/public.ts';
import type { GroundFound } from '../rules/letters/ladder.ts';
import type { ReplyTerm } from '../rules/letters/letter-types.ts';
import type { StandingLetter } from './load-ladder.ts';
import type { OpenedCase } from './open-case.ts';

/** What the drafting of one letter stands on. */
export interface Ground {
  readonly file: OpenedCase;
  readonly issuer: Organisation;
  readonly standing: readonly StandingLetter[];
  /** The ground of a 建议书, oldest first; null for other papers or none. */
  readonly found: GroundFound | null;
  readonly reply: ReplyTerm | null;
}
