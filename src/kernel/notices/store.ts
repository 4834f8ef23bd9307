import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '#kernel/db/public.ts';
import type { Sealer } from '#kernel/secrets/public.ts';

const TABLE = 'notices.outbox';

/** A message as the outbox keeps it. */
export interface NoticeRow {
  id: string;
  channel: string;
  template: string;
  to_masked: string;
  sealed_to: Buffer;
  sealed_body: Buffer;
  created_at: string;
  state: 'waiting' | 'in_outbox' | 'sent' | 'failed';
  sent_at: string | null;
}

/** The message opened, for the gateway or the administrator's outbox. */
export const openNotice = (sealer: Sealer, row: NoticeRow): { to: string; body: string } => ({
  to: sealer.open(row.sealed_to, { table: TABLE, id: row.id, column: 'to' }),
  body: sealer.open(row.sealed_body, { table: TABLE, id: row.id, column: 'body' }),
});

/** Seals and stores a message. */
export const insertNotice = async (
  db: Tx,
  sealer: Sealer,
  notice: {
    cityId: number;
    id: string;
    template: string;
    to: string;
    toMasked: string;
    body: string;
    at: Temporal.Instant;
    state: NoticeRow['state'];
  },
): Promise<void> => {
  const { id } = notice;
  await sql`
    insert into notices.outbox (city_id, id, channel, template, sealed_to, to_fingerprint, to_masked,
      sealed_body, created_at, state)
    values (${notice.cityId}, ${id}, 'sms', ${notice.template},
      ${sealer.seal(notice.to, { table: TABLE, id, column: 'to' })},
      ${sealer.fingerprint(notice.to, 'phone')}, ${notice.toMasked},
      ${sealer.seal(notice.body, { table: TABLE, id, column: 'body' })},
      ${notice.at.toString()}::timestamptz, ${notice.state})
  `.execute(db);
};

/** One message; null when there is none. */
export const findNotice = async (db: Tx, cityId: number, id: string): Promise<NoticeRow | null> => {
  const found = await sql<NoticeRow>`
    select id, channel, template, to_masked, sealed_to, sealed_body, created_at, state, sent_at
    from notices.outbox where city_id = ${cityId} and id = ${id}
  `.execute(db);
  return found.rows[0] ?? null;
};

/** The latest messages, newest first. */
export const listNotices = async (
  db: Tx,
  cityId: number,
  query: { state: string | null; limit: number },
): Promise<NoticeRow[]> => {
  const found = await sql<NoticeRow>`
    select id, channel, template, to_masked, sealed_to, sealed_body, created_at, state, sent_at
    from notices.outbox
    where city_id = ${cityId} and (${query.state}::text is null or state = ${query.state})
    order by created_at desc limit ${query.limit}
  `.execute(db);
  return found.rows;
};

/** Records what the gateway did with a message. */
export const recordDelivery = async (
  db: Tx,
  delivery: {
    cityId: number;
    id: string;
    state: NoticeRow['state'];
    at: Temporal.Instant;
    error: string | null;
  },
): Promise<void> => {
  await sql`
    update notices.outbox set state = ${delivery.state}, attempts = attempts + 1,
      sent_at = case when ${delivery.state} = 'sent' then ${delivery.at.toString()}::timestamptz end,
      last_error = ${delivery.error}
    where city_id = ${delivery.cityId} and id = ${delivery.id}
  `.execute(db);
};
