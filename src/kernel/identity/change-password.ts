import type { Sealer } from '#kernel/secrets/public.ts';
import { type PersonActor, perform, type WorkSite } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { hashPassword } from './password-hash.ts';
import { findPerson, setPassword } from './people-store.ts';
import { countProof, provePassword } from './prove-password.ts';
import { type WeakPasswordReason, whyWeak } from './rules/password-policy.ts';
import { revokeIn } from './session-store.ts';

/** A password that the policy does not allow. */
export interface WeakPassword {
  readonly code: 'weak-password';
  readonly reason: WeakPasswordReason;
}

export type ChangePasswordRefusal =
  | WeakPassword
  | { readonly code: 'wrong-credentials' }
  | { readonly code: 'locked'; readonly until: string };

/** The two passwords and the session that stays. */
export interface ChangePasswordInput {
  readonly actor: PersonActor;
  readonly sessionId: string;
  readonly sealer: Sealer;
  readonly currentPassword: string;
  readonly newPassword: string;
}

/** Changes one's own password and ends all one's other sessions. A wrong current password counts as a
 *  failed sign-in, so a session left open does not allow guessing. */
export const changePassword = async (
  site: WorkSite,
  input: ChangePasswordInput,
): Promise<Result<null, ChangePasswordRefusal>> => {
  const { actor, sealer, currentPassword, newPassword } = input;
  const person = await site.database.inCity(site.cityId, (db) =>
    findPerson(db, site.cityId, actor.id),
  );
  if (!person) throw new Error('a signed-in person is not in the register');
  const reason =
    newPassword === currentPassword
      ? 'same-as-before'
      : whyWeak(newPassword, [person.name, person.signInName]);
  if (reason) return refuse({ code: 'weak-password', reason });

  const proof = await provePassword(site, sealer, {
    signInName: person.signInName,
    password: currentPassword,
  });
  const hash = await hashPassword(newPassword);
  type Answer = Result<null, ChangePasswordRefusal>;
  const counted = await perform<Answer, never>(site, actor, async (work) => {
    const verdict = await countProof(work, proof);
    if (verdict.code !== 'proven') return done(refuse(verdict));
    await setPassword(work, actor.id, { hash, mustChange: false });
    const ended = await revokeIn(work, actor.id, { allBut: input.sessionId });
    work.note('identity.password-changed', { kind: 'person', id: actor.id }, { ended });
    return done(done(null));
  });
  return counted.ok ? counted.value : counted;
};
