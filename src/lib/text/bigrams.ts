/** Every pair of neighbouring characters, once each, in order; one character stands for itself.
 *  Chinese has no spaces between words: pairs are the cheapest index that finds a part of a name. */
export const bigrams = (text: string): readonly string[] => {
  const signs = [...text];
  if (signs.length < 2) return signs;
  const pairs = signs.slice(1).map((sign, index) => `${signs[index] ?? ''}${sign}`);
  return [...new Set(pairs)];
};
