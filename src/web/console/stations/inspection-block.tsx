import { Button, Checkbox, Input, Radio } from 'antd';
import { useState } from 'react';
import type { Station } from '../api/station-types.ts';
import { inspect } from '../api/stations.ts';
import { DeedProblem } from '../parts/faces.tsx';
import { Field } from '../parts/field.tsx';
import { detailWords as w } from '../words/detail-words.ts';
import { sightingWords } from '../words/station-words.ts';
import { zh } from '../words/zh.ts';
import { useStationDeed } from './use-station-deed.ts';

const options = Object.entries(sightingWords).map(([value, label]) => ({ value, label }));

/** What an inspector saw at the door, and what was broken. */
export const InspectionBlock = ({ station }: { readonly station: Station }) => {
  const [sighting, setSighting] = useState('open');
  const [note, setNote] = useState('');
  const [faulty, setFaulty] = useState<readonly string[]>([]);
  const deed = useStationDeed(
    (body: { sighting: string; note: string; faulty: readonly string[] }, key) =>
      inspect(
        station.id,
        {
          sighting: body.sighting,
          note: body.note,
          facilities: body.faulty.map((code) => ({ code, condition: 'faulty' })),
        },
        key,
      ),
    w.inspectionDone,
    () => {
      setNote('');
      setFaulty([]);
    },
  );
  const present = station.facilities.filter((line) => line.presence === 'yes');
  return (
    <section className="block no-print" aria-labelledby="inspection">
      <h2 id="inspection">{w.inspection}</h2>
      <DeedProblem problem={deed.problem} />
      <fieldset className="plain">
        <legend>{w.inspectionSaw}</legend>
        <Radio.Group
          name="sighting"
          value={sighting}
          options={options}
          onChange={(event) => setSighting(String(event.target.value))}
        />
      </fieldset>
      {present.length > 0 ? (
        <fieldset className="plain">
          <legend>{w.inspectionFaults}</legend>
          <Checkbox.Group
            value={[...faulty]}
            options={present.map((line) => ({ value: line.code, label: line.name }))}
            onChange={(codes) => setFaulty(codes.map(String))}
          />
        </fieldset>
      ) : null}
      <Field label={w.inspectionNote}>
        {(id) => (
          <Input.TextArea
            id={id}
            rows={2}
            maxLength={500}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </Field>
      <Button
        type="primary"
        aria-disabled={deed.busy}
        onClick={() => deed.start({ sighting, note: note.trim(), faulty })}
      >
        {deed.busy ? zh.submitting : w.inspectionSave}
      </Button>
    </section>
  );
};
