import { Checkbox, Input } from 'antd';
import type { EntryMethod } from '#modules/stations/types.ts';
import { optionsOf } from '../../parts/choice.tsx';
import { Field } from '../../parts/field.tsx';
import { todayInChina } from '../../parts/time-text.ts';
import { useCountyOptions, useDivisions, useOrganisationOptions } from '../../parts/use-places.ts';
import { formWords as w } from '../../words/detail-words.ts';
import { builderWords, crsWords, entryWords, lifeCycleWords } from '../../words/station-words.ts';
import { fieldId } from './error-summary.tsx';
import { faultOf } from './faults.ts';
import { ChoiceField, type SectionProps, TextField } from './fields.tsx';

const livelihoodYears = () => {
  const now = Number(todayInChina().slice(0, 4));
  return [1, 0, -1, -2, -3, -4].map((step) => ({
    value: String(now + step),
    label: `${now + step} 年`,
  }));
};

/** Name, code, organisation, host. */
export const NameSection = (props: SectionProps) => {
  const organisations = useOrganisationOptions();
  return (
    <section className="block form-grid" aria-labelledby="sec-name">
      <h2 id="sec-name">{w.sections.name}</h2>
      <TextField {...props} name="name" label={w.name} required />
      <TextField {...props} name="aliases" label={w.aliases} hint={w.aliasesHint} />
      <TextField {...props} name="code" label={w.code} length={80} />
      <ChoiceField
        {...props}
        name="organisation_id"
        label={w.organisation}
        options={organisations}
        required
        {...(organisations.length === 0 ? { empty: w.choose } : {})}
      />
      <TextField {...props} name="host_name" label={w.hostName} />
      <ChoiceField
        {...props}
        name="builder"
        label={w.builder}
        options={optionsOf(builderWords)}
        empty={w.unknownChoice}
      />
      <ChoiceField
        {...props}
        name="life_cycle"
        label={w.lifeCycle}
        options={optionsOf(lifeCycleWords)}
      />
      <ChoiceField
        {...props}
        name="livelihood_year"
        label={w.livelihood}
        options={livelihoodYears()}
        empty={w.unknownChoice}
      />
    </section>
  );
};

const Coordinates = ({ form, faults }: SectionProps) => (
  <fieldset className="plain wide">
    <legend className="hidden">{w.sections.place}</legend>
    <div className="field-row">
      {(['lng', 'lat'] as const).map((name) => (
        <Field
          key={name}
          id={name === 'lng' ? fieldId('position') : undefined}
          label={w[name]}
          error={name === 'lng' ? faultOf(faults, 'position') : null}
        >
          {(id) => (
            <Input
              id={id}
              inputMode="decimal"
              value={form.values[name]}
              onChange={(event) => form.set({ [name]: event.target.value })}
            />
          )}
        </Field>
      ))}
      <ChoiceField
        form={form}
        faults={faults}
        name="crs"
        label={w.crs}
        options={optionsOf(crsWords)}
      />
    </div>
    <p className="muted">{w.positionHint}</p>
  </fieldset>
);

/** Address, county, township, coordinates. */
export const PlaceSection = (props: SectionProps) => {
  const { form } = props;
  const counties = useCountyOptions();
  const divisions = useDivisions();
  const county = divisions.data?.counties.find((one) => one.code === form.values.division_code);
  const townships = (county?.townships ?? []).map(({ code, name }) => ({
    value: code,
    label: name,
  }));
  return (
    <section className="block form-grid" aria-labelledby="sec-place">
      <h2 id="sec-place">{w.sections.place}</h2>
      <ChoiceField
        {...props}
        name="division_code"
        label={w.division}
        options={counties}
        empty={w.choose}
        required
      />
      <ChoiceField
        {...props}
        name="township_code"
        label={w.township}
        options={townships}
        empty={w.unknownChoice}
      />
      <TextField {...props} name="address" label={w.address} length={400} required />
      <TextField {...props} name="floor" label={w.floor} length={40} />
      <Coordinates {...props} />
    </section>
  );
};

/** How one gets in, with a phone and without. */
export const EntrySection = (props: SectionProps) => (
  <section className="block form-grid" aria-labelledby="sec-entry">
    <h2 id="sec-entry">{w.sections.entry}</h2>
    <fieldset className="plain wide">
      <legend>{w.entryMethods}</legend>
      <Checkbox.Group
        value={[...props.form.values.entry_methods]}
        options={Object.entries(entryWords).map(([value, label]) => ({ value, label }))}
        onChange={(chosen) => props.form.set({ entry_methods: chosen as EntryMethod[] })}
      />
    </fieldset>
    <TextField
      {...props}
      name="entry_without_phone"
      label={w.entryWithoutPhone}
      hint={w.entryHint}
      length={400}
    />
    <TextField
      {...props}
      name="public_phone"
      label={w.publicPhone}
      hint={w.publicPhoneHint}
      length={40}
    />
  </section>
);
