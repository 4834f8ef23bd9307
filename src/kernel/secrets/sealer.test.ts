import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadKeyring } from './keyring.ts';
import { openSealer } from './sealer.ts';

const key = (id: number, byte: number) => ({ id, root: new Uint8Array(32).fill(byte) });
const sealer = openSealer({ keys: [key(1, 7)] });
const cell = { table: 'stations.stations', id: 'a', column: 'keeper_phone' };

test('any text comes back from its own cell', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(sealer.open(sealer.seal(text, cell), cell)).toBe(text);
    }),
  );
});

test.each([
  ['id', { ...cell, id: 'b' }],
  ['column', { ...cell, column: 'keeper_name' }],
  ['table', { ...cell, table: 'identity.people' }],
])('a value moved to another %s does not open', (_what, elsewhere) => {
  expect(() => sealer.open(sealer.seal('13800000000', cell), elsewhere)).toThrow();
});

test('a single altered bit is noticed', () => {
  const sealed = sealer.seal('13800000000', cell);
  for (let place = 1; place < sealed.length; place += 1) {
    const altered = Buffer.from(sealed);
    altered[place] = (altered[place] ?? 0) ^ 1;
    expect(() => sealer.open(altered, cell)).toThrow();
  }
});

test('what an old key sealed opens after a new key came, and fingerprints still match', () => {
  const rotated = openSealer({ keys: [key(2, 9), key(1, 7)] });
  expect(rotated.open(sealer.seal('工友甲', cell), cell)).toBe('工友甲');
  expect(rotated.seal('x', cell)[0]).toBe(2);
  expect(rotated.fingerprint('１38', 'phone')).toEqual(sealer.fingerprint('138', 'phone'));
});

test('fingerprints differ by purpose and signatures by text', () => {
  expect(sealer.fingerprint('138', 'phone')).not.toEqual(sealer.fingerprint('138', 'id'));
  expect(sealer.sign('a', 'csrf')).not.toBe(sealer.sign('b', 'csrf'));
});

test('the first start makes a key only its owner may read, the second finds the same', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'yijia-keys-'));
  const first = loadKeyring(folder, null);
  const file = path.join(folder, 'secret.keys');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(loadKeyring(folder, null)).toEqual(first);
  expect(readFileSync(file, 'utf8')).toMatch(/^1:[0-9a-f]{64}\n$/);
});

test('keys from the environment win; a malformed one is refused by name', () => {
  const given = `2:${'b'.repeat(64)},1:${'a'.repeat(64)}`;
  expect(loadKeyring('/nowhere', given).keys.map(({ id }) => id)).toEqual([2, 1]);
  expect(() => loadKeyring('/nowhere', '1:short')).toThrow('SECRET_KEYS');
});

test('a signature outlives a new key, and only a new key', () => {
  const before = sealer.sign('secret words', 'door');
  const after = openSealer({ keys: [key(2, 9), key(1, 7)] });
  expect(after.sign('secret words', 'door')).not.toBe(before);
  expect(after.isSigned('secret words', 'door', before)).toBe(true);
  expect(after.isSigned('secret words', 'form', before)).toBe(false);
  expect(after.isSigned('other words', 'door', before)).toBe(false);
  expect(after.isSigned('secret words', 'door', '')).toBe(false);
  expect(openSealer({ keys: [key(2, 9)] }).isSigned('secret words', 'door', before)).toBe(false);
});
