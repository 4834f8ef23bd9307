import { type BoxTree, patternBit } from './box-tree.ts';
import { covers, type FacilityBits } from './facility-bits.ts';
import type { IndexedStation } from './indexed-station.ts';

/** A tree over those that fit one need, or null when so many fit that the whole tree serves better. */
export interface NarrowTree {
  readonly need: FacilityBits;
  readonly tree: BoxTree | null;
}

/** One state of all hours patterns, and the narrow trees grown for it. Two minutes with the same
 *  patterns open share a view. */
export interface OpenView {
  /** null = open or not. */
  readonly patternOpen: Uint8Array | null;
  /** Bits of the open patterns as in a box's summary; a station to be asked about always passes. */
  readonly patternBits: number;
  readonly narrow: Map<number, NarrowTree>;
}

/** A view of one state of the patterns; null = open or not. */
export const openView = (patternOpen: Uint8Array | null): OpenView => {
  let patternBits = patternOpen ? patternBit(-1) : -1;
  patternOpen?.forEach((isOpen, pattern) => {
    if (isOpen === 1) patternBits |= patternBit(pattern);
  });
  return { patternOpen, patternBits, narrow: new Map() };
};

/** Whether a station has what is needed and is open, or might be when asked. */
export const mayFit = (view: OpenView, need: FacilityBits, station: IndexedStation): boolean =>
  covers(station.facilities, need) &&
  (!view.patternOpen || station.hasOverrides || view.patternOpen[station.hoursPattern] === 1);
