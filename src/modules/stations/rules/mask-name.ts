/** A personal name with all but its first character hidden (张**). */
export const maskName = (name: string): string => {
  const characters = [...name.trim()];
  return characters.length < 2
    ? '*'
    : `${characters[0]}${'*'.repeat(Math.min(2, characters.length - 1))}`;
};
