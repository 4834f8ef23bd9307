import { useQueryClient } from '@tanstack/react-query';
import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { createPerson, type NewPerson as Wanted } from '../api/people.ts';
import { useSession } from '../frame/session.tsx';
import { DeedProblem } from '../parts/faces.tsx';
import { Field } from '../parts/field.tsx';
import { useDeed } from '../parts/use-deed.ts';
import { peopleWords as w } from '../words/manage-words.ts';
import { zh } from '../words/zh.ts';
import { FirstPassword } from './first-password.tsx';
import { RolePlace } from './role-place.tsx';

const Answers = (props: {
  readonly typed: Wanted;
  readonly set: (part: Partial<Wanted>) => void;
}) => (
  <>
    <Field label={w.name}>
      {(id) => (
        <Input
          id={id}
          maxLength={40}
          value={props.typed.name}
          onChange={(event) => props.set({ name: event.target.value })}
        />
      )}
    </Field>
    <Field label={w.signInName} hint={w.signInNameHint}>
      {(id) => (
        <Input
          id={id}
          maxLength={64}
          autoCapitalize="none"
          autoComplete="off"
          value={props.typed.sign_in_name}
          onChange={(event) => props.set({ sign_in_name: event.target.value })}
        />
      )}
    </Field>
    <RolePlace value={props.typed} onChange={props.set} />
  </>
);

/** A new person with a first role; the first password is shown once. */
export const NewPerson = ({ close }: { readonly close: () => void }) => {
  const { session } = useSession();
  const nothing = {
    name: '',
    sign_in_name: '',
    role: '',
    organisation_id: session.organisation.id,
  };
  const [typed, setTyped] = useState<Wanted>(nothing);
  const client = useQueryClient();
  const create = useDeed(createPerson, () => {
    void client.invalidateQueries({ queryKey: ['people'] });
  });
  const ready = Object.values(typed).every((text) => text.trim() !== '');
  return (
    <Modal open title={w.create} footer={null} onCancel={close} mask={{ closable: false }}>
      {create.value ? (
        <>
          <p>{w.created(create.value.person.name)}</p>
          <FirstPassword password={create.value.first_password} />
          <div className="acts">
            <Button
              type="primary"
              onClick={() => {
                create.clear();
                setTyped(nothing);
              }}
            >
              {w.next}
            </Button>
            <Button onClick={close}>{zh.close}</Button>
          </div>
        </>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (ready) create.start(typed);
          }}
        >
          <DeedProblem problem={create.problem} />
          <Answers typed={typed} set={(part) => setTyped((now) => ({ ...now, ...part }))} />
          <Button type="primary" htmlType="submit" disabled={!ready} aria-disabled={create.busy}>
            {create.busy ? zh.submitting : w.create}
          </Button>
        </form>
      )}
    </Modal>
  );
};
