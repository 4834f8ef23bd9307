import { createHash, randomBytes } from 'node:crypto';

const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** A secret of 256 random bits in 43 letters, fit for cookies and links. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** SHA-256 (hex) of a token: all the database ever holds. A random token needs no salt. */
export const tokenHash = (token: string): string =>
  createHash('sha256').update(token).digest('hex');

/** Whether a text can be a token at all; spares the database nonsense. */
export const isToken = (text: string): boolean => TOKEN.test(text);
