import { Input } from 'antd';
import { promiseSourceWords } from '#modules/rights/words/promise-words.ts';
import type { PromiseWish } from '../../api/rights-promises.ts';
import { Choice, optionsOf } from '../../parts/choice.tsx';
import { Field } from '../../parts/field.tsx';
import { todayInChina } from '../../parts/time-text.ts';
import { promiseWords as w } from '../../words/rights-promise-words.ts';
import { fenOf } from './fen-of.ts';

/** What is agreed, as typed. */
export interface TermsTyped {
  readonly amount: string;
  readonly act: string;
  readonly due_on: string;
  readonly made_on: string;
  readonly source: PromiseWish['source'];
}

export const blankTerms = (): TermsTyped => ({
  ...{ amount: '', act: '', due_on: '', made_on: todayInChina(), source: 'telephone' },
});

/** What the form can see is missing or wrong. */
export const faultInTerms = (typed: TermsTyped): string | null => {
  const fen = fenOf(typed.amount);
  if (fen === undefined) return w.badAmount;
  const isWhole = (fen !== null || typed.act.trim() !== '') && typed.due_on && typed.made_on;
  return isWhole ? null : w.lacks;
};

/** The terms as sent. */
export const termsOf = (typed: TermsTyped) => ({
  amount_fen: fenOf(typed.amount) ?? null,
  act: typed.act.trim() || null,
  due_on: typed.due_on,
  made_on: typed.made_on,
  source: typed.source,
});

/** How much, what, until when, and where it was said. */
export const TermsFields = (props: {
  readonly typed: TermsTyped;
  readonly set: (part: Partial<TermsTyped>) => void;
}) => {
  const { typed, set } = props;
  return (
    <>
      <div className="field-row">
        <Field label={w.amount}>
          {(id) => (
            <Input
              id={id}
              inputMode="decimal"
              maxLength={16}
              value={typed.amount}
              onChange={(event) => set({ amount: event.target.value })}
            />
          )}
        </Field>
        <Field label={w.dueOn} required>
          {(id) => (
            <Input
              id={id}
              type="date"
              value={typed.due_on}
              onChange={(event) => set({ due_on: event.target.value })}
            />
          )}
        </Field>
      </div>
      <Field label={w.act}>
        {(id) => (
          <Input.TextArea
            id={id}
            autoSize={{ minRows: 1, maxRows: 5 }}
            maxLength={1000}
            value={typed.act}
            onChange={(event) => set({ act: event.target.value })}
          />
        )}
      </Field>
      <div className="field-row">
        <Field label={w.source}>
          {(id) => (
            <Choice
              id={id}
              value={typed.source}
              options={optionsOf(promiseSourceWords)}
              onChange={(value) => set({ source: (value ?? 'other') as TermsTyped['source'] })}
            />
          )}
        </Field>
        <Field label={w.madeOn}>
          {(id) => (
            <Input
              id={id}
              type="date"
              max={todayInChina()}
              value={typed.made_on}
              onChange={(event) => set({ made_on: event.target.value })}
            />
          )}
        </Field>
      </div>
    </>
  );
};
