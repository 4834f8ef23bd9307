import { daysUntil, dayText } from '../parts/time-text.ts';
import { rightsDeskWords as w } from '../words/rights-words.ts';

const lookOf = (left: number): string => {
  if (left <= 0) return 'mark-late';
  return left <= 3 ? 'mark-soon' : 'mark-calm';
};

const wordsOf = (left: number): string => {
  if (left < 0) return w.late(-left);
  return left === 0 ? w.dueToday : w.dueIn(left);
};

/** How long there is until a day, in words and colour: late red, three days or less amber. */
export const DueText = ({ on }: { readonly on: string }) => {
  const left = daysUntil(on);
  return (
    <span className={lookOf(left)} title={dayText(on)}>
      {wordsOf(left)}
    </span>
  );
};
