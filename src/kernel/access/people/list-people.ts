import type { Temporal } from 'temporal-polyfill';
import { locksOf, nameFingerprint, type Person } from '#kernel/identity/public.ts';
import { foldSignInName } from '#kernel/identity/rules/sign-in-name.ts';
import type { Sealer } from '#kernel/secrets/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { done, type Result } from '#lib/result.ts';
import { grantsOf } from '../grant-store.ts';
import { pathsFor } from '../rules/scopes.ts';
import type { Grant } from '../types.ts';
import { selectPeople } from './people-list-store.ts';

export interface PeopleQuery {
  /** Part of a name or sign-in name; empty = everybody. */
  readonly text: string;
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
  readonly sealer: Sealer;
}

/** A member of staff as the page of people shows him. */
export interface ListedPerson extends Person {
  readonly lockedUntil: Temporal.Instant | null;
  readonly grants: readonly Grant[];
}

/** People of the organisations the actor may see, those at work before those disabled. */
export const listPeople = async (
  work: Work,
  query: PeopleQuery,
): Promise<Result<{ items: ListedPerson[]; total: number }, never>> => {
  const { people, total } = await selectPeople(work.db, work.cityId, {
    paths: pathsFor(work.actor, 'people.read'),
    text: foldSignInName(query.text),
    limit: query.pageSize,
    offset: (query.page - 1) * query.pageSize,
  });
  const named = people.map((person) => ({
    person,
    fingerprint: nameFingerprint(query.sealer, person.signInName),
  }));
  const ids = people.map((person) => person.id);
  const grants = await grantsOf(work.db, work.cityId, ids);
  const locks = await locksOf(
    work,
    named.map((one) => one.fingerprint),
  );
  const items = named.map(({ person, fingerprint }) => ({
    ...person,
    lockedUntil: locks.get(fingerprint.toString('hex')) ?? null,
    grants: grants.filter((grant) => grant.personId === person.id),
  }));
  return done({ items, total });
};
