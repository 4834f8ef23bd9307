import type { StoredList } from '../stored-list.ts';

/** What the offline list is asked. */
export interface StoredQuestion {
  readonly from: readonly [lng: number, lat: number];
  readonly need: readonly string[];
  readonly openNow: boolean;
  readonly allDay: boolean;
  readonly text: string;
  /** Minutes since the list was made. */
  readonly minute: number;
}

type StoredState = 'open' | 'closed' | 'unknown';

export interface StoredAnswer {
  readonly tail: string;
  readonly name: string;
  readonly where: string;
  readonly phone: string;
  readonly also: string;
  readonly hours: string;
  readonly distance: number;
  readonly state: StoredState;
  /** When the posted state turns, in minutes since the list was made; null = not within it. */
  readonly turn: number | null;
}

type Turns = readonly number[] | null | undefined;

const stateAt = (list: StoredList, turns: Turns, minute: number): StoredState => {
  if (!turns || minute < 0 || minute >= list.minutes) return 'unknown';
  return turns.filter((turn) => turn <= minute).length % 2 === 1 ? 'open' : 'closed';
};

/** Bits of base 36 beyond 31: read digit by digit, so that no big integers are needed. */
const facilityCodesIn = (list: StoredList, digits: string): readonly string[] => {
  const bits: number[] = [];
  let rest = Array.from(digits, (digit) => Number.parseInt(digit, 36));
  while (rest.length > 0) {
    let carry = 0;
    const halves = rest.map((digit) => {
      const whole = carry * 36 + digit;
      carry = whole % 2;
      return Math.floor(whole / 2);
    });
    bits.push(carry);
    rest = halves[0] === 0 ? halves.slice(1) : halves;
  }
  return list.facilities.filter((_, place) => bits[place] === 1).map(([code]) => code);
};

const ALSO_SHOWN = 7;

const alsoWords = (list: StoredList, codes: readonly string[]): string =>
  list.facilities
    .filter(([code]) => codes.includes(code))
    .slice(0, ALSO_SHOWN)
    .map(([, name]) => name)
    .join('、');

/** The columns of the list, split once. */
interface Columns {
  readonly names: readonly string[];
  readonly wheres: readonly string[];
  readonly phones: readonly string[];
  readonly has: readonly string[];
}

const columnsOf = (list: StoredList): Columns => ({
  names: list.names.split('\n'),
  wheres: list.wheres.split('\n'),
  phones: list.phones.split('\n'),
  has: list.has.split('\n'),
});

interface Candidate extends StoredAnswer {
  readonly codes: readonly string[];
}

const distanceFrom = (list: StoredList, place: number, from: StoredQuestion['from']): number => {
  const lng = list.origin[0] + (list.lng[place] || 0) / list.scale;
  const lat = list.origin[1] + (list.lat[place] || 0) / list.scale;
  const east = (lng - from[0]) * Math.cos((from[1] * Math.PI) / 180);
  return Math.hypot(east, lat - from[1]) * 111_195;
};

const candidateAt = (
  list: StoredList,
  columns: Columns,
  { place, question }: { place: number; question: StoredQuestion },
): Candidate => {
  const [hours, turns] = list.patterns[list.hours[place] ?? -1] || ['', null];
  const codes = facilityCodesIn(list, columns.has[place] || '0');
  return {
    tail: list.tails.slice(place * list.tail, (place + 1) * list.tail),
    name: columns.names[place] || '',
    where: columns.wheres[place] || '',
    phone: columns.phones[place] || '',
    codes,
    also: alsoWords(list, codes),
    hours,
    distance: distanceFrom(list, place, question.from),
    state: stateAt(list, turns, question.minute),
    turn: (turns || []).find((turn) => turn > question.minute) ?? null,
  };
};

const fits = (one: Candidate, question: StoredQuestion): boolean =>
  question.need.every((code) => one.codes.includes(code)) &&
  (!question.openNow || one.state === 'open') &&
  (!question.allDay || one.hours === '24 小时') &&
  `${one.name}${one.where}`.includes(question.text);

/** The nearest stations of the stored list, by posted hours alone. */
export const nearestStored = (
  list: StoredList,
  question: StoredQuestion,
  limit: number,
): readonly StoredAnswer[] => {
  const columns = columnsOf(list);
  return columns.names
    .map((_, place) => candidateAt(list, columns, { place, question }))
    .filter((one) => fits(one, question))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, limit);
};
