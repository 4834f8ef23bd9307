import { Button, Input } from 'antd';
import { useState } from 'react';
import type { Closure, Station } from '../api/station-types.ts';
import { type ClosureWish, closeForNow, endClosure } from '../api/stations.ts';
import { DeedProblem } from '../parts/faces.tsx';
import { Field } from '../parts/field.tsx';
import { instantOfLocal, momentText } from '../parts/time-text.ts';
import { detailWords as w } from '../words/detail-words.ts';
import { zh } from '../words/zh.ts';
import { useStationDeed } from './use-station-deed.ts';

const nothing = { from: '', until: '', reason: '' };

const wishOf = (typed: typeof nothing): ClosureWish => {
  const from = instantOfLocal(typed.from);
  const until = instantOfLocal(typed.until);
  return {
    reason: typed.reason.trim(),
    ...(from ? { from } : {}),
    ...(until ? { until } : {}),
  };
};

const ClosureForm = ({ station }: { readonly station: Station }) => {
  const [typed, setTyped] = useState(nothing);
  const deed = useStationDeed(
    (wish: ClosureWish, key) => closeForNow(station.id, wish, key),
    w.closureDone,
    () => setTyped(nothing),
  );
  const field = (name: keyof typeof nothing, label: string, type?: string) => (
    <Field label={label}>
      {(id) => (
        <Input
          id={id}
          type={type ?? 'text'}
          maxLength={200}
          value={typed[name]}
          onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <form
      className="no-print"
      onSubmit={(event) => {
        event.preventDefault();
        deed.start(wishOf(typed));
      }}
    >
      <DeedProblem problem={deed.problem} />
      <div className="field-row">
        {field('from', w.closureFrom, 'datetime-local')}
        {field('until', w.closureUntil, 'datetime-local')}
      </div>
      {field('reason', w.closureReason)}
      <Button htmlType="submit" disabled={!typed.reason.trim()} aria-disabled={deed.busy}>
        {deed.busy ? zh.submitting : w.closureSave}
      </Button>
    </form>
  );
};

const ClosureLine = (props: {
  readonly station: Station;
  readonly closure: Closure;
  readonly mayChange: boolean;
}) => {
  const { closure, station } = props;
  const end = useStationDeed((id: string, key) => endClosure(station.id, id, key), w.closureEnded);
  return (
    <li>
      <span className="tabular">
        {momentText(closure.from)} –{' '}
        {closure.until ? momentText(closure.until) : w.closureUntilNotice}
      </span>{' '}
      {closure.reason}{' '}
      {props.mayChange ? (
        <Button size="small" onClick={() => end.start(closure.id)}>
          {w.closureEnd}
        </Button>
      ) : null}
      <DeedProblem problem={end.problem} />
    </li>
  );
};

/** Temporary closures: what stands, a new one, and ending one now. */
export const ClosureBlock = (props: { readonly station: Station; readonly mayChange: boolean }) => (
  <section className="block" aria-labelledby="closures">
    <h2 id="closures">{w.closures}</h2>
    {props.station.closures.length === 0 ? (
      <p className="muted">{w.closureNone}</p>
    ) : (
      <ul className="plain-list">
        {props.station.closures.map((closure) => (
          <ClosureLine key={closure.id} closure={closure} {...props} />
        ))}
      </ul>
    )}
    {props.mayChange ? <ClosureForm station={props.station} /> : null}
  </section>
);
