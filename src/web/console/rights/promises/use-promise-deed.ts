import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import type { Promises } from '../../api/rights-promises.ts';
import { useDeed } from '../../parts/use-deed.ts';

/** A deed on the promises of a case: what comes back are its promises now; the case and the desks read anew. */
export const usePromiseDeed = <I>(
  caseId: string,
  run: (input: I, key: string) => Promise<Promises>,
  { said, after }: { readonly said: string; readonly after: () => void },
) => {
  const client = useQueryClient();
  const { message } = App.useApp();
  return useDeed(run, (now) => {
    client.setQueryData(['rights-promises', caseId], now);
    for (const name of ['rights-case', 'rights-timeline'])
      void client.invalidateQueries({ queryKey: [name, caseId] });
    for (const name of ['rights-cases', 'rights-desk'])
      void client.invalidateQueries({ queryKey: [name] });
    void message.success(said);
    after();
  });
};
