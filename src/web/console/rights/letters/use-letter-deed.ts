import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useDeed } from '../../parts/use-deed.ts';
import type { Letter, LetterPlace } from './letters-api.ts';

/** A deed that answers with the letter as it now is; the letter, its list and the case follow. */
export const useLetterDeed = <I>(
  place: LetterPlace,
  run: (input: I, key: string) => Promise<Letter>,
  said: string,
) => {
  const client = useQueryClient();
  const { message } = App.useApp();
  return useDeed(run, (letter: Letter) => {
    client.setQueryData(['rights-letter', place.letterId], letter);
    for (const name of ['rights-letters', 'rights-case', 'rights-timeline', 'desk'])
      void client.invalidateQueries({ queryKey: [name] });
    void message.success(said);
  });
};
