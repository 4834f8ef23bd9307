import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import type { CaseDetail } from '#modules/rights/contract/cases.ts';
import { useDeed } from '../../parts/use-deed.ts';

/** A deed on a case: what comes back is the case as it is now, and everything that shows it reads anew. */
export const useCaseDeed = <I>(
  id: string,
  run: (input: I, key: string) => Promise<CaseDetail>,
  { said, after }: { readonly said: string; readonly after?: () => void },
) => {
  const client = useQueryClient();
  const { message } = App.useApp();
  return useDeed(run, (now) => {
    client.setQueryData(['rights-case', id], now);
    for (const name of [
      'rights-timeline',
      'rights-clocks',
      'rights-claimants',
      'rights-letters',
      'rights-promises',
    ])
      void client.invalidateQueries({ queryKey: [name, id] });
    for (const name of ['rights-cases', 'rights-desk'])
      void client.invalidateQueries({ queryKey: [name] });
    void message.success(said);
    after?.();
  });
};
