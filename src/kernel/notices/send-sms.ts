import { enqueue, type JobHandler } from '#kernel/jobs/public.ts';
import type { Sealer } from '#kernel/secrets/public.ts';
import type { Work, WorkSite } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import type { SmsGateway } from './gateway.ts';
import { maskPhone } from './rules/mask-phone.ts';
import { findNotice, insertNotice, openNotice, recordDelivery } from './store.ts';

/** What sending needs. */
export interface Post {
  readonly sealer: Sealer;
  readonly gateway: SmsGateway;
}

/** A text message; `template` names its kind for the record. */
export interface Sms {
  readonly to: string;
  readonly template: string;
  readonly body: string;
}

const KIND = 'notices.deliver-sms';

/** Puts a message into the outbox in the caller's transaction; a job hands it to the gateway after the commit. */
export const sendSms = async (work: Work, post: Post, sms: Sms): Promise<string> => {
  const id = newId();
  await insertNotice(work.db, post.sealer, {
    ...sms,
    cityId: work.cityId,
    id,
    toMasked: maskPhone(sms.to),
    at: work.now,
    state: post.gateway.delivers ? 'waiting' : 'in_outbox',
  });
  if (post.gateway.delivers) {
    const job = { kind: KIND, payload: { id }, dedupeKey: id, runAt: work.now };
    await enqueue(work.db, work.cityId, job);
  }
  work.note('notices.sms-queued', { kind: 'notice', id }, { template: sms.template });
  return id;
};

/** The job that hands a waiting message to the gateway; what cannot be handed over at all stands as failed. */
const deliverSms =
  (site: WorkSite, post: Post): JobHandler =>
  async (payload, { isLast }) => {
    const { id } = payload as { id: string };
    const { cityId } = site;
    const row = await site.database.inCity(cityId, (db) => findNotice(db, cityId, id));
    if (row?.state !== 'waiting') return;
    const { to, body } = openNotice(post.sealer, row);
    const record = (state: 'sent' | 'waiting' | 'failed', error: string | null) =>
      site.database.inCity(cityId, (db) =>
        recordDelivery(db, { cityId, id, state, at: site.clock(), error }),
      );
    try {
      await post.gateway.send(to, body);
    } catch (error) {
      await record(isLast ? 'failed' : 'waiting', error instanceof Error ? error.message : 'error');
      throw error;
    }
    await record('sent', null);
  };

/** Job handlers of this room. */
export const noticeJobs = (site: WorkSite, post: Post): Readonly<Record<string, JobHandler>> => ({
  [KIND]: deliverSms(site, post),
});
