import { request } from './http.ts';
import type { Whole } from './paging.ts';

interface RoleHeld {
  readonly role: string;
  readonly label: string;
  readonly organisation_id: string;
  readonly organisation_name: string;
}

export interface City {
  readonly id: string;
  readonly name: string;
}

interface DemoAccount {
  readonly sign_in_name: string;
  readonly password: string;
  readonly role_label: string;
}

export interface SignedIn {
  readonly signed_in: true;
  readonly person: { readonly id: string; readonly name: string; readonly sign_in_name: string };
  readonly organisation: {
    readonly id: string;
    readonly name: string;
    readonly division_code: string;
  };
  readonly roles: readonly RoleHeld[];
  readonly permissions: readonly string[];
  readonly csrf_token: string;
  readonly city: City;
  readonly demo: boolean;
  readonly idle_minutes: number;
  readonly must_change_password?: boolean;
}

export interface SignedOut {
  readonly signed_in: false;
  readonly csrf_token: string;
  readonly city: City | null;
  readonly demo: boolean;
  readonly demo_accounts?: readonly DemoAccount[];
}

export type Session = SignedIn | SignedOut;

export interface LiveSession {
  readonly id: string;
  readonly created_at: string;
  readonly last_seen_at: string;
  readonly user_agent: string;
  readonly current: boolean;
}

export interface SetUp {
  readonly token: string;
  readonly federation_name: string;
  readonly name: string;
  readonly sign_in_name: string;
  readonly password: string;
}

export const readSession = () => request<Session>('/api/session');

export const signIn = (
  body: { readonly sign_in_name: string; readonly password: string },
  key: string,
) => request<Session>('/api/session', { method: 'POST', body, key });

export const signOut = (key: string) => request<void>('/api/session', { method: 'DELETE', key });

export const changePassword = (
  body: { readonly current_password: string; readonly new_password: string },
  key: string,
) => request<void>('/api/session/password', { method: 'POST', body, key });

export const readSetUp = (token: string) =>
  request<{ valid: true; city: City }>('/api/setup', { query: { token } });

export const setUp = (body: SetUp, key: string) =>
  request<Session>('/api/setup', { method: 'POST', body, key });

export const readSessions = () => request<Whole<LiveSession>>('/api/sessions');

export const endSession = (id: string, key: string) =>
  request<void>(`/api/sessions/${id}`, { method: 'DELETE', key });
