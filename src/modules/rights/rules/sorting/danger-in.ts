import { type DangerKind, dangerWords, harmlessWords } from './danger-words.ts';

/** A word of danger found in what somebody wrote. */
export interface DangerFound {
  readonly kind: DangerKind;
  readonly word: string;
}

/** What people put between characters, by habit or to slip past filters. */
const between = /[\s\p{P}\p{S}\u200b-\u200f\ufeff]/gu;

const bare = (text: string): string => text.normalize('NFKC').replace(between, '');

/** Takes harmless turns of speech out, so that 跳楼价 is not 跳楼. */
const withoutHarmless = (text: string): string =>
  harmlessWords.reduce((left, phrase) => left.replaceAll(phrase, '〇'), text);

/** Every word of danger in a text, each once, whatever blanks, marks or full-width letters stand between.
 *  Negations are not understood on purpose: 我没有想自杀 is looked at too. Linear in the length of the text. */
export const dangerIn = (text: string): DangerFound[] => {
  const plain = withoutHarmless(bare(text));
  return (Object.entries(dangerWords) as [DangerKind, readonly string[]][]).flatMap(
    ([kind, words]) => words.filter((word) => plain.includes(word)).map((word) => ({ kind, word })),
  );
};
