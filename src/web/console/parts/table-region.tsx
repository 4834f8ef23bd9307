import type { ReactNode } from 'react';

/** A table that scrolls sideways by itself and by keyboard. antd's own `scroll` is not used: it adds
 *  a hidden measuring row with things one can tab into. */
export const TableRegion = (props: { readonly label: string; readonly children: ReactNode }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
  <section className="table-region" aria-label={props.label} tabIndex={0}>
    {props.children}
  </section>
);
