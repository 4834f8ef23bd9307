import { type Matter, matters } from '../../types.ts';
import { type FigureRows, isIn, type Span } from './figure-rows.ts';

/** One line of the monthly table: a matter, or all of them. */
export interface MonthlyLine {
  readonly matter: Matter | null;
  readonly registered: number;
  readonly workers: number;
  readonly closed: number;
  /** On the last day of the month (or today, while it runs). */
  readonly inHand: number;
  readonly recoveredFen: number;
  readonly paidWorkers: number;
  /** From the first day of the year. */
  readonly yearRegistered: number;
  readonly yearClosed: number;
  readonly yearRecoveredFen: number;
}

const lastDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** First and last day of a month `2026-02`. */
export const spanOfMonth = (month: string): Span => {
  const number = Number(month.slice(5));
  const days = number === 2 && isLeap(Number(month.slice(0, 4))) ? 29 : lastDays[number - 1];
  return { from: `${month}-01`, until: `${month}-${days ?? 31}` };
};

/** From the first day of the month's year to its last day. */
export const yearToMonth = (month: string): Span => ({
  from: `${month.slice(0, 4)}-01-01`,
  until: spanOfMonth(month).until,
});

const sumFen = (payments: FigureRows['payments']): number =>
  payments.reduce((sum, { amountFen }) => sum + amountFen, 0);

const lineOf = (
  { cases, payments }: Pick<FigureRows, 'cases' | 'payments'>,
  { matter, month, lastOn }: { matter: Matter | null; month: string; lastOn: string },
): MonthlyLine => {
  const [span, year] = [spanOfMonth(month), yearToMonth(month)];
  const came = cases.filter(({ receivedOn }) => isIn(span, receivedOn));
  const paid = payments.filter(({ paidOn }) => isIn(span, paidOn));
  return {
    matter,
    registered: came.length,
    workers: came.reduce((sum, { workers }) => sum + workers, 0),
    closed: cases.filter(({ closedOn }) => isIn(span, closedOn)).length,
    inHand: cases.filter(
      ({ receivedOn, closedOn }) =>
        receivedOn <= lastOn && (closedOn === null || closedOn > lastOn),
    ).length,
    recoveredFen: sumFen(paid),
    paidWorkers: new Set(paid.map(({ caseId, workerId }) => `${caseId} ${workerId}`)).size,
    yearRegistered: cases.filter(({ receivedOn }) => isIn(year, receivedOn)).length,
    yearClosed: cases.filter(({ closedOn }) => isIn(year, closedOn)).length,
    yearRecoveredFen: sumFen(payments.filter(({ paidOn }) => isIn(year, paidOn))),
  };
};

/** The monthly table: a line for each matter, and one for all. `rows` reach from the first day of the year. */
export const monthlyLines = (
  rows: FigureRows,
  { month, today }: { readonly month: string; readonly today: string },
): readonly MonthlyLine[] => {
  const { until } = spanOfMonth(month);
  const lastOn = until < today ? until : today;
  const lines = matters.map((matter) => {
    const cases = rows.cases.filter((one) => one.matter === matter);
    const payments = rows.payments.filter((one) => one.matter === matter);
    return lineOf({ cases, payments }, { matter, month, lastOn });
  });
  return [...lines, lineOf(rows, { matter: null, month, lastOn })];
};
