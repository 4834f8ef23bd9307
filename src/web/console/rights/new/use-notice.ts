import { useQuery } from '@tanstack/react-query';
import { readNotice } from '../../api/rights-secrecy.ts';

/** What is read to a worker before anything of his is kept. */
export interface Notice {
  readonly version: string;
  readonly texts: readonly { readonly purpose: string; readonly text: string }[];
}

// The sentence of the form itself, when the notice cannot be read: a clerk on the telephone must not have to stop.
const spoken: Notice = { version: 'spoken-2026-11', texts: [] };

/** The privacy notice in force. */
export const useNotice = (): Notice => {
  const notice = useQuery({ queryKey: ['rights-notice'], queryFn: readNotice, staleTime: 60_000 });
  return notice.data ?? spoken;
};
