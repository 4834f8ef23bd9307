import { request } from './http.ts';

export interface AuditEntry {
  readonly seq: number;
  readonly at: string;
  readonly actor_kind: string;
  readonly actor_name: string | null;
  readonly act: string;
  readonly act_label: string;
  readonly subject_kind: string | null;
  readonly subject_id: string | null;
  readonly facts: Readonly<Record<string, unknown>> | null;
  readonly hash: string;
}

export interface AuditQuery {
  readonly act?: string | undefined;
  readonly subject_id?: string | undefined;
  readonly actor?: string | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly before_seq?: number | undefined;
  readonly page_size?: number | undefined;
}

export interface Verification {
  readonly ok: boolean;
  readonly entries: number;
  readonly head: { readonly seq: number; readonly hash: string } | null;
  readonly broken?: { readonly seq: number; readonly why: string };
}

export const listAudit = (query: AuditQuery) =>
  request<{ items: readonly AuditEntry[]; next_before_seq: number | null }>('/api/audit', {
    query,
  });

export const verifyAudit = (key: string) =>
  request<Verification>('/api/audit/verification', { method: 'POST', body: {}, key });
