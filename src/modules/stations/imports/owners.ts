import { mayAt } from '#kernel/access/public.ts';
import { type Organisation, organisationsUnder } from '#kernel/identity/public.ts';
import { divisionPrefix } from '#kernel/identity/rules/organisation-tree.ts';
import type { Work } from '#kernel/work/public.ts';
import type { StationDraft } from '../rules/import/station-draft.ts';
import type { ChosenSettings } from './import-job.ts';

/** Who may own and change stations in an import. */
export interface Owners {
  /** The federation a new station of this row belongs to. */
  readonly ownerOf: (draft: StationDraft) => Organisation;
  /** The organisation's name when the actor may not edit its stations; null when he may. */
  readonly whoseNotMine: (organisationId: string) => string | null;
}

/** Learns the city's organisations; null when the chosen one is not there. */
export const learnOwners = async (work: Work, settings: ChosenSettings): Promise<Owners | null> => {
  const all = await organisationsUnder(work.db, work.cityId, ['']);
  const byId = new Map(all.map((one) => [one.id, one]));
  const chosen = byId.get(settings.organisationId);
  if (!chosen) return null;
  const below = all.filter((one) => one.kind === 'federation' && one.path.startsWith(chosen.path));
  const byDivision = new Map(below.map((one) => [one.divisionCode, one]));
  return {
    ownerOf: ({ townshipCode, divisionCode }) =>
      settings.byDivision
        ? (byDivision.get(townshipCode ?? '') ?? byDivision.get(divisionCode ?? '') ?? chosen)
        : chosen,
    whoseNotMine: (organisationId) => {
      const owner = byId.get(organisationId);
      return owner && mayAt(work.actor, 'stations.edit', owner.path) ? null : (owner?.name ?? '');
    },
  };
};

/** Whether a row lies outside the division of the federation it would belong to. */
export const isOutside = (owner: Organisation, draft: StationDraft): boolean => {
  const place = draft.townshipCode ?? draft.divisionCode;
  if (place === null || owner.divisionCode === null) return false;
  const prefix = divisionPrefix(owner.divisionCode);
  return !place.startsWith(prefix) && !prefix.startsWith(place);
};
