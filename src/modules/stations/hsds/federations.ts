import { findRoot, organisationsUnder } from '#kernel/identity/public.ts';
import type { HsdsBody } from '../rules/hsds/source.ts';
import type { StationHouse } from '../station-house.ts';

/** Every body of the city by its id, parents before children. */
export type Federations = ReadonlyMap<string, HsdsBody>;

/** Reads the bodies of the city; hosts and partners among them, which answer for no station. */
export const readFederations = async ({ site }: StationHouse): Promise<Federations> => {
  const { cityId, database } = site;
  const bodies = await database.inCity(cityId, async (db) => {
    const root = await findRoot(db, cityId);
    return root ? organisationsUnder(db, cityId, [root.path]) : [];
  });
  return new Map(bodies.map((body) => [body.id, body]));
};

/** The bodies that answer for stations, and those above them, so that every parent named is also told of. */
export const answering = (
  federations: Federations,
  stations: readonly { readonly organisationId: string }[],
): HsdsBody[] => {
  const told = new Set<string>();
  for (const { organisationId } of stations) {
    for (let body = federations.get(organisationId); body; ) {
      if (told.has(body.id)) break;
      told.add(body.id);
      body = body.parentId === null ? undefined : federations.get(body.parentId);
    }
  }
  return [...federations.values()].filter((body) => told.has(body.id));
};
