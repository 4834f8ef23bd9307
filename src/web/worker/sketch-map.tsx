import type { Temporal } from 'temporal-polyfill';
import type { LngLat } from '#lib/lng-lat.ts';
import type { Found, Place } from './types.ts';
import { distanceWords } from './words/distance.ts';
import { openWords } from './words/openness.ts';

const SIZE = 340;
const MARGIN = 26;
const METRES_PER_DEGREE = 111_195;

interface Dot {
  readonly number: number;
  readonly tone: string;
  readonly east: number;
  readonly north: number;
}

/** Metres east and north of a point, on a plane: true enough within a city. */
const offset = (from: LngLat, to: LngLat): { east: number; north: number } => ({
  east: (to[0] - from[0]) * METRES_PER_DEGREE * Math.cos((from[1] * Math.PI) / 180),
  north: (to[1] - from[1]) * METRES_PER_DEGREE,
});

interface SketchProps {
  readonly place: Place;
  readonly found: readonly Found[];
  readonly now: Temporal.Instant;
}

const dotsOf = ({ place, found, now }: SketchProps): readonly Dot[] =>
  found.flatMap(({ station, openness }, index) =>
    station.position
      ? [
          {
            number: index + 1,
            tone: openWords(station, openness, now).tone,
            ...offset(place.at, station.position.wgs84),
          },
        ]
      : [],
  );

const rings = [100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000];

/** A drawing of where the listed stations lie around the rider: north up, no streets, numbers as in the list. */
export const SketchMap = ({ place, found, now }: SketchProps) => {
  const dots = dotsOf({ place, found, now });
  const reach = Math.max(100, ...dots.map((dot) => Math.hypot(dot.east, dot.north)));
  const scale = (SIZE / 2 - MARGIN) / reach;
  const shown = rings.filter((ring) => ring <= reach * 1.05 && ring > reach / 6);
  const middle = SIZE / 2;
  return (
    <figure className="map">
      <svg
        viewBox={`0 0 ${SIZE} ${SIZE}`}
        role="img"
        aria-label={`示意图：你在中间，${dots.length} 个驿站按方向和距离画出，编号和下面的列表一样`}
      >
        {shown.map((ring) => (
          <g key={ring}>
            <circle className="ring" cx={middle} cy={middle} r={ring * scale} />
            <text className="ring-name" x={middle} y={middle - ring * scale - 3}>
              {distanceWords(ring)}
            </text>
          </g>
        ))}
        <text className="ring-name" x={20} y={18}>
          ↑ 北
        </text>
        <path className="me" d={`M${middle} ${middle - 11}l9 19-9-5-9 5z`} />
        {dots.toReversed().map((dot) => {
          const [x, y] = [middle + dot.east * scale, middle - dot.north * scale];
          return (
            <g key={dot.number} className={`dot ${dot.tone}`}>
              <circle cx={x.toFixed(1)} cy={y.toFixed(1)} r="11" />
              <text x={x.toFixed(1)} y={(y + 4.5).toFixed(1)}>
                {dot.number}
              </text>
            </g>
          );
        })}
      </svg>
      <figcaption>
        示意图，没有画路。箭头是{place.kind === 'here' ? '你' : place.name}
        ,编号和列表一样。实心：有人确认开着；实线圈：应该开着；虚线圈：没开或不详。
      </figcaption>
    </figure>
  );
};
