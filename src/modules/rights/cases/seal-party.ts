import type { Sealer } from '#kernel/secrets/public.ts';
import type { PartyRow } from '../party-store.ts';
import { maskName } from '../rules/masks.ts';
import type { Party, PartyRole } from '../types.ts';

const TABLE = 'rights.parties';

/** A party as somebody enters it. */
export interface PartyInput {
  readonly role: PartyRole;
  /** A natural person (foreman): the name is personal. */
  readonly isPerson: boolean;
  readonly name: string;
  readonly creditCode: string | null;
  readonly address: string | null;
  readonly legalRepresentative: string | null;
  /** Name and phone of whom to call there. */
  readonly contact: string | null;
}

/** A party as it is kept. */
export const sealParty = (sealer: Sealer, id: string, one: PartyInput): PartyRow => {
  const seal = (text: string | null, column: string) =>
    text === null ? null : sealer.seal(text, { table: TABLE, id, column });
  return {
    id,
    role: one.role,
    isPerson: one.isPerson,
    name: one.isPerson ? null : one.name,
    nameSealed: one.isPerson ? seal(one.name, 'name') : null,
    creditCode: one.creditCode,
    address: one.address,
    legalRepresentativeSealed: seal(one.legalRepresentative, 'legal_representative'),
    contactSealed: seal(one.contact, 'contact'),
  };
};

/** A party opened, with whom to call. */
export interface OpenedParty extends Party {
  readonly contact: string | null;
}

/** A party for one who may read people's names (`plain`), or with stars. */
export const openParty = (
  sealer: Sealer,
  row: PartyRow,
  to: { readonly caseId: string; readonly plain: boolean },
): OpenedParty => {
  const open = (bytes: Uint8Array | null, column: string) =>
    bytes === null ? null : sealer.open(bytes, { table: TABLE, id: row.id, column });
  const shown = (text: string | null) => (text === null || to.plain ? text : maskName(text));
  return {
    id: row.id,
    caseId: to.caseId,
    role: row.role,
    isPerson: row.isPerson,
    name: row.name ?? shown(open(row.nameSealed, 'name')) ?? '',
    creditCode: row.creditCode,
    address: row.address,
    legalRepresentative: shown(open(row.legalRepresentativeSealed, 'legal_representative')),
    contact: shown(open(row.contactSealed, 'contact')),
  };
};
