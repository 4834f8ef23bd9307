import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import {
  type DryRun,
  dryRun,
  type ImportField,
  type ImportJob,
  type Mapping,
} from '../api/imports.ts';
import { useSession } from '../frame/session.tsx';
import { Choice } from '../parts/choice.tsx';
import { DeedProblem } from '../parts/faces.tsx';
import { Field } from '../parts/field.tsx';
import { TableRegion } from '../parts/table-region.tsx';
import { useDeed } from '../parts/use-deed.ts';
import { useOrganisationOptions } from '../parts/use-places.ts';
import { importWords as w } from '../words/office-words.ts';
import { crsWords } from '../words/station-words.ts';

const FieldRow = (props: {
  readonly field: ImportField;
  readonly job: ImportJob;
  readonly mapping: Mapping;
  readonly choose: (field: string, index: number | null) => void;
}) => {
  const { field, job } = props;
  const index = props.mapping[field.field];
  const column = job.columns.find((one) => one.index === index);
  return (
    <tr>
      <th scope="row">
        {field.label}
        {field.required ? <span className="required">（{w.required}）</span> : null}
      </th>
      <td>
        <Choice
          aria-label={`${field.label} ${w.column}`}
          value={index}
          empty={w.skipColumn}
          options={job.columns.map((one) => ({ value: String(one.index), label: one.header }))}
          onChange={(value) => props.choose(field.field, value === null ? null : Number(value))}
        />
      </td>
      <td className="muted">{column ? column.samples.join(' | ') : ''}</td>
    </tr>
  );
};

const Settings = (props: {
  readonly crs: string | null;
  readonly setCrs: (crs: string | null) => void;
  readonly organisation: string;
  readonly setOrganisation: (id: string) => void;
  readonly byDivision: boolean;
  readonly setByDivision: (yes: boolean) => void;
}) => {
  const organisations = useOrganisationOptions();
  const systems = Object.entries(crsWords).map(([value, label]) => ({ value, label }));
  return (
    <div className="field-row">
      <Field label={w.crs}>
        {(id) => (
          <Choice
            id={id}
            value={props.crs}
            empty={w.crsPerRow}
            options={systems}
            onChange={props.setCrs}
          />
        )}
      </Field>
      <Field label={w.organisation}>
        {(id) => (
          <Choice
            id={id}
            value={props.organisation}
            options={organisations}
            onChange={(one) => props.setOrganisation(one ?? props.organisation)}
          />
        )}
      </Field>
      <div className="field">
        <Checkbox
          checked={props.byDivision}
          onChange={(event) => props.setByDivision(event.target.checked)}
        >
          {w.byDivision}
        </Checkbox>
      </div>
    </div>
  );
};

/** Which column of the file is which field; guessed from the headers, mended by hand. */
export const MatchStep = (props: {
  readonly job: ImportJob;
  readonly onChecked: (run: DryRun) => void;
}) => {
  const { job } = props;
  const { session } = useSession();
  const [mapping, setMapping] = useState<Mapping>(job.mapping);
  const [crs, setCrs] = useState<string | null>(job.settings.default_crs);
  const [organisation, setOrganisation] = useState(
    job.settings.organisation_id ?? session.organisation.id,
  );
  const [byDivision, setByDivision] = useState(job.settings.by_division ?? false);
  const check = useDeed(
    (body: Parameters<typeof dryRun>[1], key) => dryRun(job.id, body, key),
    props.onChecked,
  );
  const choose = (field: string, index: number | null) => {
    const { [field]: _old, ...rest } = mapping;
    setMapping(index === null ? rest : { ...rest, [field]: index });
  };
  const missing = job.fields.filter((one) => one.required && mapping[one.field] === undefined);
  return (
    <section className="block">
      <p className="muted">{w.mapIntro}</p>
      <TableRegion label={w.mapIntro}>
        <table className="plain-table match-table">
          <thead>
            <tr>
              <th scope="col">{w.field}</th>
              <th scope="col">{w.column}</th>
              <th scope="col">{w.samples}</th>
            </tr>
          </thead>
          <tbody>
            {job.fields.map((field) => (
              <FieldRow
                key={field.field}
                field={field}
                job={job}
                mapping={mapping}
                choose={choose}
              />
            ))}
          </tbody>
        </table>
      </TableRegion>
      <Settings
        crs={crs}
        setCrs={setCrs}
        organisation={organisation}
        setOrganisation={setOrganisation}
        byDivision={byDivision}
        setByDivision={setByDivision}
      />
      <DeedProblem problem={check.problem} />
      {missing.length > 0 ? (
        <p className="field-error">{w.missing(missing.map((one) => one.label).join('、'))}</p>
      ) : null}
      <Button
        type="primary"
        disabled={missing.length > 0}
        aria-disabled={check.busy}
        onClick={() =>
          check.start({
            mapping,
            settings: {
              default_crs: crs,
              organisation_id: organisation,
              by_division: byDivision,
            },
          })
        }
      >
        {check.busy ? w.checking : w.check}
      </Button>
    </section>
  );
};
