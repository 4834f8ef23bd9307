import { Button, Input } from 'antd';
import { useState } from 'react';
import { newId } from '#lib/id.ts';
import type { PartyRole } from '#modules/rights/types.ts';
import { partyRoleWords } from '#modules/rights/words/case-words.ts';
import { addParty, type NewParty } from '../../api/rights-cases.ts';
import { Choice, optionsOf } from '../../parts/choice.tsx';
import { DeedProblem } from '../../parts/faces.tsx';
import { peopleWords as w } from '../../words/rights-case-words.ts';
import { rightsNewWords } from '../../words/rights-words.ts';
import { zh } from '../../words/zh.ts';
import { blankParty, partyOf } from '../new/form-values.ts';
import { RowField } from '../row-field.tsx';
import { useCaseDeed } from './use-case-deed.ts';

interface Typed extends ReturnType<typeof blankParty> {
  readonly address: string;
  readonly legal_representative: string;
}

const blank = (): Typed => ({ ...blankParty(newId()), address: '', legal_representative: '' });

const texts = [
  ['name', rightsNewWords.partyName, 200],
  ['credit_code', w.creditCode, 18],
  ['address', w.address, 200],
  ['legal_representative', w.legal, 50],
  ['contact', w.contact, 100],
] as const;

const bodyOf = (one: Typed): NewParty => ({
  ...partyOf(one),
  address: one.address.trim() || null,
  legal_representative: one.legal_representative.trim() || null,
});

/** One more body or person on the other side. */
export const AddParty = ({ id }: { readonly id: string }) => {
  const [one, setOne] = useState(blank);
  const [open, setOpen] = useState(false);
  const deed = useCaseDeed(id, (body: NewParty, key) => addParty(id, body, key), {
    said: w.partySaved,
    after: () => {
      setOne(blank());
      setOpen(false);
    },
  });
  if (!open)
    return (
      <Button className="no-print" onClick={() => setOpen(true)}>
        {w.addParty}
      </Button>
    );
  return (
    <form
      className="inline-form no-print"
      onSubmit={(event) => {
        event.preventDefault();
        if (one.name.trim()) deed.start(bodyOf(one));
      }}
    >
      <DeedProblem problem={deed.problem} />
      <div className="row-fields">
        <RowField name="role" label={rightsNewWords.role}>
          {(id) => (
            <Choice
              id={id}
              value={one.role}
              options={optionsOf(partyRoleWords)}
              onChange={(role) => setOne({ ...one, role: (role ?? 'employer') as PartyRole })}
            />
          )}
        </RowField>
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
      </div>
      <div className="acts">
        <Button
          type="primary"
          htmlType="submit"
          disabled={!one.name.trim()}
          aria-disabled={deed.busy}
        >
          {deed.busy ? zh.submitting : w.addParty}
        </Button>
        <Button onClick={() => setOpen(false)}>{zh.cancel}</Button>
      </div>
    </form>
  );
};
