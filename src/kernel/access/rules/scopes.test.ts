import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { PermissionCard, Role } from '../types.ts';
import { mayAnywhere, mayAt, pathsFor, requireAt, scopesFrom } from './scopes.ts';

const cards: PermissionCard[] = [
  { permission: 'stations.edit', label: '编辑驿站', roles: ['administrator', 'station_officer'] },
  { permission: 'people.manage', label: '管理人员', roles: ['administrator'] },
];

const someone = (...grants: readonly (readonly [Role, string])[]) =>
  ({
    kind: 'person',
    scopes: scopesFrom(
      grants.map(([role, organisationPath]) => ({ role, organisationPath })),
      cards,
    ),
  }) as const;

type Asker = Parameters<typeof mayAt>[0];

describe('a permission', () => {
  const officer = someone(['station_officer', 'city/county/']);
  test.each<[Asker, string, string, boolean, string]>([
    [officer, 'stations.edit', 'city/county/', true, 'at the organisation of the grant'],
    [officer, 'stations.edit', 'city/county/town/', true, 'inherited downward'],
    [officer, 'stations.edit', 'city/', false, 'never upward'],
    [officer, 'stations.edit', 'city/county2/', false, 'not at a neighbour with a like name'],
    [officer, 'people.manage', 'city/county/', false, 'the role does not hold it'],
    [officer, 'stations.burn', 'city/county/', false, 'no card declares it'],
    [someone(), 'stations.edit', 'city/', false, 'nobody granted anything'],
    [{ kind: 'worker' } as const, 'stations.edit', 'city/', false, 'a worker has no permissions'],
    [{ kind: 'keeper' } as const, 'stations.edit', 'city/', false, 'a keeper acts by his link'],
    [{ kind: 'system' } as const, 'stations.edit', 'city/', true, 'the house itself may'],
  ])('of %o: %s at %s is %s: %s', (actor, permission, path, expected) => {
    expect(mayAt(actor, permission, path)).toBe(expected);
    expect(requireAt(actor, permission, path)).toEqual(
      expected ? null : { code: 'not-yours', permission },
    );
  });

  it('is listed by its outermost organisations', () => {
    const actor = someone(
      ['station_officer', 'city/b/t/'],
      ['administrator', 'city/b/'],
      ['station_officer', 'city/a/'],
    );
    expect(pathsFor(actor, 'stations.edit')).toEqual(['city/a/', 'city/b/']);
    expect(mayAnywhere(actor, 'stations.edit')).toBe(true);
    expect(mayAnywhere(someone(), 'stations.edit')).toBe(false);
  });

  it('never reaches farther than the grants by themselves', () => {
    const path = fc
      .array(fc.constantFrom('a', 'b'), { minLength: 1, maxLength: 4 })
      .map((ids) => `${ids.join('/')}/`);
    const role = fc.constantFrom<Role>('administrator', 'station_officer', 'inspector');
    fc.assert(
      fc.property(fc.array(fc.tuple(role, path), { maxLength: 5 }), path, (grants, at) => {
        const expected = grants.some(([r, p]) => r !== 'inspector' && at.startsWith(p));
        expect(mayAt(someone(...grants), 'stations.edit', at)).toBe(expected);
      }),
    );
  });
});
