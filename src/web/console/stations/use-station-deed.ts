import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import type { Station } from '../api/station-types.ts';
import { useDeed } from '../parts/use-deed.ts';

/** A deed that answers with the station as it now is; the page and the lists follow. */
export const useStationDeed = <I>(
  run: (input: I, key: string) => Promise<Station>,
  said: string,
  after?: (station: Station) => void,
) => {
  const client = useQueryClient();
  const { message } = App.useApp();
  return useDeed(run, (station: Station) => {
    // A deed answers without what only a reading tells (keeper, editable): keep that until read anew.
    client.setQueryData<Station>(['station', station.id], (old) => ({ ...old, ...station }));
    for (const name of ['station', 'stations', 'points', 'desk', 'history'])
      void client.invalidateQueries({ queryKey: [name] });
    void message.success(said);
    after?.(station);
  });
};
