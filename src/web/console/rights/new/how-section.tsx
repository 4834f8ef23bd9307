import { Input } from 'antd';
import type { Channel, Source } from '#modules/rights/types.ts';
import { channelWords, sourceWords } from '#modules/rights/words/case-words.ts';
import { Choice, optionsOf } from '../../parts/choice.tsx';
import { Field } from '../../parts/field.tsx';
import { useOrganisationOptions } from '../../parts/use-places.ts';
import { rightsNewWords as w } from '../../words/rights-words.ts';
import type { NewCaseForm } from './use-new-case.ts';

// What a worker does on his phone does not come over a clerk's desk.
const channels = optionsOf(channelWords).filter((one) => one.value !== 'phone_page');

/** How it came: by which way, from whom, when, and which union takes it. */
export const HowSection = ({ form }: { readonly form: NewCaseForm }) => {
  const { values, set } = form;
  const organisations = useOrganisationOptions();
  return (
    <section className="block">
      <h2>{w.sections.how}</h2>
      <div className="field-row">
        <Field label={w.channel}>
          {(id) => (
            <Choice
              id={id}
              value={values.channel}
              options={channels}
              onChange={(value) => set({ channel: (value ?? 'telephone') as Channel })}
            />
          )}
        </Field>
        <Field label={w.source}>
          {(id) => (
            <Choice
              id={id}
              value={values.source}
              options={optionsOf(sourceWords)}
              onChange={(value) => set({ source: (value ?? 'complaint') as Source })}
            />
          )}
        </Field>
        <Field label={w.organisation}>
          {(id) => (
            <Choice
              id={id}
              value={values.organisation_id}
              options={organisations}
              onChange={(value) => set({ organisation_id: value ?? values.organisation_id })}
            />
          )}
        </Field>
        <Field label={w.receivedAt}>
          {(id) => (
            <Input
              id={id}
              type="datetime-local"
              value={values.received}
              onChange={(event) => set({ received: event.target.value })}
            />
          )}
        </Field>
      </div>
      <p className="muted">{w.receivedHint}</p>
    </section>
  );
};
