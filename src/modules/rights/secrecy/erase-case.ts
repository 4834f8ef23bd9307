import { Temporal } from 'temporal-polyfill';
import { type AuditNote, appendNotes } from '#kernel/audit/public.ts';
import type { Tx } from '#kernel/db/public.ts';
import { eraseFiles } from '#kernel/files/public.ts';
import { systemActor, type Work } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { lockCase } from '../case-store.ts';
import type { NoSuchCase } from '../cases/see-case.ts';
import type { RightsHouse } from '../rights-house.ts';
import {
  type ApprovalShut,
  type ErasureShut,
  whyNotDecide,
  whyNotErase,
} from '../rules/secrecy/retention.ts';
import { sealedCells } from '../rules/secrecy/sealed-cells.ts';
import { lettersOf, REASON_LETTERS } from '../rules/secrecy/why-not-unmask.ts';
import { archiveCase } from './case-shell.ts';
import {
  approvedErasures,
  blankTraces,
  type Erasure,
  erasuresOf,
  fileIdsOf,
  insertErasureAct,
  type OfCase,
} from './erasure-store.ts';
import { reasonCell } from './reason-cells.ts';
import { holdOn, planOf } from './retention-store.ts';
import { blankCell } from './sealed-cell-store.ts';

type Shelf = Pick<RightsHouse, 'sealer' | 'site'>;

export type EraseRefusal =
  | NoSuchCase
  | ErasureShut
  | ApprovalShut
  | { readonly code: 'reason-too-short'; readonly least: number }
  | { readonly code: 'erasure-open' };

const latestOf = async (work: Pick<Work, 'db' | 'cityId'>, caseId: string) =>
  (await erasuresOf(work, [caseId])).get(caseId) ?? null;

const whyShut = async (
  work: Pick<Work, 'db' | 'cityId' | 'today'>,
  caseId: string,
  latest: Erasure | null,
): Promise<ErasureShut | null> => {
  const plan = await planOf(work, caseId);
  return whyNotErase({
    dueOn: plan && Temporal.PlainDate.from(plan.dueOn),
    today: work.today,
    isHeld: (await holdOn(work, caseId)) !== null,
    isErased: latest?.state === 'done',
  });
};

const isShort = (reason: string): boolean => lettersOf(reason) < REASON_LETTERS;
const tooShort = { code: 'reason-too-short', least: REASON_LETTERS } as const;

/** The first of two people proposes to erase what is personal in a case whose time is over. Answers the proposal's id. */
export const proposeErasure = async (
  work: Work,
  house: Shelf,
  wish: { readonly caseId: string; readonly reason: string },
): Promise<Result<{ readonly id: string }, EraseRefusal>> => {
  const { caseId } = wish;
  const found = await archiveCase(work, caseId);
  if (!found.ok) return found;
  if (isShort(wish.reason)) return refuse(tooShort);
  const latest = await latestOf(work, caseId);
  const shut = await whyShut(work, caseId, latest);
  if (shut) return refuse(shut);
  if (latest && latest.state !== 'refused') return refuse({ code: 'erasure-open' });
  const id = newId();
  const cell = reasonCell('rights.erasure_acts', `${id}/proposed`);
  const reasonSealed = house.sealer.seal(wish.reason.trim(), cell);
  await insertErasureAct(work, { caseId, erasureId: id, act: 'proposed', reasonSealed });
  work.note('rights.erasure-proposed', { kind: 'case', id: caseId }, { erasure_id: id });
  return done({ id });
};

/** Blanks an approved case for ever: sealed values, their traces, and the bytes of files. The case's shell, its sums, its
 *  line of time and the audit record stay. A hold that came in between stops it. */
const blankCase = async (
  db: Tx,
  house: Shelf,
  { of, erasureId }: { readonly of: OfCase; readonly erasureId: string },
): Promise<boolean> => {
  const at = house.site.clock();
  const actor = systemActor('到期清除');
  const work = { db, cityId: of.cityId, now: at, actor };
  await lockCase(work, of.caseId);
  const latest = await latestOf(work, of.caseId);
  if (latest?.id !== erasureId || latest.state !== 'approved') return false;
  if (await holdOn(work, of.caseId)) return false;
  const files = await eraseFiles(db, of.cityId, { ids: await fileIdsOf(db, of), at });
  let values = 0;
  for (const cell of sealedCells) values += await blankCell(db, house.sealer, { cell, of });
  await blankTraces(db, of);
  const counts = { values, files: files.length };
  const line = { caseId: of.caseId, erasureId, act: 'done', reasonSealed: null, counts } as const;
  await insertErasureAct(work, line);
  const erased: AuditNote = {
    ...{ act: 'rights.case-erased', subjectKind: 'case', subjectId: of.caseId },
    facts: { erasure_id: erasureId, ...counts },
  };
  const notes = files.map((id): AuditNote => {
    const subject = { subjectKind: 'file', subjectId: id };
    return { act: 'files.file-erased', ...subject, facts: { erasure_id: erasureId } };
  });
  const { kind, id, name } = actor;
  const stamp = { cityId: of.cityId, at, actor: { kind, id, name } };
  await appendNotes(db, stamp, [erased, ...notes]);
  return true;
};

/** Carries out every erasure that was approved and not done; answers how many. As the owner of the database, because the
 *  application's own role may not change append-only tables. */
export const carryOutErasures = async (house: Shelf): Promise<number> => {
  const { database, cityId } = house.site;
  const waiting = await database.inCity(cityId, (db) => approvedErasures({ db, cityId }));
  let carried = 0;
  for (const { caseId, erasureId } of waiting) {
    const of = { cityId, caseId };
    if (await database.asOwner((db) => blankCase(db, house, { of, erasureId }))) carried += 1;
  }
  return carried;
};

interface Decision {
  readonly caseId: string;
  readonly approve: boolean;
  readonly reason: string;
}

const whyNot = async (
  work: Work,
  { caseId, approve, reason }: Decision,
  latest: Erasure,
): Promise<EraseRefusal | null> => {
  const isDecided = latest.state !== 'proposed';
  const person = work.actor.kind === 'person' ? work.actor.id : null;
  const shut = whyNotDecide({ proposedBy: latest.proposedBy, isDecided }, person);
  if (shut) return shut;
  if (!approve) return isShort(reason) ? tooShort : null;
  return whyShut(work, caseId, latest);
};

/** The second person approves, or refuses with a reason. What is approved is carried out right after the commit. */
export const decideErasure = async (
  work: Work,
  house: Shelf,
  wish: Decision,
): Promise<Result<{ readonly id: string }, EraseRefusal>> => {
  const { caseId, approve } = wish;
  const found = await archiveCase(work, caseId);
  if (!found.ok) return found;
  const latest = await latestOf(work, caseId);
  if (!latest) return refuse({ code: 'no-such-erasure' });
  const shut = await whyNot(work, wish, latest);
  if (shut) return refuse(shut);
  const { id } = latest;
  const act = approve ? 'approved' : 'refused';
  const reason = wish.reason.trim();
  const cell = reasonCell('rights.erasure_acts', `${id}/${act}`);
  const reasonSealed = reason === '' ? null : house.sealer.seal(reason, cell);
  await insertErasureAct(work, { caseId, erasureId: id, act, reasonSealed });
  work.note(`rights.erasure-${act}`, { kind: 'case', id: caseId }, { erasure_id: id });
  if (approve) {
    work.afterCommit(async () => {
      await carryOutErasures(house);
    });
  }
  return done({ id });
};
