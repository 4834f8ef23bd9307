import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { Station, StationEdit } from '../../api/station-types.ts';
import { usePlaceNames } from '../../parts/use-place-names.ts';
import { detailWords, fieldWords, formWords as w } from '../../words/detail-words.ts';
import { zh } from '../../words/zh.ts';
import { conflictingFields, withoutFields } from '../changes.ts';
import { editOf, valuesOf } from '../form-values.ts';
import { valueText } from '../value-text.ts';
import type { StationFormState } from './use-station-form.ts';

type Side = 'mine' | 'theirs';

const SideChoice = (props: {
  readonly field: string;
  readonly side: Side;
  readonly text: string;
  readonly chosen: boolean;
  readonly choose: () => void;
}) => (
  <td>
    <label className="conflict-side">
      <input
        type="radio"
        name={`conflict-${props.field}`}
        checked={props.chosen}
        onChange={props.choose}
      />
      <span>{props.text}</span>
    </label>
  </td>
);

/** The other's facilities, only those I touched: the rest is no matter of this conflict. */
const theirPart = (field: keyof StationEdit, theirs: StationEdit, mine: Partial<StationEdit>) =>
  field === 'facilities'
    ? theirs.facilities.filter((line) => mine.facilities?.some((own) => own.code === line.code))
    : theirs[field];

/** Both versions side by side; nothing typed is lost, the person chooses field by field. */
export const Conflict = (props: {
  readonly form: StationFormState;
  readonly current: Station;
  readonly busy: boolean;
  readonly onSave: (changes: Partial<StationEdit>) => void;
}) => {
  const { form, current } = props;
  const box = useRef<HTMLElement>(null);
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({});
  const places = usePlaceNames();
  const theirs = editOf(valuesOf(current));
  const mine = form.changes;
  const fields = conflictingFields({ mine, base: form.base, theirs });
  useEffect(() => box.current?.focus(), []);

  const dropped = fields.filter((field) => chosen[field] === 'theirs');
  return (
    <section className="conflict" aria-labelledby="conflict" tabIndex={-1} ref={box}>
      <h2 id="conflict">{w.conflictTitle}</h2>
      <p>{fields.length > 0 ? w.conflictBody : w.conflictNone}</p>
      {fields.length > 0 ? (
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{detailWords.field}</th>
              <th scope="col">{w.conflictMine}</th>
              <th scope="col">{w.conflictTheirs(current.version)}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <tr key={field}>
                <th scope="row">{fieldWords[field]}</th>
                {(['mine', 'theirs'] as const).map((side) => (
                  <SideChoice
                    key={side}
                    field={field}
                    side={side}
                    text={valueText(
                      field,
                      side === 'mine' ? mine[field] : theirPart(field, theirs, mine),
                      places,
                    )}
                    chosen={(chosen[field] ?? 'mine') === side}
                    choose={() => setChosen((now) => ({ ...now, [field]: side }))}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      <Button
        type="primary"
        aria-disabled={props.busy}
        onClick={() => props.onSave(withoutFields(mine, dropped))}
      >
        {props.busy ? zh.submitting : w.conflictSave}
      </Button>
    </section>
  );
};
