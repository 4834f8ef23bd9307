import type { StationDraft } from '../rules/import/station-draft.ts';
import type { StationContent } from '../rules/station-content.ts';
import type { Position } from '../types.ts';

const isSameSource = (a: Position | null, b: Position): boolean =>
  a !== null &&
  a.originalCrs === b.originalCrs &&
  a.original[0] === b.original[0] &&
  a.original[1] === b.original[1];

/** What a row says, silence left out. */
const said = (draft: StationDraft): Partial<StationContent> => {
  const fields: Partial<Record<keyof StationContent, unknown>> = {
    name: draft.name,
    aliases: draft.aliases,
    code: draft.code,
    address: draft.address,
    divisionCode: draft.divisionCode,
    townshipCode: draft.townshipCode,
    hostName: draft.hostName,
    builder: draft.builder,
    position: draft.position,
    floor: draft.floor,
    entryMethods: draft.entryMethods,
    entryWithoutPhone: draft.entryWithoutPhone,
    openingHours: draft.openingHours,
    hoursAsListed: draft.hoursAsListed,
    livelihoodYear: draft.livelihoodYear,
    lifeCycle: draft.lifeCycle,
    publicPhone: draft.publicPhone,
  };
  const isSaid = (value: unknown): boolean =>
    value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
  const entries = Object.entries(fields).filter(([, value]) => isSaid(value));
  return Object.fromEntries(entries) as Partial<StationContent>;
};

/** The hours of a station after a row. Where the list still says what it said before, somebody who has since
 *  corrected the hours by hand keeps his word, unless the list has a column of exact hours. */
const hoursAfter = (
  before: StationContent | null,
  draft: StationDraft,
  hasExactHours: boolean,
): Partial<StationContent> => {
  const isOldNews =
    before !== null &&
    before.openingHours !== null &&
    draft.hoursAsListed !== null &&
    draft.hoursAsListed === before.hoursAsListed;
  return isOldNews && !hasExactHours ? { openingHours: before.openingHours } : {};
};

/** What a row says of a station's own fields. A row never blanks a field: what it does not say stays. */
export const mergeDraft = (
  before: StationContent | null,
  draft: StationDraft,
  hasExactHours: boolean,
): Partial<StationContent> => {
  const merged = { ...said(draft), ...hoursAfter(before, draft, hasExactHours) };
  const { position } = draft;
  const kept = before?.position ?? null;
  const place = position && isSameSource(kept, position) ? { position: kept } : {};
  // A town of another county would contradict the county that the list names.
  const division = merged.divisionCode ?? before?.divisionCode ?? '';
  const town = merged.townshipCode ?? before?.townshipCode ?? null;
  const isElsewhere = town !== null && !town.startsWith(division);
  return { ...merged, ...place, ...(isElsewhere ? { townshipCode: null } : {}) };
};
