import type { Static } from 'typebox';
import { type Grant, type ListedPerson, roles } from '#kernel/access/public.ts';
import type { grantSchema, personSchema } from './staff-schemas.ts';

/** A grant on the wire. */
export const grantView = (grant: Grant): Static<typeof grantSchema> => ({
  id: grant.id,
  role: grant.role,
  role_label: roles[grant.role],
  organisation_id: grant.organisationId,
  organisation_name: grant.organisationName,
});

/** A member of staff on the wire. */
export const personView = (person: ListedPerson): Static<typeof personSchema> => ({
  id: person.id,
  name: person.name,
  sign_in_name: person.signInName,
  disabled_at: person.disabledAt?.toString() ?? null,
  locked_until: person.lockedUntil?.toString() ?? null,
  last_signed_in_at: person.lastSignedInAt?.toString() ?? null,
  grants: person.grants.map(grantView),
});
