import { createHash } from 'node:crypto';
import { canonicalEntry } from './rules/canonical.ts';
import type { AuditEntry } from './types.ts';

/** The hash before the first entry. */
export const GENESIS = '0'.repeat(64);

/** SHA-256 over the previous hash and the canonical text. @source FIPS 180-4 */
export const linkHash = (previous: string, entry: Omit<AuditEntry, 'hash'>): string =>
  createHash('sha256').update(previous).update('\n').update(canonicalEntry(entry)).digest('hex');
