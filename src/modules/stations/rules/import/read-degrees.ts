import { narrowAll } from '#lib/text/narrow.ts';

/** One coordinate read from a cell. */
export interface Degrees {
  readonly degrees: number;
  /** The axis the cell itself names (东经, N …); null if it does not. */
  readonly axis: 'lng' | 'lat' | null;
  /** Not written as a plain decimal number: worth a look. */
  readonly isConverted: boolean;
  /** Digits behind the point of the number as written. */
  readonly decimals: number;
}

const axisWords: readonly (readonly [RegExp, 'lng' | 'lat', 1 | -1])[] = [
  [/东经|^e|e$/i, 'lng', 1],
  [/西经|^w|w$/i, 'lng', -1],
  [/北纬|^n|n$/i, 'lat', 1],
  [/南纬|^s|s$/i, 'lat', -1],
];

const plainNumber = /^[+-]?\d{1,3}(\.\d+)?$/;
const scientific = /^[+-]?\d(\.\d+)?e\+?0?[0-2]$/i;
const sexagesimal =
  /^(\d{1,3})[°度:](?:(\d{1,2}(?:\.\d+)?)['′分:]?)?(?:(\d{1,2}(?:\.\d+)?)["秒]?)?$/;
const degreesOnly = /^[+-]?\d{1,3}(\.\d+)?[°度]$/;

const decimalsOf = (text: string): number => /\.(\d+)/.exec(text)?.[1]?.length ?? 0;

const fromParts = (text: string): number | null => {
  const parts = sexagesimal.exec(text);
  if (!parts) return null;
  const [degrees = 0, minutes = 0, seconds = 0] = parts.slice(1).map((part) => Number(part ?? 0));
  return minutes < 60 && seconds < 60 ? degrees + minutes / 60 + seconds / 3600 : null;
};

const numberOf = (text: string): Omit<Degrees, 'axis'> | null => {
  if (plainNumber.test(text))
    return { degrees: Number(text), isConverted: false, decimals: decimalsOf(text) };
  if (degreesOnly.test(text))
    return { degrees: Number(text.slice(0, -1)), isConverted: false, decimals: decimalsOf(text) };
  if (scientific.test(text)) {
    const power = Number(/e\+?(\d+)$/i.exec(text)?.[1] ?? 0);
    return {
      degrees: Number(text),
      isConverted: true,
      decimals: Math.max(0, decimalsOf(text) - power),
    };
  }
  const degrees = fromParts(text);
  // a second is 31 m: as good as four decimals
  return degrees === null ? null : { degrees, isConverted: true, decimals: 4 };
};

/** A longitude or latitude as people write it: 113.564525, 113°33′52″, 东经113度33分52秒, 1.1356E+02.
 *  Null if it is none of these; the range is not judged here. */
export const readDegrees = (cell: string): Degrees | null => {
  const plain = narrowAll(cell)
    .replace(/[\s:：]*(经度|纬度)[\s:：]*/g, '')
    .replace(/\s/g, '')
    .replace(/[’‘`´]/g, "'")
    .replace(/[“”]|′′|''/g, '"');
  const named = axisWords.find(([pattern]) => pattern.test(plain));
  const bare = named ? plain.replace(named[0], '') : plain;
  const value = numberOf(bare);
  if (!value) return null;
  return { ...value, degrees: value.degrees * (named?.[2] ?? 1), axis: named?.[1] ?? null };
};

/** The two halves of a cell such as "120.1,30.2" or "(120.1，30.2)"; null if it has not two. */
export const splitCoordinates = (cell: string): readonly [string, string] | null => {
  const plain = narrowAll(cell).replace(/^[([]|[)\]]$/g, '');
  const halves = plain.split(/[,;|/]\s*|\s+/).filter((half) => half !== '');
  const [first, second] = halves;
  return halves.length === 2 && first && second ? [first, second] : null;
};
