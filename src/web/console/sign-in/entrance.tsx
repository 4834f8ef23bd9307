import type { ReactNode } from 'react';
import { zh } from '../words/zh.ts';

/** The page before the console: red band, one white card. */
export const Entrance = (props: {
  readonly title: string;
  readonly city?: string | undefined;
  readonly children: ReactNode;
}) => (
  <div className="entrance">
    <header className="entrance-band">
      <span className="entrance-name">{zh.product}</span>
      <span>
        {props.city ?? ''}
        {zh.productLong}
      </span>
    </header>
    <main className="entrance-card">
      <h1>{props.title}</h1>
      {props.children}
    </main>
    <footer className="entrance-foot">{zh.hotline}</footer>
  </div>
);
