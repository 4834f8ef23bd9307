import { Checkbox, Input } from 'antd';
import { useState } from 'react';
import { newId } from '#lib/id.ts';
import { type PromiseWish, recordPromise } from '../../api/rights-promises.ts';
import { DeedProblem } from '../../parts/faces.tsx';
import { Field } from '../../parts/field.tsx';
import { promiseWords as w } from '../../words/rights-promise-words.ts';
import { FormEnd } from './form-end.tsx';
import { blankTerms, faultInTerms, TermsFields, termsOf } from './terms-fields.tsx';
import { usePromiseDeed } from './use-promise-deed.ts';

/** Who promised what by when; one form is one promise, however often it is sent. */
export const PromiseForm = (props: { readonly caseId: string; readonly close: () => void }) => {
  const { caseId, close } = props;
  const [id] = useState(newId);
  const [promiser, setPromiser] = useState('');
  const [contact, setContact] = useState('');
  const [isPerson, setPerson] = useState(false);
  const [terms, setTerms] = useState(blankTerms);
  const [fault, setFault] = useState<string | null>(null);
  const deed = usePromiseDeed(
    caseId,
    (body: PromiseWish, key) => recordPromise(caseId, body, key),
    { said: w.saved, after: close },
  );
  const submit = (): void => {
    const found = promiser.trim() ? faultInTerms(terms) : w.lacks;
    setFault(found);
    if (found !== null) return;
    deed.start({
      ...{ id, promiser: promiser.trim(), is_person: isPerson, contact: contact.trim() || null },
      ...termsOf(terms),
    });
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
      <Field label={w.promiser} required>
        {(field) => (
          <Input
            id={field}
            maxLength={100}
            value={promiser}
            onChange={(event) => setPromiser(event.target.value)}
          />
        )}
      </Field>
      <p>
        <Checkbox checked={isPerson} onChange={(event) => setPerson(event.target.checked)}>
          {w.isPerson}
        </Checkbox>
      </p>
      <Field label={w.contact}>
        {(field) => (
          <Input
            id={field}
            maxLength={100}
            value={contact}
            onChange={(event) => setContact(event.target.value)}
          />
        )}
      </Field>
      <TermsFields typed={terms} set={(part) => setTerms((now) => ({ ...now, ...part }))} />
      <FormEnd fault={fault} doIt={w.add} busy={deed.busy} close={close} />
    </form>
  );
};
