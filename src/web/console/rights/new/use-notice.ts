import { useQuery } from '@tanstack/react-query';
import { readNotice } from '../../api/rights-secrecy.ts';

/** What is read to a worker before anything of his is kept, and the version that goes into the case as proof. */
export interface Notice {
  readonly version: string;
  /** Null: the sentence of the form itself is said. */
  readonly text: string | null;
}

// When the notice cannot be read, a clerk on the telephone must not have to stop.
const spoken: Notice = { version: 'spoken-2026-11', text: null };

/** The notice on handling in force: the one a clerk reads aloud. Consent to health data and to sharing is asked when it
 *  is needed. */
export const useNotice = (): Notice => {
  const notice = useQuery({ queryKey: ['rights-notice'], queryFn: readNotice, staleTime: 60_000 });
  const main = notice.data?.texts.find((one) => one.required);
  return main ? { version: `${main.purpose}-${main.version}`, text: main.text } : spoken;
};
