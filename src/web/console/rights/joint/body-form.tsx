import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { BodyKind } from '#modules/rights/rules/joint/bodies.ts';
import { bodyKindWords } from '#modules/rights/rules/joint/bodies.ts';
import {
  type BodyOnWire,
  type BodyWish,
  keepBody,
  readDirectory,
} from '../../api/rights-bodies.ts';
import { Choice, optionsOf } from '../../parts/choice.tsx';
import { DeedProblem } from '../../parts/faces.tsx';
import { Field } from '../../parts/field.tsx';
import { bodyWords as w } from '../../words/rights-body-words.ts';
import { TypedField } from '../letters/typed-field.tsx';
import { FormEnd } from '../promises/form-end.tsx';
import { ConflictNote } from './conflict-note.tsx';
import { useDirectoryDeed } from './use-directory-deed.ts';

const blankFor = (one: BodyOnWire | null) => ({
  kind: one?.kind ?? ('labour_authority' as BodyKind),
  name: one?.name ?? '',
  address: one?.address ?? '',
  phone: one?.phone ?? '',
});

/** Entering a body into the directory of a union, or changing it; its kind stays what it was. */
export const BodyForm = (props: {
  readonly organisationId: string;
  readonly one: BodyOnWire | null;
  readonly close: () => void;
}) => {
  const { organisationId, one, close } = props;
  const client = useQueryClient();
  const [seen, setSeen] = useState(one);
  const [typed, setTyped] = useState(() => blankFor(one));
  const [fault, setFault] = useState<string | null>(null);
  const deed = useDirectoryDeed((body: BodyWish, key) => keepBody(body, key), {
    said: w.saved,
    after: close,
  });
  const submit = (): void => {
    const found = typed.name.trim() ? null : w.lacksName;
    setFault(found);
    if (found !== null) return;
    deed.start({
      ...{ id: seen?.id ?? null, organisation_id: organisationId, version: seen?.version ?? 0 },
      ...{ kind: typed.kind, name: typed.name.trim(), retired_on: seen?.retired_on ?? null },
      ...{ address: typed.address.trim() || null, phone: typed.phone.trim() || null },
    });
  };
  const readAgain = async (): Promise<void> => {
    const queryKey = ['rights-bodies', organisationId];
    const queryFn = () => readDirectory(organisationId);
    const now = await client.fetchQuery({ queryKey, queryFn, staleTime: 0 }).catch(() => null);
    const found = now?.items.find((it) => it.id === one?.id);
    if (!found) return;
    setSeen(found);
    deed.clear();
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
      <ConflictNote problem={deed.problem} text={w.conflict} readAgain={() => void readAgain()} />
      <div className="field-row">
        <Field label={w.kind}>
          {(id) => (
            <Choice
              id={id}
              disabled={one !== null}
              value={typed.kind}
              options={optionsOf(bodyKindWords)}
              onChange={(kind) => setTyped({ ...typed, kind: (kind ?? 'other') as BodyKind })}
            />
          )}
        </Field>
        <TypedField name="name" label={w.name} typed={typed} change={setTyped} required />
      </div>
      <div className="field-row">
        <TypedField name="address" label={w.address} typed={typed} change={setTyped} />
        <TypedField name="phone" label={w.phone} typed={typed} change={setTyped} />
      </div>
      <FormEnd fault={fault} doIt={one ? w.edit : w.add} busy={deed.busy} close={close} />
    </form>
  );
};
