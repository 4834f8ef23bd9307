import { Checkbox, Input } from 'antd';
import { useState } from 'react';
import { newId } from '#lib/id.ts';
import { type KeptWish, type PromiseLine, recordKept } from '../../api/rights-promises.ts';
import { Choice } from '../../parts/choice.tsx';
import { DeedProblem } from '../../parts/faces.tsx';
import { Field } from '../../parts/field.tsx';
import { todayInChina } from '../../parts/time-text.ts';
import { promiseWords as w } from '../../words/rights-promise-words.ts';
import { fenOf } from './fen-of.ts';
import { FormEnd } from './form-end.tsx';
import { usePromiseDeed } from './use-promise-deed.ts';

interface Typed {
  readonly ref: string;
  readonly amount: string;
  readonly acted: boolean;
  readonly on: string;
  readonly note: string;
}

const blankFor = (promise: PromiseLine): Typed => ({
  ref: promise.parts.find((part) => part.left_fen > 0 || !part.is_act_done)?.ref ?? '',
  ...{ amount: '', acted: false, on: todayInChina(), note: '' },
});

const faultIn = (typed: Typed): string | null => {
  const fen = fenOf(typed.amount);
  if (fen === undefined) return w.badAmount;
  const isWhole = (fen !== null || typed.acted) && typed.on && typed.note.trim();
  return isWhole ? null : w.keepLacks;
};

// Money and deed are recorded apart: whoever pays today may still owe the deed.
const entriesOf = (typed: Typed): KeptWish['entries'] => {
  const fen = fenOf(typed.amount) ?? null;
  return [{ ref: typed.ref, amount_fen: typed.acted && fen === null ? null : fen }];
};

const Blanks = (props: {
  readonly promise: PromiseLine;
  readonly typed: Typed;
  readonly set: (part: Partial<Typed>) => void;
}) => {
  const { promise, typed, set } = props;
  const parts = promise.parts.map((part) => ({ value: part.ref, label: part.name }));
  return (
    <>
      {parts.length > 1 ? (
        <Field label={w.keepWho}>
          {(id) => (
            <Choice
              id={id}
              value={typed.ref}
              options={parts}
              onChange={(ref) => set({ ref: ref ?? typed.ref })}
            />
          )}
        </Field>
      ) : null}
      {promise.amount_fen === null ? null : (
        <Field label={w.keepAmount}>
          {(id) => (
            <Input
              id={id}
              inputMode="decimal"
              maxLength={16}
              disabled={typed.acted}
              value={typed.amount}
              onChange={(event) => set({ amount: event.target.value })}
            />
          )}
        </Field>
      )}
      {promise.parts.some((part) => !part.is_act_done) ? (
        <p>
          <Checkbox
            checked={typed.acted}
            onChange={(event) => set({ acted: event.target.checked, amount: '' })}
          >
            {w.keepAct}
          </Checkbox>
        </p>
      ) : null}
      <div className="field-row">
        <Field label={w.keepOn}>
          {(id) => (
            <Input
              id={id}
              type="date"
              max={todayInChina()}
              value={typed.on}
              onChange={(event) => set({ on: event.target.value })}
            />
          )}
        </Field>
        <Field label={w.keepProof} required>
          {(id) => (
            <Input
              id={id}
              maxLength={500}
              value={typed.note}
              onChange={(event) => set({ note: event.target.value })}
            />
          )}
        </Field>
      </div>
    </>
  );
};

/** That a promise, or one worker's part of it, was kept, with its proof. */
export const KeptForm = (props: {
  readonly caseId: string;
  readonly promise: PromiseLine;
  readonly close: () => void;
}) => {
  const { caseId, promise, close } = props;
  const [submission] = useState(newId);
  const [version] = useState(promise.version);
  const [typed, setTyped] = useState(() => blankFor(promise));
  const [fault, setFault] = useState<string | null>(null);
  const deed = usePromiseDeed(
    caseId,
    (body: KeptWish, key) => recordKept({ caseId, promiseId: promise.id }, body, key),
    { said: w.kept, after: close },
  );
  const submit = (): void => {
    const found = faultIn(typed);
    setFault(found);
    if (found !== null) return;
    const entries = entriesOf(typed);
    deed.start({ submission, version, on: typed.on, note: typed.note.trim(), entries });
  };
  return (
    <form
      className="inline-form no-print"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <DeedProblem problem={deed.problem} />
      <Blanks
        promise={promise}
        typed={typed}
        set={(part) => setTyped((now) => ({ ...now, ...part }))}
      />
      <FormEnd fault={fault} doIt={w.keep} busy={deed.busy} close={close} />
    </form>
  );
};
