import { randomBytes, timingSafeEqual } from 'node:crypto';

const BYTES = 32;

/** A secret for a link or a session: 256 random bits, fit for an address. Its hash is `tokenHash` of identity. */
export const newSecret = (): string => randomBytes(BYTES).toString('base64url');

/** Whether two texts are the same, in a time that tells nothing. */
export const isSameText = (one: string, other: string): boolean => {
  const left = Buffer.from(one);
  const right = Buffer.from(other);
  return left.length === right.length && timingSafeEqual(left, right);
};
