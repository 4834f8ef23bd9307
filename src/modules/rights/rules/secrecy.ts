import type { CaseFile, StepAsker } from './case-file.ts';

const isHandler = (file: CaseFile, asker: StepAsker): boolean =>
  asker.personId !== null && file.handlers.some((one) => one.personId === asker.personId);

const isRecused = (file: CaseFile, asker: StepAsker): boolean =>
  asker.personId !== null && file.recused.includes(asker.personId);

// Before anybody is named, whoever registered it must be able to correct it, and the leader to decide on it.
const isBeforeHandlers = (file: CaseFile, asker: StepAsker): boolean =>
  file.handlers.length === 0 &&
  (asker.may.includes('rights.decide') ||
    (asker.personId !== null && asker.personId === file.registeredBy));

/** Whether somebody reads the complainants' names and phones; everybody else sees masks. Only named handlers do, and before
 *  there are any, whoever registered the case and the leader. Whoever stepped back does not.
 *  @source 劳动保障监察条例 art. 9 (举报人保密); rights.md 6: 举报人 fields visible to named handlers only */
export const mayReadComplainants = (file: CaseFile, asker: StepAsker): boolean =>
  !isRecused(file, asker) && (isHandler(file, asker) || isBeforeHandlers(file, asker));

/** Whether somebody reads what was told and found: handlers, and whoever decides or signs on it. */
export const mayReadFacts = (file: CaseFile, asker: StepAsker): boolean =>
  mayReadComplainants(file, asker) ||
  (!isRecused(file, asker) &&
    (asker.may.includes('rights.decide') || asker.may.includes('rights.sign')));
