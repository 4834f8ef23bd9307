import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { newId } from '#lib/id.ts';
import type { CaseDetail } from '#modules/rights/contract/cases.ts';
import { type HandlerWish, nameHandlers, readCandidates } from '../../api/rights-cases.ts';
import { Choice, type Option, optionsOf } from '../../parts/choice.tsx';
import { DeedProblem, Faces } from '../../parts/faces.tsx';
import { caseWords as w } from '../../words/rights-case-words.ts';
import { zh } from '../../words/zh.ts';
import { RowField } from '../row-field.tsx';
import { useCaseDeed } from './use-case-deed.ts';

type Row = HandlerWish & { readonly key: string };

const blankRow = (capacity: HandlerWish['capacity']): Row => ({
  ...{ key: newId(), person_id: '', capacity, certificate_number: '' },
});

const rowsOf = (one: CaseDetail): readonly Row[] => {
  const now = one.handlers.filter((handler) => handler.ended_at === null);
  if (now.length === 0) return [blankRow('lead'), blankRow('second')];
  return now.map(({ person_id, capacity, certificate_number }) => ({
    ...{ key: newId(), person_id, capacity, certificate_number },
  }));
};

const faultIn = (rows: readonly Row[]): string | null => {
  if (rows.some((row) => !row.person_id || !row.certificate_number.trim())) return w.handlersLack;
  return new Set(rows.map((row) => row.person_id)).size < rows.length ? w.handlersTwice : null;
};

const HandlerRow = (props: {
  readonly row: Row;
  readonly n: number;
  readonly people: readonly Option[];
  readonly set: (part: Partial<Row>) => void;
}) => {
  const { row, n, set } = props;
  return (
    <fieldset className="row-fields">
      <legend className="hidden">{`${w.handlers} ${n}`}</legend>
      <RowField name="role" label={`${w.handlers} ${n}`}>
        {(id) => (
          <Choice
            id={id}
            value={row.person_id}
            empty={w.choose}
            options={props.people}
            onChange={(value) => set({ person_id: value ?? '' })}
          />
        )}
      </RowField>
      <RowField name="role" label={w.capacityLabel}>
        {(id) => (
          <Choice
            id={id}
            value={row.capacity}
            options={optionsOf(w.capacity)}
            onChange={(value) => set({ capacity: (value ?? 'second') as Row['capacity'] })}
          />
        )}
      </RowField>
      <RowField name="name" label={w.certificate}>
        {(id) => (
          <Input
            id={id}
            maxLength={60}
            value={row.certificate_number}
            onChange={(event) => set({ certificate_number: event.target.value })}
          />
        )}
      </RowField>
    </fieldset>
  );
};

/** Names the handlers with their certificates; they replace those before. */
export const HandlersForm = (props: { readonly one: CaseDetail; readonly close: () => void }) => {
  const { one, close } = props;
  const [rows, setRows] = useState(() => rowsOf(one));
  const [fault, setFault] = useState<string | null>(null);
  const candidates = useQuery({
    queryKey: ['rights-candidates', one.id],
    queryFn: () => readCandidates(one.id),
  });
  const deed = useCaseDeed(
    one.id,
    (handlers: readonly HandlerWish[], key) => nameHandlers(one.id, handlers, key),
    { said: w.handlersSaved, after: close },
  );
  const submit = (): void => {
    const found = faultIn(rows);
    setFault(found);
    if (found === null) deed.start(rows.map(({ key: _key, ...wish }) => wish));
  };
  return (
    <Faces of={candidates}>
      {({ items }) => (
        <form
          className="inline-form"
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <DeedProblem problem={deed.problem} />
          {rows.map((row, place) => (
            <HandlerRow
              key={row.key}
              row={row}
              n={place + 1}
              people={items
                .filter((person) => !person.recused)
                .map((person) => ({
                  value: person.person_id,
                  label: `${person.name}（${person.organisation_name}）`,
                }))}
              set={(part) =>
                setRows(rows.map((other) => (other === row ? { ...other, ...part } : other)))
              }
            />
          ))}
          {fault ? (
            <div className="field-error" role="alert">
              {fault}
            </div>
          ) : null}
          <div className="acts">
            <Button type="primary" htmlType="submit" aria-disabled={deed.busy}>
              {deed.busy ? zh.submitting : w.handlersSave}
            </Button>
            <Button onClick={() => setRows([...rows, blankRow('mediator')])}>{w.addHandler}</Button>
            <Button onClick={close}>{zh.cancel}</Button>
          </div>
        </form>
      )}
    </Faces>
  );
};
