import type { Report } from '../api/reports.ts';
import { daysUntil, dayText } from '../parts/time-text.ts';
import { reportWords as w } from '../words/office-words.ts';

const wordsFor = (dueOn: string, overdue: boolean): readonly [text: string, look: string] => {
  const left = daysUntil(dueOn);
  if (overdue) return [left < 0 ? w.overdue(-left) : w.overdueToday, 'mark-late'];
  if (left === 0) return [w.dueToday, 'mark-late'];
  return [w.dueIn(left), left <= 3 ? 'mark-soon' : 'mark-calm'];
};

/** How long there is, in words: overdue red, three days or less amber; settled ones say how they ended. */
export const DueMark = ({ report }: { readonly report: Report }) => {
  if (report.state === 'resolved' || report.state === 'dismissed' || report.due_on === null)
    return <span className="mark-calm">{w.states[report.state]}</span>;
  const [text, look] = wordsFor(report.due_on, report.overdue);
  return (
    <span className={look} title={w.due(dayText(report.due_on))}>
      {text}
    </span>
  );
};
