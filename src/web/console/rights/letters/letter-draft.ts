import type { LetterBlock, LetterText } from './letters-api.ts';

/** A blank paragraph. */
const blank: LetterBlock = { kind: 'paragraph', text: '' };

/** The text with one block replaced. */
export const withBlock = (text: LetterText, place: number, block: LetterBlock): LetterText => ({
  ...text,
  blocks: text.blocks.map((old, at) => (at === place ? block : old)),
});

/** The text with a blank paragraph after a block. */
export const withParagraphAfter = (text: LetterText, place: number): LetterText => ({
  ...text,
  blocks: [...text.blocks.slice(0, place + 1), blank, ...text.blocks.slice(place + 1)],
});

/** The text without a block. */
export const withoutBlock = (text: LetterText, place: number): LetterText => ({
  ...text,
  blocks: text.blocks.filter((_, at) => at !== place),
});

/** The text with a block moved one place up (-1) or down (1); unchanged at an end. */
export const withBlockMoved = (text: LetterText, place: number, by: -1 | 1): LetterText => {
  const other = place + by;
  const [moved, neighbour] = [text.blocks[place], text.blocks[other]];
  if (!moved || !neighbour) return text;
  const blocks = [...text.blocks];
  blocks[place] = neighbour;
  blocks[other] = moved;
  return { ...text, blocks };
};

/** Lines of a text area as a list, blank ones left out. */
export const linesOf = (typed: string): string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Whether a text still has a gap to be filled. */
export const hasGap = (text: string): boolean => /【[^】]*】/u.test(text);
