import { request } from './http.ts';
import type { Whole } from './paging.ts';

export interface Notice {
  readonly id: string;
  readonly channel: string;
  readonly to_masked: string;
  readonly template: string;
  readonly body: string;
  readonly created_at: string;
  readonly state: string;
  readonly sent_at: string | null;
}

export const listNotices = (query: { readonly state?: string | undefined }) =>
  request<Whole<Notice>>('/api/notices', { query });
