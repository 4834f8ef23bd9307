import { dueOf } from '#kernel/calendar/rules/due.ts';
import { clocksOf } from '#kernel/commitments/public.ts';
import type { Clock } from '#kernel/commitments/types.ts';
import { documentsOf } from '#kernel/documents/public.ts';
import type { DocumentRecord } from '#kernel/documents/types.ts';
import type { Work } from '#kernel/work/public.ts';
import { caseSubject } from '../cases/case-moment.ts';
import { lettersOf } from '../letter-store.ts';
import type { SentLetter } from '../rules/letters/ladder.ts';
import type { Letter } from '../rules/letters/letter-record.ts';
import { isRung } from '../rules/letters/letter-types.ts';
import { type LetterHouse, shelfOf } from './letter-house.ts';

/** A letter with its document and the day its answer is due. */
export interface StandingLetter {
  readonly letter: Letter;
  readonly document: DocumentRecord;
  /** ISO; null where nothing is owed, it is not served, or the year is not announced. */
  readonly replyDueOn: string | null;
  /** The clock of its answer, where one was opened. */
  readonly clock: Clock | null;
}

const clockOf = (letter: Letter, clocks: readonly Clock[]): Clock | null =>
  letter.replyFromOn === null
    ? null
    : (clocks.find(
        ({ rule, startOn }) => rule.id === letter.replyRule && startOn === letter.replyFromOn,
      ) ?? null);

/** The day by the clock, which knows pauses and extensions; without a clock it is reckoned anew. */
const dueOn = (house: LetterHouse, letter: Letter, clock: Clock | null): string | null => {
  if (letter.reply === null || letter.replyFromOn === null) return null;
  if (clock) return clock.dueOn;
  const facts = { startOn: letter.replyFromOn, period: letter.reply, rolls: true };
  const due = dueOf(house.calendar(), { ...facts, extensions: [], pauses: [] });
  return due.ok ? due.value.due : null;
};

/** Every letter of a case as it stands, oldest first. */
export const standingLetters = async (
  work: Work,
  house: LetterHouse,
  caseId: string,
): Promise<readonly StandingLetter[]> => {
  const letters = await lettersOf(shelfOf(work, house), caseId);
  const documents = await documentsOf(work.db, work.cityId, caseSubject({ id: caseId }));
  const clocks = await clocksOf(work, caseSubject({ id: caseId }));
  const byId = new Map(documents.map((document) => [document.id, document]));
  return letters.flatMap((letter) => {
    const document = byId.get(letter.id);
    if (!document) return [];
    const clock = clockOf(letter, clocks);
    return [{ letter, document, clock, replyDueOn: dueOn(house, letter, clock) }];
  });
};

/** The rungs of the ladder among the letters of a case. */
export const sentLetters = (standing: readonly StandingLetter[]): readonly SentLetter[] =>
  standing.flatMap(({ letter, document, replyDueOn }) => {
    const { id, kind, servedOn, repliedOn, refusedOn, notCorrectedOn } = letter;
    if (!isRung(kind)) return [];
    const isVoid = document.state === 'voided';
    return [{ id, kind, servedOn, replyDueOn, repliedOn, refusedOn, notCorrectedOn, isVoid }];
  });
