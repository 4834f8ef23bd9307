import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Station, StationEdit } from '../../api/station-types.ts';
import { useSession } from '../../frame/session.tsx';
import { changesBetween } from '../changes.ts';
import { dropDraft, keepDraft, readDraft } from '../draft.ts';
import { editOf, emptyValues, type FormValues, valuesOf } from '../form-values.ts';

export interface StationFormState {
  readonly values: FormValues;
  readonly set: (part: Partial<FormValues>) => void;
  /** What the typing began from, and its version: it stays, even when the page reads a newer one. */
  readonly base: StationEdit;
  readonly version: number;
  readonly changes: Partial<StationEdit>;
  /** When the shown draft was typed, if it came from an earlier visit. */
  readonly restoredAt: string | null;
  readonly savedAt: string | null;
  readonly startOver: () => void;
  readonly forget: () => void;
}

/** What is typed about a station, kept as a draft on this computer until it is saved or given up. */
export const useStationForm = (station: Station | null): StationFormState => {
  const { session } = useSession();
  const id = station?.id ?? 'new';
  const organisationId = session.organisation.id;
  const fresh = useCallback(
    () => ({
      version: station?.version ?? 0,
      from: station ? valuesOf(station) : emptyValues(organisationId),
    }),
    [station, organisationId],
  );
  const [draft] = useState(() => readDraft(id));
  const [start, setStart] = useState(() => draft ?? fresh());
  const [values, setValues] = useState<FormValues>(draft?.values ?? start.from);
  const [restoredAt, setRestoredAt] = useState(draft?.saved_at ?? null);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [touched, setTouched] = useState(false);

  useEffect(() => {
    if (touched) setSavedAt(keepDraft(id, start, values));
  }, [touched, id, start, values]);

  const set = useCallback((part: Partial<FormValues>) => {
    setTouched(true);
    setValues((now) => ({ ...now, ...part }));
  }, []);
  const forget = useCallback(() => {
    dropDraft(id);
    setTouched(false);
    setRestoredAt(null);
    setSavedAt(null);
  }, [id]);
  const startOver = useCallback(() => {
    forget();
    const begun = fresh();
    setStart(begun);
    setValues(begun.from);
  }, [forget, fresh]);

  const base = useMemo(() => editOf(start.from), [start]);
  const changes = useMemo(() => changesBetween(base, editOf(values)), [base, values]);
  const { version } = start;
  return { values, set, base, version, changes, restoredAt, savedAt, startOver, forget };
};
