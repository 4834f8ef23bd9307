import { Outlet, useRouterState } from '@tanstack/react-router';
import { Modal } from 'antd';
import { lazy, Suspense, useCallback } from 'react';
import { newId } from '#lib/id.ts';
import { type Session, type SignedIn, signOut } from '../api/session.ts';
import { ErrorFace, LoadingFace } from '../parts/faces.tsx';
import { signInWords } from '../words/office-words.ts';
import { Frame } from './frame.tsx';
import { type EndedWhy, SessionProvider, useLiveSession } from './session.tsx';
import { useIdle } from './use-idle.ts';

const SignInPage = lazy(() =>
  import('../sign-in/sign-in-page.tsx').then((page) => ({ default: page.SignInPage })),
);
const FirstPasswordPage = lazy(() =>
  import('../sign-in/first-password-page.tsx').then((page) => ({
    default: page.FirstPasswordPage,
  })),
);
const SignInForm = lazy(() =>
  import('../sign-in/sign-in-form.tsx').then((page) => ({ default: page.SignInForm })),
);

interface Living {
  readonly session: SignedIn;
  readonly ended: EndedWhy | null;
  readonly setEnded: (why: EndedWhy) => void;
  readonly resume: (session: Session) => void;
}

const SignInAgain = (props: Living) => (
  <Modal open={props.ended !== null} footer={null} closable={false} title={signInWords.title}>
    <p>
      {props.ended === 'idle' ? signInWords.idle(props.session.idle_minutes) : signInWords.expired}
    </p>
    <Suspense fallback={<LoadingFace />}>
      <SignInForm
        name={props.session.person.sign_in_name}
        onSignedIn={(session) => {
          const other = session.signed_in && session.person.id !== props.session.person.id;
          if (other) window.location.assign('/console/');
          else props.resume(session);
        }}
      />
    </Suspense>
  </Modal>
);

const Living = (props: Living) => {
  const { ended, setEnded } = props;
  const onIdle = useCallback(() => {
    setEnded('idle');
    signOut(newId()).catch(() => undefined);
  }, [setEnded]);
  useIdle(ended ? null : props.session.idle_minutes, onIdle);
  return (
    <SessionProvider session={props.session}>
      <Frame />
      {ended ? <SignInAgain {...props} /> : null}
    </SessionProvider>
  );
};

/** Decides what the person sees first: set-up, sign-in, a new password, or the console. */
export const Root = () => {
  const { query, ended, setEnded, resume } = useLiveSession();
  const path = useRouterState({ select: (state) => state.location.pathname });

  if (path === '/setup') return <Outlet />;
  if (query.isPending) return <LoadingFace />;
  if (query.data === undefined)
    return <ErrorFace page thrown={query.error} retry={() => void query.refetch()} />;
  const session = query.data;
  return (
    <Suspense fallback={<LoadingFace />}>
      {!session.signed_in ? (
        <SignInPage session={session} onSignedIn={resume} />
      ) : session.must_change_password ? (
        <FirstPasswordPage
          names={[session.person.name, session.person.sign_in_name]}
          onChanged={() => void query.refetch()}
        />
      ) : (
        <Living session={session} ended={ended} setEnded={setEnded} resume={resume} />
      )}
    </Suspense>
  );
};
