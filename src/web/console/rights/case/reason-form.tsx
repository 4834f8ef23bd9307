import { Button, Input } from 'antd';
import { useState } from 'react';
import type { Problem } from '../../api/problem.ts';
import { DeedProblem } from '../../parts/faces.tsx';
import { Field } from '../../parts/field.tsx';
import { zh } from '../../words/zh.ts';

/** A deed that wants one reason in words, asked for in place. */
export const ReasonForm = (props: {
  readonly label: string;
  readonly doIt: string;
  readonly hint?: string;
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly go: (reason: string) => void;
  readonly cancel?: () => void;
}) => {
  const [reason, setReason] = useState('');
  return (
    <form
      className="inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim()) props.go(reason.trim());
      }}
    >
      <DeedProblem problem={props.problem} />
      <Field label={props.label} hint={props.hint}>
        {(id) => (
          <Input.TextArea
            id={id}
            autoFocus={props.cancel !== undefined}
            autoSize={{ minRows: 2, maxRows: 6 }}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <div className="acts">
        <Button
          type="primary"
          htmlType="submit"
          disabled={!reason.trim()}
          aria-disabled={props.busy}
        >
          {props.busy ? zh.submitting : props.doIt}
        </Button>
        {props.cancel ? <Button onClick={props.cancel}>{zh.cancel}</Button> : null}
      </div>
    </form>
  );
};
