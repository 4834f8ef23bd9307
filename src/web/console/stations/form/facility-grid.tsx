import { memo, useCallback } from 'react';
import { facilityTable } from '#modules/stations/rules/facilities.ts';
import type { Condition, Presence } from '#modules/stations/types.ts';
import { formWords as w } from '../../words/detail-words.ts';
import { conditionWords, groupWords, presenceWords } from '../../words/station-words.ts';
import { type FacilityValue, unknownFacility } from '../form-values.ts';
import type { StationFormState } from './use-station-form.ts';

interface RowProps {
  readonly code: string;
  readonly name: string;
  readonly value: FacilityValue;
  readonly change: (code: string, value: FacilityValue) => void;
}

const presences = Object.entries(presenceWords) as [Presence, string][];
const conditions = Object.entries(conditionWords) as [Condition, string][];

const PresenceChoice = ({ code, name, value, change }: RowProps) => (
  <fieldset className="radios">
    <legend className="hidden">{`${name} ${w.facilityPresence}`}</legend>
    {presences.map(([presence, label]) => (
      <label key={presence}>
        <input
          type="radio"
          name={`${code}-presence`}
          checked={value.presence === presence}
          onChange={() =>
            change(code, { presence, condition: presence === 'yes' ? value.condition : 'unknown' })
          }
        />
        {label}
      </label>
    ))}
  </fieldset>
);

const ConditionChoice = ({ code, name, value, change }: RowProps) => (
  <fieldset className="radios">
    <legend className="hidden">{`${name} ${w.facilityCondition}`}</legend>
    {conditions.map(([condition, label]) => (
      <label key={condition}>
        <input
          type="radio"
          name={`${code}-condition`}
          checked={value.condition === condition}
          onChange={() => change(code, { ...value, condition })}
        />
        {label}
      </label>
    ))}
  </fieldset>
);

// 51 rows: only the one that changes is drawn again.
const Row = memo((props: RowProps) => (
  <tr>
    <th scope="row">{props.name}</th>
    <td>
      <PresenceChoice {...props} />
    </td>
    <td>{props.value.presence === 'yes' ? <ConditionChoice {...props} /> : null}</td>
  </tr>
));

/** Every facility: there or not, working or not; unknown stays unknown. */
export const FacilityGrid = ({ form }: { readonly form: StationFormState }) => {
  const { set } = form;
  const facilities = form.values.facilities;
  const change = useCallback(
    (code: string, value: FacilityValue) => set({ facilities: { ...facilities, [code]: value } }),
    [set, facilities],
  );
  return (
    <section
      className="block"
      aria-labelledby="sec-facilities"
      id="station-facilities"
      tabIndex={-1}
    >
      <h2 id="sec-facilities">{w.sections.facilities}</h2>
      <div className="facility-tables">
        {Object.entries(groupWords).map(([group, title]) => (
          <table key={group} className="plain-table facility-table">
            <caption>{title}</caption>
            <thead>
              <tr>
                <th scope="col">{w.facilityName}</th>
                <th scope="col">{w.facilityPresence}</th>
                <th scope="col">{w.facilityCondition}</th>
              </tr>
            </thead>
            <tbody>
              {facilityTable
                .filter((line) => line.group === group)
                .map((line) => (
                  <Row
                    key={line.code}
                    code={line.code}
                    name={line.zh}
                    value={facilities[line.code] ?? unknownFacility}
                    change={change}
                  />
                ))}
            </tbody>
          </table>
        ))}
      </div>
    </section>
  );
};
