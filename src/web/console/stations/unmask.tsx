import { Button, Input } from 'antd';
import { useState } from 'react';
import { unmask } from '../api/stations.ts';
import { DeedProblem } from '../parts/faces.tsx';
import { Field } from '../parts/field.tsx';
import { useDeed } from '../parts/use-deed.ts';
import { detailWords as w } from '../words/detail-words.ts';
import { zh } from '../words/zh.ts';

/** A masked fact that is shown in full only after a purpose is given; the showing is recorded. */
export const Unmask = (props: {
  readonly stationId: string;
  readonly field: 'keeper_name' | 'keeper_phone';
  readonly label: string;
  readonly masked: string;
  readonly allowed: boolean;
}) => {
  const [asking, setAsking] = useState(false);
  const [purpose, setPurpose] = useState('');
  const deed = useDeed(
    (why: string, key) => unmask(props.stationId, { field: props.field, purpose: why }, key),
    () => setAsking(false),
  );
  return (
    <div className="unmask">
      <p>
        {props.label}：
        <strong className="tabular">{deed.value ? deed.value.value : props.masked}</strong>{' '}
        {props.allowed && !asking && !deed.value ? (
          <Button
            size="small"
            aria-label={`${w.reveal} ${props.label}`}
            onClick={() => setAsking(true)}
          >
            {w.reveal}
          </Button>
        ) : null}
      </p>
      {asking ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (purpose.trim()) deed.start(purpose.trim());
          }}
        >
          <DeedProblem problem={deed.problem} />
          <Field label={w.revealWhy}>
            {(id) => (
              <Input
                id={id}
                autoFocus
                maxLength={200}
                value={purpose}
                onChange={(event) => setPurpose(event.target.value)}
              />
            )}
          </Field>
          <div className="acts">
            <Button type="primary" htmlType="submit" disabled={!purpose.trim()}>
              {w.revealGo}
            </Button>
            <Button onClick={() => setAsking(false)}>{zh.cancel}</Button>
          </div>
        </form>
      ) : null}
    </div>
  );
};
