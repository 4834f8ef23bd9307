import { expect, test } from 'vitest';
import { BadConfig, readConfig } from './config.ts';

test('an empty environment gives a house on loopback, port 8080, in Jiaxing', () => {
  const config = readConfig({});
  expect(config).toMatchObject({
    host: '127.0.0.1',
    port: 8080,
    cityId: 330_400,
    databaseUrl: null,
  });
});

test.each<[Record<string, string>, string, string]>([
  [{ PORT: '80a' }, 'PORT', 'a port is a whole number'],
  [{ PORT: '70000' }, 'PORT', 'a port ends at 65535'],
  [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL', 'only PostgreSQL'],
  [{ JURISDICTION: '3304' }, 'JURISDICTION', 'a division code has six digits'],
  [{ PUBLIC_URL: 'https://a.example/' }, 'PUBLIC_URL', 'no slash at the end'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL', 'an unknown level'],
])('%o is refused by name: %s (%s)', (environment, name) => {
  expect(() => readConfig(environment)).toThrow(BadConfig);
  expect(() => readConfig(environment)).toThrow(name);
});

test('every wrong setting is named at once', () => {
  expect(() => readConfig({ PORT: 'x', JURISDICTION: 'y' })).toThrow(/PORT[\s\S]*JURISDICTION/);
});
