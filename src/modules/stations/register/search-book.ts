import { searchKeys, searchQuery } from '../search/search-keys.ts';
import type { Station, StationId } from '../types.ts';

/** Finds stations by what people type: Chinese, pinyin, initials, a code. */
export interface SearchBook {
  put(station: Station): void;
  remove(id: StationId): void;
  /** Ids of the best matches first; every word typed must occur. */
  find(text: string, limit: number): StationId[];
}

interface Line {
  readonly id: StationId;
  readonly name: string;
  readonly text: string;
}

const lineOf = (station: Station): Line => {
  const keys = searchKeys(station);
  const parts = [keys.text, keys.pinyin, keys.initials, searchQuery(station.code ?? '')];
  return { id: station.id, name: searchQuery(station.name), text: parts.join('\n') };
};

// A name that begins with the words comes first, then one that contains them, then the rest.
const rank = (line: Line, whole: string): number => {
  if (line.name.startsWith(whole)) return 0;
  return line.name.includes(whole) ? 1 : 2;
};

/** An empty search book; a search reads every line, which for a city takes about a millisecond. */
export const createSearchBook = (): SearchBook => {
  const lines = new Map<StationId, Line>();
  return {
    put: (station) => {
      lines.set(station.id, lineOf(station));
    },
    remove: (id) => {
      lines.delete(id);
    },
    find: (text, limit) => {
      const whole = searchQuery(text);
      const words = text
        .split(/\s+/)
        .map(searchQuery)
        .filter((word) => word !== '');
      if (words.length === 0) return [];
      return [...lines.values()]
        .filter((line) => words.every((word) => line.text.includes(word)))
        .map((line) => ({ line, rank: rank(line, whole) }))
        .sort((a, b) => a.rank - b.rank || (a.line.name < b.line.name ? -1 : 1))
        .slice(0, limit)
        .map(({ line }) => line.id);
    },
  };
};
