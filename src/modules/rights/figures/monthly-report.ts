import type { Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { figureRows } from '../figure-store.ts';
import {
  type MonthlyLine,
  monthlyLines,
  spanOfMonth,
  yearToMonth,
} from '../rules/figures/monthly.ts';
import { type Figures, reckonFigures } from '../rules/figures/reckon-figures.ts';
import { whoseFigures } from './whose-figures.ts';

/** What a monthly report is made of. */
export interface MonthlyReport {
  /** `2026-02`. */
  readonly month: string;
  /** The reporting union. */
  readonly unit: string;
  /** The month is not over: the figures go up to `madeOn`. */
  readonly isRunning: boolean;
  readonly madeOn: string;
  readonly madeBy: string;
  readonly madeAt: string;
  readonly lines: readonly MonthlyLine[];
  /** Of the month alone. */
  readonly figures: Figures;
}

/** Which report, and as which file. */
export interface MonthlyAsked {
  readonly month: string;
  readonly organisationId: string | null;
  readonly format: 'xlsx' | 'pdf';
}

export type MonthlyRefusal = { readonly code: 'not-found' } | { readonly code: 'month-not-begun' };

/** Draws up the report of a month; that it was taken out is recorded. */
export const monthlyReport = async (
  work: Work,
  cityName: string,
  asked: MonthlyAsked,
): Promise<Result<MonthlyReport, MonthlyRefusal>> => {
  const { month, organisationId, format } = asked;
  const today = work.today.toString();
  const span = spanOfMonth(month);
  if (span.from > today) return refuse({ code: 'month-not-begun' });
  const whose = await whoseFigures(work, organisationId);
  if (!whose.ok) return whose;
  const { name, paths } = whose.value;
  const rows = await figureRows(work, { paths, span: yearToMonth(month) });
  const { actor } = work;
  const subject = { kind: 'figures', id: organisationId ?? String(work.cityId) };
  work.note('rights.figures-exported', subject, { month, format });
  return done({
    ...{ month, unit: name ?? `${cityName}（本账号可统计的工会）`, madeOn: today },
    isRunning: span.until >= today,
    madeBy: actor.name,
    madeAt: work.now.toString(),
    lines: monthlyLines(rows, { month, today }),
    figures: reckonFigures(rows, { span, today }),
  });
};
