import { Input } from 'antd';
import { useState } from 'react';
import { type AnewWish, type PromiseLine, recordAnew } from '../../api/rights-promises.ts';
import { DeedProblem } from '../../parts/faces.tsx';
import { Field } from '../../parts/field.tsx';
import { promiseWords as w } from '../../words/rights-promise-words.ts';
import { FormEnd } from './form-end.tsx';
import { blankTerms, faultInTerms, TermsFields, termsOf } from './terms-fields.tsx';
import { usePromiseDeed } from './use-promise-deed.ts';

const asPromised = (promise: PromiseLine) => ({
  ...blankTerms(),
  amount: promise.left_fen ? String(promise.left_fen / 100) : '',
  act: promise.act ?? '',
});

/** The same promise agreed anew; the earlier agreement stays in the history. */
export const AnewForm = (props: {
  readonly caseId: string;
  readonly promise: PromiseLine;
  readonly close: () => void;
}) => {
  const { caseId, promise, close } = props;
  const [terms, setTerms] = useState(() => asPromised(promise));
  const [reason, setReason] = useState('');
  const [version] = useState(promise.version);
  const [fault, setFault] = useState<string | null>(null);
  const deed = usePromiseDeed(
    caseId,
    (body: AnewWish, key) => recordAnew({ caseId, promiseId: promise.id }, body, key),
    { said: w.anewDone, after: close },
  );
  const submit = (): void => {
    const found = faultInTerms(terms) ?? (reason.trim() ? null : w.anewWhy);
    setFault(found);
    if (found === null) deed.start({ version, ...termsOf(terms), reason: reason.trim() });
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
      <TermsFields typed={terms} set={(part) => setTerms((now) => ({ ...now, ...part }))} />
      <Field label={w.anewWhy} required>
        {(field) => (
          <Input
            id={field}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <FormEnd fault={fault} doIt={w.anew} busy={deed.busy} close={close} />
    </form>
  );
};
