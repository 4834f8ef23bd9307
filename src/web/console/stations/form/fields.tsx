import { Input } from 'antd';
import type { FieldError } from '../../api/problem.ts';
import { Choice, type Option } from '../../parts/choice.tsx';
import { Field } from '../../parts/field.tsx';
import type { FormValues } from '../form-values.ts';
import { fieldId } from './error-summary.tsx';
import { faultOf } from './faults.ts';
import type { StationFormState } from './use-station-form.ts';

export interface SectionProps {
  readonly form: StationFormState;
  readonly faults: readonly FieldError[];
}

type TextName = {
  [name in keyof FormValues]: FormValues[name] extends string ? name : never;
}[keyof FormValues];

interface OneField extends SectionProps {
  readonly name: TextName;
  readonly label: string;
  readonly required?: boolean;
  readonly hint?: string;
}

/** One line of text. */
export const TextField = (props: OneField & { readonly length?: number }) => (
  <Field
    id={fieldId(props.name)}
    label={props.label}
    required={props.required}
    hint={props.hint}
    error={faultOf(props.faults, props.name)}
  >
    {(id) => (
      <Input
        id={id}
        maxLength={props.length ?? 200}
        value={props.form.values[props.name]}
        onChange={(event) => props.form.set({ [props.name]: event.target.value })}
      />
    )}
  </Field>
);

/** One of a list. */
export const ChoiceField = (
  props: OneField & { readonly options: readonly Option[]; readonly empty?: string },
) => (
  <Field
    id={fieldId(props.name)}
    label={props.label}
    required={props.required}
    hint={props.hint}
    error={faultOf(props.faults, props.name)}
  >
    {(id) => (
      <Choice
        id={id}
        value={props.form.values[props.name]}
        options={props.options}
        empty={props.empty}
        onChange={(value) => props.form.set({ [props.name]: value ?? '' })}
      />
    )}
  </Field>
);
