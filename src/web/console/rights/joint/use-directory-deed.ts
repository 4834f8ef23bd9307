import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useDeed } from '../../parts/use-deed.ts';

/** A deed on the directory or on papers received: both lists read anew wherever they are shown. */
export const useDirectoryDeed = <I, O>(
  run: (input: I, key: string) => Promise<O>,
  { said, after }: { readonly said: string; readonly after?: () => void },
) => {
  const client = useQueryClient();
  const { message } = App.useApp();
  return useDeed(run, () => {
    for (const name of ['rights-bodies', 'rights-papers', 'rights-timeline'])
      void client.invalidateQueries({ queryKey: [name] });
    void message.success(said);
    after?.();
  });
};
