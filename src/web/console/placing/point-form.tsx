import { Button, Input } from 'antd';
import { useState } from 'react';
import type { Crs } from '#modules/stations/types.ts';
import type { Divisions } from '../api/places.ts';
import type { Point } from '../api/station-types.ts';
import { Choice, optionsOf } from '../parts/choice.tsx';
import { Field } from '../parts/field.tsx';
import { placingWords as w } from '../words/register-words.ts';
import { crsWords } from '../words/station-words.ts';
import { zh } from '../words/zh.ts';
import { doubtAbout, pairIn, pointOf } from './reading.ts';

interface Typed {
  readonly lng: string;
  readonly lat: string;
  readonly crs: Crs;
}

export const nothingTyped: Typed = { lng: '', lat: '', crs: 'wgs84' };

const PairField = ({ onPair }: { readonly onPair: (lng: string, lat: string) => void }) => {
  const [text, setText] = useState('');
  return (
    <Field label={w.pairLabel} hint={w.pair}>
      {(id) => (
        <Input
          id={id}
          value={text}
          placeholder="120.755486,30.746129"
          onChange={(event) => {
            setText(event.target.value);
            const pair = pairIn(event.target.value);
            if (pair) onPair(pair[0], pair[1]);
          }}
        />
      )}
    </Field>
  );
};

/** Coordinates by typing, with the system they are in. */
export const PointForm = (props: {
  readonly typed: Typed;
  readonly onType: (typed: Typed) => void;
  readonly divisions: Divisions;
  readonly busy: boolean;
  readonly onSave: (point: Point) => void;
  readonly onSkip: () => void;
}) => {
  const { typed, onType } = props;
  const point = pointOf(typed.lng, typed.lat, typed.crs);
  const begun = typed.lng !== '' && typed.lat !== '';
  const doubt = point ? doubtAbout(point, props.divisions) : begun ? w.invalid : null;
  return (
    <form
      className="point-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (point) props.onSave(point);
      }}
    >
      <PairField onPair={(lng, lat) => onType({ ...typed, lng, lat })} />
      <div className="field-row">
        {(['lng', 'lat'] as const).map((name) => (
          <Field key={name} label={w[name]}>
            {(id) => (
              <Input
                id={id}
                inputMode="decimal"
                value={typed[name]}
                onChange={(event) => onType({ ...typed, [name]: event.target.value })}
              />
            )}
          </Field>
        ))}
      </div>
      <Field label={w.crs} hint={w.search}>
        {(id) => (
          <Choice
            id={id}
            value={typed.crs}
            options={optionsOf(crsWords)}
            onChange={(crs) => onType({ ...typed, crs: (crs ?? 'wgs84') as Crs })}
          />
        )}
      </Field>
      <p role="status" className={doubt ? 'doubt' : 'hidden'}>
        {doubt}
      </p>
      <div className="acts">
        <Button type="primary" htmlType="submit" disabled={!point} aria-disabled={props.busy}>
          {props.busy ? zh.submitting : w.save}
        </Button>
        <Button onClick={props.onSkip}>{w.skip}</Button>
      </div>
    </form>
  );
};
