import { Button, Input } from 'antd';
import { useState } from 'react';
import type { ClaimantOnWire } from '#modules/rights/contract/cases.ts';
import { unmaskFieldWords } from '#modules/rights/rules/secrecy/why-not-unmask.ts';
import { unmaskField } from '../../api/rights-secrecy.ts';
import { DeedProblem } from '../../parts/faces.tsx';
import { Field } from '../../parts/field.tsx';
import { useDeed } from '../../parts/use-deed.ts';
import { unmaskWords as w } from '../../words/rights-secrecy-words.ts';
import { zh } from '../../words/zh.ts';

/** One masked field of one worker: shown in the clear after a reason, each time on record. */
export const MaskedCell = (props: {
  readonly caseId: string;
  readonly one: ClaimantOnWire;
  readonly field: 'name' | 'phone' | 'id_number';
  readonly mayUnmask: boolean;
}) => {
  const { one, field } = props;
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const deed = useDeed(
    (why: string, key) =>
      unmaskField(props.caseId, { field, claimant_id: one.id, reason: why }, key),
    () => setAsking(false),
  );
  const masked = one[field];
  if (masked === null || !props.mayUnmask || deed.value) return deed.value?.value ?? masked;
  if (!asking)
    return (
      <>
        {masked}{' '}
        <Button
          size="small"
          className="no-print"
          aria-label={w.showOf(unmaskFieldWords[field], one.ordinal)}
          onClick={() => setAsking(true)}
        >
          {w.show}
        </Button>
      </>
    );
  return (
    <form
      className="unmask-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim()) deed.start(reason.trim());
      }}
    >
      <DeedProblem problem={deed.problem} />
      <Field label={w.why}>
        {(id) => (
          <Input
            id={id}
            autoFocus
            maxLength={300}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <div className="row-acts">
        <Button type="primary" size="small" htmlType="submit" disabled={!reason.trim()}>
          {w.go}
        </Button>
        <Button size="small" onClick={() => setAsking(false)}>
          {zh.cancel}
        </Button>
      </div>
    </form>
  );
};
