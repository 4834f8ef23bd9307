import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Drawer } from 'antd';
import { useState } from 'react';
import {
  disablePerson,
  enablePerson,
  endSessionsOf,
  grantRole,
  type Person,
  resetPassword,
  revokeRole,
} from '../api/people.ts';
import { useSession } from '../frame/session.tsx';
import { DeedProblem } from '../parts/faces.tsx';
import { useDeed } from '../parts/use-deed.ts';
import { peopleWords as w } from '../words/manage-words.ts';
import { zh } from '../words/zh.ts';
import { FirstPassword } from './first-password.tsx';
import { RolePlace } from './role-place.tsx';

/** A deed on a person, after which the list is read anew. */
const usePersonDeed = <I, O>(run: (input: I, key: string) => Promise<O>) => {
  const client = useQueryClient();
  const { message } = App.useApp();
  return useDeed(run, () => {
    void message.success(w.done);
    void client.invalidateQueries({ queryKey: ['people'] });
  });
};

const Grants = ({ person }: { readonly person: Person }) => {
  const { session } = useSession();
  const nothing = { role: '', organisation_id: session.organisation.id };
  const [wish, setWish] = useState(nothing);
  const revoke = usePersonDeed((id: string, key) => revokeRole(person.id, id, key));
  const grant = usePersonDeed((one: typeof wish, key) => grantRole(person.id, one, key));
  return (
    <section aria-labelledby="grants">
      <h2 id="grants">{w.grants}</h2>
      {person.grants.length === 0 ? <p className="muted">{w.noGrants}</p> : null}
      <ul className="plain-list">
        {person.grants.map((held) => (
          <li key={held.id} className="grant">
            <span>
              {held.organisation_name} · {held.role_label}
            </span>
            <Button
              size="small"
              aria-label={w.revokeLabel(held.role_label, held.organisation_name)}
              onClick={() => revoke.start(held.id)}
            >
              {w.revoke}
            </Button>
          </li>
        ))}
      </ul>
      <DeedProblem problem={revoke.problem ?? grant.problem} />
      <RolePlace value={wish} onChange={setWish} />
      <Button
        disabled={!wish.role || !wish.organisation_id}
        aria-disabled={grant.busy}
        onClick={() => grant.start(wish)}
      >
        {w.grant}
      </Button>
    </section>
  );
};

const Account = ({ person }: { readonly person: Person }) => {
  const { modal } = App.useApp();
  const reset = usePersonDeed((_: null, key) => resetPassword(person.id, key));
  const away = usePersonDeed((_: null, key) => endSessionsOf(person.id, key));
  const toggle = usePersonDeed((off: boolean, key) =>
    off ? disablePerson(person.id, key) : enablePerson(person.id, key),
  );
  const sure = (deed: string, go: () => void) =>
    void modal.confirm({
      title: w.sure(deed, person.name),
      okText: deed,
      cancelText: zh.cancel,
      icon: null,
      onOk: go,
    });
  const off = person.disabled_at === null;
  const toggleWord = off ? w.disable : w.enable;
  return (
    <section aria-labelledby="account">
      <h2 id="account">{w.account}</h2>
      <DeedProblem problem={reset.problem ?? away.problem ?? toggle.problem} />
      {reset.value ? <FirstPassword password={reset.value.first_password} /> : null}
      <div className="acts">
        <Button onClick={() => sure(w.reset, () => reset.start(null))}>{w.reset}</Button>
        <Button onClick={() => sure(w.endSessions, () => away.start(null))}>{w.endSessions}</Button>
        <Button danger={off} onClick={() => sure(toggleWord, () => toggle.start(off))}>
          {toggleWord}
        </Button>
      </div>
    </section>
  );
};

/** Roles and account of one person. */
export const PersonPanel = (props: { readonly person: Person; readonly close: () => void }) => {
  const { session } = useSession();
  return (
    <Drawer open title={w.manageTitle(props.person.name)} size={480} onClose={props.close}>
      {props.person.id === session.person.id ? <p className="note-line">{w.self}</p> : null}
      <Grants person={props.person} />
      <Account person={props.person} />
    </Drawer>
  );
};
