import { findRoot, insertOrganisation } from '#kernel/identity/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';

/** The city's federation; in an empty installation one is founded under the city's name, so that a list can be
 *  imported before anybody has set the house up. */
export const federationOf = async (work: Work, cityName: string): Promise<string> => {
  const root = await findRoot(work.db, work.cityId);
  if (root) return root.id;
  const id = newId();
  const divisionCode = String(work.cityId);
  const name = `${cityName}总工会`;
  const federation = { id, parentId: null, path: `${id}/`, name, divisionCode };
  if (!(await insertOrganisation(work, { ...federation, kind: 'federation', level: 'city' }))) {
    const rival = await findRoot(work.db, work.cityId);
    if (rival) return rival.id;
    throw new Error('the city federation could not be founded');
  }
  work.note(
    'access.organisation-created',
    { kind: 'organisation', id },
    { name, parent: null, kind: 'federation', level: 'city', division_code: divisionCode },
  );
  return id;
};
