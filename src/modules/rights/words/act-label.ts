import { caseActWords } from './acts-cases.ts';
import { intakeActWords } from './acts-intake.ts';
import { jointActWords } from './acts-joint.ts';
import { ledgerActWords } from './acts-ledger.ts';
import { letterActWords } from './acts-letters.ts';
import { meetingActWords } from './acts-meetings.ts';
import { promiseActWords } from './acts-promises.ts';

const words: Readonly<Record<string, string>> = {
  ...intakeActWords,
  ...ledgerActWords,
  ...letterActWords,
  ...jointActWords,
  ...meetingActWords,
  ...promiseActWords,
  ...caseActWords,
};

/** What an act on a case is called on its timeline, whichever piece of the slice did it. */
export const eventLabel = (act: string): string => words[act] ?? act;
