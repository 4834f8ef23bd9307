import { comparable } from '#lib/text/narrow.ts';
import { claimChanges, type FieldChange, workerChanges } from './compare-content.ts';
import type { RosterDraft, WorkerDraft } from './import/roster-draft.ts';
import { type KeptLine, type KeptWorker, namedWorker, type WorkerContent } from './kept.ts';
import { workerMatcher } from './match-worker.ts';
import type { ClaimedLine } from './types.ts';

/** One line of a list beside the one it means. */
export interface PlannedLine {
  readonly before: KeptLine | null;
  readonly claim: ClaimedLine;
  readonly changes: readonly FieldChange[];
}

/** One worker of a list beside the one he is. */
export interface PlannedWorker {
  readonly before: KeptWorker | null;
  readonly content: WorkerContent;
  readonly changes: readonly FieldChange[];
  readonly lines: readonly PlannedLine[];
}

/** What an import would do. */
export interface RosterPlan {
  readonly workers: readonly PlannedWorker[];
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Workers with an error in their rows. */
  readonly skipped: number;
}

const spokenFields = [
  ...(['idNumber', 'phone', 'card', 'bank', 'gender', 'team', 'trade', 'enteredOn'] as const),
  ...(['leftOn', 'payBasis', 'note', 'statedPaidFen', 'statedOwedFen'] as const),
] satisfies readonly (keyof WorkerContent)[];

/** What the list says comes over what is kept; where it says nothing, what is kept stays. */
const mergedContent = (before: WorkerContent, draft: WorkerDraft): WorkerContent => {
  const said = spokenFields.filter((field) => draft[field] !== null);
  return {
    ...before,
    ...Object.fromEntries(said.map((field) => [field, draft[field]])),
    name: draft.name,
    signed: draft.signed || before.signed,
  };
};

const sameWords = (one: string, two: string): boolean => comparable(one) === comparable(two);

/** From surest to loosest: a sum of money once ("工资", 项) and the same wage by days are one claim, not two. */
const likenesses: readonly ((kept: KeptLine, claim: ClaimedLine) => boolean)[] = [
  (kept, claim) => sameWords(kept.unit, claim.unit) && kept.price === claim.price,
  (kept, claim) => sameWords(kept.unit, claim.unit),
  () => true,
];

const matchLines = (
  kept: readonly KeptLine[],
  claims: readonly ClaimedLine[],
): readonly PlannedLine[] => {
  const free = new Set(kept);
  const pairs = new Map<ClaimedLine, KeptLine>();
  for (const isLike of likenesses) {
    for (const claim of claims.filter((one) => !pairs.has(one))) {
      const match = [...free].find(
        (one) => one.kind === claim.kind && sameWords(one.item, claim.item) && isLike(one, claim),
      );
      if (!match) continue;
      free.delete(match);
      pairs.set(claim, match);
    }
  }
  return claims.map((claim) => {
    const before = pairs.get(claim) ?? null;
    return { before, claim, changes: before ? claimChanges(before, claim) : [] };
  });
};

const linesByWorker = (lines: readonly KeptLine[]): ReadonlyMap<string, readonly KeptLine[]> => {
  const found = new Map<string, KeptLine[]>();
  for (const line of lines) {
    if (line.workerId === null) continue;
    const own = found.get(line.workerId);
    if (own) own.push(line);
    else found.set(line.workerId, [line]);
  }
  return found;
};

/** Whether writing a planned worker would change anything. */
export const changesSomething = (planned: PlannedWorker): boolean =>
  planned.before === null ||
  planned.changes.length > 0 ||
  planned.lines.some((line) => line.before === null || line.changes.length > 0);

/** What an import does to a roster: nobody and no line is ever removed by a list, and the same list again changes
 *  nothing. */
export const planRoster = (
  draft: RosterDraft,
  kept: { readonly workers: readonly KeptWorker[]; readonly lines: readonly KeptLine[] },
): RosterPlan => {
  const match = workerMatcher(kept.workers);
  const lines = linesByWorker(kept.lines);
  const good = draft.workers.filter((one) => one.ok);
  const workers = good.map((one): PlannedWorker => {
    const before = match(one);
    const content = mergedContent(before?.content ?? namedWorker(one.name), one);
    return {
      before,
      content,
      changes: before ? workerChanges(before.content, content) : [],
      lines: matchLines(before ? (lines.get(before.id) ?? []) : [], one.lines),
    };
  });
  const created = workers.filter((one) => one.before === null).length;
  const unchanged = workers.filter((one) => !changesSomething(one)).length;
  return {
    workers,
    created,
    changed: workers.length - created - unchanged,
    unchanged,
    skipped: draft.workers.length - good.length,
  };
};
