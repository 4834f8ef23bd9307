import { request } from './http.ts';
import type { Page, Whole } from './paging.ts';

interface Grant {
  readonly id: string;
  readonly role: string;
  readonly role_label: string;
  readonly organisation_id: string;
  readonly organisation_name: string;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly sign_in_name: string;
  readonly disabled_at: string | null;
  readonly locked_until: string | null;
  readonly last_signed_in_at: string | null;
  readonly grants: readonly Grant[];
}

export interface Role {
  readonly role: string;
  readonly label: string;
  readonly permissions: readonly { readonly permission: string; readonly label: string }[];
}

export interface NewPerson {
  readonly name: string;
  readonly sign_in_name: string;
  readonly role: string;
  readonly organisation_id: string;
}

export type GrantWish = Pick<NewPerson, 'role' | 'organisation_id'>;

const at = (id: string, rest: string) => `/api/people/${id}${rest}`;

export const listPeople = (query: { readonly q?: string | undefined; readonly page?: number }) =>
  request<Page<Person>>('/api/people', { query });

export const listRoles = () => request<Whole<Role>>('/api/roles');

export const createPerson = (body: NewPerson, key: string) =>
  request<{ person: Person; first_password: string }>('/api/people', { method: 'POST', body, key });

export const grantRole = (id: string, body: GrantWish, key: string) =>
  request<unknown>(at(id, '/grants'), { method: 'POST', body, key });

export const revokeRole = (id: string, grantId: string, key: string) =>
  request<unknown>(at(id, `/grants/${grantId}`), { method: 'DELETE', key });

export const disablePerson = (id: string, key: string) =>
  request<unknown>(at(id, '/disabling'), { method: 'POST', body: {}, key });

export const enablePerson = (id: string, key: string) =>
  request<unknown>(at(id, '/disabling'), { method: 'DELETE', key });

export const resetPassword = (id: string, key: string) =>
  request<{ first_password: string }>(at(id, '/password-reset'), { method: 'POST', body: {}, key });

export const endSessionsOf = (id: string, key: string) =>
  request<unknown>(at(id, '/sessions'), { method: 'DELETE', key });
