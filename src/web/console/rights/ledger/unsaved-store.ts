import { nothingUnsaved, type Unsaved } from './grid.ts';

const placeOf = (caseId: string): string => `yijia.rights.ledger.${caseId}`;

/** What was typed before in this tab and not saved. */
export const readUnsaved = (caseId: string): Unsaved => {
  try {
    const kept = sessionStorage.getItem(placeOf(caseId));
    return kept === null ? nothingUnsaved : (JSON.parse(kept) as Unsaved);
  } catch {
    return nothingUnsaved;
  }
};

/** Keeps what is typed for this tab only: names and numbers are personal and must not stay on a computer others use. */
export const keepUnsaved = (caseId: string, unsaved: Unsaved): void => {
  try {
    if (Object.keys(unsaved.edits).length + unsaved.added.length === 0)
      sessionStorage.removeItem(placeOf(caseId));
    else sessionStorage.setItem(placeOf(caseId), JSON.stringify(unsaved));
  } catch {
    // A full store must not stop the typing.
  }
};
