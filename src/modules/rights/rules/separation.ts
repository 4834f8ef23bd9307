/** Who did what to a letter so far; null = nobody yet, or the worker himself. */
export interface Hands {
  readonly registeredBy: string | null;
  readonly draftedBy: string | null;
  readonly signedBy: string | null;
}

/** Why a person may not sign or seal. */
export interface HandsTied {
  readonly code: 'separation-of-duties';
  readonly why: string;
}

const tied = (why: string): HandsTied => ({ code: 'separation-of-duties', why });

/** Registering, drafting, signing and sealing are done by different people, told apart by person id.
 *  Null when the person may.
 *  @source rights.md 6: 登记 ≠ 签发; drafter ≠ 签发人 ≠ 用印人 (GB/T 22239-2019 8.1.4.2 d) */
export const whyNotPutHand = (
  hands: Hands,
  act: 'sign' | 'seal',
  personId: string,
): HandsTied | null => {
  if (act === 'sign' && hands.registeredBy === personId) {
    return tied('登记这个案件的人不能签发它的文书');
  }
  if (hands.draftedBy === personId) {
    return tied(act === 'sign' ? '起草人不能签发自己起草的文书' : '起草人不能为自己的文书用印');
  }
  if (act === 'seal' && hands.signedBy === personId) return tied('签发人不能同时用印');
  return null;
};
