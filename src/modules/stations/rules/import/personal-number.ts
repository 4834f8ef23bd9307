const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkDigits = '10X98765432';

const PATTERN =
  /(?<!\d)\d{6}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3}[\dXx](?![\dXx])/g;

const isValid = (number: string): boolean => {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return checkDigits[sum % 11] === number[17]?.toUpperCase();
};

const found = (text: string): readonly string[] =>
  (
    text
      .normalize('NFKC')
      .replace(/(?<=\d)[ -](?=[\dXx])/g, '')
      .match(PATTERN) ?? []
  ).filter(isValid);

/** Whether a text holds a citizen identity number (18 digits with a right check digit).
 *  @source GB 11643-1999 */
export const holdsPersonalNumber = (text: string): boolean => found(text).length > 0;

/** The text with the last twelve digits of every identity number hidden. */
export const maskedPersonalNumbers = (text: string): string => {
  if (!holdsPersonalNumber(text)) return text;
  return text
    .normalize('NFKC')
    .replace(/\d(?:[ -]?\d){16}[ -]?[\dXx]/g, (number) => `${number.slice(0, 6)}************`);
};

/** The text without its identity numbers. */
export const withoutPersonalNumbers = (text: string): string =>
  holdsPersonalNumber(text)
    ? maskedPersonalNumbers(text)
        .replace(/\d{6}\*{12}/g, '')
        .trim()
    : text;
