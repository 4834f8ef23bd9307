import type { ReactNode } from 'react';

/** The page's title with its main actions at the right. */
export const PageHead = (props: {
  readonly title: ReactNode;
  readonly note?: ReactNode;
  readonly children?: ReactNode;
}) => (
  <div className="page-head">
    <h1>{props.title}</h1>
    {props.note ? <span className="muted">{props.note}</span> : null}
    <div className="page-acts">{props.children}</div>
  </div>
);
