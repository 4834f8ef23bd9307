export { loadKeyring } from './keyring.ts';
export { openSealer } from './sealer.ts';
export type { Keyring, SealedField, Sealer } from './types.ts';
