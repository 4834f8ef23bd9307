import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import {
  createOrganisation,
  type NewOrganisation,
  type Organisation,
  renameOrganisation,
} from '../api/organisations.ts';
import { Choice, optionsOf } from '../parts/choice.tsx';
import { DeedProblem } from '../parts/faces.tsx';
import { Field } from '../parts/field.tsx';
import { useDeed } from '../parts/use-deed.ts';
import { formWords } from '../words/detail-words.ts';
import { organisationWords as w } from '../words/manage-words.ts';
import { zh } from '../words/zh.ts';

const below: Readonly<Record<string, string>> = { city: 'county', county: 'township' };

const beginOf = (deed: 'add' | 'rename', organisation: Organisation): NewOrganisation =>
  deed === 'rename'
    ? organisation
    : {
        parent_id: organisation.id,
        name: '',
        kind: 'federation',
        level: below[organisation.level ?? ''] ?? null,
        division_code: null,
      };

const More = (props: {
  readonly typed: NewOrganisation;
  readonly set: (part: Partial<NewOrganisation>) => void;
}) => (
  <>
    <Field label={w.kind}>
      {(id) => (
        <Choice
          id={id}
          value={props.typed.kind}
          options={optionsOf(w.kinds)}
          onChange={(kind) => {
            const chosen = (kind ?? 'federation') as Organisation['kind'];
            props.set(chosen === 'federation' ? { kind: chosen } : { kind: chosen, level: null });
          }}
        />
      )}
    </Field>
    {props.typed.kind === 'federation' ? (
      <Field label={w.level}>
        {(id) => (
          <Choice
            id={id}
            value={props.typed.level}
            empty={formWords.unknownChoice}
            options={optionsOf(w.levels)}
            onChange={(level) => props.set({ level })}
          />
        )}
      </Field>
    ) : null}
    <Field label={w.division} hint={w.divisionHint}>
      {(id) => (
        <Input
          id={id}
          inputMode="numeric"
          maxLength={9}
          value={props.typed.division_code ?? ''}
          onChange={(event) => props.set({ division_code: event.target.value.trim() || null })}
        />
      )}
    </Field>
  </>
);

/** A new organisation below another, or a new name. */
export const OrganisationForm = (props: {
  readonly deed: 'add' | 'rename';
  readonly organisation: Organisation;
  readonly close: () => void;
}) => {
  const { deed, organisation } = props;
  const [typed, setTyped] = useState(() => beginOf(deed, organisation));
  const client = useQueryClient();
  const { message } = App.useApp();
  const save = useDeed(
    (body: NewOrganisation, key) =>
      deed === 'add'
        ? createOrganisation(body, key)
        : renameOrganisation(organisation.id, body.name, key),
    () => {
      void message.success(zh.saved);
      void client.invalidateQueries({ queryKey: ['organisations'] });
      props.close();
    },
  );
  const title = deed === 'add' ? w.addUnder(organisation.name) : w.renameOf(organisation.name);
  return (
    <Modal open title={title} footer={null} onCancel={props.close} mask={{ closable: false }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.name.trim()) save.start({ ...typed, name: typed.name.trim() });
        }}
      >
        <DeedProblem problem={save.problem} />
        <Field label={w.name}>
          {(id) => (
            <Input
              id={id}
              maxLength={100}
              value={typed.name}
              onChange={(event) => setTyped({ ...typed, name: event.target.value })}
            />
          )}
        </Field>
        {deed === 'add' ? (
          <More typed={typed} set={(part) => setTyped((now) => ({ ...now, ...part }))} />
        ) : null}
        <Button
          type="primary"
          htmlType="submit"
          disabled={!typed.name.trim()}
          aria-disabled={save.busy}
        >
          {save.busy ? zh.submitting : w.save}
        </Button>
      </form>
    </Modal>
  );
};
