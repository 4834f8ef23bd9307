/** Purposes under which what is looked up is fingerprinted: the same text gives different fingerprints under each. */
export const fingerprintPurposes = {
  phone: 'rights.claimant-phone',
  idNumber: 'rights.claimant-id-number',
} as const;
