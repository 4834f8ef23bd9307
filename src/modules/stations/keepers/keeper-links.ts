import type { Temporal } from 'temporal-polyfill';
import { tokenHash } from '#kernel/identity/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { type NotYours, whyNotTouch } from '../guard.ts';
import { endLink, insertLink, type KeeperLink, listLinks } from '../keeper-store.ts';
import { keeperLimits } from '../rules/keeper-limits.ts';
import type { StationHouse } from '../station-house.ts';
import { loadStations } from '../station-store.ts';
import type { Station, StationId } from '../types.ts';
import { newSecret } from './keeper-secret.ts';

export type LinkRefusal = NotYours | { readonly code: 'not-found' };

/** A link as told once: afterwards only its fingerprint is known. */
export interface MadeLink {
  readonly id: string;
  readonly token: string;
  readonly url: string;
  readonly expiresAt: Temporal.Instant;
}

const stationToEdit = async (work: Work, id: StationId): Promise<Result<Station, LinkRefusal>> => {
  const [station] = await loadStations(work.db, work.cityId, { now: work.now, ids: [id] });
  if (!station) return refuse({ code: 'not-found' });
  const notYours = await whyNotTouch(work, 'stations.edit', station.organisationId);
  return notYours ? refuse(notYours) : done(station);
};

/** Makes a link for a station's keeper; whoever holds it binds his phone by a code. Earlier links stay. */
export const createKeeperLink = async (
  work: Work,
  house: Pick<StationHouse, 'publicUrl'>,
  { stationId }: { readonly stationId: StationId },
): Promise<Result<MadeLink, LinkRefusal>> => {
  const station = await stationToEdit(work, stationId);
  if (!station.ok) return station;
  const id = newId();
  const token = newSecret();
  const expiresAt = work.now.add({ hours: keeperLimits.unboundDays * 24 });
  await insertLink(work, {
    id,
    stationId,
    tokenHash: tokenHash(token),
    createdBy: work.actor.kind === 'person' ? work.actor.id : null,
    createdAt: work.now,
    expiresAt,
  });
  work.note('stations.keeper-link-made', { kind: 'station', id: stationId }, { link: id });
  return done({ id, token, url: `${house.publicUrl}/keeper/${token}`, expiresAt });
};

/** Every link of a station, for those who may edit it. */
export const listKeeperLinks = async (
  work: Work,
  { stationId }: { readonly stationId: StationId },
): Promise<Result<KeeperLink[], LinkRefusal>> => {
  const station = await stationToEdit(work, stationId);
  return station.ok ? done(await listLinks(work, stationId)) : station;
};

/** Ends a link at once, with every session it opened. */
export const revokeKeeperLink = async (
  work: Work,
  link: { readonly stationId: StationId; readonly id: string },
): Promise<Result<null, LinkRefusal>> => {
  const { stationId, id } = link;
  const station = await stationToEdit(work, stationId);
  if (!station.ok) return station;
  if (!(await endLink(work, { id, stationId, at: work.now }))) return refuse({ code: 'not-found' });
  work.note('stations.keeper-link-revoked', { kind: 'station', id: stationId }, { link: id });
  return done(null);
};
