import type { Sealer } from '#kernel/secrets/public.ts';

/** Which text of a worker: his complaint, its answer, his words with a rating. */
export type Voice = 'rights.complaints' | 'rights.complaints.answer' | 'rights.ratings';

const fieldOf = (voice: Voice, id: string) =>
  voice === 'rights.complaints.answer'
    ? { table: 'rights.complaints', id, column: 'answer' }
    : { table: voice, id, column: 'text' };

/** Seals a text of a worker. */
export const sealVoice = (
  sealer: Sealer,
  voice: Voice,
  given: { readonly id: string; readonly text: string },
): Buffer => sealer.seal(given.text, fieldOf(voice, given.id));

/** Opens it again. */
export const openVoice = (
  sealer: Sealer,
  voice: Voice,
  kept: { readonly id: string; readonly sealed: Uint8Array },
): string => sealer.open(Buffer.from(kept.sealed), fieldOf(voice, kept.id));
