import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { keepCsrfToken, onSignedOut, onStaleCsrf } from '../api/http.ts';
import { readSession, type Session, type SignedIn } from '../api/session.ts';

export type EndedWhy = 'idle' | 'expired';

interface Held {
  readonly session: SignedIn;
  readonly can: (permission: string) => boolean;
}

const Context = createContext<Held | null>(null);

/** The signed-in person and what the roles allow; only inside the frame. */
export const useSession = (): Held => {
  const held = useContext(Context);
  if (!held) throw new Error('useSession outside the frame');
  return held;
};

export const SessionProvider = (props: {
  readonly session: SignedIn;
  readonly children: ReactNode;
}) => {
  const can = (permission: string) => props.session.permissions.includes(permission);
  return <Context value={{ session: props.session, can }}>{props.children}</Context>;
};

const read = async (): Promise<Session> => {
  const session = await readSession();
  keepCsrfToken(session.csrf_token);
  return session;
};

/** Reads the session once, and keeps the last signed-in one while it has ended underneath the page,
 *  so that the page (and all that was typed) stays behind the sign-in window. */
export const useLiveSession = () => {
  const client = useQueryClient();
  const [ended, setEnded] = useState<EndedWhy | null>(null);
  const query = useQuery({ queryKey: ['session'], queryFn: read, staleTime: Infinity });

  useEffect(() => {
    onSignedOut(() => setEnded((before) => before ?? 'expired'));
    onStaleCsrf(async () => keepCsrfToken((await readSession()).csrf_token));
  }, []);

  const resume = (session: Session): void => {
    keepCsrfToken(session.csrf_token);
    client.setQueryData(['session'], session);
    setEnded(null);
    void client.invalidateQueries({ predicate: (q) => q.queryKey[0] !== 'session' });
  };
  return { query, ended, setEnded, resume };
};
