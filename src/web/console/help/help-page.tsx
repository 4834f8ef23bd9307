import { Checkbox } from 'antd';
import { useState } from 'react';
import { singleKeysWanted, wantSingleKeys } from '../frame/single-keys.ts';
import { PageHead } from '../parts/page-head.tsx';
import { helpWords as w } from '../words/manage-words.ts';

const Keys = () => {
  const [wanted, setWanted] = useState(singleKeysWanted);
  return (
    <section className="block">
      <h2>{w.keysTitle}</h2>
      <dl className="keys">
        {w.keys.map(([keys, meaning]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <Checkbox
        checked={wanted}
        onChange={(event) => {
          wantSingleKeys(event.target.checked);
          setWanted(event.target.checked);
        }}
      >
        {w.singleKeys}
      </Checkbox>
    </section>
  );
};

const Points = (props: {
  readonly title: string;
  readonly lines: readonly string[];
  readonly id?: string;
}) => (
  <section className="block" id={props.id}>
    <h2>{props.title}</h2>
    <ul>
      {props.lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  </section>
);

/** Keys, what the open states mean, what happens when something fails, and whom to call. */
export const HelpPage = () => (
  <>
    <PageHead title={w.title} />
    <div className="two-columns">
      <Keys />
      <div>
        <Points title={w.statesTitle} lines={w.states} />
        <Points id="calendar" title={w.calendarTitle} lines={w.calendar} />
        <Points title={w.faultTitle} lines={w.faults} />
        <section className="block">
          <h2>{w.callTitle}</h2>
          <p>
            {w.call} <a href="tel:12351">12351</a>
          </p>
          <p className="muted">{w.callNote}</p>
        </section>
      </div>
    </div>
  </>
);
