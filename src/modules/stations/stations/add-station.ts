import type { Work } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { type NotYours, whyNotTouch } from '../guard.ts';
import { addHistory } from '../history-store.ts';
import { changesBetween, type StationContent } from '../rules/station-content.ts';
import { type CityBook, type FieldFault, whyNotSave } from '../rules/why-not-save.ts';
import { findIdByCode, insertStation } from '../station-store.ts';
import type { StationId, Witness } from '../types.ts';
import { type StationChildren, saveChildren } from './save-children.ts';

/** A station to add. */
export interface NewStation {
  readonly content: StationContent;
  readonly children: StationChildren;
  readonly importKey: string | null;
  readonly invented: boolean;
  /** Where its facts come from. */
  readonly by: Witness;
}

export type AddRefusal =
  | NotYours
  | { readonly code: 'invalid'; readonly errors: readonly FieldFault[] }
  | { readonly code: 'code-taken'; readonly errors: readonly FieldFault[] };

/** Adds a station to the register as version 1. */
export const addStation = async (
  work: Work,
  book: CityBook,
  station: NewStation,
): Promise<Result<StationId, AddRefusal>> => {
  const { content, importKey, invented } = station;
  const notYours = await whyNotTouch(work, 'stations.edit', content.organisationId);
  if (notYours) return refuse(notYours);
  const errors = whyNotSave(content, book);
  if (errors.length > 0) return refuse({ code: 'invalid', errors });
  if (content.code && (await findIdByCode(work.db, work.cityId, content.code))) {
    return refuse({ code: 'code-taken', errors: [{ field: 'code', message: '这个编号已被使用' }] });
  }
  const id = newId();
  const at = work.now;
  await insertStation(work.db, work.cityId, { id, content, importKey, invented, at });
  const fresh = { id, facilities: [], exceptions: [] };
  const childChanges = await saveChildren(work, fresh, station);
  const changes = [...changesBetween(null, content), ...childChanges];
  const by = work.actor.name;
  await addHistory(work.db, work.cityId, { id, version: 1, at, by, act: '登记', changes });
  work.note('stations.station-added', { kind: 'station', id }, { name: content.name });
  return done(id);
};
