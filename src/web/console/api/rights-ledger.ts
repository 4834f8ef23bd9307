import type { Static } from 'typebox';
import type { LedgerSchema } from '#modules/rights/contract/ledger.ts';
import type { BlockBody, BlockResult } from '#modules/rights/contract/ledger-orders.ts';
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
