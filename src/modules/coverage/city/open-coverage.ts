import { setImmediate } from 'node:timers/promises';
import type { Temporal } from 'temporal-polyfill';
import { done, type Result, refuse } from '#lib/result.ts';
import type { FacilityCode } from '#modules/stations/rules/facilities.ts';
import { type StreetGap, streetGaps } from '../rules/city/street-gaps.ts';
import { type LivingCover, livingCover } from '../rules/reach/living-cover.ts';
import { defaultSpeeds } from '../rules/reach/mode-graph.ts';
import { type HourCover, hourCounter } from '../rules/week/cover-week.ts';
import type { Mode } from '../types.ts';
import { type CityStreets, openCityStreets, type StreetHouse } from './city-streets.ts';
import {
  type StandingStations,
  type StationReadings,
  standingStations,
} from './standing-stations.ts';

/** What is asked of the installation's own stations. */
export interface CityQuestion {
  readonly mode: Mode;
  readonly minutes: number;
  /** All of these must be there and not known to be faulty. */
  readonly need: readonly FacilityCode[];
}

/** One moment: what the open stations reach, and what they would with those whose hours nobody knows. */
export interface MomentCover {
  readonly known: HourCover;
  readonly withUnknown: HourCover;
  readonly open: number;
  readonly unknown: number;
}

export interface CityAnswer {
  readonly streets: CityStreets;
  readonly standing: StandingStations;
}

export interface MomentAnswer extends CityAnswer {
  readonly moment: MomentCover;
  readonly gaps: readonly StreetGap[];
}

export interface WeekAnswer extends CityAnswer {
  /** Monday. */
  readonly weekOf: Temporal.PlainDate;
  /** The beginnings of the 168 hours from Monday 00:00, Chinese time. */
  readonly hours: readonly MomentCover[];
}

/** Nobody has imported the city's streets yet. */
export interface NoStreets {
  readonly code: 'no-streets';
}

/** Coverage of the installation's own stations. */
export interface CityCoverage {
  at(question: CityQuestion, instant: Temporal.Instant): Promise<Result<MomentAnswer, NoStreets>>;
  week(question: CityQuestion, instant: Temporal.Instant): Promise<Result<WeekAnswer, NoStreets>>;
}

const ZONE = 'Asia/Shanghai';
const HOURS = 168;
const MOST_GAPS = 20;
const KEPT = 24;
/** Other requests get their turn after so many hours. */
const HOURS_A_TURN = 4;

interface Open {
  readonly known: Uint8Array;
  readonly possible: Uint8Array;
}

const openAt = (
  register: StationReadings,
  { stations }: StandingStations,
  instant: Temporal.Instant,
): Open => {
  const known = new Uint8Array(stations.length);
  const possible = new Uint8Array(stations.length);
  for (const [place, station] of stations.entries()) {
    const { state } = register.opennessOf(station, instant);
    known[place] = state === 'open' ? 1 : 0;
    possible[place] = state === 'closed' ? 0 : 1;
  }
  return { known, possible };
};

const countOf = (marks: Uint8Array): number => marks.reduce((sum, one) => sum + one, 0);

/** Counts moment after moment over the same streets and stations. */
const momentCounter = (
  { streets, standing }: CityAnswer,
  { mode, minutes }: CityQuestion,
): { count: (open: Open) => MomentCover; cover: LivingCover } => {
  const asked = {
    places: standing.footholds,
    limit: minutes * defaultSpeeds[mode],
    groupOf: streets.counties,
  };
  const cover = livingCover(streets.graph, asked);
  const known = hourCounter(cover);
  const withUnknown = hourCounter(livingCover(streets.graph, asked));
  return {
    cover,
    count: ({ known: sure, possible }) => ({
      known: known(sure),
      withUnknown: withUnknown(possible),
      open: countOf(sure),
      unknown: countOf(possible) - countOf(sure),
    }),
  };
};

/** Answers kept by what they were asked of; the oldest goes first. */
const keptAnswers = <T>() => {
  const kept = new Map<string, Promise<T>>();
  return (key: string, make: () => Promise<T>): Promise<T> => {
    const found = kept.get(key);
    if (found) return found;
    const made = make();
    kept.set(key, made);
    made.catch(() => kept.delete(key));
    for (const old of kept.keys()) if (kept.size > KEPT) kept.delete(old);
    return made;
  };
};

const mondayOf = (instant: Temporal.Instant): Temporal.ZonedDateTime => {
  const local = instant.toZonedDateTimeISO(ZONE).startOfDay();
  return local.subtract({ days: local.dayOfWeek - 1 });
};

/** Opens coverage over the stations of a house. Answers are kept by the content they rest on: streets, the register's
 *  revision, the question and the moment; an edit makes new ones. */
export const openCoverage = (house: StreetHouse): CityCoverage => {
  const { register } = house;
  const streetsOf = openCityStreets(house);
  const moments = keptAnswers<MomentAnswer>();
  const weeks = keptAnswers<WeekAnswer>();

  const about = (streets: CityStreets, { mode, minutes, need }: CityQuestion): string =>
    [streets.stamp, register.revision, mode, minutes, ...need.toSorted()].join(' ');
  const answerOn = (streets: CityStreets, { need }: CityQuestion): CityAnswer => ({
    streets,
    standing: standingStations(register, streets.index, need),
  });
  return {
    at: async (question, instant) => {
      const streets = await streetsOf(question.mode);
      if (!streets) return refuse({ code: 'no-streets' });
      const minute = instant.round({ smallestUnit: 'minute', roundingMode: 'floor' });
      const key = `${about(streets, question)} ${minute}`;
      return done(
        await moments(key, async () => {
          const answer = answerOn(streets, question);
          const { count, cover } = momentCounter(answer, question);
          const moment = count(openAt(register, answer.standing, minute));
          const { byEdge } = streets.counties;
          const left = { metres: cover.metres, byEdge, most: MOST_GAPS };
          return { ...answer, moment, gaps: streetGaps(streets.graph, left) };
        }),
      );
    },
    week: async (question, instant) => {
      const streets = await streetsOf(question.mode);
      if (!streets) return refuse({ code: 'no-streets' });
      const monday = mondayOf(instant);
      const weekOf = monday.toPlainDate();
      return done(
        await weeks(`${about(streets, question)} ${weekOf}`, async () => {
          const answer = answerOn(streets, question);
          const { count } = momentCounter(answer, question);
          const hours: MomentCover[] = [];
          for (let hour = 0; hour < HOURS; hour += 1) {
            const at = monday.add({ hours: hour }).toInstant();
            hours.push(count(openAt(register, answer.standing, at)));
            if (hour % HOURS_A_TURN === 0) await setImmediate();
          }
          return { ...answer, weekOf, hours };
        }),
      );
    },
  };
};
