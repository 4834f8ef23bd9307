import { Checkbox, Input, InputNumber } from 'antd';
import type { StepOnWire } from '#modules/rights/contract/case-steps.ts';
import { Choice, type Option } from '../../parts/choice.tsx';
import { Field } from '../../parts/field.tsx';
import { todayInChina } from '../../parts/time-text.ts';
import { caseWords as w } from '../../words/rights-case-words.ts';

export type Fact = StepOnWire['facts'][number];
export type FactValue = string | number | boolean | null;

interface Blank {
  readonly fact: Fact;
  readonly id: string;
  readonly value: FactValue;
  readonly set: (value: FactValue) => void;
  /** Letters of the case, for facts that name one. */
  readonly letters: readonly Option[];
}

const textOf = (value: FactValue): string => (typeof value === 'string' ? value : '');

const TextBlank = ({ fact, id, value, set }: Blank) =>
  fact.sealed || (fact.most ?? 1000) > 200 ? (
    <Input.TextArea
      id={id}
      autoSize={{ minRows: 2, maxRows: 10 }}
      maxLength={fact.most ?? 5000}
      value={textOf(value)}
      onChange={(event) => set(event.target.value)}
    />
  ) : (
    <Input
      id={id}
      maxLength={fact.most ?? 200}
      value={textOf(value)}
      onChange={(event) => set(event.target.value)}
    />
  );

const DayBlank = ({ fact, id, value, set }: Blank) => (
  <Input
    id={id}
    type="date"
    max={fact.past ? todayInChina() : undefined}
    value={textOf(value)}
    onChange={(event) => set(event.target.value || null)}
  />
);

const CountBlank = ({ fact, id, value, set }: Blank) => (
  <InputNumber
    id={id}
    min={0}
    max={fact.most ?? 1_000_000}
    precision={0}
    value={typeof value === 'number' ? value : null}
    onChange={(next) => set(next)}
  />
);

const ChoiceBlank = ({ fact, id, value, set, letters }: Blank) => (
  <Choice
    id={id}
    value={textOf(value)}
    options={fact.kind === 'id' ? letters : fact.choices}
    empty={fact.kind === 'id' ? w.noLetter : w.choose}
    onChange={set}
  />
);

const blanks: Readonly<Record<Exclude<Fact['kind'], 'tick'>, (blank: Blank) => React.ReactNode>> = {
  text: TextBlank,
  day: DayBlank,
  count: CountBlank,
  choice: ChoiceBlank,
  id: ChoiceBlank,
};

/** One blank of the form a step asks to be filled in. */
export const FactField = (props: Blank & { readonly error: string | null }) => {
  const { fact } = props;
  if (fact.kind === 'tick')
    return (
      <p>
        <Checkbox
          id={props.id}
          checked={props.value === true}
          onChange={(event) => props.set(event.target.checked)}
        >
          {fact.label}
        </Checkbox>
      </p>
    );
  const OneBlank = blanks[fact.kind];
  return (
    <Field
      id={props.id}
      label={fact.label}
      required={fact.required}
      hint={fact.sealed ? w.sealed : undefined}
      error={props.error}
    >
      {() => <OneBlank {...props} />}
    </Field>
  );
};
