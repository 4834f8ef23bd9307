import { hash, verify } from '@node-rs/argon2';

// argon2id, version 19: the library's own default, since its enum cannot be named under isolated modules.
const ARGON2ID = 2;

/** Cost of a password hash: 19 MiB, two passes, one lane; about 10 ms of one core.
 *  @source OWASP Password Storage Cheat Sheet (argon2id, m = 19456, t = 2, p = 1); RFC 9106 */
const hashTerms = {
  algorithm: ARGON2ID,
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1,
} as const;

/** Hashes a password to a PHC string with its own salt. */
export const hashPassword = (password: string): Promise<string> =>
  hash(password.normalize('NFKC'), hashTerms);

let decoy: Promise<string> | null = null;

/** Whether a password is the one hashed. Without a hash it takes as long and says no, so that the
 *  time of the answer does not tell which names exist. */
export const verifyPassword = async (
  passwordHash: string | null,
  password: string,
): Promise<boolean> => {
  decoy ??= hashPassword('nobody has this password');
  const isSame = await verify(passwordHash ?? (await decoy), password.normalize('NFKC'));
  return passwordHash !== null && isSame;
};
