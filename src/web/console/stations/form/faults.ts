import type { FieldError } from '../../api/problem.ts';
import { pointOf } from '../../placing/reading.ts';
import { fieldWords, formWords as w } from '../../words/detail-words.ts';
import { placingWords } from '../../words/register-words.ts';
import type { FormValues } from '../form-values.ts';

const phone = /^1\d{10}$/;

const keeperFaults = (values: FormValues): readonly FieldError[] => {
  if (values.keeper_mode !== 'set') return [];
  const faults: FieldError[] = [];
  if (!values.keeper_name.trim())
    faults.push({ field: 'keeper', message: w.required(w.keeperName) });
  if (!phone.test(values.keeper_phone.trim()))
    faults.push({ field: 'keeper', message: w.keeperPhoneWrong });
  return faults;
};

/** What the form itself can see is missing or wrong, before asking the server. */
export const faultsIn = (values: FormValues): readonly FieldError[] => {
  const faults: FieldError[] = [];
  for (const field of ['name', 'address', 'division_code', 'organisation_id'] as const)
    if (!values[field].trim())
      faults.push({ field, message: w.required(fieldWords[field] ?? field) });
  const typed = values.lng.trim() !== '' || values.lat.trim() !== '';
  if (typed && !pointOf(values.lng.trim(), values.lat.trim(), values.crs))
    faults.push({ field: 'position', message: placingWords.invalid });
  return [...faults, ...keeperFaults(values)];
};

/** The message of one field, or null. */
export const faultOf = (faults: readonly FieldError[], field: string): string | null =>
  faults
    .filter((fault) => fault.field === field || fault.field.startsWith(`${field}.`))
    .map((fault) => fault.message)
    .join(' ') || null;
