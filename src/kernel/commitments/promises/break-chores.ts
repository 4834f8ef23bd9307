import type { Chore } from '#kernel/jobs/public.ts';
import { perform, systemActor, type Work, type WorkSite } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { factsOf, holding, type StoredCommitment } from '../commitment-rows.ts';
import { lockStored, toBreak } from '../commitment-store.ts';
import { countBreaks } from '../commitment-write-store.ts';
import { brokenOn, leftFen, partStates } from '../rules/promise-state.ts';
import type { Owner, PromiseSource, Subject } from '../types.ts';
import { noteBreak } from './note-break.ts';

/** A promise whose day passed, as a slice is told. */
export interface BrokenPromise {
  readonly commitmentId: string;
  readonly subject: Subject;
  readonly owner: Owner;
  readonly title: string;
  readonly version: number;
  readonly dueOn: string;
  /** The day after. */
  readonly brokenOn: string;
  readonly madeIn: PromiseSource['kind'];
  readonly isMoney: boolean;
  /** Still owed, in fen; null when no money was promised. */
  readonly leftFen: number | null;
  /** Breaks on record of this subject, this one among them. */
  readonly brokenCount: number;
}

/** What a slice does when a promise about its kind of subject breaks; in the transaction that records the break, so
 *  exactly once. A fault undoes the break too, and it is tried again at the next round. */
export type BreakHandler = (work: Work, broken: BrokenPromise) => Promise<void>;

/** Handlers by kind of subject. */
export type BreakHandlers = Readonly<Record<string, BreakHandler>>;

const toldOf = async (work: Work, stored: StoredCommitment): Promise<BrokenPromise> => {
  const { head } = stored;
  const facts = factsOf(stored);
  const subject = { kind: head.subject_kind, id: head.subject_id };
  return {
    commitmentId: head.id,
    subject,
    owner: { organisationId: head.organisation_id, personId: head.person_id },
    title: head.title,
    version: facts.version,
    dueOn: facts.dueOn,
    brokenOn: brokenOn(facts.dueOn),
    madeIn: holding(stored).source_kind,
    isMoney: facts.amountFen !== null,
    leftFen: leftFen(facts, partStates(facts, facts.fulfilments)),
    brokenCount: await countBreaks(work, subject),
  };
};

const breakOne = async (
  work: Work,
  id: string,
  handlers: BreakHandlers,
): Promise<Result<null, { readonly code: 'not-broken' }>> => {
  const stored = await lockStored(work, id);
  // Kept, agreed anew or noted by another process while we waited for its lock.
  if (!stored || !(await noteBreak(work, stored))) return refuse({ code: 'not-broken' });
  await handlers[stored.head.subject_kind]?.(work, await toldOf(work, stored));
  return done(null);
};

const BATCH = 200;
const ACTOR = systemActor('承诺到期');

interface Place {
  readonly dueOn: string;
  readonly id: string;
}

/** Every promise past its day and not on record, once, in batches: a promise that cannot be noted holds up no other. */
async function* brokenIds(site: WorkSite, today: string): AsyncGenerator<string> {
  const { cityId } = site;
  let after: Place | null = null;
  let isMore = true;
  while (isMore) {
    const asked: Parameters<typeof toBreak>[1] = { today, after, limit: BATCH };
    const found: Awaited<ReturnType<typeof toBreak>> = await site.database.inCity(cityId, (db) =>
      toBreak({ db, cityId }, asked),
    );
    yield* found.map((one) => one.id);
    const last = found.at(-1);
    isMore = found.length === BATCH;
    if (last) after = { dueOn: last.due_on, id: last.id };
  }
}

/** Writes into the record every promise whose day has passed, oldest first, once a version, and tells the slices.
 *  One transaction each: a handler that fails holds up no other, and the fault is thrown at the end. */
export const noteBreaks = async (site: WorkSite, handlers: BreakHandlers): Promise<number> => {
  const today = site.clock().toZonedDateTimeISO('Asia/Shanghai').toPlainDate().toString();
  const faults: unknown[] = [];
  let noted = 0;
  for await (const id of brokenIds(site, today)) {
    try {
      const outcome = await perform(site, ACTOR, (work) => breakOne(work, id, handlers));
      if (outcome.ok) noted += 1;
    } catch (fault) {
      faults.push(fault); // the promise stays on the list, and the next round tries it again
    }
  }
  if (faults.length > 0) throw new AggregateError(faults, `${faults.length} breaks were not noted`);
  return noted;
};

/** Looks every minute: a promise that ends with the day is broken a minute after midnight in Asia/Shanghai, and one that
 *  broke while the house was shut, a minute after it opens. */
export const breakChores = (site: WorkSite, handlers: BreakHandlers): readonly Chore[] => [
  {
    name: 'broken-promises',
    everySeconds: 60,
    run: async () => {
      await noteBreaks(site, handlers);
    },
  },
];
