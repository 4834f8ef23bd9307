/** Letters, digits and spaces in full width, ideographs of the compatibility and radical blocks.
 *  Chinese punctuation is left alone: 「（）、·」 belong to names. */
const WIDE = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\u3000\u00a0\u2f00-\u2fdf\uf900-\ufaff]/gu;

/** Text with full-width letters, digits and spaces narrowed; Chinese punctuation stays.
 *  Radicals that a PDF leaves behind (⼯ for 工) become the characters people type. */
export const narrowLetters = (text: string): string =>
  text.replace(WIDE, (sign) => sign.normalize('NFKC'));

/** Text with everything narrowed, punctuation too (NFKC), for numbers, codes, phones and times. */
export const narrowAll = (text: string): string =>
  text.normalize('NFKC').replaceAll('。', '.').replaceAll('、', ',').trim();

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
/** Zero-width signs and direction marks: invisible, and able to make one name look like another. */
const INVISIBLE = /[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** Whether a text holds control characters or invisible marks. */
export const hasHiddenSigns = (text: string): boolean =>
  text.search(CONTROL) >= 0 || text.search(INVISIBLE) >= 0;

/** One line of plain text: no control or invisible signs, single spaces, narrowed letters. */
export const plainLine = (text: string): string =>
  narrowLetters(text.normalize('NFC'))
    .replace(CONTROL, '')
    .replace(INVISIBLE, '')
    .replace(/\s+/g, ' ')
    .trim();

/** What two spellings of the same thing have in common: narrowed, lower case, letters and digits only. */
export const comparable = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
