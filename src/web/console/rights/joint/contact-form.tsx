import { useState } from 'react';
import { type ContactOnWire, type ContactWish, keepContact } from '../../api/rights-bodies.ts';
import { DeedProblem } from '../../parts/faces.tsx';
import { bodyWords as w } from '../../words/rights-body-words.ts';
import { TypedField } from '../letters/typed-field.tsx';
import { FormEnd } from '../promises/form-end.tsx';
import { useDirectoryDeed } from './use-directory-deed.ts';

type Typed = Readonly<Record<'name' | 'phone' | 'post', string>>;

const faultIn = (typed: Typed): string | null => {
  if (!typed.name.trim()) return w.lacksContact;
  return /^([0-9-]{5,20})?$/.test(typed.phone.trim()) ? null : w.badPhone;
};

/** Whom to call at a body. */
export const ContactForm = (props: {
  readonly bodyId: string;
  readonly one: ContactOnWire | null;
  readonly close: () => void;
}) => {
  const { bodyId, one, close } = props;
  const [typed, setTyped] = useState<Typed>({
    ...{ name: one?.name ?? '', phone: one?.phone ?? '', post: one?.post ?? '' },
  });
  const [fault, setFault] = useState<string | null>(null);
  const deed = useDirectoryDeed((body: ContactWish, key) => keepContact(bodyId, body, key), {
    said: w.contactSaved,
    after: close,
  });
  const submit = (): void => {
    const found = faultIn(typed);
    setFault(found);
    if (found !== null) return;
    deed.start({
      ...{ id: one?.id ?? null, name: typed.name.trim(), left_on: one?.left_on ?? null },
      ...{ phone: typed.phone.trim() || null, post: typed.post.trim() || null },
    });
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
      <div className="field-row">
        <TypedField name="name" label={w.contactName} typed={typed} change={setTyped} required />
        <TypedField name="phone" label={w.contactPhone} typed={typed} change={setTyped} />
        <TypedField name="post" label={w.contactPost} typed={typed} change={setTyped} />
      </div>
      <p className="muted">{w.contactHint}</p>
      <FormEnd fault={fault} doIt={one ? w.edit : w.addContact} busy={deed.busy} close={close} />
    </form>
  );
};
