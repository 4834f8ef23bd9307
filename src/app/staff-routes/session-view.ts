import type { Static } from 'typebox';
import { type ActorOfSession, actorOfSession, roles } from '#kernel/access/public.ts';
import { csrfTokenOf } from '#kernel/identity/public.ts';
import { sessionTerms } from '#kernel/identity/rules/session-life.ts';
import type { StaffHouse } from './staff-house.ts';
import type { sessionSchema } from './staff-schemas.ts';

type SessionView = Static<typeof sessionSchema>;

const placeOf = (house: StaffHouse) => ({
  city: { id: String(house.site.cityId), name: house.cityName },
  demo: house.demoAccounts !== null,
});

const signedOut = (house: StaffHouse): SessionView => ({
  signed_in: false,
  csrf_token: '',
  ...placeOf(house),
  ...(house.demoAccounts && { demo_accounts: house.demoAccounts }),
});

const signedIn = (house: StaffHouse, who: ActorOfSession): SessionView => ({
  signed_in: true,
  csrf_token: csrfTokenOf(house.sealer, who.tokenHash),
  ...placeOf(house),
  person: { id: who.person.id, name: who.person.name, sign_in_name: who.person.signInName },
  organisation: {
    id: who.organisation.id,
    name: who.organisation.name,
    division_code: who.organisation.divisionCode,
  },
  roles: who.grants.map((grant) => ({
    role: grant.role,
    label: roles[grant.role],
    organisation_id: grant.organisationId,
    organisation_name: grant.organisationName,
  })),
  permissions: Object.keys(who.actor.scopes),
  idle_minutes: sessionTerms.idle_minutes,
  must_change_password: who.mustChangePassword,
});

/** What a page knows of the session behind a token: who, where, which permissions. */
export const sessionView = async (
  house: StaffHouse,
  token: string | null,
): Promise<SessionView> => {
  const who = token === null ? null : await actorOfSession(house.site, token, house.cards);
  return who ? signedIn(house, who) : signedOut(house);
};
