import type { Temporal } from 'temporal-polyfill';
import type { Sealer } from '#kernel/secrets/public.ts';
import type { Work, WorkSite } from '#kernel/work/public.ts';
import { verifyPassword } from './password-hash.ts';
import { findCredentials } from './people-store.ts';
import { afterFailure, lockedUntil } from './rules/lockout.ts';
import { foldSignInName } from './rules/sign-in-name.ts';
import {
  clearFailures,
  lockFailures,
  locksOf,
  makeFailures,
  saveFailures,
} from './sign-in-failure-store.ts';
import type { Credentials } from './types.ts';

/** Which name was tried, told without the name. */
export const nameFingerprint = (sealer: Sealer, signInName: string): Buffer =>
  sealer.fingerprint(foldSignInName(signInName), 'sign-in-name');

/** A password compared, not yet counted. */
export interface PasswordProof {
  readonly fingerprint: Buffer;
  readonly signInName: string;
  /** Null when the name is unknown, the password wrong, the person disabled, or the name locked. */
  readonly matched: Credentials | null;
  /** Set when the name was locked already: nothing was compared and nothing is counted. */
  readonly lockedUntil: Temporal.Instant | null;
}

/** Compares a password outside of any transaction: hashing takes long, and the embedded engine has one connection. */
export const provePassword = async (
  site: WorkSite,
  sealer: Sealer,
  input: { readonly signInName: string; readonly password: string },
): Promise<PasswordProof> => {
  const signInName = foldSignInName(input.signInName);
  const fingerprint = nameFingerprint(sealer, signInName);
  const { known, lock } = await site.database.inCity(site.cityId, async (db) => {
    const here = { db, cityId: site.cityId, now: site.clock() };
    const locks = await locksOf(here, [fingerprint]);
    const lock = locks.get(fingerprint.toString('hex')) ?? null;
    return { lock, known: await findCredentials(db, site.cityId, signInName) };
  });
  if (lock) return { fingerprint, signInName, matched: null, lockedUntil: lock };

  const isRight = await verifyPassword(known?.passwordHash ?? null, input.password);
  const matched = isRight && known?.person.disabledAt === null ? known : null;
  return { fingerprint, signInName, matched, lockedUntil: null };
};

/** What a counted proof comes to. */
export type ProofVerdict =
  | { readonly code: 'proven'; readonly credentials: Credentials }
  | { readonly code: 'wrong-credentials' }
  | { readonly code: 'locked'; readonly until: string };

const isUnchanged = (before: Credentials, now: Credentials | null): boolean =>
  now !== null && now.passwordHash === before.passwordHash && now.person.disabledAt === null;

// Reached only by rivals of the failure that locked the name; later tries are refused before.
const refuseLocked = (work: Work, fingerprint: Buffer, until: Temporal.Instant): ProofVerdict => {
  const name = { kind: 'sign_in_name', id: fingerprint.toString('hex') };
  work.note('identity.sign-in-refused', name, { locked_until: until.toString() });
  return { code: 'locked', until: until.toString() };
};

const countFailure = async (work: Work, fingerprint: Buffer): Promise<ProofVerdict> => {
  await makeFailures(work, fingerprint);
  const state = await lockFailures(work, fingerprint);
  const until = lockedUntil(state, work.now);
  if (until) return refuseLocked(work, fingerprint, until);

  // A row just made counts no failure yet.
  const next = afterFailure(state?.failures === 0 ? null : state, work.now);
  await saveFailures(work, fingerprint, next);
  const name = { kind: 'sign_in_name', id: fingerprint.toString('hex') };
  work.note('identity.sign-in-failed', name, { failures: next.failures });
  if (!next.lockedUntil) return { code: 'wrong-credentials' };
  work.note('identity.sign-in-locked', name, { until: next.lockedUntil.toString() });
  return { code: 'locked', until: next.lockedUntil.toString() };
};

/** Counts a proof under a lock of the name, so that of many at once no more than the allowed failures are
 *  answered; a right password does not open a locked name. The caller must commit whatever the verdict. */
export const countProof = async (work: Work, proof: PasswordProof): Promise<ProofVerdict> => {
  if (proof.lockedUntil) return { code: 'locked', until: proof.lockedUntil.toString() };
  if (!proof.matched) return countFailure(work, proof.fingerprint);

  const state = await lockFailures(work, proof.fingerprint);
  const until = lockedUntil(state, work.now);
  if (until) return refuseLocked(work, proof.fingerprint, until);

  const credentials = await findCredentials(work.db, work.cityId, proof.signInName);
  if (!credentials || !isUnchanged(proof.matched, credentials)) {
    return countFailure(work, proof.fingerprint);
  }
  if (state) await clearFailures(work, proof.fingerprint);
  return { code: 'proven', credentials };
};
