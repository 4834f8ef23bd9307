import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { newId } from '#lib/id.ts';
import { Choice, optionsOf } from '../../parts/choice.tsx';
import { DeedProblem } from '../../parts/faces.tsx';
import { Field } from '../../parts/field.tsx';
import { instantOfLocal } from '../../parts/time-text.ts';
import { zh } from '../../words/zh.ts';
import { type LetterPlace, type ServiceWish, stepLetter } from './letters-api.ts';
import { lettersWords as w } from './letters-words.ts';
import { TypedField } from './typed-field.tsx';
import { useLetterDeed } from './use-letter-deed.ts';

type Method = ServiceWish['method'];
type Outcome = ServiceWish['outcome'];

const nothing = {
  ...{ on: '', servers: '', receiver: '', place: '', reason: '', witness: '' },
  ...{ mailNumber: '', consent: '', arrivedAt: '' },
};

type Typed = typeof nothing;

const orNull = (text: string): string | null => text.trim() || null;

const wishOf = (
  typed: Typed,
  chosen: { id: string; method: Method; outcome: Outcome; hasPhoto: boolean },
): ServiceWish => ({
  ...{ id: chosen.id, method: chosen.method, outcome: chosen.outcome, on: typed.on },
  arrived_at: instantOfLocal(typed.arrivedAt) || null,
  servers: typed.servers.split(/[、，,]/u).flatMap((name) => orNull(name) ?? []),
  receiver: orNull(typed.receiver),
  place: orNull(typed.place),
  reason: orNull(typed.reason),
  witness: orNull(typed.witness),
  has_photo: chosen.hasPhoto,
  mail_number: orNull(typed.mailNumber),
  consent: orNull(typed.consent),
});

/** Which lines a way of service asks for. */
const linesFor: Record<Method, readonly (keyof Typed)[]> = {
  hand: ['servers', 'place', 'receiver', 'reason'],
  left: ['servers', 'place', 'reason', 'witness'],
  post: ['mailNumber', 'receiver', 'reason'],
  electronic: ['consent', 'arrivedAt'],
  public_notice: ['place', 'reason'],
};

const labels: Record<keyof Typed, string> = {
  ...{ on: w.on, servers: w.servers, receiver: w.receiver, place: w.place },
  ...{ reason: w.serviceReason, witness: w.witness, mailNumber: w.mailNumber },
  ...{ consent: w.consent, arrivedAt: w.arrivedAt },
};

/** Recording how a letter was delivered; what each way needs as proof is asked for. */
export const ServiceForm = ({ place }: { readonly place: LetterPlace }) => {
  const [typed, setTyped] = useState(nothing);
  const [method, setMethod] = useState<Method>('hand');
  const [outcome, setOutcome] = useState<Outcome>('delivered');
  const [hasPhoto, setHasPhoto] = useState(false);
  // One id for what is typed: a repeat after no answer is the same attempt.
  const [id, setId] = useState(newId);
  const deed = useLetterDeed(
    place,
    async (body: ServiceWish, key) => {
      const letter = await stepLetter(place, { step: 'services', body }, key);
      setId(newId());
      return letter;
    },
    w.done,
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        deed.start(wishOf(typed, { id, method, outcome, hasPhoto }));
      }}
    >
      <DeedProblem problem={deed.problem} />
      <div className="field-row">
        <Field label={w.method}>
          {(field) => (
            <Choice
              id={field}
              value={method}
              options={optionsOf(w.methods)}
              onChange={(value) => setMethod((value ?? 'hand') as Method)}
            />
          )}
        </Field>
        <Field label={w.outcome}>
          {(field) => (
            <Choice
              id={field}
              value={outcome}
              options={optionsOf(w.outcomes)}
              onChange={(value) => setOutcome((value ?? 'delivered') as Outcome)}
            />
          )}
        </Field>
        <TypedField name="on" label={w.on} type="date" typed={typed} change={setTyped} required />
      </div>
      {linesFor[method].map((name) => (
        <TypedField
          key={name}
          name={name}
          label={labels[name]}
          type={name === 'arrivedAt' ? 'datetime-local' : 'text'}
          typed={typed}
          change={setTyped}
        />
      ))}
      {method === 'left' ? (
        <p>
          <Checkbox checked={hasPhoto} onChange={(event) => setHasPhoto(event.target.checked)}>
            {w.hasPhoto}
          </Checkbox>
        </p>
      ) : null}
      <Button htmlType="submit" disabled={typed.on === ''} aria-disabled={deed.busy}>
        {deed.busy ? zh.submitting : w.serve}
      </Button>
    </form>
  );
};
