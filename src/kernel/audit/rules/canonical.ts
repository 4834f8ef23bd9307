import type { AuditEntry } from '../types.ts';

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
};

/** JSON with keys sorted at every depth, so that equal values give equal text whatever stored them. */
export const canonicalJson = (value: unknown): string => JSON.stringify(sorted(value));

/** The text of an entry that its hash covers: everything but the hash. */
export const canonicalEntry = (entry: Omit<AuditEntry, 'hash'>): string =>
  canonicalJson({
    city: entry.cityId,
    seq: entry.seq,
    at: entry.at.toString({ smallestUnit: 'millisecond' }),
    actor: { kind: entry.actor.kind, id: entry.actor.id, name: entry.actor.name },
    act: entry.act,
    subject: { kind: entry.subjectKind, id: entry.subjectId },
    facts: entry.facts,
  });
