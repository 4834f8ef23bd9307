import { Button, Input } from 'antd';
import { useState } from 'react';
import { DeedProblem } from '../../parts/faces.tsx';
import { Field } from '../../parts/field.tsx';
import { zh } from '../../words/zh.ts';
import { type Letter, type LetterPlace, stepLetter } from './letters-api.ts';
import { lettersWords as w } from './letters-words.ts';
import { useLetterDeed } from './use-letter-deed.ts';

type Step = Letter['steps'][number];

interface StepProps {
  readonly place: LetterPlace;
  readonly letter: Letter;
  readonly step: Step;
}

/** What a step asks to be typed: the code of the number, a reason, or nothing. */
const asks = (step: string): 'code' | 'reason' | null => {
  if (step === 'sign') return 'code';
  return step === 'return' || step === 'void' ? 'reason' : null;
};

const bodyOf = ({ step, letter }: StepProps, typed: string): object => {
  const { version } = letter.letter;
  if (step.step === 'void') return { reason: typed };
  if (step.step === 'return') return { version, reason: typed };
  return step.step === 'sign' ? { version, code: typed } : { version };
};

const StepForm = (props: StepProps) => {
  const { place, step, letter } = props;
  const asked = asks(step.step);
  const [typed, setTyped] = useState(asked === 'code' ? (letter.suggested_code ?? '') : '');
  const deed = useLetterDeed(
    place,
    (body: object, key) => stepLetter(place, { step: step.step, body }, key),
    w.done,
  );
  const isShut = step.why_not !== null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!isShut) deed.start(bodyOf(props, typed.trim()));
      }}
    >
      <DeedProblem problem={deed.problem} />
      {asked === null || isShut ? null : (
        <Field
          label={asked === 'code' ? w.code : w.reason}
          required
          hint={asked === 'code' ? w.codeHint : undefined}
        >
          {(id) => (
            <Input
              id={id}
              maxLength={asked === 'code' ? 20 : 500}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
      )}
      <Button
        htmlType="submit"
        disabled={isShut || (asked !== null && typed.trim() === '')}
        danger={step.step === 'void'}
        aria-disabled={deed.busy}
      >
        {deed.busy ? zh.submitting : step.label}
      </Button>{' '}
      {isShut ? <span className="muted">{step.why_not}</span> : null}
    </form>
  );
};

/** Submitting, giving back, signing, sealing and voiding: each open, or shut with its reason. */
export const StepForms = ({ place, letter }: Omit<StepProps, 'step'>) => (
  <section className="block no-print" aria-labelledby="letter-steps">
    <h2 id="letter-steps">{w.steps}</h2>
    {letter.signer ? <p className="muted">{w.signer(letter.signer)}</p> : null}
    {letter.steps
      .filter(({ step }) => ['submit', 'return', 'sign', 'seal', 'void'].includes(step))
      .map((step) => (
        <StepForm key={step.step} place={place} letter={letter} step={step} />
      ))}
  </section>
);
