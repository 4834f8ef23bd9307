import type { Work } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import type { NoSuchCase } from '../cases/see-case.ts';
import type { RightsHouse } from '../rights-house.ts';
import { lettersOf, REASON_LETTERS } from '../rules/secrecy/why-not-unmask.ts';
import { archiveCase } from './case-shell.ts';
import { reasonCell } from './reason-cells.ts';
import { holdOn, insertHold } from './retention-store.ts';

interface HoldWish {
  readonly caseId: string;
  readonly reason: string;
}

export type HoldRefusal =
  | NoSuchCase
  | { readonly code: 'reason-too-short'; readonly least: number }
  | { readonly code: 'held-already' }
  | { readonly code: 'not-held' };

const turn = async (
  work: Work,
  house: Pick<RightsHouse, 'sealer'>,
  { caseId, reason, place }: HoldWish & { readonly place: boolean },
): Promise<Result<{ readonly id: string }, HoldRefusal>> => {
  const found = await archiveCase(work, caseId);
  if (!found.ok) return found;
  if (lettersOf(reason) < REASON_LETTERS) {
    return refuse({ code: 'reason-too-short', least: REASON_LETTERS });
  }
  const hold = await holdOn(work, caseId);
  if (place && hold) return refuse({ code: 'held-already' });
  if (!place && !hold) return refuse({ code: 'not-held' });
  const id = newId();
  const reasonSealed = house.sealer.seal(reason.trim(), reasonCell('rights.legal_holds', id));
  await insertHold(work, { id, caseId, lifts: place ? null : (hold?.id ?? null), reasonSealed });
  const act = place ? 'rights.hold-placed' : 'rights.hold-lifted';
  work.note(act, { kind: 'case', id: caseId }, { hold_id: hold?.id ?? id });
  return done({ id });
};

/** Holds a case back from erasure, with the reason: a proceeding, an inquiry, a dispute still open. */
export const placeHold = (work: Work, house: Pick<RightsHouse, 'sealer'>, wish: HoldWish) =>
  turn(work, house, { ...wish, place: true });

/** Lifts the hold, with the reason. */
export const liftHold = (work: Work, house: Pick<RightsHouse, 'sealer'>, wish: HoldWish) =>
  turn(work, house, { ...wish, place: false });
