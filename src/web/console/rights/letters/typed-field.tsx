import { Input } from 'antd';
import { Field } from '../../parts/field.tsx';

/** One line, day, moment or text area of a form kept as plain text by name. */
export const TypedField = <T extends Readonly<Record<string, string>>>(props: {
  readonly name: keyof T & string;
  readonly label: string;
  readonly typed: T;
  readonly change: (typed: T) => void;
  readonly type?: 'text' | 'date' | 'datetime-local' | 'area';
  readonly required?: boolean;
}) => {
  const { name, label, typed, change, type = 'text', required } = props;
  const write = (text: string) => change({ ...typed, [name]: text });
  return (
    <Field label={label} required={required}>
      {(id) =>
        type === 'area' ? (
          <Input.TextArea
            id={id}
            autoSize={{ minRows: 2 }}
            value={typed[name] ?? ''}
            onChange={(event) => write(event.target.value)}
          />
        ) : (
          <Input
            id={id}
            type={type}
            maxLength={500}
            value={typed[name] ?? ''}
            onChange={(event) => write(event.target.value)}
          />
        )
      }
    </Field>
  );
};
