import type { ReactNode } from 'react';

/** Pairs of label and fact, two columns where there is room. */
export const FactList = (props: {
  readonly facts: readonly (readonly [string, ReactNode])[];
  /** One column even where there is room, for long facts. */
  readonly one?: boolean;
}) => (
  <dl className={props.one ? 'facts facts-one' : 'facts'}>
    {props.facts.map(([label, fact]) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{fact}</dd>
      </div>
    ))}
  </dl>
);
