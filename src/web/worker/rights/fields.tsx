import type { DraftProblem } from '#modules/rights/rules/intake/draft-problems.ts';

/** What is wrong, and what a field may say about itself. */
export interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly problems: readonly DraftProblem[];
  readonly type?: 'text' | 'tel';
  readonly inputMode?: 'numeric' | 'tel';
  readonly autoComplete?: string;
  readonly most?: number;
  /** Lines of a text area; one line without. */
  readonly rows?: number;
}

const idsOf = (props: FieldProps, problem: DraftProblem | undefined): string | undefined => {
  const ids = [
    ...(props.hint ? [`${props.name}-hint`] : []),
    ...(problem ? [`${props.name}-problem`] : []),
  ];
  return ids.length > 0 ? ids.join(' ') : undefined;
};

/** The problem of a field, in words beside it. */
export const Problem = (props: { readonly problems: readonly DraftProblem[]; name: string }) => {
  const problem = props.problems.find((one) => one.field === props.name);
  return problem ? (
    <p className="problem" id={`${props.name}-problem`}>
      {problem.text}
    </p>
  ) : null;
};

/** One field with its label, hint and problem. */
export const Field = (props: FieldProps) => {
  const problem = props.problems.find((one) => one.field === props.name);
  const shared = {
    id: props.name,
    name: props.name,
    defaultValue: props.value,
    'aria-describedby': idsOf(props, problem),
    'aria-invalid': problem ? true : undefined,
  };
  return (
    <div className={problem ? 'field wrong' : 'field'}>
      <label htmlFor={props.name}>{props.label}</label>
      {props.hint ? (
        <p className="hint" id={`${props.name}-hint`}>
          {props.hint}
        </p>
      ) : null}
      <Problem problems={props.problems} name={props.name} />
      {props.rows ? (
        <textarea {...shared} rows={props.rows} />
      ) : (
        <input
          {...shared}
          type={props.type ?? 'text'}
          inputMode={props.inputMode}
          autoComplete={props.autoComplete ?? 'off'}
          maxLength={props.most ?? 400}
        />
      )}
    </div>
  );
};

/** One thing to tick or choose. */
export const Pick = (props: {
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly value: string;
  readonly id?: string | undefined;
  readonly checked: boolean;
  readonly words: string;
  readonly hint?: string;
}) => (
  <label className="pick">
    <input
      type={props.type}
      name={props.name}
      value={props.value}
      id={props.id}
      defaultChecked={props.checked}
    />
    <span>
      <b>{props.words}</b>
      {props.hint ? <small>{props.hint}</small> : null}
    </span>
  </label>
);
