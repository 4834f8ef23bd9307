import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { App, Button, Input } from 'antd';
import { useState } from 'react';
import type { CaseDetail } from '#modules/rights/contract/cases.ts';
import { transferCase } from '../../api/rights-cases.ts';
import { Choice } from '../../parts/choice.tsx';
import { DeedProblem } from '../../parts/faces.tsx';
import { Field } from '../../parts/field.tsx';
import { useDeed } from '../../parts/use-deed.ts';
import { useOrganisationOptions } from '../../parts/use-places.ts';
import { caseWords as w } from '../../words/rights-case-words.ts';
import { zh } from '../../words/zh.ts';

/** Hands the case to another union of the city; who handed it over may no longer see it, so the page goes to the list. */
export const TransferForm = (props: { readonly one: CaseDetail; readonly close: () => void }) => {
  const { one } = props;
  const organisations = useOrganisationOptions();
  const [to, setTo] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const navigate = useNavigate();
  const client = useQueryClient();
  const { message } = App.useApp();
  const deed = useDeed(
    (organisation_id: string, key) =>
      transferCase(one.id, { version: one.version, organisation_id, reason: reason.trim() }, key),
    () => {
      void message.success(w.transferDone);
      void client.invalidateQueries();
      void navigate({ to: '/rights/cases' });
    },
  );
  return (
    <form
      className="step-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (to && reason.trim()) deed.start(to);
      }}
    >
      <DeedProblem problem={deed.problem} />
      <Field label={w.transferTo} required>
        {(id) => (
          <Choice
            id={id}
            value={to}
            empty={w.choose}
            options={organisations.filter((option) => option.value !== one.organisation.id)}
            onChange={setTo}
          />
        )}
      </Field>
      <Field label={w.transferWhy} required>
        {(id) => (
          <Input.TextArea
            id={id}
            rows={2}
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
          disabled={!to || !reason.trim()}
          aria-disabled={deed.busy}
        >
          {deed.busy ? zh.submitting : zh.yes}
        </Button>
        <Button onClick={props.close}>{zh.cancel}</Button>
      </div>
    </form>
  );
};
