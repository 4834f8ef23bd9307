import { Temporal } from 'temporal-polyfill';
import { pathsFor } from '#kernel/access/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { pastStatesOf } from '../event-store.ts';
import {
  isRetentionKind,
  type RetentionKind,
  type RetentionLine,
  retentionEnds,
  retentionKindOf,
  retentionKinds,
  retentionLines,
} from '../rules/secrecy/retention.ts';
import { tracksOf } from '../track-store.ts';
import { insertTerm, plansOfKind, savePlan, setTerms, unplannedCases } from './retention-store.ts';

/** A term that holds here. */
export interface Term extends RetentionLine {
  readonly kind: RetentionKind;
  /** Set by this installation; else the one shipped. */
  readonly setHere: boolean;
}

/** The terms that hold here: those set by this installation over those shipped. */
export const termsHere = async (work: Pick<Work, 'db' | 'cityId'>): Promise<Term[]> => {
  const set = await setTerms(work);
  return retentionKinds.map((kind) => {
    const own = set.find((one) => one.kind === kind);
    const shipped = retentionLines[kind];
    return own
      ? { kind, title: shipped.title, years: own.years, basis: own.basis, setHere: true }
      : { kind, ...shipped, setHere: false };
  });
};

const yearsOf = (terms: readonly Term[], kind: RetentionKind): number =>
  terms.find((one) => one.kind === kind)?.years ?? retentionLines[kind].years;

/** Plans from which day the personal data of a case may go; called when it is archived. */
export const planRetention = async (
  work: Work,
  archived: { readonly caseId: string; readonly on: Temporal.PlainDate },
): Promise<void> => {
  const { caseId, on } = archived;
  const tracks = await tracksOf(work, caseId);
  const hadProceedings = tracks.some((one) => one.suspends);
  const kind = retentionKindOf({ states: await pastStatesOf(work, caseId), hadProceedings });
  const years = yearsOf(await termsHere(work), kind);
  const dueOn = retentionEnds(on, years).toString();
  await savePlan(work, { caseId, kind, years, archivedOn: on.toString(), dueOn });
  const facts = { kind, years, due_on: dueOn };
  work.note('rights.retention-planned', { kind: 'case', id: caseId }, facts);
};

/** Plans for cases that were archived without one (before there was a schedule); answers how many. */
export const planArchived = async (work: Work): Promise<Result<number, never>> => {
  const cases = await unplannedCases(work);
  for (const { id, changedAt } of cases) {
    const on = Temporal.Instant.from(changedAt).toZonedDateTimeISO('Asia/Shanghai').toPlainDate();
    await planRetention(work, { caseId: id, on });
  }
  return done(cases.length);
};

export type TermRefusal = { readonly code: 'no-such-kind' } | { readonly code: 'not-the-top' };

/** Sets how long this installation keeps a kind of case. The days of cases not yet erased are planned anew. Only who holds
 *  the permission at the federation that runs the house: the term holds for all its unions. */
export const setTerm = async (
  work: Work,
  wish: { readonly kind: string; readonly years: number; readonly basis: string },
): Promise<Result<readonly Term[], TermRefusal>> => {
  const { kind, years, basis } = wish;
  if (!isRetentionKind(kind)) return refuse({ code: 'no-such-kind' });
  const atTheTop = pathsFor(work.actor, 'rights.retain').some(
    (path) => path.split('/').filter(Boolean).length <= 1,
  );
  if (!atTheTop) return refuse({ code: 'not-the-top' });
  await insertTerm(work, { kind, years, basis: basis.trim() });
  const plans = await plansOfKind(work, kind);
  for (const plan of plans) {
    const dueOn = retentionEnds(Temporal.PlainDate.from(plan.archivedOn), years).toString();
    await savePlan(work, { ...plan, years, dueOn });
  }
  const city = { kind: 'city', id: String(work.cityId) };
  work.note('rights.retention-set', city, { kind, years, replanned: plans.length });
  return done(await termsHere(work));
};
