import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { newId } from '#lib/id.ts';
import { addClaimants, type NewClaimant } from '../../api/rights-cases.ts';
import { DeedProblem } from '../../parts/faces.tsx';
import { peopleWords as w } from '../../words/rights-case-words.ts';
import { rightsNewWords } from '../../words/rights-words.ts';
import { zh } from '../../words/zh.ts';
import { blankPerson, type PersonTyped, personOf } from '../new/form-values.ts';
import { RowField } from '../row-field.tsx';
import { useCaseDeed } from './use-case-deed.ts';

const texts = [
  ['name', w.name, 50],
  ['phone', w.phone, 20],
  ['id_number', w.idNumber, 18],
] as const;

/** One more worker joins the case. */
export const AddClaimant = ({ id }: { readonly id: string }) => {
  const [one, setOne] = useState<PersonTyped>(() => blankPerson(newId()));
  const [open, setOpen] = useState(false);
  const deed = useCaseDeed(
    id,
    (people: readonly NewClaimant[], key) => addClaimants(id, people, key),
    {
      said: w.added,
      after: () => {
        setOne(blankPerson(newId()));
        setOpen(false);
      },
    },
  );
  if (!open)
    return (
      <Button className="no-print" onClick={() => setOpen(true)}>
        {w.add}
      </Button>
    );
  return (
    <form
      className="inline-form no-print"
      onSubmit={(event) => {
        event.preventDefault();
        if (one.name.trim()) deed.start([personOf(one)]);
      }}
    >
      <DeedProblem problem={deed.problem} />
      <div className="row-fields">
        {texts.map(([name, label, length]) => (
          <RowField key={name} name={name} label={label}>
            {(id) => (
              <Input
                id={id}
                value={one[name]}
                maxLength={length}
                autoComplete="off"
                onChange={(event) => setOne({ ...one, [name]: event.target.value })}
              />
            )}
          </RowField>
        ))}
        <Checkbox
          checked={one.is_representative}
          onChange={(event) => setOne({ ...one, is_representative: event.target.checked })}
        >
          {rightsNewWords.representative}
        </Checkbox>
      </div>
      <div className="acts">
        <Button
          type="primary"
          htmlType="submit"
          disabled={!one.name.trim()}
          aria-disabled={deed.busy}
        >
          {deed.busy ? zh.submitting : w.add}
        </Button>
        <Button onClick={() => setOpen(false)}>{zh.cancel}</Button>
      </div>
    </form>
  );
};
