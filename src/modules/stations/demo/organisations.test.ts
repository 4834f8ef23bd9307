import { describe, expect, it } from 'vitest';
import { demoOrganisations, demoPeople } from './organisations.ts';

describe('the demo organisations', () => {
  it('are one city federation, seven of counties, 72 of townships, hosts and partners', () => {
    const count = (what: string) =>
      demoOrganisations.filter(({ kind, level }) => what === (level ?? kind)).length;
    expect(count('city')).toBe(1);
    expect(count('county')).toBe(7);
    expect(count('township')).toBe(72);
    expect(count('host')).toBe(11);
    expect(count('partner')).toBe(4);
    expect(new Set(demoOrganisations.map(({ parentId, name }) => `${parentId} ${name}`)).size).toBe(
      demoOrganisations.length,
    );
  });

  it('form one tree in which parents come first, with no id twice', () => {
    const before = new Set<string>();
    for (const { id, parentId } of demoOrganisations) {
      expect(parentId === null ? before.size === 0 : before.has(parentId)).toBe(true);
      expect(before.has(id)).toBe(false);
      before.add(id);
    }
  });

  it('have people with every role, each at a body that exists', () => {
    const ids = new Set(demoOrganisations.map(({ id }) => id));
    expect(demoPeople.every(({ organisationId }) => ids.has(organisationId))).toBe(true);
    expect([...new Set(demoPeople.map(({ role }) => role))].sort()).toEqual([
      'administrator',
      'auditor',
      'inspector',
      'station_officer',
    ]);
    expect(new Set(demoPeople.map(({ signInName }) => signInName)).size).toBe(demoPeople.length);
  });
});
