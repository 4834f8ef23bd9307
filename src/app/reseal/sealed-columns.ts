import { fingerprintPurposes } from '#modules/rights/rules/fingerprint-purposes.ts';
import { type SealedCell, sealedCells } from '#modules/rights/rules/secrecy/sealed-cells.ts';

/** One column of sealed values anywhere in the house. */
export interface SealedColumn extends Omit<SealedCell, 'way' | 'blank'> {
  /** SQL that joins what the cell's id or column is taken from, to a row `t`. */
  readonly join?: string;
  /** The table keeps hash and size of the bytes, which change with them. */
  readonly keepsHash?: boolean;
}

const column = (
  table: string,
  keys: readonly string[],
  name: string,
  bound: string,
): SealedColumn => ({ table, keys, column: name, boundColumn: `'${bound}'` });

const SIGNED_FILES = `join (
  select city_id, id as document_id, pdf_file_id as file_id, 'pdf' as format from documents.documents
  union all select city_id, id, docx_file_id, 'docx' from documents.documents
) d on d.city_id = t.city_id and d.file_id = t.id`;

/** Every column of sealed values: a test holds the list against the database. */
export const sealedColumns: readonly SealedColumn[] = [
  ...sealedCells,
  column('stations.stations', ['id'], 'sealed_keeper_name', 'keeper_name'),
  column('stations.stations', ['id'], 'sealed_keeper_phone', 'keeper_phone'),
  column('stations.keeper_links', ['id'], 'sealed_phone', 'phone'),
  {
    ...column('stations.keeper_codes', ['id'], 'sealed_phone', 'phone'),
    ...{ boundTable: 'stations.keeper_links', boundId: 'link_id::text' },
  },
  column('stations.imports', ['id'], 'content', 'content'),
  column('notices.outbox', ['id'], 'sealed_to', 'to'),
  column('notices.outbox', ['id'], 'sealed_body', 'body'),
  {
    ...column('http.answers', ['scope', 'key'], 'sealed_answer', 'sealed_answer'),
    boundId: `scope || ':' || key`,
  },
  {
    ...{ table: 'files.files', keys: ['id'], column: 'content', join: SIGNED_FILES },
    ...{ boundTable: 'documents.documents', boundId: 'd.document_id::text' },
    ...{ boundColumn: 'd.format', keepsHash: true },
  },
];

/** A column of fingerprints that can be made anew from the sealed value beside it. */
export interface FingerprintColumn {
  readonly table: string;
  readonly keys: readonly string[];
  readonly column: string;
  /** The sealed column of the same table. */
  readonly of: string;
  readonly purpose: string;
}

const print = (
  table: string,
  keys: readonly string[],
  of: readonly [column: string, sealed: string, purpose: string],
): FingerprintColumn => ({ table, keys, column: of[0], of: of[1], purpose: of[2] });

const { phone, idNumber } = fingerprintPurposes;
const ofCase = ['case_id', 'id'];
const byPhone = ['phone_fingerprint', 'phone_sealed', phone] as const;
const byIdNumber = ['id_number_fingerprint', 'id_number_sealed', idNumber] as const;

/** Fingerprints that live longer than two days and can be made anew. Those of codes, tries and senders cannot, and need
 *  not: they are gone in two days. Those of addresses in the log of disclosures cannot: they only stop matching. */
export const fingerprintColumns: readonly FingerprintColumn[] = [
  print('rights.claimants', ofCase, byPhone),
  print('rights.claimants', ofCase, byIdNumber),
  print('rights.wage_workers', ofCase, byPhone),
  print('rights.wage_workers', ofCase, byIdNumber),
  print('rights.wage_workers', ofCase, ['card_fingerprint', 'card_sealed', 'rights.card']),
  print('notices.outbox', ['id'], ['to_fingerprint', 'sealed_to', 'phone']),
];
