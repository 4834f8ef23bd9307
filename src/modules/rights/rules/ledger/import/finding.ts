import { type FindingCode, findingWords, type Severity } from './finding-words.ts';

/** One thing about one cell that a person should see. */
export interface Finding {
  readonly rowNumber: number;
  /** The column's name in the file; '' = the whole row. */
  readonly column: string;
  /** What stands in the cell, shortened; long runs of digits (identity, phone, card) are masked. */
  readonly value: string;
  readonly severity: Severity;
  readonly code: FindingCode;
  readonly why: string;
  readonly mend: string;
}

const LONGEST_VALUE = 40;

/** Numbers that name a person or an account keep only their last four digits. */
const masked = (value: string): string =>
  value.replace(/\d[\d\s-]{5,}[\dXx]/g, (run) => {
    const digits = run.replace(/[\s-]/g, '');
    return digits.length < 7 ? run : `${'*'.repeat(digits.length - 4)}${digits.slice(-4)}`;
  });

const shortened = (value: string): string => {
  const signs = [...masked(value.normalize('NFKC'))];
  return signs.length > LONGEST_VALUE
    ? `${signs.slice(0, LONGEST_VALUE).join('')}…`
    : signs.join('');
};

/** Where a finding was made. */
export interface FindingPlace {
  readonly rowNumber: number;
  readonly column: string;
  readonly value: string;
}

/** A finding with its words; `detail` takes the place of `{}` in them. */
export const finding = (code: FindingCode, place: FindingPlace, detail = ''): Finding => {
  const { severity, why, mend } = findingWords[code];
  return {
    rowNumber: place.rowNumber,
    column: place.column,
    value: shortened(place.value),
    severity,
    code,
    why: why.replace('{}', detail),
    mend: mend.replace('{}', detail),
  };
};
