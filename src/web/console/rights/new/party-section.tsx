import { Button, Input } from 'antd';
import { newId } from '#lib/id.ts';
import type { PartyRole } from '#modules/rights/types.ts';
import { partyRoleWords } from '#modules/rights/words/case-words.ts';
import { Choice, optionsOf } from '../../parts/choice.tsx';
import { rightsNewWords as w } from '../../words/rights-words.ts';
import { RowField } from '../row-field.tsx';
import { blankParty, type PartyTyped } from './form-values.ts';
import type { NewCaseForm } from './use-new-case.ts';

const roles = optionsOf(partyRoleWords);

const texts = [
  ['name', w.partyName, 200],
  ['credit_code', w.creditCode, 18],
  ['contact', w.contact, 100],
] as const;

const PartyRow = (props: {
  readonly one: PartyTyped;
  readonly n: number;
  readonly set: (part: Partial<PartyTyped>) => void;
  readonly remove: (() => void) | null;
}) => (
  <fieldset className="row-fields">
    <legend className="hidden">{w.party(props.n)}</legend>
    <RowField name="role" label={w.role}>
      {(id) => (
        <Choice
          id={id}
          value={props.one.role}
          options={roles}
          onChange={(role) => props.set({ role: (role ?? 'employer') as PartyRole })}
        />
      )}
    </RowField>
    {texts.map(([name, label, length]) =>
      name === 'credit_code' && props.one.role === 'foreman' ? null : (
        <RowField
          key={name}
          name={name}
          label={label}
          id={props.n === 1 && name === 'name' ? 'new-parties' : undefined}
        >
          {(id) => (
            <Input
              id={id}
              value={props.one[name]}
              maxLength={length}
              autoComplete="off"
              onChange={(event) => props.set({ [name]: event.target.value })}
            />
          )}
        </RowField>
      ),
    )}
    {props.remove ? (
      <Button onClick={props.remove} aria-label={w.removeParty(props.n)}>
        ×
      </Button>
    ) : null}
  </fieldset>
);

/** Whom it is about: the employer and the chain above him. */
export const PartySection = ({ form }: { readonly form: NewCaseForm }) => {
  const { values, set } = form;
  const { parties } = values;
  const change = (key: string, part: Partial<PartyTyped>) =>
    set({ parties: parties.map((one) => (one.key === key ? { ...one, ...part } : one)) });
  return (
    <section className="block">
      <h2>{w.sections.whom}</h2>
      {parties.map((one, place) => (
        <PartyRow
          key={one.key}
          one={one}
          n={place + 1}
          set={(part) => change(one.key, part)}
          remove={
            parties.length > 1
              ? () => set({ parties: parties.filter((other) => other.key !== one.key) })
              : null
          }
        />
      ))}
      <div className="acts">
        <Button onClick={() => set({ parties: [...parties, blankParty(newId())] })}>
          {w.addParty}
        </Button>
      </div>
      <p className="muted">{w.partyHint}</p>
    </section>
  );
};
