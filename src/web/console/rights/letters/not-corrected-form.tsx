import { Button } from 'antd';
import { useState } from 'react';
import { newId } from '#lib/id.ts';
import { DeedProblem } from '../../parts/faces.tsx';
import { zh } from '../../words/zh.ts';
import { type LetterPlace, stepLetter } from './letters-api.ts';
import { lettersWords as w } from './letters-words.ts';
import { TypedField } from './typed-field.tsx';
import { useLetterDeed } from './use-letter-deed.ts';

/** Recording that a 意见书 was answered and not obeyed: the third ground of a 建议书. */
export const NotCorrectedForm = ({ place }: { readonly place: LetterPlace }) => {
  const [typed, setTyped] = useState({ on: '', summary: '' });
  const [id] = useState(newId);
  const deed = useLetterDeed(
    place,
    (body: object, key) => stepLetter(place, { step: 'not-corrected', body }, key),
    w.done,
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        deed.start({ id, ...typed });
      }}
    >
      <DeedProblem problem={deed.problem} />
      <TypedField name="on" label={w.on} type="date" typed={typed} change={setTyped} required />
      <TypedField
        name="summary"
        label={w.summary}
        type="area"
        typed={typed}
        change={setTyped}
        required
      />
      <Button
        htmlType="submit"
        disabled={typed.on === '' || typed.summary.trim() === ''}
        aria-disabled={deed.busy}
      >
        {deed.busy ? zh.submitting : w.notCorrected}
      </Button>
    </form>
  );
};
