/** 张**: the family name stays, each other letter becomes a star; a name of one letter becomes a star. */
export const maskName = (name: string): string => {
  const letters = [...name];
  return letters.length < 2 ? '*' : `${letters[0]}${'*'.repeat(Math.min(letters.length - 1, 3))}`;
};

/** 330***********123X → 330***********23X: the first three and the last three characters stay. */
export const maskIdNumber = (number: string): string =>
  number.length < 8 ? '****' : `${number.slice(0, 3)}${'*'.repeat(11)}${number.slice(-3)}`;
