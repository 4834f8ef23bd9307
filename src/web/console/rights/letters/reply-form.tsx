import { Button } from 'antd';
import { useState } from 'react';
import { newId } from '#lib/id.ts';
import { Choice, optionsOf } from '../../parts/choice.tsx';
import { DeedProblem } from '../../parts/faces.tsx';
import { Field } from '../../parts/field.tsx';
import { zh } from '../../words/zh.ts';
import {
  AcceptedRows,
  blankPromise,
  isUnclear,
  promisesOf,
  type TypedPromise,
} from './accepted-rows.tsx';
import { linesOf } from './letter-draft.ts';
import { type LetterPlace, type ReplyWish, stepLetter } from './letters-api.ts';
import { lettersWords as w } from './letters-words.ts';
import { TypedField } from './typed-field.tsx';
import { useLetterDeed } from './use-letter-deed.ts';

type Attitude = ReplyWish['attitude'];

const nothing = { on: '', summary: '', disputed: '' };

/** Recording a written answer: what is accepted becomes commitments with their days. */
export const ReplyForm = ({ place }: { readonly place: LetterPlace }) => {
  const [typed, setTyped] = useState(nothing);
  const [attitude, setAttitude] = useState<Attitude>('accepts');
  const [promises, setPromises] = useState<readonly TypedPromise[]>([blankPromise]);
  const [id, setId] = useState(newId);
  const deed = useLetterDeed(
    place,
    async (body: ReplyWish, key) => {
      const letter = await stepLetter(place, { step: 'replies', body }, key);
      setId(newId());
      setTyped(nothing);
      setPromises([blankPromise]);
      return letter;
    },
    w.done,
  );
  const { on, summary } = typed;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const said = { disputed: linesOf(typed.disputed), accepted: promisesOf(promises) };
        deed.start({ id, on, attitude, summary, ...said });
      }}
    >
      <DeedProblem problem={deed.problem} />
      <div className="field-row">
        <TypedField name="on" label={w.on} type="date" typed={typed} change={setTyped} required />
        <Field label={w.attitude}>
          {(field) => (
            <Choice
              id={field}
              value={attitude}
              options={optionsOf(w.attitudes)}
              onChange={(value) => setAttitude((value ?? 'accepts') as Attitude)}
            />
          )}
        </Field>
      </div>
      <TypedField
        name="summary"
        label={w.summary}
        type="area"
        typed={typed}
        change={setTyped}
        required
      />
      <TypedField name="disputed" label={w.disputed} type="area" typed={typed} change={setTyped} />
      <AcceptedRows typed={promises} change={setPromises} />
      {isUnclear(promises) ? <p className="field-error">{w.unclear}</p> : null}
      <Button
        htmlType="submit"
        disabled={on === '' || summary.trim() === '' || isUnclear(promises)}
        aria-disabled={deed.busy}
      >
        {deed.busy ? zh.submitting : w.reply}
      </Button>
    </form>
  );
};
