import type { FiguresWire } from '../contract/figures.ts';
import { idleCauses } from '../rules/figures/idle-days.ts';
import type { Durations, Figures } from '../rules/figures/reckon-figures.ts';
import { caseStateWords } from '../rules/states.ts';
import { channelWords, matterWords } from '../words/case-words.ts';
import { figureNotes, idleCauseWords, rungWords } from '../words/figure-words.ts';

const counted = <K extends string>(counts: Readonly<Record<K, number>>, words: Record<K, string>) =>
  (Object.entries(counts) as [K, number][]).map(([key, count]) => ({
    ...{ key, label: words[key], count },
  }));

const durations = ({ workers, medianDays, ninetiethDays }: Durations) => ({
  ...{ workers, median_days: medianDays, ninetieth_days: ninetiethDays },
});

/** Figures with their Chinese names. */
export const figuresToWire = (
  figures: Figures,
): Omit<FiguresWire, 'organisation' | 'from' | 'until' | 'as_of' | 'federations'> => {
  const { registered, workers, closed, inHand, promises, money, idle } = figures;
  return {
    ...{ registered, workers, closed, in_hand: inHand },
    matters: counted(figures.matters, matterWords),
    channels: counted(figures.channels, channelWords),
    states: counted(figures.states, caseStateWords).filter(({ count }) => count > 0),
    time: durations(figures.time),
    quarters: figures.quarters.map((one) => ({ quarter: one.quarter, ...durations(one) })),
    letters: figures.letters.map((one) => ({ ...one, label: rungWords[one.kind] })),
    promises: {
      ...{ due: promises.due, kept: promises.kept, kept_late: promises.keptLate },
      ...{ broken: promises.broken, replaced: promises.replaced, open: promises.open },
    },
    money: {
      recovered_fen: money.recoveredFen,
      workers: money.workers,
      median_fen: money.medianFen,
    },
    idle: idleCauses.map((cause) => ({
      ...{ cause, label: idleCauseWords[cause], days: idle[cause] },
    })),
    notes: [...figureNotes],
  };
};
