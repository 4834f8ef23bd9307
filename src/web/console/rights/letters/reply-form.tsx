import { Button } from 'antd';
import { useState } from 'react';
import { newId } from '#lib/id.ts';
import { Choice, optionsOf } from '../../parts/choice.tsx';
import { DeedProblem } from '../../parts/faces.tsx';
import { Field } from '../../parts/field.tsx';
import { zh } from '../../words/zh.ts';
import { linesOf } from './letter-draft.ts';
import { type LetterPlace, type ReplyWish, stepLetter } from './letters-api.ts';
import { lettersWords as w } from './letters-words.ts';
import { TypedField } from './typed-field.tsx';
import { useLetterDeed } from './use-letter-deed.ts';

type Attitude = ReplyWish['attitude'];

const nothing = { on: '', summary: '', disputed: '' };

/** Recording a written answer. Promises with money are entered from the case page, worker by worker. */
export const ReplyForm = ({ place }: { readonly place: LetterPlace }) => {
  const [typed, setTyped] = useState(nothing);
  const [attitude, setAttitude] = useState<Attitude>('accepts');
  const [id, setId] = useState(newId);
  const deed = useLetterDeed(
    place,
    async (body: ReplyWish, key) => {
      const letter = await stepLetter(place, { step: 'replies', body }, key);
      setId(newId());
      setTyped(nothing);
      return letter;
    },
    w.done,
  );
  const { on, summary } = typed;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        deed.start({ id, on, attitude, summary, disputed: linesOf(typed.disputed) });
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
      <Button
        htmlType="submit"
        disabled={on === '' || summary.trim() === ''}
        aria-disabled={deed.busy}
      >
        {deed.busy ? zh.submitting : w.reply}
      </Button>
    </form>
  );
};
