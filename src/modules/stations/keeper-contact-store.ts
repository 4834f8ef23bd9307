import { sql } from 'kysely';
import type { Tx } from '#kernel/db/public.ts';
import type { StationId } from './types.ts';

/** A keeper's contact as kept: sealed, with masked forms for display. */
export interface KeeperContactRow {
  sealed_keeper_name: Buffer | null;
  sealed_keeper_phone: Buffer | null;
  keeper_name_masked: string | null;
  keeper_phone_masked: string | null;
}

/** The keeper's contact of a station; null when there is no such station. */
export const findKeeperContact = async (
  db: Tx,
  cityId: number,
  id: StationId,
): Promise<KeeperContactRow | null> => {
  const found = await sql<KeeperContactRow>`
    select sealed_keeper_name, sealed_keeper_phone, keeper_name_masked, keeper_phone_masked
    from stations.stations where city_id = ${cityId} and id = ${id}
  `.execute(db);
  return found.rows[0] ?? null;
};

/** Writes the keeper's contact; all null = nobody named. */
export const putKeeperContact = async (
  db: Tx,
  cityId: number,
  put: { readonly id: StationId; readonly contact: KeeperContactRow },
): Promise<void> => {
  const { contact } = put;
  await sql`
    update stations.stations set sealed_keeper_name = ${contact.sealed_keeper_name},
      sealed_keeper_phone = ${contact.sealed_keeper_phone},
      keeper_name_masked = ${contact.keeper_name_masked},
      keeper_phone_masked = ${contact.keeper_phone_masked}
    where city_id = ${cityId} and id = ${put.id}
  `.execute(db);
};
