import { useCallback, useEffect, useMemo, useState } from 'react';
import { newId } from '#lib/id.ts';
import { dangerIn } from '#modules/rights/rules/sorting/danger-in.ts';
import { useSession } from '../../frame/session.tsx';
import { dropDraft, keepDraft, readDraft } from './draft.ts';
import { blankValues, type NewCaseValues } from './form-values.ts';

export interface NewCaseForm {
  readonly values: NewCaseValues;
  readonly set: (part: Partial<NewCaseValues>) => void;
  /** Words of danger in what was typed, each once, with the clerk's own. */
  readonly dangers: readonly string[];
  /** True where an unfinished registration of this tab was put back. */
  readonly isRestored: boolean;
  readonly startOver: () => void;
}

/** What is typed about a new case; it survives a reload of this tab until it is registered or dropped. */
export const useNewCase = (): NewCaseForm => {
  const { session } = useSession();
  const organisationId = session.organisation.id;
  const [draft] = useState(readDraft);
  const [values, setValues] = useState(() => draft ?? blankValues(newId, organisationId));
  const [isRestored, setRestored] = useState(draft !== null);
  const [touched, setTouched] = useState(false);

  useEffect(() => {
    if (touched) keepDraft(values);
  }, [touched, values]);

  const set = useCallback((part: Partial<NewCaseValues>) => {
    setTouched(true);
    setValues((now) => ({ ...now, ...part }));
  }, []);
  const startOver = useCallback(() => {
    dropDraft();
    setTouched(false);
    setRestored(false);
    setValues(blankValues(newId, organisationId));
  }, [organisationId]);

  const { facts, danger } = values;
  const dangers = useMemo(() => {
    const heard = dangerIn(facts).map((found) => `话里提到“${found.word}”`);
    const own = danger.trim() ? [danger.trim()] : [];
    return [...new Set([...heard, ...own])].slice(0, 10);
  }, [facts, danger]);
  return { values, set, dangers, isRestored, startOver };
};
