import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const source = fileURLToPath(new URL('../../src', import.meta.url));

const PURE =
  /^(kernel|modules)\/[^/]+\/(rules\/|law\/|words\/|contract\/|types\.ts|contract\.ts|readings\.ts)/;
const FORBIDDEN = /\b(new Date|Date\.(now|parse|UTC)|Math\.random|Temporal\.Now|fetch\()/;

const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.tsx?$/.test(file),
);
const pureFiles = files.filter((file) => PURE.test(file) && !/\.test\.tsx?$/.test(file));

const withoutComments = (code: string): string =>
  code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

test('there are pure files to look at', () => {
  expect(pureFiles.length).toBeGreaterThan(20);
});

test.each(pureFiles)('%s reads no clock, draws no chance, fetches nothing', (file) => {
  expect(withoutComments(readFileSync(path.join(source, file), 'utf8'))).not.toMatch(FORBIDDEN);
});

test.each(['new Date()', 'Date.now()', 'Math.random()', 'Temporal.Now.instant()', 'fetch(url)'])(
  'the guard sees %s',
  (planted) => {
    expect(`const now = ${planted};`).toMatch(FORBIDDEN);
  },
);
