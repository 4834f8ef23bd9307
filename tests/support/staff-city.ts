import { randomBytes } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import {
  actorOfSession,
  createOrganisation,
  createPerson,
  grantsOf,
  kernelPermissions,
  type PermissionCard,
  type Role,
  scopesOf,
  useSetUpLink,
} from '#kernel/access/public.ts';
import { createSetUpLink, type Organisation } from '#kernel/identity/public.ts';
import { openSealer, type Sealer } from '#kernel/secrets/public.ts';
import {
  type PersonActor,
  perform,
  systemActor,
  type Work,
  type WorkSite,
} from '#kernel/work/public.ts';
import type { Result } from '#lib/result.ts';
import { freshCity, testDatabase } from './database.ts';

const testSealer = (): Sealer => openSealer({ keys: [{ id: 1, root: randomBytes(32) }] });

/** A clock that stands still until it is moved. */
export interface HandClock {
  readonly read: () => Temporal.Instant;
  readonly advance: (by: Temporal.DurationLike) => void;
}

/** Monday 2 March 2026, nine o'clock in China, unless said. */
export const handClock = (start = '2026-03-02T01:00:00Z'): HandClock => {
  let now = Temporal.Instant.from(start);
  return {
    read: () => now,
    advance: (by) => {
      now = now.add(by);
    },
  };
};

/** The value of a result that must be done. */
export const valueIn = <T>(result: Result<T, unknown>): T => {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
};

/** The code of a refusal, or `done`. */
export const codeOf = (result: Result<unknown, { readonly code: string }>): string =>
  result.ok ? 'done' : result.refusal.code;

/** A city set up by its first administrator, on the database of the test file. */
export interface StaffCity {
  readonly site: WorkSite;
  readonly clock: HandClock;
  readonly sealer: Sealer;
  readonly cards: readonly PermissionCard[];
  readonly rootId: string;
  readonly administrator: PersonActor;
  readonly administratorToken: string;
}

/** Password of the first administrator, whose sign-in name is `zhang`. */
export const ADMINISTRATOR_PASSWORD = 'Plum-7-tree';

/** A city of its own with nobody in it. */
export const emptySite = async (clock: HandClock): Promise<WorkSite> => ({
  database: await testDatabase(),
  cityId: freshCity(),
  clock: clock.read,
  strict: true,
});

/** Sets up a city as an installation does: link, federation, first administrator. */
export const staffCity = async (
  slicePermissions: readonly PermissionCard[] = [],
): Promise<StaffCity> => {
  const clock = handClock();
  const site = await emptySite(clock);
  const cards = [...kernelPermissions, ...slicePermissions];
  const link = valueIn(await perform(site, systemActor('启动'), createSetUpLink));
  const opened = await perform(site, systemActor('初始设置'), (work) =>
    useSetUpLink(work, {
      token: link.token,
      federationName: '某市总工会',
      name: '张伟',
      signInName: 'zhang',
      password: ADMINISTRATOR_PASSWORD,
      userAgent: '',
    }),
  );
  const administratorToken = valueIn(opened).token;
  const signedIn = await actorOfSession(site, administratorToken, cards);
  if (!signedIn) throw new Error('the first administrator is not signed in');
  const { actor: administrator, organisation } = signedIn;
  const rootId = organisation.id;
  return { site, clock, sealer: testSealer(), cards, rootId, administrator, administratorToken };
};

let people = 0;

/** A new member of staff made by the first administrator; answers his id and sign-in name. */
export const newColleague = async (
  city: StaffCity,
  role: Role,
  organisationId = city.rootId,
): Promise<{ id: string; signInName: string; firstPassword: string }> => {
  people += 1;
  const signInName = `staff-${people}`;
  const input = { name: `职工${people}`, signInName, role, organisationId };
  const created = await perform(city.site, city.administrator, (work) =>
    createPerson(work, input, city.cards),
  );
  const { person, firstPassword } = valueIn(created);
  return { id: person.id, signInName, firstPassword };
};

/** Runs a deed in the city as somebody. */
export const as = <T, R>(
  city: StaffCity,
  actor: PersonActor,
  deed: (work: Work) => Promise<Result<T, R>>,
): Promise<Result<T, R>> => perform(city.site, actor, deed);

/** Someone made by the first administrator, with the scopes he has once his password is changed. */
export const actorWith = async (
  city: StaffCity,
  role: Role,
  organisationId = city.rootId,
): Promise<PersonActor> => {
  const { id, signInName } = await newColleague(city, role, organisationId);
  const { cityId, database } = city.site;
  const scopes = await database.inCity(cityId, (db) =>
    scopesOf(db, cityId, { personId: id, cards: city.cards }),
  );
  return { kind: 'person', id, name: signInName, organisationId, scopes };
};

let towns = 0;

/** A township federation right under the city's. */
export const newTown = async (city: StaffCity, name = '某镇总工会'): Promise<Organisation> => {
  towns += 1;
  const divisionCode = `${city.site.cityId}${String(towns).padStart(3, '0')}`;
  const place = { parentId: city.rootId, kind: 'federation', level: 'township' } as const;
  const made = await as(city, city.administrator, (work) =>
    createOrganisation(work, { ...place, name, divisionCode }),
  );
  return valueIn(made);
};

/** The first grant of a person. */
export const grantOf = async (
  city: StaffCity,
  personId: string,
): Promise<{ personId: string; grantId: string }> => {
  const { cityId, database } = city.site;
  const [grant] = await database.inCity(cityId, (db) => grantsOf(db, cityId, [personId]));
  if (!grant) throw new Error('no grant');
  return { personId, grantId: grant.id };
};
