/** The installation's root keys, newest first; `id` is written into every sealed value so that keys can rotate. */
export interface Keyring {
  readonly keys: readonly { readonly id: number; readonly root: Uint8Array }[];
}

/** Which cell a sealed value belongs to: a value moved to another row or column does not open. */
export interface SealedField {
  readonly table: string;
  readonly id: string;
  readonly column: string;
}

/** Seals personal data for storage and opens it again; also signs short tokens. */
export interface Sealer {
  /** Ciphertext of a text, bound to its cell. */
  seal(text: string, field: SealedField): Buffer;
  /** The text again; throws when the bytes were altered or moved. */
  open(sealed: Uint8Array, field: SealedField): string;
  /** A keyed fingerprint (16 bytes) for equality search without opening; `purpose` separates columns. */
  fingerprint(text: string, purpose: string): Buffer;
  /** A keyed signature (hex) for tokens such as CSRF; `purpose` separates uses. */
  sign(text: string, purpose: string): string;
  /** Whether a signature is of this text, under any key of the ring: for what must outlive a new key. */
  isSigned(text: string, purpose: string, signature: string): boolean;
}
