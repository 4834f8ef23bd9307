import { Button } from 'antd';
import type { StepOnWire } from '#modules/rights/contract/case-steps.ts';
import type { CaseDetail } from '#modules/rights/contract/cases.ts';
import { momentText } from '../../parts/time-text.ts';
import { caseWords as w } from '../../words/rights-case-words.ts';
import { useTimeline } from './use-timeline.ts';

/** Somebody moved the case meanwhile: what he did, whether the step is still open, and the way on. */
export const StepConflict = (props: {
  readonly one: CaseDetail;
  readonly since: string;
  readonly step: StepOnWire | null;
  readonly go: () => void;
}) => {
  const timeline = useTimeline(props.one.id);
  const news = (timeline.data ?? []).filter((event) => event.at >= props.since);
  const shut = props.step?.open ? null : (props.step?.why ?? props.one.state_label);
  return (
    <div className="conflict" role="alert">
      <h3>{w.conflictTitle}</h3>
      <p>{w.conflictBody}</p>
      <ul>
        {news.map((event) => (
          <li key={event.seq}>
            <span className="tabular">{momentText(event.at)}</span> {event.actor_name}：
            {event.act_label}
            {event.to_label ? `（${event.to_label}）` : ''}
          </li>
        ))}
      </ul>
      {shut ? (
        <p>
          <strong>{w.conflictShut}</strong>
          {shut}
        </p>
      ) : (
        <Button type="primary" onClick={props.go}>
          {w.conflictGo}
        </Button>
      )}
    </div>
  );
};
