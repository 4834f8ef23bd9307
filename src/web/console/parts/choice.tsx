import type { ComponentProps } from 'react';

export interface Option {
  readonly value: string;
  readonly label: string;
}

type Native = Omit<ComponentProps<'select'>, 'value' | 'onChange'>;

/** A native list of choices: right for keyboard, screen reader, phone and slow computers alike.
 *  '' stands for nothing chosen and is handed on as null. */
export const Choice = (
  props: Native & {
    readonly value?: string | number | null | undefined;
    readonly onChange?: (value: string | null) => void;
    readonly options: readonly Option[];
    /** Text of the empty choice; absent = something must be chosen. */
    readonly empty?: string | undefined;
  },
) => {
  const { value, onChange, options, empty, className, ...rest } = props;
  return (
    <select
      {...rest}
      className={`choice ${className ?? ''}`}
      value={value ?? ''}
      onChange={(event) => onChange?.(event.target.value || null)}
    >
      {empty === undefined ? null : <option value="">{empty}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
};

/** Options out of a table of words. */
export const optionsOf = (words: Readonly<Record<string, string>>): readonly Option[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));
