import type { AcceptedItem } from '../rules/letters/letter-record.ts';
import type { LetterAsked } from './open-letter.ts';

export type Attitude = 'accepts' | 'accepts_in_part' | 'disagrees';

/** A written answer, with an id made by its sender: a repeat is the same answer. */
export interface ReplyInput extends LetterAsked {
  readonly id: string;
  readonly on: string;
  readonly attitude: Attitude;
  readonly summary: string;
  readonly disputed: readonly string[];
  readonly accepted: readonly AcceptedItem[];
  readonly fileIds: readonly string[];
}
