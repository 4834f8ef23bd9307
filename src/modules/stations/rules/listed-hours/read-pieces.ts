import type { ListedTime, Piece } from './listed-pieces.ts';

const dayNumbers: Readonly<Record<string, number>> = {
  一: 0,
  二: 1,
  三: 2,
  四: 3,
  五: 4,
  六: 5,
  日: 6,
  天: 6,
  '1': 0,
  '2': 1,
  '3': 2,
  '4': 3,
  '5': 4,
  '6': 5,
  '7': 6,
};

const halves: Readonly<Record<string, ListedTime['half']>> = {
  凌晨: 'night',
  早上: 'morning',
  早晨: 'morning',
  早: 'morning',
  上午: 'morning',
  中午: 'noon',
  下午: 'afternoon',
  傍晚: 'evening',
  晚上: 'evening',
  晚间: 'evening',
  晚: 'evening',
};

const DAY = '(?:周|星期|礼拜)([一二三四五六日天1-7])';
const TO = '(?:至|到|-|~)';
const TIME =
  '(次日|第二天)?(凌晨|早上|早晨|早|上午|中午|下午|傍晚|晚上|晚间|晚)?(\\d{1,2})(?::(\\d{2})|[点时](?:(半)|(\\d{1,2})分?|整)?)';
const HOLIDAY = '(法定|国家法定)?节?假日';

const every = [true, true, true, true, true, true, true];
const workweek = [true, true, true, true, true, false, false];
const weekend = [false, false, false, false, false, true, true];

const dayRange = (from: string, to: string): readonly boolean[] => {
  const days = every.map(() => false);
  const last = dayNumbers[to] ?? 0;
  for (let day = dayNumbers[from] ?? 0; ; day = (day + 1) % 7) {
    days[day] = true;
    if (day === last) return days;
  }
};

const daysPiece = (days: readonly boolean[], workdays = false): Piece => ({
  kind: 'days',
  days,
  workdays,
});

/** Reads the six groups of TIME; null for a time that does not exist. */
const timeOf = (groups: readonly (string | undefined)[]): ListedTime | null => {
  const [nextDay, half, hour = '', colon, halfPast, minutes] = groups;
  const minute = halfPast ? 30 : Number(colon ?? minutes ?? 0);
  const total = Number(hour) * 60 + minute;
  if (minute > 59 || total > 1440) return null;
  return {
    minutes: total,
    half: half ? (halves[half] ?? null) : null,
    nextDay: nextDay !== undefined,
    padded: hour.length === 2,
  };
};

type Groups = readonly (string | undefined)[];

/** What a shape turns out to be: pieces, or null for a number that does not exist. */
type Reading = Piece | readonly Piece[] | null;

const spanPiece = (groups: Groups): Piece | null => {
  const from = timeOf(groups.slice(0, 6));
  const to = timeOf(groups.slice(6, 12));
  return from && to ? { kind: 'span', from, to } : null;
};

const monthsPiece = (groups: Groups): Piece | null => {
  const from = Number(groups[0]);
  const to = Number(groups[1]);
  const real = from >= 1 && from <= 12 && to >= 1 && to <= 12;
  return real ? { kind: 'months', from, to } : null;
};

const holidays =
  (open: boolean) =>
  ([statutory]: Groups): Piece => ({ kind: 'holidays', open, statutory: statutory !== undefined });

/** What may stand in listed hours, tried in this order; first match wins. */
const shapes: readonly (readonly [RegExp, (groups: Groups) => Reading])[] = [
  [
    /(?:每天|每日|全天)?24小时(?:全天)?(?:不打烊|营业|开放)?|全天候?|24h(?:ours)?|7[*x×]24(?:小时)?|24\/7/y,
    () => ({ kind: 'allDay' }),
  ],
  [new RegExp(`${TIME}${TO}${TIME}`, 'y'), spanPiece],
  [
    /(?:(?:夏季|冬季|夏令时|冬令时|夏天|冬天)\(?)?(\d{1,2})月?(?:至|到|-|~)(\d{1,2})月份?/y,
    monthsPiece,
  ],
  [new RegExp(`${DAY}${TO}${DAY}`, 'y'), ([from = '', to = '']) => daysPiece(dayRange(from, to))],
  [
    new RegExp(`(?:周|星期|礼拜)([一二三四五六])${TO}([一二三四五六日天])`, 'y'),
    ([from = '', to = '']) => daysPiece(dayRange(from, to)),
  ],
  [
    /(?:双休日|周末|周六[、,和及]?周?日)[、,和及]?(?:国家)?(?:法定)?节?假日(?:休息?|不开放|不营业|除外|关闭|闭馆)/y,
    () => [daysPiece(weekend), { kind: 'off' }, { kind: 'holidays', open: false, statutory: true }],
  ],
  [/(?:周|星期|礼拜)六[、,和及]?日/y, () => daysPiece(weekend)],
  [new RegExp(DAY, 'y'), ([day = '']) => daysPiece(dayRange(day, day))],
  [/双休日|周末/y, () => daysPiece(weekend)],
  [/(?:法定)?工作日/y, () => daysPiece(workweek, true)],
  [/每天|每日|天天|全周/y, () => daysPiece(every)],
  [
    /全年无休|全年365天|365天|无休|全年/y,
    () => ({ kind: 'holidays', open: true, statutory: true }),
  ],
  [
    new RegExp(
      `(?:含)?${HOLIDAY}(?:期间)?(?:不休息?|无休|照常(?:开放|营业)?|正常(?:开放|营业)|不打烊)`,
      'y',
    ),
    holidays(true),
  ],
  [new RegExp(`${HOLIDAY}(?:期间)?(?:除外|休息?|不开放|不营业|关闭|闭馆)`, 'y'), holidays(false)],
  [/休息|不开放|不营业|关闭|闭馆|关门/y, () => ({ kind: 'off' })],
  [/[,;、。()和及|/]/y, () => ({ kind: 'break' })],
  [/(?:对外)?(?:开放|营业|服务|工作|办公)时间[::]?|(?:对外)?(?:开放|营业)|[::]/y, () => []],
];

const firstShape = (text: string, position: number): [Reading, number] | null => {
  for (const [shape, read] of shapes) {
    shape.lastIndex = position;
    const found = shape.exec(text);
    if (found) return [read(found.slice(1)), found[0].length];
  }
  return null;
};

/** Full-width to plain, all dashes to one, no spaces. */
const plainText = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212〜～─━]+|--+/gu, '-')
    .replace(/\s+/gu, '')
    .replace(/[;；。]/gu, ';')
    .replace(/[，]/gu, ',');

/** Cuts listed hours into pieces; a string is the part that could not be understood. */
export const readPieces = (listed: string): readonly Piece[] | string => {
  const text = plainText(listed);
  const pieces: Piece[] = [];
  let position = 0;
  while (position < text.length) {
    const found = firstShape(text, position);
    if (!found || found[0] === null) return text.slice(position, position + 12);
    pieces.push(...[found[0]].flat());
    position += found[1];
  }
  return pieces;
};
