import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import type { Keyring, SealedField, Sealer } from './types.ts';

const IV_BYTES = 12;
const TAG_BYTES = 16;
const FINGERPRINT_BYTES = 16;

const derive = (root: Uint8Array, use: string): Buffer =>
  Buffer.from(hkdfSync('sha256', root, '', `yijia ${use}`, 32));

const boundTo = (field: SealedField): Buffer =>
  Buffer.from(`${field.table}:${field.id}:${field.column}`, 'utf8');

const sealWith = (keyId: number, key: Buffer, text: string, field: SealedField): Buffer => {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  cipher.setAAD(boundTo(field));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([Buffer.from([keyId]), iv, cipher.getAuthTag(), body]);
};

const openWith = (key: Buffer, sealed: Buffer, field: SealedField): string => {
  const iv = sealed.subarray(1, 1 + IV_BYTES);
  const tag = sealed.subarray(1 + IV_BYTES, 1 + IV_BYTES + TAG_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', key, iv);
  decipher.setAAD(boundTo(field));
  decipher.setAuthTag(tag);
  const body = decipher.update(sealed.subarray(1 + IV_BYTES + TAG_BYTES));
  return Buffer.concat([body, decipher.final()]).toString('utf8');
};

const signWith = (key: Buffer, text: string, purpose: string): Buffer =>
  createHmac('sha256', key).update(`${purpose}\0${text}`).digest();

/** Sealing with AES-256-GCM; layout: key id (1 byte), iv (12), tag (16), ciphertext. Keys by HKDF-SHA-256.
 *  @source NIST SP 800-38D (GCM), RFC 5869 (HKDF) */
export const openSealer = (keyring: Keyring): Sealer => {
  const newest = keyring.keys[0];
  const oldest = keyring.keys.at(-1);
  if (!newest || !oldest) throw new Error('an empty keyring cannot seal');
  const sealing = new Map(keyring.keys.map((key) => [key.id, derive(key.root, 'seal')]));
  const sealingKey = derive(newest.root, 'seal');
  // Fingerprints must stay comparable across rotations, so they keep the first key.
  const lookup = derive(oldest.root, 'fingerprint');
  const signing = derive(newest.root, 'sign');
  const everySigning = keyring.keys.map((key) => derive(key.root, 'sign'));
  return {
    seal: (text, field) => sealWith(newest.id, sealingKey, text, field),
    open: (sealed, field) => {
      const key = sealing.get(sealed[0] ?? -1);
      if (!key) throw new Error(`sealed with an unknown key (${sealed[0]})`);
      return openWith(key, Buffer.from(sealed), field);
    },
    fingerprint: (text, purpose) =>
      createHmac('sha256', lookup)
        .update(`${purpose}\0${text.normalize('NFKC').toUpperCase()}`)
        .digest()
        .subarray(0, FINGERPRINT_BYTES),
    sign: (text, purpose) => signWith(signing, text, purpose).toString('hex'),
    isSigned: (text, purpose, signature) => {
      const given = Buffer.from(signature, 'hex');
      // Every key is tried, so that the time taken tells nothing.
      const right = everySigning.map((key) => {
        const made = signWith(key, text, purpose);
        return given.length === made.length && timingSafeEqual(given, made);
      });
      return right.includes(true);
    },
  };
};
