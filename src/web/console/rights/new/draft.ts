import type { NewCaseValues } from './form-values.ts';

const place = 'yijia.rights.new-case';

/** What was typed before in this tab, or null. */
export const readDraft = (): NewCaseValues | null => {
  try {
    return JSON.parse(sessionStorage.getItem(place) ?? 'null') as NewCaseValues | null;
  } catch {
    return null;
  }
};

/** Keeps what is typed for this tab only: names, phones and the story are personal, so they must not stay on a
 *  computer others use. */
export const keepDraft = (values: NewCaseValues): void => {
  try {
    sessionStorage.setItem(place, JSON.stringify(values));
  } catch {
    // A full store must not stop the typing.
  }
};

export const dropDraft = (): void => sessionStorage.removeItem(place);
