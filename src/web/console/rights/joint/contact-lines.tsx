import { Button } from 'antd';
import { useState } from 'react';
import {
  type BodyOnWire,
  type ContactOnWire,
  type ContactWish,
  keepContact,
} from '../../api/rights-bodies.ts';
import { DeedProblem } from '../../parts/faces.tsx';
import { todayInChina } from '../../parts/time-text.ts';
import { bodyWords as w } from '../../words/rights-body-words.ts';
import { ContactForm } from './contact-form.tsx';
import { useDirectoryDeed } from './use-directory-deed.ts';

const ContactLine = (props: {
  readonly bodyId: string;
  readonly one: ContactOnWire;
  readonly mayKeep: boolean;
}) => {
  const { bodyId, one, mayKeep } = props;
  const [isOpen, setOpen] = useState(false);
  const leave = useDirectoryDeed((body: ContactWish, key) => keepContact(bodyId, body, key), {
    said: w.leftSaved,
  });
  if (isOpen)
    return (
      <li>
        <ContactForm bodyId={bodyId} one={one} close={() => setOpen(false)} />
      </li>
    );
  return (
    <li>
      {one.name} <span className="muted">{one.post ?? ''}</span>{' '}
      <span className="tabular">{one.phone ?? ''}</span>
      {mayKeep ? (
        <span className="no-print">
          {' '}
          <Button size="small" type="text" onClick={() => setOpen(true)}>
            {w.edit}
          </Button>
          <Button
            size="small"
            type="text"
            aria-disabled={leave.busy}
            onClick={() => leave.start({ ...one, left_on: todayInChina() })}
          >
            {w.left}
          </Button>
        </span>
      ) : null}
      <DeedProblem problem={leave.problem} />
    </li>
  );
};

/** Whom to call at a body, and the form for one more. Who left is not listed any more. */
export const ContactLines = (props: { readonly body: BodyOnWire; readonly mayKeep: boolean }) => {
  const { body, mayKeep } = props;
  const [isAdding, setAdding] = useState(false);
  const here = body.contacts.filter((one) => one.left_on === null);
  return (
    <>
      {here.length === 0 ? <p className="muted">{w.noContacts}</p> : null}
      <ul>
        {here.map((one) => (
          <ContactLine key={one.id} bodyId={body.id} one={one} mayKeep={mayKeep} />
        ))}
      </ul>
      {isAdding ? <ContactForm bodyId={body.id} one={null} close={() => setAdding(false)} /> : null}
      {mayKeep && !isAdding && body.retired_on === null ? (
        <Button size="small" className="no-print" onClick={() => setAdding(true)}>
          {w.addContact}
        </Button>
      ) : null}
    </>
  );
};
