import { App, Button, Checkbox, Input } from 'antd';
import type { ClipboardEvent } from 'react';
import { newId } from '#lib/id.ts';
import { rightsNewWords as w } from '../../words/rights-words.ts';
import { RowField } from '../row-field.tsx';
import { blankPerson, type PersonTyped, peopleFromPaste, typedPeople } from './form-values.ts';
import type { NewCaseForm } from './use-new-case.ts';

const texts = [
  ['name', w.name, 50],
  ['phone', w.phone, 20],
  ['id_number', w.idNumber, 18],
] as const;

const PersonRow = (props: {
  readonly one: PersonTyped;
  readonly n: number;
  readonly set: (part: Partial<PersonTyped>) => void;
  readonly paste: (event: ClipboardEvent) => void;
  readonly remove: (() => void) | null;
}) => (
  <fieldset className="row-fields">
    <legend className="hidden">{w.person(props.n)}</legend>
    {texts.map(([name, label, length]) => (
      <RowField
        key={name}
        name={name}
        label={label}
        id={props.n === 1 && name === 'name' ? 'new-claimants' : undefined}
      >
        {(id) => (
          <Input
            id={id}
            value={props.one[name]}
            maxLength={length}
            autoComplete="off"
            inputMode={name === 'phone' ? 'tel' : 'text'}
            placeholder={name === 'id_number' ? w.idHint : undefined}
            onPaste={name === 'name' ? props.paste : undefined}
            onChange={(event) => props.set({ [name]: event.target.value })}
          />
        )}
      </RowField>
    ))}
    <Checkbox
      checked={props.one.is_representative}
      onChange={(event) => props.set({ is_representative: event.target.checked })}
    >
      {w.representative}
    </Checkbox>
    {props.remove ? (
      <Button onClick={props.remove} aria-label={w.removePerson(props.n)}>
        ×
      </Button>
    ) : null}
  </fieldset>
);

/** Who tells it: anonymous, or one row a worker; rows can be pasted from a spreadsheet. */
export const PeopleSection = ({ form }: { readonly form: NewCaseForm }) => {
  const { values, set } = form;
  const { message } = App.useApp();
  const { people } = values;
  const change = (key: string, part: Partial<PersonTyped>) =>
    set({ people: people.map((one) => (one.key === key ? { ...one, ...part } : one)) });
  const paste = (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData('text');
    if (!/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    const rows = peopleFromPaste(text, newId);
    set({ people: [...typedPeople(values), ...rows] });
    void message.success(w.pasted(rows.length));
  };
  return (
    <section className="block">
      <h2>{w.sections.who}</h2>
      <p>
        <Checkbox
          checked={values.is_anonymous}
          onChange={(event) => set({ is_anonymous: event.target.checked })}
        >
          {w.anonymous}
        </Checkbox>
      </p>
      {values.is_anonymous ? (
        <p className="note-line">{w.anonymousHint}</p>
      ) : (
        <>
          {people.map((one, place) => (
            <PersonRow
              key={one.key}
              one={one}
              n={place + 1}
              set={(part) => change(one.key, part)}
              paste={paste}
              remove={
                people.length > 1
                  ? () => set({ people: people.filter((other) => other.key !== one.key) })
                  : null
              }
            />
          ))}
          <div className="acts">
            <Button onClick={() => set({ people: [...people, blankPerson(newId())] })}>
              {w.addPerson}
            </Button>
            {people.length > 1 ? <span className="muted">{w.group(people.length)}</span> : null}
          </div>
          <p className="muted">{w.pasteHint}</p>
        </>
      )}
    </section>
  );
};
