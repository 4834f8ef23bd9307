import type { Subject } from '#kernel/commitments/types.ts';
import type { Work } from '#kernel/work/public.ts';

/** Puts every open clock and promise of a case on another union's desk. */
export const handOverClocks = async (
  _work: Work,
  _to: { readonly subject: Subject; readonly organisationId: string },
): Promise<void> => {};
