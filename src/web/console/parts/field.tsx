import { type ReactNode, useId } from 'react';
import { zh } from '../words/zh.ts';

/** A label above its control, with a hint and an error below. */
export const Field = (props: {
  readonly label: string;
  readonly id?: string | undefined;
  readonly required?: boolean | undefined;
  readonly hint?: ReactNode;
  readonly error?: string | null | undefined;
  readonly children: (id: string) => ReactNode;
}) => {
  const own = useId();
  const id = props.id ?? own;
  return (
    <div className={props.error ? 'field field-wrong' : 'field'}>
      <label htmlFor={id}>
        {props.label}
        {props.required ? <span className="required">（{zh.required}）</span> : null}
      </label>
      {props.children(id)}
      {props.hint ? <div className="muted">{props.hint}</div> : null}
      {props.error ? <div className="field-error">{props.error}</div> : null}
    </div>
  );
};
