/** Whole fen out of a typed amount in yuan; null for nothing typed, undefined for what is no amount. */
export const fenOf = (typed: string): number | null | undefined => {
  const text = typed.trim().replace(/[,，\s元]/g, '');
  if (text === '') return null;
  const match = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(text);
  if (!match) return undefined;
  const fen = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return fen > 0 ? fen : undefined;
};
