import type { SealedField, Sealer } from '#kernel/secrets/public.ts';

/** Tables of this piece that hold one sealed reason or note a row. */
export type ReasonTable =
  | 'rights.unmaskings'
  | 'rights.unmasking_reviews'
  | 'rights.legal_holds'
  | 'rights.erasure_acts';

/** The cell of a reason; of an erasure's act the id is `erasure/act`. */
export const reasonCell = (table: ReasonTable, id: string): SealedField => ({
  ...{ table, id, column: table === 'rights.unmasking_reviews' ? 'note' : 'reason' },
});

/** A reason opened. */
export const openReason = (
  sealer: Sealer,
  sealed: Uint8Array | null,
  at: SealedField,
): string | null => (sealed === null ? null : sealer.open(sealed, at));
