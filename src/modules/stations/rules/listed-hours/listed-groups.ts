import type { Span } from '../hours/hours-rules.ts';
import type { Piece } from './listed-pieces.ts';
import { listedSpan } from './listed-span.ts';

/** Days, months and the times listed for them. */
export interface Group {
  days: boolean[] | null;
  workdays: boolean;
  months: { readonly from: number; readonly to: number } | null;
  spans: Span[];
  off: boolean;
}

/** All that was listed: groups in order, and what is said about days off. */
export interface Listed {
  readonly groups: readonly Group[];
  readonly holidays: { readonly open: boolean; readonly statutory: boolean } | null;
}

const emptyGroup = (): Group => ({
  days: null,
  workdays: false,
  months: null,
  spans: [],
  off: false,
});

const hasTimes = (group: Group): boolean => group.spans.length > 0 || group.off;

const addDays = (group: Group, days: readonly boolean[], workdays: boolean): void => {
  const before = group.days;
  group.days = days.map((named, day) => named || (before?.[day] ?? false));
  group.workdays ||= workdays;
};

const addSpan = (group: Group, span: Span | string): string | null => {
  if (typeof span === 'string') return span;
  const last = group.spans.at(-1);
  if (last && span.from < last.to) return '前后两段时间重叠或颠倒';
  if (group.off) return '又写休息又写时间';
  group.spans.push(span);
  return null;
};

/** Takes a piece into the last group, or opens the next one; a string is a Chinese reason to refuse. */
const take = (groups: Group[], piece: Piece): string | null => {
  let group = groups.at(-1);
  const opens = piece.kind === 'days' || piece.kind === 'months';
  if (!group || (opens && hasTimes(group))) {
    group = emptyGroup();
    groups.push(group);
  }
  switch (piece.kind) {
    case 'days':
      addDays(group, piece.days, piece.workdays);
      return null;
    case 'months':
      if (group.months) return '月份写了两次';
      group.months = { from: piece.from, to: piece.to };
      return null;
    case 'span':
      return addSpan(group, listedSpan(piece.from, piece.to));
    case 'allDay':
      return addSpan(group, { from: 0, to: 1440 });
    case 'off':
      if (group.spans.length > 0) return '又写时间又写休息';
      group.off = true;
      return null;
    case 'holidays':
    case 'break':
      return null;
  }
};

/** "8:30-17:30 周一至周五": the only times first, the only days last, belong together. */
const joinTimesFirst = (groups: Group[]): Group[] => {
  const [times, days] = groups;
  if (groups.length !== 2 || !times || !days || hasTimes(days)) return groups;
  if (times.days || times.months || times.off) return groups;
  return [{ ...days, spans: times.spans }];
};

/** Puts pieces together into groups; a string is a Chinese reason to refuse. */
export const listedGroups = (pieces: readonly Piece[]): Listed | string => {
  const groups: Group[] = [];
  let holidays: Listed['holidays'] = null;
  for (const piece of pieces) {
    if (piece.kind === 'break') continue;
    if (piece.kind === 'holidays') {
      if (holidays && holidays.open !== piece.open) return '节假日的说法前后矛盾';
      holidays = { open: piece.open, statutory: piece.statutory };
      continue;
    }
    const problem = take(groups, piece);
    if (problem) return problem;
  }
  return { groups: joinTimesFirst(groups), holidays };
};
