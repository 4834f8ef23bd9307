import type { RuleLine } from './law-types.ts';

const unitWords = { workday: '个工作日', day: '日', month: '个月', year: '年' } as const;

/** A citation as it is printed in a letter: 《…》（版本）第…条. */
export const citationText = (line: RuleLine): string =>
  `《${line.citation.law}》（${line.citation.version}）${line.citation.article}`;

/** A period in words: 15个工作日, 45日, 1年. */
export const periodText = (period: NonNullable<RuleLine['period']>): string =>
  `${period.count}${unitWords[period.unit]}`;

const ground = (line: RuleLine): string => {
  if (line.citation.status === 'unverified') return '依据没有核实';
  if (line.nature === 'practice') return '本地规定没有查到，借用其他地方的规定或者做法';
  return line.citation.status === 'secondary' ? '只读到二手资料，条文没有核对' : '';
};

const doubt = (line: RuleLine): string =>
  line.otherReading && line.period
    ? `单位有疑问，现按${periodText(line.period)}计算，另一种读法是${periodText(line.otherReading)}`
    : '';

/** What a user must be told before relying on a line, in Chinese; null where the line is verified. */
export const unverifiedNote = (line: RuleLine): string | null => {
  if (line.verified) return null;
  const reasons = [ground(line), doubt(line)].filter((reason) => reason !== '').join('；');
  return `未核实：${citationText(line)}，${reasons}。${line.note ?? ''}`;
};
