import { describe, expect, it, test } from 'vitest';
import type { PermissionCard, Role } from '../types.ts';
import { ungrantableRoles, whyNotGovern, whyNotGrant } from './granting.ts';
import { kernelPermissions } from './kernel-permissions.ts';
import { scopesFrom } from './scopes.ts';

const cards: PermissionCard[] = [
  ...kernelPermissions,
  { permission: 'stations.edit', label: '编辑驿站', roles: ['administrator', 'station_officer'] },
  { permission: 'rights.read', label: '查看案件', roles: ['rights_officer'], confidential: true },
];

const holder = (role: Role, organisationPath: string) =>
  ({ kind: 'person', scopes: scopesFrom([{ role, organisationPath }], cards) }) as const;

const wish = (role: Role, organisationPath: string, held: readonly Role[] = []) => ({
  role,
  organisationPath,
  held,
});

type Asker = Parameters<typeof whyNotGrant>[0];
type Wish = Parameters<typeof whyNotGrant>[1];

describe('a role', () => {
  const city = holder('administrator', 'c/');
  const county = holder('administrator', 'c/n/');
  test.each<[Asker, Wish, string | null, string]>([
    [city, wish('administrator', 'c/'), null, 'an equal at the same place'],
    [city, wish('auditor', 'c/'), null, 'the first auditor has to come from somebody'],
    [county, wish('station_officer', 'c/n/t/'), null, 'below his own organisation'],
    [county, wish('station_officer', 'c/'), 'not-yours', 'above his own organisation'],
    [county, wish('administrator', 'c/'), 'not-yours', 'nobody lifts himself'],
    [
      holder('station_officer', 'c/'),
      wish('station_officer', 'c/'),
      'not-yours',
      'no people.manage',
    ],
    [holder('auditor', 'c/'), wish('auditor', 'c/'), 'not-yours', 'an auditor only reads'],
    [city, wish('auditor', 'c/', ['administrator']), 'separation-of-duties', 'watches himself'],
    [city, wish('inspector', 'c/', ['auditor']), 'separation-of-duties', 'an auditor does no work'],
    [city, wish('inspector', 'c/', ['station_officer']), null, 'a small office has few people'],
    [city, wish('rights_officer', 'c/'), null, 'given by one who may not read cases himself'],
    [county, wish('rights_officer', 'c/'), 'not-yours', 'but only where he manages people'],
    [
      city,
      wish('rights_officer', 'c/', ['administrator']),
      'separation-of-duties',
      'an administrator opens no case to himself',
    ],
    [
      city,
      wish('administrator', 'c/', ['seal_keeper']),
      'separation-of-duties',
      'nor the other way round',
    ],
    [city, wish('rights_leader', 'c/', ['rights_officer']), null, 'a small union has few people'],
  ])('by %o: %o is refused for %s: %s', (actor, wanted, expected) => {
    expect(whyNotGrant(actor, wanted, cards)?.code ?? null).toBe(expected);
  });

  it('protects whoever holds it from a lesser administrator', () => {
    const grants = [{ role: 'administrator', organisationPath: 'c/' }] as const;
    expect(whyNotGovern(county, grants, cards)?.code).toBe('not-yours');
    expect(whyNotGovern(city, grants, cards)).toBeNull();
  });

  it('can be granted by somebody, unless its card forgets the administrator', () => {
    expect(ungrantableRoles(cards)).toEqual([]);
    const lost = { permission: 'x.y', label: '某事', roles: ['inspector'] } as const;
    expect(ungrantableRoles([...cards, lost])).toEqual(['inspector']);
  });

  // The rule used to be that every card names the administrator, since nobody gives more than he holds. Cards of rights
  // cases must not: what a worker told his union is not the system administrator's to read (个人信息保护法 arts. 6, 51).
  it('may be confidential, and is then given by one who does not hold it', () => {
    expect(holder('administrator', 'c/').scopes['rights.read']).toBeUndefined();
    expect(ungrantableRoles(cards)).not.toContain('rights_officer');
  });
});
