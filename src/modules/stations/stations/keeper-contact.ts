import { maskPhone } from '#kernel/notices/rules/mask-phone.ts';
import type { Sealer } from '#kernel/secrets/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { type NotYours, whyNotTouch } from '../guard.ts';
import { findKeeperContact, putKeeperContact } from '../keeper-contact-store.ts';
import { endLinksOf } from '../keeper-store.ts';
import { maskName } from '../rules/mask-name.ts';
import { lockStation } from '../station-store.ts';
import type { StationId } from '../types.ts';

/** Who keeps a station; personal data. */
export interface KeeperContact {
  readonly name: string;
  readonly phone: string;
}

const TABLE = 'stations.stations';

const isSame = (sealer: Sealer, id: string, sealed: Buffer | null, contact: KeeperContact | null) =>
  (sealed === null) === (contact === null) &&
  (sealed === null ||
    sealer.open(sealed, { table: TABLE, id, column: 'keeper_phone' }) === contact?.phone);

/** Names a station's keeper (or nobody); called inside an edit that has checked the permission. */
export const nameKeeper = async (
  work: Work,
  sealer: Sealer,
  keeper: { readonly id: StationId; readonly contact: KeeperContact | null },
): Promise<void> => {
  const { id, contact } = keeper;
  const before = await findKeeperContact(work.db, work.cityId, id);
  if (before && isSame(sealer, id, before.sealed_keeper_phone, contact)) return;
  await putKeeperContact(work.db, work.cityId, {
    id,
    contact: {
      sealed_keeper_name: contact
        ? sealer.seal(contact.name, { table: TABLE, id, column: 'keeper_name' })
        : null,
      sealed_keeper_phone: contact
        ? sealer.seal(contact.phone, { table: TABLE, id, column: 'keeper_phone' })
        : null,
      keeper_name_masked: contact ? maskName(contact.name) : null,
      keeper_phone_masked: contact ? maskPhone(contact.phone) : null,
    },
  });
  // Whoever kept the station before keeps no way in: his links and their sessions end.
  const ended = before?.sealed_keeper_phone ? await endLinksOf(work, id) : 0;
  const facts = { named: contact !== null, links_ended: ended };
  work.note('stations.keeper-named', { kind: 'station', id }, facts);
};

/** What to unmask and why. */
export interface Unmasking {
  readonly id: StationId;
  readonly field: 'keeper_name' | 'keeper_phone';
  readonly purpose: string;
}

/** Shows a keeper's contact in clear to someone who may see it; who, what and why go on record. */
export const unmaskKeeper = async (
  work: Work,
  sealer: Sealer,
  unmasking: Unmasking,
): Promise<Result<{ value: string }, NotYours | { readonly code: 'not-found' }>> => {
  const { id, field, purpose } = unmasking;
  const station = await lockStation(work.db, work.cityId, { now: work.now, id });
  if (!station) return refuse({ code: 'not-found' });
  const notYours = await whyNotTouch(work, 'stations.unmask', station.organisationId);
  if (notYours) return refuse(notYours);
  const contact = await findKeeperContact(work.db, work.cityId, id);
  const sealed = contact?.[`sealed_${field}`];
  if (!sealed) return refuse({ code: 'not-found' });
  work.note('stations.keeper-unmasked', { kind: 'station', id }, { field, purpose });
  return done({ value: sealer.open(sealed, { table: TABLE, id, column: field }) });
};
