export { changePassword, type WeakPassword } from './change-password.ts';
export { csrfTokenOf } from './csrf-token.ts';
export { endOwnSession, endSessionsOf } from './end-sessions.ts';
export { forgetOldSignIns } from './forget-old.ts';
export { openSession } from './open-session.ts';
export {
  findOrganisation,
  findRoot,
  insertOrganisation,
  organisationsUnder,
  setOrganisationName,
} from './organisation-store.ts';
export { hashPassword } from './password-hash.ts';
export {
  findPerson,
  insertPerson,
  isAnybodyThere,
  lockPerson,
  type PersonRow,
  personColumns,
  setDisabled,
  setPassword,
  toPerson,
} from './people-store.ts';
export { nameFingerprint } from './prove-password.ts';
export {
  findSessionHolder,
  liveSessionsOf,
  type SessionHolder,
  writeSight,
} from './session-store.ts';
export { canSetUp, claimLink, createSetUpLink } from './set-up-link.ts';
export { signIn } from './sign-in.ts';
export { clearFailures, locksOf } from './sign-in-failure-store.ts';
export { isToken, tokenHash } from './token.ts';
export type { OpenedSession, Organisation, Person } from './types.ts';
