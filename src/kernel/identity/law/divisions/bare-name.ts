const ending = /(?:街道|地区|[镇乡县区市])$/u;

/** A division's name without its kind: 凤桥镇 gives 凤桥; null where less than two characters remain. */
export const bareName = (name: string): string | null => {
  const bare = name.replace(ending, '');
  return bare !== name && [...bare].length >= 2 ? bare : null;
};
