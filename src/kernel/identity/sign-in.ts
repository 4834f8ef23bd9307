import type { Sealer } from '#kernel/secrets/public.ts';
import { type Actor, perform, systemActor, type WorkSite } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { openSession } from './open-session.ts';
import { countProof, type PasswordProof, provePassword } from './prove-password.ts';
import type { OpenedSession } from './types.ts';

/** What someone at the door says. */
export interface SignInInput {
  readonly signInName: string;
  readonly password: string;
  readonly userAgent: string;
}

/** Why nobody came in: unknown name, wrong password and disabled person look alike. */
export type SignInRefusal =
  | { readonly code: 'wrong-credentials' }
  | { readonly code: 'locked'; readonly until: string };

const actorOf = (proof: PasswordProof): Actor => {
  const person = proof.matched?.person;
  if (!person) return systemActor('登录');
  const { id, name, organisationId } = person;
  return { kind: 'person', id, name, organisationId, scopes: {} };
};

/** Signs a person in. Takes the site, not a piece of work: the hashing stays outside the transaction, and a
 *  failure must be counted and committed although the answer is a refusal. */
export const signIn = async (
  site: WorkSite,
  sealer: Sealer,
  input: SignInInput,
): Promise<Result<OpenedSession, SignInRefusal>> => {
  const proof = await provePassword(site, sealer, input);
  type Answer = Result<OpenedSession, SignInRefusal>;
  const counted = await perform<Answer, never>(site, actorOf(proof), async (work) => {
    const verdict = await countProof(work, proof);
    if (verdict.code !== 'proven') return done(refuse(verdict));
    return done(done(await openSession(work, verdict.credentials.person.id, input.userAgent)));
  });
  return counted.ok ? counted.value : counted;
};
