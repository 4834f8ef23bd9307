import { useEffect, useState } from 'react';
import type { Letter, LetterPlace, LetterText } from './letters-api.ts';

interface Kept {
  readonly version: number;
  readonly text: LetterText;
}

const nameOf = ({ letterId }: LetterPlace) => `rights-letter-${letterId}`;

/** What was typed and not saved stays for this tab only, through a reload or a sign-in that ran out; letters name
 *  people, so it never outlives the browser's tab. */
const readKept = (place: LetterPlace): Kept | null => {
  const kept = sessionStorage.getItem(nameOf(place));
  return kept === null ? null : (JSON.parse(kept) as Kept);
};

/** The text under the hand, with the version it began from. */
export const useKeptText = (place: LetterPlace, letter: Letter) => {
  const [kept, setKept] = useState<Kept>(
    () => readKept(place) ?? { version: letter.letter.version, text: letter.body },
  );
  const [isChanged, setIsChanged] = useState(() => readKept(place) !== null);
  const name = nameOf(place);

  useEffect(() => {
    if (isChanged) sessionStorage.setItem(name, JSON.stringify(kept));
    else sessionStorage.removeItem(name);
  }, [isChanged, kept, name]);

  return {
    ...kept,
    isChanged,
    change: (text: LetterText) => {
      setKept((old) => ({ ...old, text }));
      setIsChanged(true);
    },
    /** It is saved as this version, or thrown away for the newest. */
    settle: (version: number, text: LetterText) => {
      setKept({ version, text });
      setIsChanged(false);
    },
  };
};
