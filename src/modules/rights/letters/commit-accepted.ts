import type { Work } from '#kernel/work/public.ts';
import { done, type Result } from '#lib/result.ts';
import type { LetterHouse } from './letter-house.ts';
import type { OpenedLetter } from './open-letter.ts';
import type { ReplyInput } from './reply-input.ts';

export type CommitmentsRefused = { readonly code: 'nothing-promised' };

/** placeholder until the promises land. */
export const commitAccepted = async (
  _work: Work,
  _house: LetterHouse,
  _given: { readonly opened: OpenedLetter; readonly input: ReplyInput },
): Promise<Result<readonly string[], CommitmentsRefused>> => done([]);
