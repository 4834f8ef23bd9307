import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { runYijia, startYijia, type Yijia } from '#tests/support/journey-server.ts';

const ROUNDS = 3;
const ACKNOWLEDGED_LEAST = 12;

interface Acknowledged {
  readonly number: string;
  readonly note: string;
}

describe('a house whose power fails', () => {
  const folder = mkdtemp(path.join(tmpdir(), 'yijia-faults-'));
  const running: Yijia[] = [];
  afterAll(async () => {
    for (const one of running) await one.kill();
    await rm(await folder, { recursive: true, force: true });
  });

  // Reports are limited by sender; the burst comes from many phones behind one proxy.
  const settings = async () => ({ DATA_DIR: await folder, TRUSTED_PROXIES: '1' });

  const startOver = async (): Promise<Yijia> => {
    const yijia = await startYijia('demo', await settings());
    running.push(yijia);
    return yijia;
  };

  const stationIds = async ({ origin }: Yijia): Promise<string[]> => {
    const answer = await fetch(`${origin}/api/stations?page_size=200&life_cycle=open`);
    return ((await answer.json()) as { items: { id: string }[] }).items.map(({ id }) => id);
  };

  const report = async (origin: string, at: { station: string; count: number }) => {
    const note = `断电前第 ${at.count} 条`;
    const answer = await fetch(`${origin}/api/stations/${at.station}/reports`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-forwarded-for': `10.9.${at.count >> 8}.${at.count & 255}`,
      },
      body: JSON.stringify({ kind: 'other', note, submission: crypto.randomUUID() }),
    });
    const { number } = (await answer.json()) as { number: string };
    return answer.status === 201 ? { number, note } : null;
  };

  /** Reports without pause until the server is gone; keeps those it said it had. */
  const burst = async (yijia: Yijia, kept: Acknowledged[]): Promise<void> => {
    const stations = await stationIds(yijia);
    const enough = kept.length + ACKNOWLEDGED_LEAST;
    let count = kept.length * 10;
    let gone = false;
    const sender = async (): Promise<void> => {
      while (!gone) {
        count += 1;
        const station = stations[count % stations.length] ?? '';
        const said = await report(yijia.origin, { station, count }).catch(() => null);
        if (said) kept.push(said);
      }
    };
    const senders = Array.from({ length: 6 }, sender);
    while (kept.length < enough) await rest(5);
    await yijia.kill();
    gone = true;
    await Promise.all(senders);
  };

  test('keeps every report it acknowledged through kill -9, again and again, and its record is whole', async () => {
    const kept: Acknowledged[] = [];
    for (let round = 0; round < ROUNDS; round += 1) await burst(await startOver(), kept);

    const yijia = await startOver();
    expect(kept.length).toBeGreaterThanOrEqual(ROUNDS * ACKNOWLEDGED_LEAST);
    for (const { number, note } of kept) {
      const page = await fetch(`${yijia.origin}/reports/${number}`);
      expect(page.status, number).toBe(200);
      expect(await page.text(), number).toContain(note);
    }
    expect(await yijia.end()).toBe(0);
    const verdict = await runYijia(['verify-audit'], { ...(await settings()) });
    expect(verdict.said).toContain('审计链完整');
    expect(verdict.code).toBe(0);
  });

  test('refuses a second process on the same data directory, and the first goes on', async () => {
    const yijia = await startOver();
    const env = { ...(await settings()), PORT: '0' };
    for (const words of [['start'], ['verify-audit']]) {
      const second = await runYijia(words, env);
      expect(second.code, words.join()).toBe(3);
      expect(second.said).toMatch(/正被|使用/);
    }
    expect((await fetch(`${yijia.origin}/readyz`)).status).toBe(200);
    const [station = ''] = await stationIds(yijia);
    expect(await report(yijia.origin, { station, count: 60_000 })).not.toBeNull();
    expect(await yijia.end()).toBe(0);
  });
});
