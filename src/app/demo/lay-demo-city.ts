import { insertGrant } from '#kernel/access/public.ts';
import { chinaCalendar } from '#kernel/calendar/public.ts';
import {
  findRoot,
  hashPassword,
  insertOrganisation,
  insertPerson,
} from '#kernel/identity/public.ts';
import type { Sealer } from '#kernel/secrets/public.ts';
import { perform, systemActor, type Work, type WorkSite } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import { done } from '#lib/result.ts';
import { demoStations } from '#modules/stations/demo/jiaxing.ts';
import { demoOrganisations, demoPeople } from '#modules/stations/demo/organisations.ts';
import { storeDemoStations } from '#modules/stations/public.ts';
import { demoPassword } from './demo-accounts.ts';
import { demoRightsPeople } from './rights-people.ts';

/** The demo city looks the same on every machine; only the times of what was seen follow the clock. */
const SEED = 20_260_701;

const layOrganisations = async (work: Work): Promise<void> => {
  const paths = new Map<string, string>();
  for (const organisation of demoOrganisations) {
    const above = organisation.parentId === null ? '' : (paths.get(organisation.parentId) ?? '');
    const path = `${above}${organisation.id}/`;
    paths.set(organisation.id, path);
    const { id, parentId, name, kind, level, divisionCode } = organisation;
    await insertOrganisation(work, { id, parentId, path, name, kind, level, divisionCode });
  }
};

const layPeople = async (work: Work): Promise<void> => {
  const passwordHash = await hashPassword(demoPassword);
  for (const person of [...demoPeople, ...demoRightsPeople]) {
    const { id, signInName, alias: name, organisationId, role } = person;
    const account = { id, organisationId, name, signInName, passwordHash };
    await insertPerson(work, { ...account, mustChangePassword: false });
    await insertGrant(work, { id: newId(), personId: id, role, organisationId });
  }
};

/** Lays the invented city of Jiaxing into an empty database; a database that has a federation is left alone. */
export const layDemoCity = async (site: WorkSite, sealer: Sealer): Promise<void> => {
  await perform(site, systemActor('演示数据'), async (work) => {
    if (await findRoot(work.db, work.cityId)) return done('already there');
    await layOrganisations(work);
    await layPeople(work);
    const stations = demoStations(SEED, work.now);
    await storeDemoStations(work, { sealer, calendar: chinaCalendar }, stations);
    work.note(
      'demo.city-laid',
      { kind: 'city', id: String(work.cityId) },
      { stations: stations.length },
    );
    return done('laid');
  });
};
