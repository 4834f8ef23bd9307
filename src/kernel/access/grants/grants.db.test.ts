import { describe, expect, it } from 'vitest';
import { listEntries, verifyChain } from '#kernel/audit/public.ts';
import type { Work } from '#kernel/work/public.ts';
import {
  actorWith,
  as,
  codeOf,
  grantOf,
  newColleague,
  staffCity,
} from '#tests/support/staff-city.ts';
import { disablePerson } from '../people/disable-person.ts';
import type { Role } from '../types.ts';
import { grantRole } from './grant-role.ts';
import { revokeGrant } from './revoke-grant.ts';

describe('the last administrator of the city', () => {
  it('is neither revoked nor disabled', async () => {
    const city = await staffCity();
    const { administrator, cards } = city;
    const own = await grantOf(city, administrator.id);
    const deeds = [
      (w: Work) => revokeGrant(w, own, cards),
      (w: Work) => disablePerson(w, administrator.id, cards),
    ];
    for (const deed of deeds) {
      expect(codeOf(await as(city, administrator, deed))).toBe('last-administrator');
    }
  });

  it('remains when two administrators remove each other at the same moment', async () => {
    const city = await staffCity();
    const { administrator: a, cards } = city;
    const b = await actorWith(city, 'administrator');
    const [ofA, ofB] = [await grantOf(city, a.id), await grantOf(city, b.id)];
    const both = await Promise.all([
      as(city, a, (w) => revokeGrant(w, ofB, cards)),
      as(city, b, (w) => revokeGrant(w, ofA, cards)),
    ]);
    expect(both.map(codeOf).sort()).toEqual(['done', 'last-administrator']);
  });

  it('remains when one is revoked while the other is disabled', async () => {
    const city = await staffCity();
    const { administrator: a, cards } = city;
    const b = await actorWith(city, 'administrator');
    const ofB = await grantOf(city, b.id);
    const both = await Promise.all([
      as(city, a, (w) => revokeGrant(w, ofB, cards)),
      as(city, b, (w) => disablePerson(w, a.id, cards)),
    ]);
    expect(both.map(codeOf).sort()).toEqual(['done', 'last-administrator']);
  });
});

describe('roles', () => {
  it('keep the auditor apart, are given once, and leave an unbroken record', async () => {
    const city = await staffCity();
    const { cityId, database } = city.site;
    const { id: personId } = await newColleague(city, 'inspector');
    const give = (role: Role) =>
      as(city, city.administrator, (w) =>
        grantRole(w, { personId, role, organisationId: city.rootId }, city.cards),
      );
    expect(codeOf(await give('auditor'))).toBe('separation-of-duties');
    expect(codeOf(await give('inspector'))).toBe('granted-already');
    expect(codeOf(await give('station_officer'))).toBe('done');
    const first = await grantOf(city, personId);
    const revoked = await as(city, city.administrator, (w) => revokeGrant(w, first, city.cards));
    expect(codeOf(revoked)).toBe('done');
    const record = await database.inCity(cityId, async (db) => ({
      verdict: await verifyChain(db, cityId),
      acts: (await listEntries(db, cityId, { limit: 3 })).map((entry) => entry.act),
    }));
    expect(record.verdict.ok).toBe(true);
    expect(record.acts).toEqual([
      'access.role-revoked',
      'access.role-granted',
      'access.person-created',
    ]);
  });
});
