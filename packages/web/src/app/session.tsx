/** Who is signed in, and what happens when the session ends while somebody works. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { answered, api, keepToken, onSessionEnded } from '../api/client.ts';
import { Problem } from '../api/problem.ts';
import { Failure, Loading } from '../parts/states.tsx';
import { SignInAgain } from './sign-in-again.tsx';

async function readSession() {
  try {
    const session = await answered(api.GET('/session'));
    keepToken(session.csrf);
    return session;
  } catch (error) {
    if (error instanceof Problem && error.status === 401) return null;
    throw error;
  }
}

/** The session as the server tells it. */
export type Session = NonNullable<Awaited<ReturnType<typeof readSession>>>;

interface SessionState {
  /** Null where nobody is signed in. */
  readonly session: Session | null;
  /** Reads it again, after signing in or out. */
  readonly refresh: () => Promise<void>;
}

const SessionContext = createContext<SessionState | null>(null);

/** The session, for the pages below. While it has ended, a dialog asks to sign in again and the page below stays as it is. */
export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const queries = useQueryClient();
  const [hasEnded, setEnded] = useState(false);
  const { data, error, refetch } = useQuery({ queryKey: ['session'], queryFn: readSession, staleTime: Infinity });
  const member = data?.member.member;
  useEffect(() => onSessionEnded(() => setEnded(true)), []);
  if (error !== null) return <Failure error={error} onTryAgain={() => void refetch()} />;
  if (data === undefined) return <Loading />;

  const refresh = async (): Promise<void> => {
    const { data: now } = await refetch();
    // Whoever signs in at the start was not signed in before, which is no session that ended.
    setEnded(false);
    // What one member read is not for another's eyes: everything but the session is read again.
    if (now?.member.member !== member)
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
  };
  const goOn = async (): Promise<void> => {
    const now = await readSession();
    if (now === null) return;
    if (now.member.member !== member) {
      location.assign('/');
      return;
    }
    setEnded(false);
    await queries.invalidateQueries();
  };
  return (
    <SessionContext value={{ session: data, refresh }}>
      {children}
      {hasEnded && data !== null && <SignInAgain onSignedIn={() => void goOn()} />}
    </SessionContext>
  );
}

/** The session, or null where nobody is signed in. */
export function useSessionState(): SessionState {
  const state = useContext(SessionContext);
  if (state === null) throw new Error('A page stands outside of its session.');
  return state;
}

/** Who is signed in. For pages that are only drawn then. */
export function useSession(): Session {
  const { session } = useSessionState();
  if (session === null) throw new Error('This page is only for who is signed in.');
  return session;
}
