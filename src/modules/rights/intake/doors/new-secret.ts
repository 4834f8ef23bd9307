import { randomBytes } from 'node:crypto';

const BYTES = 32;

/** A secret for a cookie: 256 random bits, in the form `isToken` of identity knows. */
export const newSecret = (): string => randomBytes(BYTES).toString('base64url');
