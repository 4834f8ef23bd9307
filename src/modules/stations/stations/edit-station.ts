import type { Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { type NotYours, whyNotTouch } from '../guard.ts';
import { addHistory } from '../history-store.ts';
import { changesBetween, contentOf, type StationContent } from '../rules/station-content.ts';
import { type CityBook, type FieldFault, whyNotSave } from '../rules/why-not-save.ts';
import { findIdByCode, lockStation, updateStation } from '../station-store.ts';
import type { Station, StationId, Witness } from '../types.ts';
import { type StationChildren, saveChildren } from './save-children.ts';

/** An edit made by someone who saw `version`. */
export interface StationEdit {
  readonly id: StationId;
  /** The version the editor saw; null = whatever it is now (imports, which compare field by field). */
  readonly version: number | null;
  readonly changes: Partial<StationContent>;
  readonly children: StationChildren;
  readonly by: Witness;
  /** Words for the history: 修改, 导入. */
  readonly act: string;
}

export type EditRefusal =
  | NotYours
  | { readonly code: 'not-found' }
  | { readonly code: 'version-conflict'; readonly current: number }
  | { readonly code: 'invalid'; readonly errors: readonly FieldFault[] };

const whyNotCode = async (work: Work, station: Station, code: string | null) => {
  if (code === null || code === station.code) return null;
  const holder = await findIdByCode(work.db, work.cityId, code);
  return holder ? { field: 'code', message: '这个编号已被使用' } : null;
};

const whyNotEdit = async (
  work: Work,
  station: Station | null,
  edit: StationEdit,
): Promise<EditRefusal | null> => {
  if (!station) return { code: 'not-found' };
  const notYours = await whyNotTouch(work, 'stations.edit', station.organisationId);
  if (notYours) return notYours;
  const { organisationId } = edit.changes;
  if (organisationId !== undefined && organisationId !== station.organisationId) {
    const notTheirs = await whyNotTouch(work, 'stations.edit', organisationId);
    if (notTheirs) return notTheirs;
  }
  if (edit.version !== null && edit.version !== station.version) {
    return { code: 'version-conflict', current: station.version };
  }
  return null;
};

/** Saves an edit as the next version; says how many fields changed, 0 = nothing was written. */
export const editStation = async (
  work: Work,
  book: CityBook,
  edit: StationEdit,
): Promise<Result<{ changed: number }, EditRefusal>> => {
  const { id } = edit;
  const station = await lockStation(work.db, work.cityId, { now: work.now, id });
  const refusal = await whyNotEdit(work, station, edit);
  if (refusal) return refuse(refusal);
  if (!station) return refuse({ code: 'not-found' });

  const before = contentOf(station);
  const after: StationContent = { ...before, ...edit.changes };
  const codeFault = await whyNotCode(work, station, after.code);
  const errors = [...whyNotSave(after, book), ...(codeFault ? [codeFault] : [])];
  if (errors.length > 0) return refuse({ code: 'invalid', errors });

  const childChanges = await saveChildren(work, station, edit);
  const changes = [...changesBetween(before, after), ...childChanges];
  if (changes.length === 0) {
    work.note('stations.station-left-as-is', { kind: 'station', id });
    return done({ changed: 0 });
  }
  const version = station.version + 1;
  const at = work.now;
  await updateStation(work.db, work.cityId, { id, content: after, version, at });
  const { act } = edit;
  await addHistory(work.db, work.cityId, { id, version, at, by: work.actor.name, act, changes });
  const fields = changes.map((change) => change.field);
  work.note('stations.station-edited', { kind: 'station', id }, { version, fields });
  return done({ changed: changes.length });
};
