import type { CaseSummary } from '#modules/rights/contract/cases.ts';
import { rightsListWords as w } from '../words/rights-words.ts';
import { zh } from '../words/zh.ts';

type Marked = Pick<
  CaseSummary,
  'risk_grade' | 'risk_grade_label' | 'major' | 'is_group' | 'is_anonymous' | 'invented'
>;

/** What sets a case apart, in words and colour: major, urgent, group, anonymous, invented. */
export const CaseMarks = ({ one }: { readonly one: Marked }) => (
  <>
    {one.major ? <span className="mark-late">{w.major}</span> : null}
    {one.risk_grade === 'urgent' ? <span className="mark-soon">{one.risk_grade_label}</span> : null}
    {one.is_group ? <span className="mark-calm">{w.group}</span> : null}
    {one.is_anonymous ? <span className="mark-calm">{w.anonymous}</span> : null}
    {one.invented ? <span className="mark-invented">{zh.invented}</span> : null}
  </>
);
