import { Input } from 'antd';
import type { Matter, WorkerClass } from '#modules/rights/types.ts';
import { matterWords, workerClassWords } from '#modules/rights/words/case-words.ts';
import type { FieldError } from '../../api/problem.ts';
import { Choice, optionsOf } from '../../parts/choice.tsx';
import { Field } from '../../parts/field.tsx';
import { rightsNewWords as w } from '../../words/rights-words.ts';
import { faultOf } from '../fault-of.ts';
import type { NewCaseForm } from './use-new-case.ts';

const Dangers = ({ dangers }: { readonly dangers: readonly string[] }) =>
  dangers.length === 0 ? null : (
    <div className="note-bad" role="status">
      {w.danger}
      {dangers.join('；')}
      <div>{w.dangerFirst}</div>
    </div>
  );

interface Part {
  readonly form: NewCaseForm;
  readonly faults: readonly FieldError[];
}

/** What happened, in the worker's words; words of danger are shown while one types. */
export const WhatSection = ({ form, faults }: Part) => {
  const { values, set } = form;
  return (
    <section className="block">
      <h2>{w.sections.what}</h2>
      <div className="field-row">
        <Field label={w.matter}>
          {(id) => (
            <Choice
              id={id}
              value={values.matter}
              options={optionsOf(matterWords)}
              onChange={(value) => set({ matter: (value ?? 'other') as Matter })}
            />
          )}
        </Field>
        <Field label={w.workerClass}>
          {(id) => (
            <Choice
              id={id}
              value={values.worker_class}
              options={optionsOf(workerClassWords)}
              onChange={(value) => set({ worker_class: (value ?? 'unknown') as WorkerClass })}
            />
          )}
        </Field>
      </div>
      <p className="muted">{w.workerClassHint}</p>
      <Field
        id="new-facts"
        label={w.facts}
        required
        hint={w.factsHint}
        error={faultOf(faults, 'facts')}
      >
        {(id) => (
          <Input.TextArea
            id={id}
            rows={8}
            maxLength={5000}
            value={values.facts}
            onChange={(event) => set({ facts: event.target.value })}
          />
        )}
      </Field>
      <Dangers dangers={form.dangers} />
      <Field label={w.dangerManual}>
        {(id) => (
          <Input
            id={id}
            maxLength={100}
            value={values.danger}
            onChange={(event) => set({ danger: event.target.value })}
          />
        )}
      </Field>
    </section>
  );
};
