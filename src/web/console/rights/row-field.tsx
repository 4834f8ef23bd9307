import { type ReactNode, useId } from 'react';

/** A label above its control in a row of several. */
export const RowField = (props: {
  readonly name: string;
  readonly label: string;
  readonly id?: string | undefined;
  readonly children: (id: string) => ReactNode;
}) => {
  const own = useId();
  const id = props.id ?? own;
  return (
    <div className={`row-field row-${props.name}`}>
      <label htmlFor={id}>{props.label}</label>
      {props.children(id)}
    </div>
  );
};
