const stems = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸'] as const;

/** 甲, 乙, 丙 … for 0, 1, 2 …; from the eleventh on with a number: 甲2, 乙2. */
export const stemOrdinal = (index: number): string => {
  const round = Math.floor(index / stems.length);
  return `${stems[index % stems.length]}${round === 0 ? '' : round + 1}`;
};
