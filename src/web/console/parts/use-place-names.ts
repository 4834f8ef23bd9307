import { useMemo } from 'react';
import { useDivisions, useOrganisations } from './use-places.ts';

/** Names by division code, township code and organisation id. */
export const usePlaceNames = (): Readonly<Record<string, string>> => {
  const divisions = useDivisions();
  const organisations = useOrganisations();
  return useMemo(() => {
    const names: Record<string, string> = {};
    for (const county of divisions.data?.counties ?? []) {
      names[county.code] = county.name;
      for (const township of county.townships) names[township.code] = township.name;
    }
    for (const one of organisations.data?.items ?? []) names[one.id] = one.name;
    return names;
  }, [divisions.data, organisations.data]);
};
