import { request } from './http.ts';

interface DeskItem {
  readonly kind: string;
  readonly label: string;
  readonly count: number;
  readonly url: string;
  readonly urgent: boolean;
}

export interface Desk {
  readonly items: readonly DeskItem[];
  readonly figures: {
    readonly stations: number;
    readonly open_now: number;
    readonly unknown_now: number;
    readonly closed_now: number;
    readonly reports_open: number;
  };
  readonly calendar_years: readonly number[];
  readonly as_of: string;
}

export const readDesk = () => request<Desk>('/api/desk');
