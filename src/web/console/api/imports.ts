import { request } from './http.ts';
import type { Whole } from './paging.ts';

export interface Finding {
  readonly row: number;
  readonly column: string | null;
  readonly value: string | null;
  readonly severity: 'error' | 'warning';
  readonly code: string;
  readonly why: string;
  readonly mend: string;
}

export interface DryRun {
  readonly rows: number;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly unplaced: number;
  readonly errors: number;
  readonly warnings: number;
  readonly findings: readonly Finding[];
  readonly truncated: boolean;
}

export interface CommitResult {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly skipped: number;
}

interface ImportColumn {
  readonly index: number;
  readonly header: string;
  readonly samples: readonly string[];
}

export interface ImportField {
  readonly field: string;
  readonly label: string;
  readonly required: boolean;
}

export type Mapping = Readonly<Record<string, number>>;

export interface ImportSettings {
  readonly default_crs: string | null;
  readonly organisation_id?: string;
  /** New stations go to the federation of their county or township. */
  readonly by_division?: boolean;
}

export interface ImportJob {
  readonly id: string;
  readonly file_name: string;
  readonly state?: string;
  readonly columns: readonly ImportColumn[];
  readonly mapping: Mapping;
  readonly fields: readonly ImportField[];
  readonly settings: ImportSettings;
  readonly rows: number;
  readonly warnings: readonly (string | { readonly why: string })[];
  readonly dry_run?: DryRun | null;
  readonly result?: CommitResult | null;
}

export interface ImportLine {
  readonly id: string;
  readonly file_name: string;
  readonly state: string;
  readonly rows: number;
  readonly created_at: string;
  readonly created_by: string | null;
}

export const listImports = () => request<Whole<ImportLine>>('/api/imports');

export const readImport = (id: string) => request<ImportJob>(`/api/imports/${id}`);

export const uploadImport = (file: File, key: string) => {
  const body = new FormData();
  body.append('file', file);
  return request<ImportJob>('/api/imports', { method: 'POST', body, key });
};

export const dryRun = (
  id: string,
  body: { readonly mapping: Mapping; readonly settings: ImportSettings },
  key: string,
) => request<DryRun>(`/api/imports/${id}/dry-run`, { method: 'POST', body, key });

export const commitImport = (
  id: string,
  body: { readonly mode: 'all_or_nothing' | 'good_rows' },
  key: string,
) => request<CommitResult>(`/api/imports/${id}/commit`, { method: 'POST', body, key });
