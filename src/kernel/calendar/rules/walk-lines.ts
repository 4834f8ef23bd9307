import type { Temporal } from 'temporal-polyfill';
import type { Calendar } from '../types.ts';
import type { TraceLine } from './clock-facts.ts';
import { periodWords } from './due-words.ts';
import type { Period } from './periods.ts';
import { countedLine, pausedLine, specialDayLine, standingLine } from './trace.ts';
import type { Encounter, Walk } from './walk-days.ts';

type Day = Temporal.PlainDate;

interface Run {
  readonly first: Day;
  readonly from: number;
  readonly last: Day;
  readonly to: number;
}

const pauseLine = (met: Extract<Encounter, { pause: unknown }>, left: Period): TraceLine =>
  met.until === null
    ? standingLine(met.pause, met.at, periodWords(left))
    : pausedLine(met.pause, [met.at, met.until]);

/** The pauses of a walk as lines; plain days stay silent. For clocks that count every day. */
export const pauseLines = (walk: Walk, asked: Period): TraceLine[] => {
  const left = { ...asked, count: asked.count - walk.counted };
  return walk.met.flatMap((met) => ('pause' in met ? [pauseLine(met, left)] : []));
};

/** Every day of a workday walk as lines: each rest day and make-up workday its own, plain workdays together. */
export const workdayLines = (calendar: Calendar, walk: Walk, asked: Period): TraceLine[] => {
  const left = { ...asked, count: asked.count - walk.counted };
  const lines: TraceLine[] = [];
  let run: Run | null = null;
  const endRun = (): void => {
    if (run) lines.push(countedLine([run.first, run.last], [run.from, run.to]));
    run = null;
  };
  for (const met of walk.met) {
    if ('looked' in met && met.looked.kind === 'workday') {
      const first: Run = run ?? { first: met.at, from: met.counted, last: met.at, to: met.counted };
      run = { ...first, last: met.at, to: met.counted };
      continue;
    }
    endRun();
    if ('pause' in met) lines.push(pauseLine(met, left));
    else lines.push(specialDayLine(calendar, met.at, { ...met.looked, counted: met.counted }));
  }
  endRun();
  return lines;
};
