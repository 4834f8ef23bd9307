import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useDeed } from '../../parts/use-deed.ts';

/** A deed of the joint mechanism or a meeting on a case: its lists, the case and the desks read anew. */
export const useJointDeed = <I, O>(
  caseId: string,
  run: (input: I, key: string) => Promise<O>,
  { said, after }: { readonly said: string; readonly after?: (answer: O) => void },
) => {
  const client = useQueryClient();
  const { message } = App.useApp();
  return useDeed(run, (answer) => {
    for (const name of [
      ...['rights-referrals', 'rights-disclosures', 'rights-meetings', 'rights-promises'],
      ...['rights-case', 'rights-timeline', 'rights-clocks'],
    ])
      void client.invalidateQueries({ queryKey: [name, caseId] });
    for (const name of ['rights-cases', 'rights-desk'])
      void client.invalidateQueries({ queryKey: [name] });
    void message.success(said);
    after?.(answer);
  });
};
