import { request } from './http.ts';
import type { Page } from './paging.ts';

export interface Report {
  readonly id: string;
  readonly number: string;
  readonly station: {
    readonly id: string;
    readonly name: string;
    readonly division_name: string;
  };
  readonly kind: string;
  readonly kind_label: string;
  readonly facility_code: string | null;
  readonly facility_name: string | null;
  readonly note: string | null;
  readonly photos: readonly { readonly id: string; readonly url: string }[];
  readonly received_at: string;
  readonly due_on: string | null;
  readonly overdue: boolean;
  readonly state: 'received' | 'confirmed' | 'dismissed' | 'resolved';
  readonly answer: string | null;
  readonly handled_by: string | null;
  readonly handled_at: string | null;
}

export interface ReportQuery {
  readonly state?: string | undefined;
  readonly station_id?: string | undefined;
  readonly division_code?: string | undefined;
  readonly overdue?: string | undefined;
  readonly page?: number | undefined;
  readonly page_size?: number | undefined;
}

export interface Handling {
  readonly step: 'confirm' | 'dismiss' | 'resolve';
  readonly answer: string;
  readonly facility_condition?: string;
}

export const listReports = (query: ReportQuery) => request<Page<Report>>('/api/reports', { query });

export const handleReport = (id: string, body: Handling, key: string) =>
  request<Report>(`/api/reports/${id}/handling`, { method: 'POST', body, key });
