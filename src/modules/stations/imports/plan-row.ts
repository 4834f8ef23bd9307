import type { Sealer } from '#kernel/secrets/public.ts';
import type { ImportedRow } from '../rules/import/station-draft.ts';
import {
  changesBetween,
  contentOf,
  type FieldChange,
  type StationContent,
} from '../rules/station-content.ts';
import { type CityBook, whyNotSave } from '../rules/why-not-save.ts';
import { newContent } from '../stations/new-content.ts';
import type { Station } from '../types.ts';
import { type ImportFinding, registerFinding } from './import-finding.ts';
import { keeperOfRow, type ListedKeeper, type SealedKeeper } from './keeper-of-row.ts';
import type { RowMatch, StationMark } from './match-rows.ts';
import { mergeDraft } from './merge-draft.ts';
import { facilityChanges, type ListedFacility, mergeFacilities } from './merge-facilities.ts';
import { isOutside, type Owners } from './owners.ts';

/** What becomes of a good row. */
export interface PlannedRow {
  readonly row: ImportedRow;
  readonly step: 'new' | 'changed' | 'unchanged';
  /** The station before; null = a new one. */
  readonly before: Station | null;
  readonly content: StationContent;
  readonly facilities: readonly ListedFacility[];
  readonly keeper: ListedKeeper | null;
  /** For the history; a keeper's contact is not in it. */
  readonly changes: readonly FieldChange[];
}

/** What rows are held against. */
export interface RowContext {
  readonly book: CityBook;
  readonly sealer: Sealer;
  readonly owners: Owners;
  readonly hasExactHours: boolean;
  readonly stations: ReadonlyMap<string, Station>;
  readonly keepers: ReadonlyMap<string, SealedKeeper>;
  /** Which station holds a code now. */
  readonly holderOf: ReadonlyMap<string, StationMark>;
}

/** A row's plan, or none when an error stands against it; and what there is to say about it. */
export interface RowPlan {
  readonly planned: PlannedRow | null;
  readonly findings: readonly ImportFinding[];
}

const refused = (...findings: readonly ImportFinding[]): RowPlan => ({ planned: null, findings });

const faultsOf = (context: RowContext, row: ImportedRow, content: StationContent) =>
  whyNotSave(content, context.book).map(({ message }) =>
    registerFinding('not-saveable', row, message),
  );

const planNew = (context: RowContext, row: ImportedRow): RowPlan => {
  const draft = row.station;
  const owner = context.owners.ownerOf(draft);
  const notMine = context.owners.whoseNotMine(owner.id);
  if (notMine !== null) return refused(registerFinding('not-your-organisation', row, notMine));
  const given = mergeDraft(null, draft, context.hasExactHours);
  // Where nobody can tell the county, the station stands under the city's own code.
  const divisionCode = given.divisionCode ?? String(context.book.cityId);
  const content = newContent(owner.id, { ...given, divisionCode });
  const faults = faultsOf(context, row, content);
  if (faults.length > 0) return refused(...faults);
  const facilities = mergeFacilities([], draft.facilities);
  const keeper = keeperOfRow(context.sealer, draft, null);
  const changes = [...changesBetween(null, content), ...facilityChanges([], facilities)];
  const planned = { row, before: null, content, facilities, keeper, changes, step: 'new' } as const;
  const elsewhere = registerFinding('division-elsewhere', row, owner.name);
  return { planned, findings: isOutside(owner, draft) ? [elsewhere] : [] };
};

const whyNotChange = (
  context: RowContext,
  row: ImportedRow,
  change: { readonly before: Station; readonly content: StationContent },
): ImportFinding[] => {
  const { before, content } = change;
  if (context.owners.whoseNotMine(before.organisationId) !== null) {
    return [registerFinding('not-your-station', row, before.name)];
  }
  const holder = content.code === null ? undefined : context.holderOf.get(content.code);
  if (holder && holder.id !== before.id) return [registerFinding('code-taken', row, holder.name)];
  return faultsOf(context, row, content);
};

const planKnown = (context: RowContext, row: ImportedRow, before: Station): RowPlan => {
  const draft = row.station;
  const old = contentOf(before);
  const content = { ...old, ...mergeDraft(old, draft, context.hasExactHours) };
  const facilities = mergeFacilities(before.facilities, draft.facilities);
  const keeper = keeperOfRow(context.sealer, draft, context.keepers.get(before.id) ?? null);
  const changes = [
    ...changesBetween(old, content),
    ...facilityChanges(before.facilities, facilities),
  ];
  const planned = { row, before, content, facilities, keeper, changes };
  if (changes.length === 0 && keeper === null) {
    return { planned: { ...planned, step: 'unchanged' }, findings: [] };
  }
  const faults = whyNotChange(context, row, { before, content });
  if (faults.length > 0) return refused(...faults);
  return { planned: { ...planned, step: 'changed' }, findings: [] };
};

/** What becomes of one row that reads well. */
export const planRow = (context: RowContext, row: ImportedRow, match: RowMatch): RowPlan => {
  if (match.kind === 'repeat') {
    return refused(registerFinding('same-station', row, String(match.ofRow)));
  }
  if (match.kind === 'new') return planNew(context, row);
  const before = context.stations.get(match.id);
  return before ? planKnown(context, row, before) : planNew(context, row);
};
