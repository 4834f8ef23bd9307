import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { answerComplaint, type Complaints, listComplaints } from '../../api/rights-secrecy.ts';
import { useSession } from '../../frame/session.tsx';
import { momentText } from '../../parts/time-text.ts';
import { useDeed } from '../../parts/use-deed.ts';
import { complaintWords as w } from '../../words/rights-secrecy-words.ts';
import { longDay } from '../day-text.ts';
import { ReasonForm } from './reason-form.tsx';

type Complaint = Complaints['items'][number];

const Answer = (props: { readonly caseId: string; readonly complaint: Complaint }) => {
  const { caseId, complaint } = props;
  const [writing, setWriting] = useState(false);
  const client = useQueryClient();
  const { message } = App.useApp();
  const deed = useDeed(
    (text: string, key) => answerComplaint({ caseId, complaintId: complaint.id }, text, key),
    (now) => {
      client.setQueryData(['rights-complaints', caseId], now);
      void client.invalidateQueries({ queryKey: ['rights-timeline', caseId] });
      void message.success(w.answered);
    },
  );
  if (!writing)
    return (
      <Button size="small" className="no-print" onClick={() => setWriting(true)}>
        {w.answer}
      </Button>
    );
  return (
    <ReasonForm
      label={w.answer}
      hint={w.hint}
      doIt={w.doAnswer}
      busy={deed.busy}
      problem={deed.problem}
      go={deed.start}
      cancel={() => setWriting(false)}
    />
  );
};

/** What the worker said about the handling, and the leader's answer; nothing where nobody complained. */
export const ComplaintsPanel = ({ caseId }: { readonly caseId: string }) => {
  const { can } = useSession();
  const complaints = useQuery({
    queryKey: ['rights-complaints', caseId],
    queryFn: () => listComplaints(caseId),
  });
  const items = complaints.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section className="block proposals" aria-labelledby="complaints-title">
      <h2 id="complaints-title">{w.title}</h2>
      <ul className="plain-list">
        {items.map((complaint) => (
          <li key={complaint.id}>
            <p className="muted tabular">
              {momentText(complaint.made_at)}{' '}
              {complaint.due_on && !complaint.answered_at ? w.due(longDay(complaint.due_on)) : ''}
            </p>
            <p className="story">{complaint.text ?? <span className="muted">{w.hidden}</span>}</p>
            {complaint.answer ? <p className="told">{complaint.answer}</p> : null}
            {complaint.answered_at === null && can('rights.decide') ? (
              <Answer caseId={caseId} complaint={complaint} />
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
};
