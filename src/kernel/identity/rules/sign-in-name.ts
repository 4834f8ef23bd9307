const SHAPE = /^[\p{L}\p{N}][\p{L}\p{N}._-]{1,31}$/u;

/** A sign-in name as it is kept and compared: NFKC, lower case, without spaces around it. */
export const foldSignInName = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** Whether a folded name may be given: 2 to 32 letters (Chinese too), digits, dots, dashes, underscores. */
export const isSignInName = (folded: string): boolean => SHAPE.test(folded);
