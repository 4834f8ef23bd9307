import { epochDayOf } from '#kernel/calendar/rules/epoch-days.ts';
import { type Channel, channels, type Matter, matters } from '../../types.ts';
import type { Rung } from '../letters/letter-types.ts';
import { type CaseState, caseStates } from '../states.ts';
import {
  type FigureRows,
  isIn,
  type LetterRow,
  type PromiseRow,
  type Span,
} from './figure-rows.ts';
import { type IdleDays, idleDays } from './idle-days.ts';
import { medianOf, ninetiethOf } from './quantiles.ts';
import { quarterOf } from './quarters.ts';

/** Days from telling it to money in hand, per worker; null where there is none yet. */
export interface Durations {
  readonly workers: number;
  readonly medianDays: number | null;
  readonly ninetiethDays: number | null;
}

/** What became of letters signed in a period. */
export interface LetterFigures {
  readonly kind: Rung;
  readonly issued: number;
  readonly served: number;
  readonly answered: number;
  /** Settled or fulfilled before a higher letter had to be served. */
  readonly obeyed: number;
}

/** What became of promises whose day lay in a period; each version counts for itself. */
export interface PromiseFigures {
  readonly due: number;
  readonly kept: number;
  readonly keptLate: number;
  readonly broken: number;
  /** Agreed anew or withdrawn before its day. */
  readonly replaced: number;
  /** Its day is today or still to come. */
  readonly open: number;
}

/** Money that came in a period by the wage ledgers. */
export interface MoneyFigures {
  readonly recoveredFen: number;
  readonly workers: number;
  readonly medianFen: number | null;
}

export interface Figures {
  readonly registered: number;
  readonly workers: number;
  readonly closed: number;
  /** On the last day of the period. */
  readonly inHand: number;
  /** Of the cases registered in the period. */
  readonly matters: Readonly<Record<Matter, number>>;
  readonly channels: Readonly<Record<Channel, number>>;
  readonly states: Readonly<Record<CaseState, number>>;
  readonly time: Durations;
  readonly quarters: readonly (Durations & { readonly quarter: string })[];
  readonly letters: readonly LetterFigures[];
  readonly promises: PromiseFigures;
  readonly money: MoneyFigures;
  readonly idle: IdleDays;
}

const countBy = <K extends string, T>(
  keys: readonly K[],
  rows: readonly T[],
  keyOf: (row: T) => K,
): Record<K, number> => {
  const counts = Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
  for (const row of rows) counts[keyOf(row)] += 1;
  return counts;
};

const durationsOf = (paid: FigureRows['paid']): Durations => {
  const days = paid.map(({ receivedOn, moneyOn }) => epochDayOf(moneyOn) - epochDayOf(receivedOn));
  return { workers: days.length, medianDays: medianOf(days), ninetiethDays: ninetiethOf(days) };
};

const byQuarter = (paid: FigureRows['paid']): Figures['quarters'] => {
  const quarters = [...new Set(paid.map(({ moneyOn }) => quarterOf(moneyOn)))].sort();
  return quarters.map((quarter) => ({
    quarter,
    ...durationsOf(paid.filter(({ moneyOn }) => quarterOf(moneyOn) === quarter)),
  }));
};

const isObeyed = ({ correctedOn, nextServedOn }: LetterRow): boolean =>
  correctedOn !== null && (nextServedOn === null || correctedOn < nextServedOn);

const rungs: readonly Rung[] = ['reminder', 'opinion', 'proposal'];

const lettersOf = (letters: readonly LetterRow[]): readonly LetterFigures[] =>
  rungs.map((kind) => {
    const these = letters.filter((letter) => letter.kind === kind);
    return {
      kind,
      issued: these.length,
      served: these.filter(({ servedOn }) => servedOn !== null).length,
      answered: these.filter(({ repliedOn }) => repliedOn !== null).length,
      obeyed: these.filter(isObeyed).length,
    };
  });

type Outcome = Exclude<keyof PromiseFigures, 'due'>;

/** What a version of a promise came to by a day. Broken stays broken, whatever was agreed afterwards. */
export const outcomeOf = (promise: PromiseRow, today: string): Outcome => {
  const { dueOn, settledOn, replacedOn, isBroken } = promise;
  if (settledOn !== null) return settledOn <= dueOn ? 'kept' : 'keptLate';
  if (isBroken) return 'broken';
  if (replacedOn !== null) return replacedOn <= dueOn ? 'replaced' : 'broken';
  return dueOn < today ? 'broken' : 'open';
};

const promisesOf = (promises: readonly PromiseRow[], today: string): PromiseFigures => {
  const outcomes: readonly Outcome[] = ['kept', 'keptLate', 'broken', 'replaced', 'open'];
  const counted = countBy(outcomes, promises, (one) => outcomeOf(one, today));
  return { due: promises.length, ...counted };
};

const moneyOf = (payments: FigureRows['payments']): MoneyFigures => {
  const sums = new Map<string, number>();
  for (const { caseId, workerId, amountFen } of payments) {
    const key = `${caseId} ${workerId}`;
    sums.set(key, (sums.get(key) ?? 0) + amountFen);
  }
  const each = [...sums.values()].filter((fen) => fen !== 0);
  const recoveredFen = each.reduce((sum, fen) => sum + fen, 0);
  return { recoveredFen, workers: each.length, medianFen: medianOf(each) };
};

/** Reckons every figure of a period from its rows. Cases count by the day they came, letters by the day they were signed,
 *  promises by their due day, money by the day it came. */
export const reckonFigures = (
  rows: FigureRows,
  { span, today }: { span: Span; today: string },
): Figures => {
  const came = rows.cases.filter(({ receivedOn }) => isIn(span, receivedOn));
  const paid = rows.paid.filter(({ moneyOn }) => isIn(span, moneyOn));
  const lastOn = span.until < today ? span.until : today;
  return {
    registered: came.length,
    workers: came.reduce((sum, { workers }) => sum + workers, 0),
    closed: rows.cases.filter(({ closedOn }) => isIn(span, closedOn)).length,
    inHand: rows.cases.filter(
      ({ receivedOn, closedOn }) =>
        receivedOn <= lastOn && (closedOn === null || closedOn > lastOn),
    ).length,
    matters: countBy(matters, came, ({ matter }) => matter),
    channels: countBy(channels, came, ({ channel }) => channel),
    states: countBy(caseStates, came, ({ state }) => state),
    time: durationsOf(paid),
    quarters: byQuarter(paid),
    letters: lettersOf(rows.letters.filter(({ signedOn }) => isIn(span, signedOn))),
    promises: promisesOf(
      rows.promises.filter(({ dueOn }) => isIn(span, dueOn)),
      today,
    ),
    money: moneyOf(rows.payments.filter(({ paidOn }) => isIn(span, paidOn))),
    idle: idleDays(rows, { from: span.from, until: lastOn }),
  };
};
