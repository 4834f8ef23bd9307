import { Button, Input } from 'antd';
import { useState } from 'react';
import { trackCards } from '#modules/rights/rules/tracks.ts';
import type { TrackKind } from '#modules/rights/types.ts';
import { type NewTrack, openTrack } from '../../api/rights-cases.ts';
import { Choice, optionsOf } from '../../parts/choice.tsx';
import { DeedProblem } from '../../parts/faces.tsx';
import { Field } from '../../parts/field.tsx';
import { todayInChina } from '../../parts/time-text.ts';
import { trackWords as w } from '../../words/rights-case-words.ts';
import { zh } from '../../words/zh.ts';
import { useCaseDeed } from './use-case-deed.ts';

const kinds = Object.entries(trackCards).map(([value, card]) => ({ value, label: card.title }));

const dayFields = [
  ['opened_on', w.openedOn],
  ['accepted_on', w.acceptedOn],
] as const;

const blank = {
  kind: 'arbitration' as TrackKind,
  ...{ body: '', reference: '', opened_on: '', accepted_on: '', basis: '' },
};

const bodyOf = (typed: typeof blank): NewTrack => ({
  kind: typed.kind,
  body: typed.body.trim(),
  reference: typed.reference.trim() || null,
  opened_on: typed.opened_on,
  accepted_on: typed.accepted_on || null,
  basis: (typed.basis || null) as NewTrack['basis'] & (string | null),
});

const Blanks = (props: {
  readonly typed: typeof blank;
  readonly set: (part: Partial<typeof blank>) => void;
}) => {
  const { typed, set } = props;
  const card = trackCards[typed.kind];
  return (
    <div className="field-row">
      <Field label={w.kind}>
        {(id) => (
          <Choice
            id={id}
            value={typed.kind}
            options={kinds}
            onChange={(kind) => set({ kind: (kind ?? 'arbitration') as TrackKind })}
          />
        )}
      </Field>
      <Field label={w.body} required>
        {(id) => (
          <Input
            id={id}
            maxLength={100}
            value={typed.body}
            onChange={(event) => set({ body: event.target.value })}
          />
        )}
      </Field>
      <Field label={card.referenceLabel}>
        {(id) => (
          <Input
            id={id}
            maxLength={100}
            value={typed.reference}
            onChange={(event) => set({ reference: event.target.value })}
          />
        )}
      </Field>
      {dayFields.map(([name, label]) => (
        <Field key={name} label={label} required={name === 'opened_on'}>
          {(id) => (
            <Input
              id={id}
              type="date"
              max={todayInChina()}
              value={typed[name]}
              onChange={(event) => set({ [name]: event.target.value })}
            />
          )}
        </Field>
      ))}
      {card.sharesData ? (
        <Field label={w.basis} hint={w.basisHint} required>
          {(id) => (
            <Choice
              id={id}
              value={typed.basis}
              empty=""
              options={optionsOf(w.bases)}
              onChange={(basis) => set({ basis: basis ?? '' })}
            />
          )}
        </Field>
      ) : null}
    </div>
  );
};

/** A proceeding begins beside the supervision. */
export const OpenTrack = ({ id }: { readonly id: string }) => {
  const [typed, setTyped] = useState(blank);
  const [open, setOpen] = useState(false);
  const deed = useCaseDeed(id, (body: NewTrack, key) => openTrack(id, body, key), {
    said: w.opened,
    after: () => {
      setTyped(blank);
      setOpen(false);
    },
  });
  if (!open)
    return (
      <Button className="no-print" onClick={() => setOpen(true)}>
        {w.open}
      </Button>
    );
  const isWhole = typed.body.trim() !== '' && typed.opened_on !== '';
  return (
    <form
      className="inline-form no-print"
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole) deed.start(bodyOf(typed));
      }}
    >
      <DeedProblem problem={deed.problem} />
      <Blanks typed={typed} set={(part) => setTyped((now) => ({ ...now, ...part }))} />
      <div className="acts">
        <Button type="primary" htmlType="submit" disabled={!isWhole} aria-disabled={deed.busy}>
          {deed.busy ? zh.submitting : w.open}
        </Button>
        <Button onClick={() => setOpen(false)}>{zh.cancel}</Button>
      </div>
    </form>
  );
};
