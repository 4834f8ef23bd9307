import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '#kernel/db/public.ts';
import { GENESIS, linkHash } from './link.ts';
import { insertEntries, lockHead } from './store.ts';
import type { AuditActor, AuditEntry, AuditNote } from './types.ts';

/** Links notes to the city's chain inside the caller's transaction. Call it last: it holds the chain until commit. */
export const appendNotes = async (
  db: Tx,
  stamp: { readonly cityId: number; readonly at: Temporal.Instant; readonly actor: AuditActor },
  notes: readonly AuditNote[],
): Promise<void> => {
  if (notes.length === 0) return;
  const head = await lockHead(db, stamp.cityId);
  let { seq, hash } = head ?? { seq: 0, hash: GENESIS };
  const at = stamp.at.round({ smallestUnit: 'millisecond', roundingMode: 'floor' });
  const entries: AuditEntry[] = notes.map((note) => {
    seq += 1;
    // Facts pass through JSON once, so that what is hashed is what is stored.
    const facts = JSON.parse(JSON.stringify(note.facts)) as AuditNote['facts'];
    const entry = { ...note, facts, cityId: stamp.cityId, seq, at, actor: stamp.actor };
    hash = linkHash(hash, entry);
    return { ...entry, hash };
  });
  await insertEntries(db, entries);
};
