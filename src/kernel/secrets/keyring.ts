import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Keyring } from './types.ts';

const LINE = /^(\d{1,3}):([0-9a-f]{64})$/;

const parseKeys = (text: string, origin: string): Keyring => {
  const keys = text
    .split(/\s+/)
    .filter((line) => line !== '')
    .map((line) => {
      const match = LINE.exec(line);
      if (!match?.[1] || !match[2]) {
        throw new Error(`密钥格式不对：${origin}（每行应为 "编号:64位十六进制"）`);
      }
      return { id: Number(match[1]), root: new Uint8Array(Buffer.from(match[2], 'hex')) };
    });
  if (keys.length === 0) throw new Error(`没有密钥：${origin}`);
  return { keys: keys.toSorted((a, b) => b.id - a.id) };
};

/** The keys from `SECRET_KEYS` if given, else from `<dataDir>/secret.keys`, made at the first start (mode 0600).
 *  Several servers on one PostgreSQL must share `SECRET_KEYS`. Losing the keys loses the sealed columns. */
export const loadKeyring = (dataDir: string, fromEnvironment: string | null): Keyring => {
  if (fromEnvironment) return parseKeys(fromEnvironment.replaceAll(',', '\n'), 'SECRET_KEYS');
  const file = path.join(dataDir, 'secret.keys');
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    writeFileSync(file, `1:${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
    chmodSync(file, 0o600);
  }
  return parseKeys(readFileSync(file, 'utf8'), file);
};
