import { randomInt } from 'node:crypto';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startChild } from '#tests/support/child.ts';

const signer = fileURLToPath(
  new URL('../../../tests/support/processes/letter-signer.ts', import.meta.url),
);
const rounds = Number(process.env.KILL_ROUNDS ?? 2);
/** About the time of a few signings. */
const WITHIN_MS = 300;

let dataDir = '';
beforeAll(async () => {
  dataDir = await fs.mkdtemp(path.join(os.tmpdir(), 'yijia-killed-signing-'));
});
afterAll(() => fs.rm(dataDir, { recursive: true, force: true }));

interface Found {
  readonly numbers: readonly number[];
  readonly readable: number;
  readonly signed: number;
}

it('a server killed in the middle of signing leaves numbers without a gap and every signed letter readable', {
  timeout: 60_000 + rounds * 60_000,
}, async () => {
  let acknowledged = 0;
  for (let round = 0; round <= rounds; round += 1) {
    const child = startChild(signer, [dataDir]);
    const { numbers, readable, signed } = (await child.hears('found')) as Found;
    expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, place) => place + 1));
    expect(numbers.length).toBeGreaterThanOrEqual(acknowledged);
    expect([readable, signed]).toEqual([numbers.length, numbers.length]);
    await child.hears('signed');
    await wait(randomInt(WITHIN_MS));
    await child.kill();
    const said = child.sayings.filter(([word]) => word === 'signed').map(([, number]) => number);
    acknowledged = Number(said.at(-1));
  }
  expect(acknowledged).toBeGreaterThan(rounds);
});
