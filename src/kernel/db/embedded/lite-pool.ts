import type { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import pg from 'pg';
import { columnParsers } from '../column-parsers.ts';
import type { Pool, PoolClient } from '../pool.ts';

/**
 * A pool of one connection over PGlite, first come first served.
 * (`pg.Pool` over PGlite's adapter dies after one failed query and breaks above one connection.)
 */
export const openLitePool = async (lite: PGlite): Promise<Pool> => {
  const client = new pg.Client({ ...createPgConfig(lite), types: columnParsers });
  await client.connect();
  let last: Promise<void> = Promise.resolve();

  const turn = async (): Promise<() => void> => {
    const before = last;
    let leave = (): void => undefined;
    last = new Promise((resolve) => {
      leave = resolve;
    });
    await before;
    return leave;
  };

  const connect = async (): Promise<PoolClient> => {
    const leave = await turn();
    return {
      query: client.query.bind(client) as PoolClient['query'],
      on: (event, hear) => client.on(event, hear),
      release: leave,
    };
  };

  const end = async (): Promise<void> => {
    const leave = await turn();
    await client.end();
    await lite.close();
    leave();
  };

  return { connect, end };
};
