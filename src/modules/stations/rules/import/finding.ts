import { type FindingCode, findingWords, type Severity } from './finding-words.ts';
import { maskedPersonalNumbers } from './personal-number.ts';

/** One thing about one cell that a person should see. */
export interface Finding {
  readonly rowNumber: number;
  /** The column's name in the file; '' = the whole row. */
  readonly column: string;
  /** What stands in the cell, shortened; identity numbers are masked. */
  readonly value: string;
  readonly severity: Severity;
  readonly code: FindingCode;
  readonly why: string;
  readonly mend: string;
}

const LONGEST_VALUE = 60;

const shortened = (value: string): string => {
  const signs = [...maskedPersonalNumbers(value)];
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
