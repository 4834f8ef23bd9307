import { Button } from 'antd';
import { useState } from 'react';
import { newId } from '#lib/id.ts';
import { type FeedbackWish, giveFeedback, type PaperOnWire } from '../../api/rights-bodies.ts';
import { DeedProblem } from '../../parts/faces.tsx';
import { todayInChina } from '../../parts/time-text.ts';
import { paperWords as w } from '../../words/rights-body-words.ts';
import { longDay } from '../day-text.ts';
import { TypedField } from '../letters/typed-field.tsx';
import { FormEnd } from '../promises/form-end.tsx';
import { useDirectoryDeed } from './use-directory-deed.ts';

const FeedbackForm = (props: { readonly paperId: string; readonly close: () => void }) => {
  const { paperId, close } = props;
  const [id] = useState(newId);
  const [typed, setTyped] = useState({ on: todayInChina(), text: '' });
  const [fault, setFault] = useState<string | null>(null);
  const deed = useDirectoryDeed((body: FeedbackWish, key) => giveFeedback(paperId, body, key), {
    said: w.feedbackSaved,
    after: close,
  });
  const submit = (): void => {
    const found = typed.on && typed.text.trim() ? null : w.feedbackLacks;
    setFault(found);
    if (found === null) deed.start({ id, on: typed.on, text: typed.text.trim() });
  };
  return (
    <form
      className="inline-form no-print"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <DeedProblem problem={deed.problem} />
      <TypedField
        name="on"
        label={w.feedbackOn}
        type="date"
        typed={typed}
        change={setTyped}
        required
      />
      <TypedField
        name="text"
        label={w.feedbackText}
        type="area"
        typed={typed}
        change={setTyped}
        required
      />
      <FormEnd fault={fault} doIt={w.feedback} busy={deed.busy} close={close} />
    </form>
  );
};

/** One paper received, what it asks, and what was answered to it. */
export const PaperLine = (props: { readonly one: PaperOnWire; readonly mayHandle: boolean }) => {
  const { one } = props;
  const [isOpen, setOpen] = useState(false);
  return (
    <li>
      <p>
        <strong>{one.kind_label}</strong> {one.title}
      </p>
      <p className="muted">
        {[
          ...[one.body_name, one.number, w.received(longDay(one.received_on))],
          one.feedback_by_on ? w.feedbackDue(longDay(one.feedback_by_on)) : '',
        ]
          .filter(Boolean)
          .join('，')}
      </p>
      {one.content ? <p className="pre-line">{one.content}</p> : null}
      {one.feedback.map((it) => (
        <p key={it.id}>
          <span className="muted">{w.fedBack(longDay(it.on))}</span> {it.text}
        </p>
      ))}
      {isOpen ? <FeedbackForm paperId={one.id} close={() => setOpen(false)} /> : null}
      {props.mayHandle && !isOpen ? (
        <Button size="small" className="no-print" onClick={() => setOpen(true)}>
          {w.feedback}
        </Button>
      ) : null}
    </li>
  );
};
