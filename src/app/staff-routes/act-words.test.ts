import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { actLabel } from './act-words.ts';

const source = fileURLToPath(new URL('../../', import.meta.url));

const actsIn = (file: string): string[] =>
  [...fs.readFileSync(path.join(source, file), 'utf8').matchAll(/\.note\(\s*'([^']+)'/g)].map(
    (match) => match[1] ?? '',
  );

test('every act that the source notes has a Chinese name', () => {
  const files = fs
    .readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  const acts = files.flatMap(actsIn);
  expect(acts.length).toBeGreaterThan(20);
  expect(acts.filter((act) => actLabel(act) === act)).toEqual([]);
});
