import type { Static } from 'typebox';
import type { LedgerSchema } from '#modules/rights/contract/ledger.ts';
import type {
  BlockBody,
  BlockResult,
  RosterResult,
} from '#modules/rights/contract/ledger-orders.ts';
import { request } from './http.ts';

const at = (caseId: string, rest = '') => `/api/rights/cases/${caseId}/ledger${rest}`;

/** Workers on one page of the grid. */
export const LEDGER_PAGE = 100;

export const readLedger = (caseId: string, page: number) =>
  request<LedgerSchema>(at(caseId), { query: { page, page_size: LEDGER_PAGE } });

export const saveLedgerBlock = (caseId: string, body: BlockBody, key: string) =>
  request<Static<typeof BlockResult>>(at(caseId), { method: 'PATCH', body, key });

/** Where the workbook is downloaded. */
export const ledgerFileUrl = (caseId: string): string => at(caseId, '/export');

export type ImportMode = 'all_or_nothing' | 'good_rows';

/** A list, as a file or as text pasted from a spreadsheet. */
export type GivenList = File | string;

const formOf = (list: GivenList): FormData => {
  const form = new FormData();
  if (list instanceof File) form.append('file', list);
  // told beforehand: thousands marks must not be taken for separators
  else form.append('file', new Blob([`sep=\t\r\n${list}`]), '粘贴.tsv');
  return form;
};

export const tryRoster = (caseId: string, list: GivenList, key: string) =>
  request<RosterResult>(at(caseId, '/import-trials'), { method: 'POST', body: formOf(list), key });

export const importRoster = (
  caseId: string,
  order: { readonly list: GivenList; readonly mode: ImportMode },
  key: string,
) =>
  request<RosterResult>(at(caseId, '/imports'), {
    method: 'POST',
    query: { mode: order.mode },
    body: formOf(order.list),
    key,
  });
