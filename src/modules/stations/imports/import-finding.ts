import type { Finding } from '../rules/import/finding.ts';
import type { StationDraft } from '../rules/import/station-draft.ts';

/** A finding of the list itself, or one made by holding it against the register. */
export interface ImportFinding extends Omit<Finding, 'code'> {
  readonly code: string;
}

const words = {
  'same-station': {
    severity: 'error',
    why: '与第{}行说的是同一个驿站。',
    mend: '请只留一行；确是两处站点，请核对编号、系统编号和名称。',
  },
  'code-taken': {
    severity: 'error',
    why: '编号已被另一个驿站“{}”使用。',
    mend: '请改正编号。',
  },
  'not-your-station': {
    severity: 'error',
    why: '驿站“{}”归别的单位管理，您不能修改。',
    mend: '请删去这一行，或请主管单位导入。',
  },
  'not-your-organisation': {
    severity: 'error',
    why: '这个驿站应归“{}”，您不能为它登记驿站。',
    mend: '请删去这一行，或改选主管单位。',
  },
  'division-elsewhere': {
    severity: 'warning',
    why: '所在区县不在主管单位“{}”的辖区内。',
    mend: '请核对区县，或改选主管单位。',
  },
  'not-saveable': { severity: 'error', why: '{}。', mend: '请改正后再导入。' },
} as const;

/** Makes a finding about a row that its own cells do not show. */
export const registerFinding = (
  code: keyof typeof words,
  row: { readonly rowNumber: number; readonly station: StationDraft },
  detail: string,
): ImportFinding => ({
  rowNumber: row.rowNumber,
  column: '',
  value: code === 'code-taken' ? (row.station.code ?? '') : row.station.name,
  severity: words[code].severity,
  code,
  why: words[code].why.replace('{}', () => detail),
  mend: words[code].mend,
});
