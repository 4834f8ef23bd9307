import { pathsFor } from '#kernel/access/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import type { FiguresWire } from '../contract/figures.ts';
import { figureRows, otherFederations } from '../figure-store.ts';
import type { Span } from '../rules/figures/figure-rows.ts';
import { isIn } from '../rules/figures/figure-rows.ts';
import { LEAST_SHOWN, protectCounts } from '../rules/figures/protect-counts.ts';
import { lastQuarterBefore, spanOfQuarter } from '../rules/figures/quarters.ts';
import { reckonFigures } from '../rules/figures/reckon-figures.ts';
import { figuresToWire } from './figures-to-wire.ts';
import { whoseFigures } from './whose-figures.ts';

/** A question for figures; a day left out is the first of this year, or today. */
export interface FiguresAsked {
  readonly from: string | null;
  readonly until: string | null;
  readonly organisationId: string | null;
}

export type FiguresRefusal = { readonly code: 'not-found' } | { readonly code: 'not-a-period' };

const MOST_YEARS = 5;

const spanOf = (asked: FiguresAsked, today: string): Span | null => {
  const until = asked.until ?? today;
  const from = asked.from ?? `${until.slice(0, 4)}-01-01`;
  const isShort = Number(until.slice(0, 4)) - Number(from.slice(0, 4)) <= MOST_YEARS;
  return from <= until && isShort ? { from, until } : null;
};

/** What other federations had, by whole quarters that are over: of two periods that overlap one could be taken from the
 *  other, and small counts would show. */
const federations = async (work: Work, until: string): Promise<FiguresWire['federations']> => {
  const today = work.today.toString();
  const quarter = lastQuarterBefore(until < today ? until : today);
  const span = spanOfQuarter(quarter);
  const paths = pathsFor(work.actor, 'rights.figures');
  const { cases } = await figureRows(work, { paths, span });
  const own = cases.filter(({ receivedOn }) => isIn(span, receivedOn)).length;
  const others = await otherFederations(work, { paths, span });
  const cells = [
    { name: '您可以统计的工会', count: own, isOwn: true },
    ...others.map(({ name, cases: count }) => ({ name, count, isOwn: false })),
  ];
  const { counts, total } = protectCounts(cells);
  const rows = cells.map(({ name, isOwn }, index) => ({
    ...{ name, own: isOwn, cases: counts[index] ?? null },
  }));
  return { quarter, threshold: LEAST_SHOWN, total, rows };
};

/** The figures of a period for whoever may count there. */
export const readFigures = async (
  work: Work,
  asked: FiguresAsked,
): Promise<Result<FiguresWire, FiguresRefusal>> => {
  const today = work.today.toString();
  const span = spanOf(asked, today);
  if (!span) return refuse({ code: 'not-a-period' });
  const whose = await whoseFigures(work, asked.organisationId);
  if (!whose.ok) return whose;
  const rows = await figureRows(work, { paths: whose.value.paths, span });
  const figures = reckonFigures(rows, { span, today });
  return done({
    ...{ organisation: whose.value.name, ...span, as_of: today },
    ...figuresToWire(figures),
    federations: await federations(work, span.until),
  });
};
