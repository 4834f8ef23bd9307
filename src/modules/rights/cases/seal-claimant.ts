import { maskPhone } from '#kernel/notices/rules/mask-phone.ts';
import type { Sealer } from '#kernel/secrets/public.ts';
import type { SealedClaimant } from '../claimant-store.ts';
import { fingerprintPurposes } from '../rules/fingerprint-purposes.ts';
import { maskIdNumber, maskName } from '../rules/masks.ts';
import type { ClaimantSecrets } from '../types.ts';

const TABLE = 'rights.claimants';

/** Seals what is personal about a claimant and makes what he is looked up by. */
export const sealClaimant = (sealer: Sealer, id: string, secrets: ClaimantSecrets) => {
  const seal = (text: string | null, column: string) =>
    text === null ? null : sealer.seal(text, { table: TABLE, id, column });
  const print = (text: string | null, purpose: string) =>
    text === null ? null : sealer.fingerprint(text, purpose);
  return {
    sealed: {
      name: seal(secrets.name, 'name'),
      phone: seal(secrets.phone, 'phone'),
      idNumber: seal(secrets.idNumber, 'id_number'),
    },
    phoneFingerprint: print(secrets.phone, fingerprintPurposes.phone),
    idNumberFingerprint: print(secrets.idNumber, fingerprintPurposes.idNumber),
  };
};

/** What is sealed about a claimant, opened. */
export const openClaimant = (
  sealer: Sealer,
  id: string,
  sealed: SealedClaimant,
): ClaimantSecrets => {
  const open = (bytes: Uint8Array | null, column: string) =>
    bytes === null ? null : sealer.open(bytes, { table: TABLE, id, column });
  return {
    name: open(sealed.name, 'name'),
    phone: open(sealed.phone, 'phone'),
    idNumber: open(sealed.idNumber, 'id_number'),
  };
};

/** The same with stars, for everybody else. */
export const maskSecrets = ({ name, phone, idNumber }: ClaimantSecrets): ClaimantSecrets => ({
  name: name === null ? null : maskName(name),
  phone: phone === null ? null : maskPhone(phone),
  idNumber: idNumber === null ? null : maskIdNumber(idNumber),
});
