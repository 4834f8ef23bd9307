import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { runDueJobs } from '#kernel/jobs/public.ts';
import { openSealer } from '#kernel/secrets/public.ts';
import { perform, systemActor, type WorkSite } from '#kernel/work/public.ts';
import { done } from '#lib/result.ts';
import { freshCity, testDatabase } from '#tests/support/database.ts';
import { outboxOnly, type SmsGateway } from './gateway.ts';
import { noticeJobs, type Post, sendSms } from './send-sms.ts';
import { listNotices, openNotice } from './store.ts';

const database = await testDatabase();
const sealer = openSealer({ keys: [{ id: 1, root: new Uint8Array(32).fill(5) }] });

const desk = (gateway: SmsGateway) => {
  let now = Temporal.Instant.from('2026-03-02T01:00:00Z');
  const cityId = freshCity();
  const site: WorkSite = { database, cityId, clock: () => now, strict: true };
  const post: Post = { sealer, gateway };
  return {
    send: () =>
      perform(site, systemActor('测试'), async (work) =>
        done(
          await sendSms(work, post, { to: '13800000000', template: '测试', body: '验证码 123456' }),
        ),
      ),
    work: () => runDueJobs(site, noticeJobs(site, post)),
    wait: (hours: number) => {
      now = now.add({ hours });
    },
    outbox: () =>
      database.inCity(cityId, (db) => listNotices(db, cityId, { state: null, limit: 10 })),
  };
};

const gatewayThat = (send: SmsGateway['send']): SmsGateway => ({
  name: '试',
  delivers: true,
  send,
});

test('without a gateway a message stays in the outbox, sealed, its number masked', async () => {
  const one = desk(outboxOnly);
  await one.send();
  const [row] = await one.outbox();
  expect(row).toMatchObject({ state: 'in_outbox', to_masked: '138****0000' });
  expect(row?.sealed_body.toString('utf8')).not.toContain('123456');
  expect(row && openNotice(sealer, row)).toEqual({ to: '13800000000', body: '验证码 123456' });
  expect(await one.work()).toBe(0);
});

test('a gateway gets each message once', async () => {
  const sentTo: string[] = [];
  const one = desk(gatewayThat(async (phone) => void sentTo.push(phone)));
  await one.send();
  expect([await one.work(), await one.work()]).toEqual([1, 0]);
  expect(sentTo).toEqual(['13800000000']);
  expect(await one.outbox()).toMatchObject([{ state: 'sent' }]);
});

test('a gateway that keeps failing is tried six times, then the message stands as failed', async () => {
  let tries = 0;
  const one = desk(
    gatewayThat(async () => {
      tries += 1;
      throw new Error('no route');
    }),
  );
  await one.send();
  for (let turn = 0; turn < 10; turn += 1) {
    await one.work();
    one.wait(2);
  }
  expect(tries).toBe(6);
  expect(await one.outbox()).toMatchObject([{ state: 'failed' }]);
});
