import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { listOrganisations, type Organisation } from '../api/organisations.ts';
import { readDivisions } from '../api/places.ts';
import type { Option } from './choice.tsx';

/** Counties and townships of the city; they hardly ever change. */
export const useDivisions = () =>
  useQuery({ queryKey: ['divisions'], queryFn: readDivisions, staleTime: 3_600_000 });

/** Counties as choices. */
export const useCountyOptions = (): readonly Option[] => {
  const divisions = useDivisions();
  return (divisions.data?.counties ?? []).map((county) => ({
    value: county.code,
    label: county.name,
  }));
};

/** Organisations under their parents, with their depth in the tree. */
const inTreeOrder = (
  all: readonly Organisation[],
): readonly { readonly organisation: Organisation; readonly depth: number }[] => {
  const ids = new Set(all.map((one) => one.id));
  const under = new Map<string | null, Organisation[]>();
  for (const one of all) {
    const parent = one.parent_id !== null && ids.has(one.parent_id) ? one.parent_id : null;
    under.set(parent, [...(under.get(parent) ?? []), one]);
  }
  const walk = (
    parent: string | null,
    depth: number,
  ): { organisation: Organisation; depth: number }[] =>
    (under.get(parent) ?? []).flatMap((organisation) => [
      { organisation, depth },
      ...walk(organisation.id, depth + 1),
    ]);
  return walk(null, 0);
};

/** The organisation tree. */
export const useOrganisations = () =>
  useQuery({ queryKey: ['organisations'], queryFn: listOrganisations, staleTime: 300_000 });

/** Organisations as choices, indented by their place in the tree. */
export const useOrganisationOptions = (): readonly Option[] => {
  const organisations = useOrganisations();
  return useMemo(
    () =>
      inTreeOrder(organisations.data?.items ?? []).map(({ organisation, depth }) => ({
        value: organisation.id,
        label: `${'  '.repeat(depth)}${organisation.name}`,
      })),
    [organisations.data],
  );
};
