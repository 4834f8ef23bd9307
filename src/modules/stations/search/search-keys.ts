import { pinyin } from 'pinyin-pro';
import { comparable } from '#lib/text/narrow.ts';

/** What a station is searched by; every key is in small letters and digits, its parts set apart by one space. */
export interface SearchKeys {
  /** Name, aliases and address as written. */
  readonly text: string;
  /** The same in full pinyin without tones, ü as v. */
  readonly pinyin: string;
  /** The first letter of each syllable. */
  readonly initials: string;
}

/** Readings a person set by hand: the characters, and their syllables with a space between. */
export type PinyinOverrides = Readonly<Record<string, string>>;

/** Place names that the dictionary reads as common words. */
const knownReadings: PinyinOverrides = { 乐清: 'yue qing', 莘塍: 'xin cheng' };

export interface Searched {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly address: string;
}

const syllablesOf = (text: string): readonly string[] =>
  text === ''
    ? []
    : pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true }).map(
        (syllable) => syllable.toLowerCase(),
      );

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const withOverrides = (text: string, overrides: PinyinOverrides): readonly string[] => {
  const words = Object.keys(overrides).sort((a, b) => b.length - a.length);
  const pieces = text.split(new RegExp(`(${words.map(escaped).join('|')})`));
  return pieces.flatMap(
    (piece) => overrides[piece]?.toLowerCase().split(' ') ?? syllablesOf(piece),
  );
};

/** A run of letters or digits inside Chinese counts in full among the initials: "A座" is "az", "53楼" is "53l". */
const initialOf = (syllable: string): string =>
  /^\d+$/.test(syllable) ? syllable : syllable.slice(0, 1);

/** The keys by which a station is found in Chinese, in pinyin and by initials.
 *  A reading the dictionary gets wrong (a place name) is set right by `overrides`. */
export const searchKeys = (searched: Searched, overrides: PinyinOverrides = {}): SearchKeys => {
  const parts = [searched.name, ...searched.aliases, searched.address]
    .map(comparable)
    .filter((part) => part !== '');
  const spoken = parts.map((part) => withOverrides(part, { ...knownReadings, ...overrides }));
  return {
    text: parts.join(' '),
    pinyin: spoken.map((syllables) => syllables.join('')).join(' '),
    initials: spoken.map((syllables) => syllables.map(initialOf).join('')).join(' '),
  };
};

/** What a person typed, in the form of the keys. */
export const searchQuery = (typed: string): string => comparable(typed);
