import { epochDayOf } from '#kernel/calendar/rules/epoch-days.ts';
import type { CaseRow, FigureRows, PromiseRow, Span, WaitRow } from './figure-rows.ts';

/** Why nothing was done in a case on a day, the weightiest first. */
export const idleCauses = [
  'promise_broken',
  'proceedings',
  'answer_overdue',
  'answer_awaited',
  'promise_pending',
  'with_union',
] as const;

export type IdleCause = (typeof idleCauses)[number];

/** Days by cause; a day of one case counts once. */
export type IdleDays = Readonly<Record<IdleCause, number>>;

/** What happened in one case, by day number. */
interface Course {
  readonly deeds: ReadonlySet<number>;
  readonly promises: readonly PromiseRow[];
  readonly waits: readonly WaitRow[];
  readonly proceedings: FigureRows['proceedings'];
}

interface Stretch {
  readonly from: number;
  /** The last day, counted. */
  readonly until: number;
  readonly cause: IdleCause;
}

const NEVER = Number.POSITIVE_INFINITY;
const day = (on: string | null): number => (on === null ? NEVER : epochDayOf(on));

const promiseStretches = ({ madeOn, dueOn, settledOn, replacedOn }: PromiseRow): Stretch[] => {
  const end = Math.min(day(settledOn), day(replacedOn)) - 1;
  const [made, due] = [day(madeOn), day(dueOn)];
  return [
    { from: made, until: Math.min(due, end), cause: 'promise_pending' },
    { from: due + 1, until: end, cause: 'promise_broken' },
  ];
};

const waitStretches = ({ fromOn, dueOn, endedOn }: WaitRow): Stretch[] => {
  const end = day(endedOn) - 1;
  const due = day(dueOn);
  return [
    { from: day(fromOn), until: Math.min(due, end), cause: 'answer_awaited' },
    { from: due + 1, until: end, cause: 'answer_overdue' },
  ];
};

const stretchesOf = ({ promises, waits, proceedings }: Course): Stretch[] =>
  [
    ...promises.flatMap(promiseStretches),
    ...waits.flatMap(waitStretches),
    ...proceedings.map(
      ({ openedOn, closedOn }): Stretch => ({
        ...{ from: day(openedOn), until: day(closedOn) - 1, cause: 'proceedings' },
      }),
    ),
  ].sort((a, b) => idleCauses.indexOf(a.cause) - idleCauses.indexOf(b.cause));

const causeOn = (stretches: readonly Stretch[], on: number): IdleCause =>
  stretches.find(({ from, until }) => from <= on && on <= until)?.cause ?? 'with_union';

const nothing = (): Record<IdleCause, number> => ({
  ...{ promise_broken: 0, proceedings: 0, answer_overdue: 0 },
  ...{ answer_awaited: 0, promise_pending: 0, with_union: 0 },
});

/** Adds the idle days of one case within a span: from the day after it came to the day before it ended. */
const addCase = (
  sums: Record<IdleCause, number>,
  { one, course, span }: { readonly one: CaseRow; readonly course: Course; readonly span: Span },
): void => {
  const first = Math.max(day(one.receivedOn) + 1, day(span.from));
  const last = Math.min(day(one.endedOn) - 1, day(span.until));
  const stretches = stretchesOf(course);
  for (let on = first; on <= last; on += 1) {
    if (!course.deeds.has(on)) sums[causeOn(stretches, on)] += 1;
  }
};

const grouped = <T extends { readonly caseId: string }>(rows: readonly T[]): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.caseId);
    if (group) group.push(row);
    else groups.set(row.caseId, [row]);
  }
  return groups;
};

/** Days on which nobody did anything in a case, by what it waited for. What the house does by itself is no deed.
 *  Rest days count: a worker without wages does not stop waiting at the weekend. */
export const idleDays = (rows: FigureRows, span: Span): IdleDays => {
  const sums = nothing();
  const [promises, waits] = [grouped(rows.promises), grouped(rows.waits)];
  const [proceedings, deeds] = [grouped(rows.proceedings), grouped(rows.deeds)];
  for (const one of rows.cases) {
    const course: Course = {
      deeds: new Set((deeds.get(one.id) ?? []).map(({ on }) => day(on))),
      promises: promises.get(one.id) ?? [],
      waits: waits.get(one.id) ?? [],
      proceedings: proceedings.get(one.id) ?? [],
    };
    addCase(sums, { one, course, span });
  }
  return sums;
};
