export { type ActorOfSession, actorOfSession } from './actor-of-session.ts';
export { grantsOf, insertGrant, scopesOf } from './grant-store.ts';
export { grantRole } from './grants/grant-role.ts';
export { revokeGrant } from './grants/revoke-grant.ts';
export {
  type CreateOrganisationInput,
  createOrganisation,
} from './organisations/create-organisation.ts';
export { listOrganisations } from './organisations/list-organisations.ts';
export { renameOrganisation } from './organisations/rename-organisation.ts';
export { type CreatePersonInput, createPerson } from './people/create-person.ts';
export { disablePerson, enablePerson } from './people/disable-person.ts';
export { endSessionsOfPerson } from './people/end-sessions-of-person.ts';
export { type ListedPerson, listPeople, type PeopleQuery } from './people/list-people.ts';
export { resetPassword } from './people/reset-password.ts';
export { requireAtRoot } from './require-at-root.ts';
export { ungrantableRoles } from './rules/granting.ts';
export { kernelPermissions } from './rules/kernel-permissions.ts';
export { isRole, roles } from './rules/roles.ts';
export { mayAnywhere, mayAt, pathsFor, requireAt, scopesFrom } from './rules/scopes.ts';
export { type UseSetUpLinkInput, useSetUpLink } from './set-up/use-set-up-link.ts';
export type { Grant, NotYours, PermissionCard, Role } from './types.ts';
