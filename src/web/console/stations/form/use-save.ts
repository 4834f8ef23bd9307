import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { App } from 'antd';
import { useState } from 'react';
import { problemOf } from '../../api/problem.ts';
import type { Station, StationEdit } from '../../api/station-types.ts';
import { changeStation, createStation, readStation } from '../../api/stations.ts';
import { useDeed } from '../../parts/use-deed.ts';
import { zh } from '../../words/zh.ts';
import { changesBetween } from '../changes.ts';
import { withHoursRead } from './read-hours.ts';

interface Saving {
  /** What the changes are measured against. */
  readonly base: StationEdit;
  readonly version: number;
  readonly changes: Partial<StationEdit>;
}

/** The station as it is now, out of a conflict answer; read anew when the answer only names a version. */
const currentOf = async (id: string, facts: Readonly<Record<string, unknown>>) => {
  const current = facts.current;
  if (current !== null && typeof current === 'object' && 'facilities' in current)
    return current as Station;
  return readStation(id);
};

/** Saves a station, new or changed; a conflict hands back the other version and loses nothing. */
export const useSave = (station: Station | null, onSaved: () => void) => {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [conflict, setConflict] = useState<Station | null>(null);

  const save = async ({ base, version, changes }: Saving, key: string): Promise<Station> => {
    const read = await withHoursRead(changes);
    if (!station) return createStation(read as StationEdit, key);
    const left = changesBetween(base, { ...base, ...read });
    // Hours in other words may read the same; a save that changes nothing is no save.
    if (Object.keys(left).length === 0) return readStation(station.id);
    return changeStation(station.id, { version, changes: left }, key).catch(
      async (thrown: unknown) => {
        const problem = problemOf(thrown);
        if (problem.code === 'version-conflict')
          setConflict(await currentOf(station.id, problem.facts));
        throw thrown;
      },
    );
  };

  const deed = useDeed(save, (saved: Station) => {
    onSaved();
    setConflict(null);
    client.setQueryData<Station>(['station', saved.id], (old) => ({ ...old, ...saved }));
    for (const name of ['station', 'stations', 'points', 'desk', 'history'])
      void client.invalidateQueries({ queryKey: [name] });
    void message.success(zh.saved);
    void navigate({ to: '/stations/$id', params: { id: saved.id } });
  });
  return { deed, conflict };
};
