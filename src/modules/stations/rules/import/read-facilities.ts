import { plainLine } from '#lib/text/narrow.ts';
import type { FacilityCode } from '../facilities.ts';
import { facilitiesOfWord } from './facility-words.ts';
import { cellOf, isSilent, note, noteColumn, type RowDesk } from './row-desk.ts';
import type { DraftFacility } from './station-draft.ts';
import { presenceOfMark } from './words.ts';

const MOST_UNKNOWN_NOTED = 5;

type Found = Map<FacilityCode, DraftFacility>;

const isFaulty = (word: string): boolean => /损坏|故障|待修|维修中|已坏/.test(word);

interface ReadWord {
  readonly codes: readonly FacilityCode[];
  readonly presence: 'yes' | 'no';
}

const readWord = (word: string): ReadWord => {
  const bare = word.replace(/[(（【[].*?[)）】\]]/g, '').replace(/^\d+[.．)）]/, '');
  const codes = facilitiesOfWord(bare);
  if (codes.length > 0) return { codes, presence: 'yes' };
  // 无线网 and 无障碍 are names of facilities: the denial is tried last
  const denied = /^(无|没有|缺少?|暂无)(.+)$/.exec(bare)?.[2];
  return { codes: denied ? facilitiesOfWord(denied) : [], presence: 'no' };
};

const wordsOf = (cell: string): readonly string[] =>
  plainLine(cell.replace(/\n/g, '、'))
    .split(/[、,，;；|/。\s]+/)
    .flatMap((word) => (readWord(word).codes.length > 0 ? [word] : word.split(/[和及与+＋]/)))
    .filter((word) => word !== '' && !/^\d+[.)]?$/.test(word));

const takeList = (desk: RowDesk, found: Found, field: 'facilities' | 'facilitiesAbsent'): void => {
  const cell = cellOf(desk, field);
  if (isSilent(cell)) return;
  let unknown = 0;
  for (const word of wordsOf(cell)) {
    const { codes, presence } = readWord(word);
    if (codes.length === 0 && unknown++ < MOST_UNKNOWN_NOTED)
      note(desk, 'facility-unknown', field, word.slice(0, 20));
    const condition = isFaulty(word) ? 'faulty' : 'unknown';
    for (const code of codes)
      found.set(
        code,
        field === 'facilities'
          ? { code, presence, condition }
          : { code, presence: 'no', condition: 'unknown' },
      );
  }
};

const takeColumns = (desk: RowDesk, found: Found): void => {
  for (const { column, code } of desk.mapping.facilityColumns) {
    const mark = presenceOfMark(desk.row.cells[column] ?? '');
    if (mark === null) noteColumn(desk, 'facility-mark-unknown', column);
    if (mark === 'yes' || mark === 'no')
      found.set(code, { code, presence: mark, condition: 'unknown' });
    if (mark === 'faulty') found.set(code, { code, presence: 'yes', condition: 'faulty' });
  }
};

/** The facilities a row speaks of: lists first, then columns of their own, which win. */
export const readFacilities = (desk: RowDesk): readonly DraftFacility[] => {
  const found: Found = new Map();
  takeList(desk, found, 'facilities');
  takeList(desk, found, 'facilitiesAbsent');
  takeColumns(desk, found);
  return [...found.values()];
};
