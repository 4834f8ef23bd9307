import type { Tx } from '#kernel/db/public.ts';
import type { Chore } from '#kernel/jobs/public.ts';
import { perform, systemActor, type Work, type WorkSite } from '#kernel/work/public.ts';
import { done, type Result } from '#lib/result.ts';
import {
  clocksLeftBehind,
  confirmVersion,
  latestProgress,
  lockProgress,
  type Moved,
  openClocksAfter,
  type Progress,
  saveProgress,
  writeMoves,
} from '../recompute-store.ts';
import { type Reckoner, reckonerOf } from '../rules/fast-reckon.ts';
import type { Clock, ClockMove, KnownCalendar } from '../types.ts';

/** What a slice does when a new calendar moves a clock of its kind of subject: it tells both sides. It runs in the
 *  transaction that moves the clock, so exactly once. */
export type MoveHandler = (work: Work, move: ClockMove) => Promise<void>;

/** How open clocks are counted anew. */
export interface Recomputing {
  /** The calendar as the database has it now, read in the transaction itself, so that no stale one is carried through. */
  readonly known: (db: Tx) => Promise<KnownCalendar>;
  /** By kind of subject. */
  readonly moved: Readonly<Record<string, MoveHandler>>;
  /** Clocks a transaction; 500. */
  readonly batch?: number;
}

/** What a run did. */
export interface Recomputed {
  readonly seen: number;
  readonly moved: number;
}

interface Batch extends Recomputed {
  readonly isEnd: boolean;
}

const BATCH = 500;
const ACTOR = systemActor('期限重算');

const moveOf = ({ clock, after }: Moved, calendarVersion: string): ClockMove => ({
  clockId: clock.id,
  subject: clock.subject,
  owner: clock.owner,
  title: clock.title,
  waitingFor: clock.waitingFor,
  calendarVersion,
  before: { rawOn: clock.rawOn, dueOn: clock.dueOn },
  after: { rawOn: after.rawOn, dueOn: after.dueOn },
  notDated: after.notDated,
});

const movesAmong = (clocks: readonly Clock[], reckoner: Reckoner): Moved[] =>
  clocks.flatMap((clock) => {
    const reckoned = reckoner(clock);
    // What is stored was a clock when it was written.
    if (!reckoned.ok) throw new Error(`${clock.id}: ${reckoned.refusal.why}`);
    const after = reckoned.value;
    const isSame =
      after.dueOn === clock.dueOn &&
      after.rawOn === clock.rawOn &&
      JSON.stringify(after.notDated) === JSON.stringify(clock.notDated);
    return isSame ? [] : [{ clock, after }];
  });

const clocksFor = (work: Work, { after_id, finished_at, ...row }: Progress, limit: number) =>
  finished_at === null
    ? openClocksAfter(work, { id: after_id, limit })
    : clocksLeftBehind(work, { version: row.calendar_version, finishedAt: finished_at, limit });

/** A calendar laid out once, however many batches it is used for. */
const layingOut = () => {
  let last: { readonly version: string; readonly reckoner: Reckoner } | null = null;
  return (known: KnownCalendar): Reckoner => {
    const version = String(known.version);
    if (last?.version !== version) last = { version, reckoner: reckonerOf(known) };
    return last.reckoner;
  };
};

const oneBatch = async (
  work: Work,
  how: Recomputing,
  layOut: ReturnType<typeof layingOut>,
): Promise<Result<Batch, never>> => {
  const known = await how.known(work.db);
  const version = String(known.version);
  const progress = await lockProgress(work, version);
  const limit = how.batch ?? BATCH;
  const clocks = await clocksFor(work, progress, limit);
  const moves = movesAmong(clocks, layOut(known));
  const written = await writeMoves(work, version, moves);
  const isLeftBehind = progress.finished_at !== null;
  if (isLeftBehind) {
    const ids = clocks.map((clock) => clock.id);
    await confirmVersion(work, version, ids);
  }
  const told = moves.filter((move) => written.has(move.clock.id));
  for (const move of told) {
    await how.moved[move.clock.subject.kind]?.(work, moveOf(move, version));
  }
  const isEnd = clocks.length < limit;
  const counts = { seen: clocks.length, moved: told.length };
  const afterId = isLeftBehind ? null : (clocks.at(-1)?.id ?? null);
  await saveProgress(work, { version, afterId, isEnd: isEnd || isLeftBehind, ...counts });
  const city = { kind: 'city', id: String(work.cityId) };
  work.note('commitments.clocks-recomputed', city, { calendar_version: version, ...counts });
  return done({ ...counts, isEnd });
};

const isNothingToDo = (site: WorkSite, how: Recomputing): Promise<boolean> =>
  site.database.inCity(site.cityId, async (db) => {
    const place = { db, cityId: site.cityId };
    const version = String((await how.known(db)).version);
    const latest = await latestProgress(place);
    if (latest?.calendar_version !== version || latest.finished_at === null) return false;
    const behind = { version, finishedAt: latest.finished_at, limit: 1 };
    return (await clocksLeftBehind(place, behind)).length === 0;
  });

/** Counts every open clock anew by the calendar as it is now: in batches of one transaction each, in the order of ids,
 *  going on where it stopped after a restart. Days that move are logged old and new, and the slices are told; clocks that
 *  have ended keep their days. With the same calendar again it does nothing but look after late comers. */
export const recomputeOpenClocks = async (
  site: WorkSite,
  how: Recomputing,
): Promise<Recomputed> => {
  let seen = 0;
  let moved = 0;
  if (await isNothingToDo(site, how)) return { seen, moved };
  const layOut = layingOut();
  for (;;) {
    const batch = await perform(site, ACTOR, (work) => oneBatch(work, how, layOut));
    if (!batch.ok) throw new Error('counting anew is never refused');
    seen += batch.value.seen;
    moved += batch.value.moved;
    if (batch.value.isEnd) return { seen, moved };
  }
};

/** Looks every minute whether a new notice was loaded, here or by another process. */
export const clockChores = (site: WorkSite, how: Recomputing): readonly Chore[] => [
  {
    name: 'recompute-clocks',
    everySeconds: 60,
    run: async () => {
      await recomputeOpenClocks(site, how);
    },
  },
];
