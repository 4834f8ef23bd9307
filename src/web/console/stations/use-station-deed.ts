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
    client.setQueryData(['station', station.id], station);
    for (const name of ['stations', 'points', 'desk', 'history'])
      void client.invalidateQueries({ queryKey: [name] });
    void message.success(said);
    after?.(station);
  });
};
