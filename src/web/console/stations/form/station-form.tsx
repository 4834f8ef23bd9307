import { Button } from 'antd';
import { useMemo, useState } from 'react';
import type { FieldError } from '../../api/problem.ts';
import type { Station } from '../../api/station-types.ts';
import { DeedProblem } from '../../parts/faces.tsx';
import { clockText, shortMoment } from '../../parts/time-text.ts';
import { formWords as w } from '../../words/detail-words.ts';
import { zh } from '../../words/zh.ts';
import { editOf, valuesOf } from '../form-values.ts';
import { Conflict } from './conflict.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { FacilityGrid } from './facility-grid.tsx';
import { faultsIn } from './faults.ts';
import { HoursSection } from './hours-section.tsx';
import { KeeperSection } from './keeper-section.tsx';
import { EntrySection, NameSection, PlaceSection } from './sections.tsx';
import { useSave } from './use-save.ts';
import { type StationFormState, useStationForm } from './use-station-form.ts';

const SaveBar = (props: {
  readonly form: StationFormState;
  readonly isNew: boolean;
  readonly busy: boolean;
}) => {
  const { form } = props;
  const n = Object.keys(form.changes).length;
  return (
    <div className="save-bar">
      <Button
        type="primary"
        htmlType="submit"
        disabled={!props.isNew && n === 0}
        aria-disabled={props.busy}
      >
        {props.busy ? zh.submitting : props.isNew ? w.create : w.save}
      </Button>
      {n > 0 ? <Button onClick={form.startOver}>{w.draftDrop}</Button> : null}
      <span className="muted" role="status">
        {n === 0 ? w.nothing : `${w.changedCount(n)} · `}
        {n > 0 && form.savedAt ? w.draftSaved(clockText(form.savedAt)) : n > 0 ? w.unsaved : ''}
      </span>
    </div>
  );
};

const Restored = ({ form }: { readonly form: StationFormState }) =>
  form.restoredAt && Object.keys(form.changes).length > 0 ? (
    <p className="note-line" role="status">
      {w.draftRestored(shortMoment(form.restoredAt))}{' '}
      <Button size="small" onClick={form.startOver}>
        {w.draftDrop}
      </Button>
    </p>
  ) : null;

/** All fields of a station; what is typed survives refusal, conflict, a lost connection and a closed page. */
export const StationForm = ({ station }: { readonly station: Station | null }) => {
  const form = useStationForm(station);
  const { deed, conflict } = useSave(station, form.forget);
  const [own, setOwn] = useState<readonly FieldError[]>([]);
  const said = deed.problem?.errors;
  const faults = useMemo(() => [...own, ...(said ?? [])], [own, said]);

  const submit = (): void => {
    const found = faultsIn(form.values);
    setOwn(found);
    deed.clear();
    if (found.length > 0) return;
    const changes = station ? form.changes : editOf(form.values);
    deed.start({ base: form.base, version: form.version, changes });
  };

  const parts = { form, faults };
  return (
    <form
      className="station-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Restored form={form} />
      {conflict ? (
        <Conflict
          form={form}
          current={conflict}
          busy={deed.busy}
          onSave={(changes) =>
            deed.start({
              base: editOf(valuesOf(conflict)),
              version: conflict.version,
              changes,
            })
          }
        />
      ) : null}
      {faults.length > 0 ? (
        <ErrorSummary faults={faults} />
      ) : deed.problem?.code === 'version-conflict' ? null : (
        <DeedProblem problem={deed.problem} />
      )}
      <NameSection {...parts} />
      <PlaceSection {...parts} />
      <EntrySection {...parts} />
      <HoursSection {...parts} />
      <FacilityGrid form={form} />
      <KeeperSection {...parts} isNew={station === null} />
      <SaveBar form={form} isNew={station === null} busy={deed.busy} />
    </form>
  );
};
