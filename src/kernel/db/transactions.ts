import {
  type Driver,
  Kysely,
  PostgresDialect,
  PostgresDriver,
  sql,
  type Transaction,
} from 'kysely';
import type { GuardedPool } from './guarded-pool.ts';

/** An open transaction. A store names its own tables: `db.withTables<StationTables>()`. */
export type Tx = Transaction<unknown>;

/** What a deed may ask of its transaction besides queries. */
export interface Control {
  /** Undo everything at the end, yet let the deed answer: so a refusal leaves nothing behind. */
  rollBack(): void;
}

export type Deed<T> = (db: Tx, control: Control) => Promise<T>;

/** Runs a deed in one transaction begun by the given words. */
export type Transact = <T>(begin: string, deed: Deed<T>) => Promise<T>;

const MOST_ATTEMPTS = 3;
const SERIALIZATION_FAILURE = '40001';
const DEADLOCK = '40P01';

/** Begin and its settings travel together in one round trip, so the driver itself begins nothing. */
class DriverBegunByWords extends PostgresDriver {
  override async beginTransaction(): Promise<void> {
    // The first statement of `transact` begins.
  }
}

class DialectBegunByWords extends PostgresDialect {
  readonly #pool: GuardedPool;

  constructor(pool: GuardedPool) {
    super({ pool });
    this.#pool = pool;
  }

  override createDriver(): Driver {
    return new DriverBegunByWords({ pool: this.#pool });
  }
}

class RolledBack<T> extends Error {
  readonly answer: T;

  constructor(answer: T) {
    super('rolled back as asked');
    this.answer = answer;
  }
}

const isWorthAnotherAttempt = (fault: unknown): boolean => {
  const { code } = fault as { code?: unknown };
  return code === SERIALIZATION_FAILURE || code === DEADLOCK;
};

/**
 * One transaction at a time per connection: begins, runs the deed, commits; rolls back when the deed
 * throws or asks for it. A serialization failure or a deadlock is tried again, at most three times in
 * all, so a deed must change nothing but the database.
 */
export const transactionsOver = (pool: GuardedPool): Transact => {
  const kysely = new Kysely<unknown>({ dialect: new DialectBegunByWords(pool) });

  const once = <T>(begin: string, deed: Deed<T>): Promise<T> =>
    kysely.transaction().execute(async (db) => {
      await sql.raw(begin).execute(db);
      let isUnwanted = false;
      const control: Control = {
        rollBack: () => {
          isUnwanted = true;
        },
      };
      const answer = await pool.within(() => deed(db, control));
      if (isUnwanted) throw new RolledBack(answer);
      return answer;
    });

  const attempt = async <T>(begin: string, deed: Deed<T>, left: number): Promise<T> => {
    try {
      return await once(begin, deed);
    } catch (fault) {
      if (fault instanceof RolledBack) return fault.answer as T;
      if (left > 1 && isWorthAnotherAttempt(fault)) return attempt(begin, deed, left - 1);
      throw fault;
    }
  };

  return (begin, deed) => attempt(begin, deed, MOST_ATTEMPTS);
};
