import type { Grant, NotYours, PermissionCard, Role } from '../types.ts';
import { isConflicting, roles } from './roles.ts';
import { requireAt, scopesFrom } from './scopes.ts';

type Asker = Parameters<typeof requireAt>[0];

/** Why a role may not be granted. */
export type GrantRefusal = NotYours | { readonly code: 'separation-of-duties' };

/** Where a role is to be given, and what its receiver holds already. */
export interface GrantWish {
  readonly role: Role;
  readonly organisationPath: string;
  readonly held: readonly Role[];
}

/** What a granter must hold himself to give a role: all of it but the confidential, which he may give without. */
const permissionsOf = (role: Role, cards: readonly PermissionCard[]): string[] =>
  cards
    .filter((card) => card.roles.includes(role) && !card.confidential)
    .map((card) => card.permission);

/** Why an actor may not hold sway over grants: he lacks people.manage, or any permission they give.
 *  So nobody grants, revokes, or takes over by a password reset, more than he holds himself; save confidential
 *  permissions, which somebody has to give to the first who holds them. */
export const whyNotGovern = (
  actor: Asker,
  grants: readonly Pick<Grant, 'role' | 'organisationPath'>[],
  cards: readonly PermissionCard[],
): NotYours | null => {
  for (const { role, organisationPath } of grants) {
    for (const permission of ['people.manage', ...permissionsOf(role, cards)]) {
      const refusal = requireAt(actor, permission, organisationPath);
      if (refusal) return refusal;
    }
  }
  return null;
};

/** Why an actor may not grant a role; null when he may.
 *  @source GB/T 22239-2019 8.1.4.2 d) (least privilege, separation of administrators) */
export const whyNotGrant = (
  actor: Asker,
  wish: GrantWish,
  cards: readonly PermissionCard[],
): GrantRefusal | null =>
  whyNotGovern(actor, [wish], cards) ??
  (isConflicting(wish.role, wish.held) ? { code: 'separation-of-duties' } : null);

/** Roles that nobody could ever grant, since no role that manages people holds all their permissions.
 *  A fault in the cards: it must be empty. */
export const ungrantableRoles = (cards: readonly PermissionCard[]): Role[] => {
  const all = Object.keys(roles) as Role[];
  const granters = all
    .map((role) => scopesFrom([{ role, organisationPath: '/' }], cards))
    .filter((scopes) => scopes['people.manage']);
  return all.filter(
    (role) => !granters.some((scopes) => permissionsOf(role, cards).every((p) => scopes[p])),
  );
};
