import { useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { newId } from '#lib/id.ts';
import { Choice } from '../../parts/choice.tsx';
import { DeedProblem } from '../../parts/faces.tsx';
import { Field } from '../../parts/field.tsx';
import { useDeed } from '../../parts/use-deed.ts';
import { zh } from '../../words/zh.ts';
import { type DraftWish, draftLetter, type Letters } from './letters-api.ts';
import { lettersWords as w } from './letters-words.ts';

/** Papers that go to a body that is no party of the case. */
const needsRecipient = (kind: string): boolean =>
  kind === 'proposal' || kind === 'request_to_county' || kind.startsWith('referral_');

const LineField = (props: {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly change: (text: string) => void;
}) => (
  <Field label={props.label} hint={props.hint}>
    {(id) => (
      <Input
        id={id}
        maxLength={500}
        value={props.value}
        onChange={(event) => props.change(event.target.value)}
      />
    )}
  </Field>
);

/** Choosing what to draft next; a rung left out asks for its reason. */
export const DraftForm = (props: {
  readonly caseId: string;
  readonly letters: Letters;
  readonly firstKind: string;
  /** Goes to the letter just drafted. */
  readonly open: (letterId: string) => void;
}) => {
  const { caseId, letters, open } = props;
  const client = useQueryClient();
  const [kind, setKind] = useState(props.firstKind);
  const [reason, setReason] = useState('');
  const [recipient, setRecipient] = useState('');
  const [id, setId] = useState(newId);
  const deed = useDeed(
    (wish: DraftWish, key) => draftLetter(caseId, wish, key),
    ({ letter }) => {
      setId(newId());
      void client.invalidateQueries({ queryKey: ['rights-letters', caseId] });
      open(letter.id);
    },
  );
  const shut = letters.kinds.find((one) => one.kind === kind);
  return (
    <form
      className="no-print"
      onSubmit={(event) => {
        event.preventDefault();
        deed.start({
          ...{ id, kind: kind as DraftWish['kind'] },
          skip_reason: reason.trim() || null,
          recipient_name: needsRecipient(kind) ? recipient.trim() || null : null,
        });
      }}
    >
      <DeedProblem problem={deed.problem} />
      <Field
        label={w.kind}
        hint={
          shut?.why_not ? `${shut.why_not}${shut.source ? `（${shut.source}）` : ''}` : undefined
        }
      >
        {(field) => (
          <Choice
            id={field}
            value={kind}
            options={letters.kinds.map((one) => ({ value: one.kind, label: one.label }))}
            onChange={(value) => setKind(value ?? 'reminder')}
          />
        )}
      </Field>
      {shut?.why_not ? (
        <LineField label={w.skipReason} hint={w.skipHint} value={reason} change={setReason} />
      ) : null}
      {needsRecipient(kind) ? (
        <LineField label={w.recipient} value={recipient} change={setRecipient} />
      ) : null}
      <Button htmlType="submit" aria-disabled={deed.busy}>
        {deed.busy ? zh.submitting : w.draft}
      </Button>
    </form>
  );
};
