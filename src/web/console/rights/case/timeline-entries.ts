import type { EventOnWire } from '#modules/rights/contract/case-steps.ts';
import { dayOfInstant, daysBetween } from '../day-text.ts';
import type { LetterLine } from './letter-line.ts';

/** What a line of the timeline is about, for the filter above it. */
export type EntryKind = 'step' | 'letter' | 'clock' | 'promise' | 'meeting' | 'track';

/** A line of what happened: an event of the case, or a letter begun. */
export type Entry = { readonly key: string; readonly kind: EntryKind; readonly at: string } & (
  | { readonly event: EventOnWire }
  | { readonly letter: LetterLine }
);

/** A line of what happened, with the still days before it; null where it came within the patience. */
export interface PlacedEntry {
  readonly entry: Entry;
  readonly idleDays: number | null;
}

const starts: readonly (readonly [string, EntryKind])[] = [
  ['rights.letter', 'letter'],
  ['rights.track', 'track'],
  ['rights.promise', 'promise'],
  ['rights.clock', 'clock'],
  ['rights.meeting', 'meeting'],
  ['rights.agreement', 'meeting'],
  ['rights.referral', 'track'],
  ['rights.partner', 'track'],
  ['rights.invitation', 'meeting'],
  ['rights.minutes', 'meeting'],
  ['rights.paper', 'track'],
];

const kindOf = ({ act }: EventOnWire): EntryKind =>
  starts.find(([start]) => act.startsWith(start))?.[1] ?? 'step';

// A week without a line is what a leader asks about first; ours.
const STILL_DAYS = 7;

const idleBefore = (entry: Entry, before: Entry | undefined): number | null => {
  if (!before) return null;
  const days = daysBetween(dayOfInstant(before.at), dayOfInstant(entry.at)) - 1;
  return days >= STILL_DAYS ? days : null;
};

/** One line of time out of events and letters, newest first, each with the still days before it. */
export const timelineOf = (
  events: readonly EventOnWire[],
  letters: readonly LetterLine[],
): readonly PlacedEntry[] => {
  const all: Entry[] = [
    ...events.map((event) => ({
      ...{ key: `event-${event.seq}`, kind: kindOf(event), at: event.at, event },
    })),
    ...letters.map((letter) => ({
      ...{ key: `letter-${letter.id}`, kind: 'letter' as const, at: letter.drafted_at, letter },
    })),
  ];
  const inOrder = all.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return inOrder
    .map((entry, place) => ({ entry, idleDays: idleBefore(entry, inOrder[place - 1]) }))
    .reverse();
};
