import type { CountyCentres } from '../rules/city/county-edges.ts';
import { defaultSpeeds } from '../rules/reach/mode-graph.ts';
import type {
  CityAnswer,
  CityQuestion,
  MomentAnswer,
  MomentCover,
  WeekAnswer,
} from './open-coverage.ts';

const whole = (metres: number): number => Math.round(metres);
const shareOf = (part: number, all: number): number =>
  all > 0 ? Number((part / all).toFixed(4)) : 0;

const OTHER = { code: '', name: '其他' };

const aboutWire = ({ streets, standing }: CityAnswer, { mode, minutes, need }: CityQuestion) => ({
  ...{ mode, minutes, metres: minutes * defaultSpeeds[mode], need },
  streets: { ...streets.origin, total_m: whole(streets.graph.total_m) },
  stations: {
    on_streets: standing.stations.length,
    off_network: standing.off_network,
    unplaced: standing.unplaced,
  },
});

const momentWire = ({ known, withUnknown, open, unknown }: MomentCover, total_m: number) => ({
  ...{ open, unknown },
  covered_m: whole(known.covered_m),
  share: shareOf(known.covered_m, total_m),
  with_unknown_m: whole(withUnknown.covered_m),
  with_unknown_share: shareOf(withUnknown.covered_m, total_m),
});

/** One moment as the API and the command line say it. */
export const momentToWire = (
  answer: MomentAnswer,
  question: CityQuestion & { readonly at: string },
  counties: readonly CountyCentres[],
) => {
  const { streets, moment, gaps } = answer;
  const countyOf = (group: number) => counties[group] ?? OTHER;
  return {
    ...aboutWire(answer, question),
    at: question.at,
    ...momentWire(moment, streets.graph.total_m),
    counties: [...streets.counties.total_m].flatMap((total_m, group) =>
      total_m > 0
        ? [
            {
              code: countyOf(group).code,
              name: countyOf(group).name,
              total_m: whole(total_m),
              covered_m: whole(moment.known.byGroup[group] ?? 0),
              share: shareOf(moment.known.byGroup[group] ?? 0, total_m),
            },
          ]
        : [],
    ),
    gaps: gaps.map(({ at, uncovered_m, total_m, group }) => ({
      lng: Number(at[0].toFixed(5)),
      lat: Number(at[1].toFixed(5)),
      county: countyOf(group).name,
      uncovered_m: whole(uncovered_m),
      total_m: whole(total_m),
    })),
  };
};

/** A week as the API says it: 168 hours from Monday 00:00, and each county's covered metres hour by hour. */
export const weekToWire = (
  answer: WeekAnswer,
  question: CityQuestion,
  counties: readonly CountyCentres[],
) => {
  const { streets, hours, weekOf } = answer;
  return {
    ...aboutWire(answer, question),
    week_of: weekOf.toString(),
    hours: hours.map((hour) => momentWire(hour, streets.graph.total_m)),
    counties: [...streets.counties.total_m].flatMap((total_m, group) =>
      total_m > 0
        ? [
            {
              code: (counties[group] ?? OTHER).code,
              name: (counties[group] ?? OTHER).name,
              total_m: whole(total_m),
              covered_m: hours.map(({ known }) => whole(known.byGroup[group] ?? 0)),
            },
          ]
        : [],
    ),
  };
};
