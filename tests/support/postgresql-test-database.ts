import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { migrationSets } from '#app/migration-sets.ts';
import { type Database, migrate, openDatabase } from '#kernel/db/public.ts';
import { migrationsHash } from './migrations-hash.ts';

/** Any fixed number: one worker at a time builds or copies a template. */
const LOCK = 9_302_025;

const create = (name: string, template: string): string =>
  `create database ${name} template ${template} encoding 'UTF8' lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8'`;

const addressOf = (serverUrl: string, name: string): string => {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
};

const withServer = async <T>(
  serverUrl: string,
  deed: (server: pg.Client) => Promise<T>,
): Promise<T> => {
  const server = new pg.Client(serverUrl);
  await server.connect();
  try {
    return await deed(server);
  } finally {
    await server.end();
  }
};

/** An unfinished template bears another name, so that a killed build is never copied. */
const buildTemplate = async (
  server: pg.Client,
  serverUrl: string,
  template: string,
): Promise<void> => {
  const unfinished = `${template}_unfinished`;
  await server.query(`drop database if exists ${unfinished} with (force)`);
  await server.query(create(unfinished, 'template0'));
  const databaseUrl = addressOf(serverUrl, unfinished);
  const database = await openDatabase({ databaseUrl, dataDir: '' });
  await migrate(database, migrationSets);
  await database.close();
  await server.query(`alter database ${unfinished} rename to ${template}`);
};

/** Makes an empty database of a name never used before; answers its address and how to drop it. */
export const createPostgresqlDatabase = async (
  serverUrl: string,
  template = 'template0',
): Promise<{ databaseUrl: string; drop: () => Promise<void> }> => {
  const name = `yijia_test_${process.pid}_${randomBytes(6).toString('hex')}`;
  await withServer(serverUrl, (server) => server.query(create(name, template)));
  const drop = async (): Promise<void> => {
    await withServer(serverUrl, (server) => server.query(`drop database ${name} with (force)`));
  };
  return { databaseUrl: addressOf(serverUrl, name), drop };
};

const templateFor = async (serverUrl: string): Promise<string> => {
  const template = `yijia_template_${await migrationsHash(migrationSets)}`;
  await withServer(serverUrl, async (server) => {
    await server.query('select pg_advisory_lock($1)', [LOCK]);
    const found = await server.query('select from pg_database where datname = $1', [template]);
    if (found.rowCount === 0) await buildTemplate(server, serverUrl, template);
  });
  return template;
};

/** A migrated database on a real server, copied from a template; dropped when it is closed. */
export const openPostgresqlTestDatabase = async (serverUrl: string): Promise<Database> => {
  const template = await templateFor(serverUrl);
  const { databaseUrl, drop } = await createPostgresqlDatabase(serverUrl, template);
  const database = await openDatabase({ databaseUrl, dataDir: '' });
  let closing: Promise<void> | null = null;
  const close = (): Promise<void> => {
    closing ??= database.close().then(drop);
    return closing;
  };
  return { ...database, close };
};
