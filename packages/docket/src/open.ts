import { currentRulebook, type Rulebook } from '@opendocket/rulebook';
import pg from 'pg';
import { isLostConnection, unreachable } from './failure.ts';
import { migrate } from './migrate.ts';
import { applicationRole } from './roles.ts';

/** Where "now" comes from. The docket reads no other clock. */
export type Clock = () => Date;

/** An open docket of record. */
export interface Docket {
  /** Connections that work as the application role, with the time zone UTC. */
  readonly pool: pg.Pool;
  readonly clock: Clock;
  readonly rulebook: Rulebook;
  close(): Promise<void>;
}

/** How to open a docket on a database that is already running. */
export interface DatabaseOptions {
  /** A PostgreSQL connection URL, or what `pg` takes in its place. */
  readonly connection: string | pg.ClientConfig;
  readonly clock?: Clock;
  readonly rulebook?: Rulebook;
  /** Most connections at once; 4 if not given. */
  readonly connections?: number;
  /**
   * How long to wait for a connection, in milliseconds, until the database counts as away; for ever if not given, as is right for a
   * command at a terminal. A server has others who wait.
   */
  readonly patienceMs?: number;
  /** Called after the last connection is closed. */
  readonly onClose?: () => Promise<void>;
}

/** Days stay ISO civil days, instants become ISO instants in UTC: no local time zone can slip in. */
const types: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (format !== 'binary') {
      if (oid === pg.types.builtins.DATE) return (text: string) => text;
      if (oid === pg.types.builtins.TIMESTAMPTZ) return isoInstant;
    }
    return pg.types.getTypeParser(oid, format);
  },
};

let latestText = '';
let latestInstant = '';

/**
 * `2026-11-24 04:00:00.12+00`, as a session in UTC prints it, to `2026-11-24T04:00:00.120Z`. The rows of a run all have
 * the same instant, so the latest is kept.
 */
function isoInstant(text: string): string {
  if (text === latestText) return latestInstant;
  const instant = new Date(`${text.slice(0, 10)}T${text.slice(11, -3)}Z`).toISOString();
  [latestText, latestInstant] = [text, instant];
  return instant;
}

/**
 * Opens the docket of record on a running database: migrates it first, then gives connections that work as the
 * application role.
 * @throws DocketFailure with a sentence, when the database cannot be reached, is unfit, or has a newer schema.
 */
export async function openDatabase(options: DatabaseOptions): Promise<Docket> {
  const config = typeof options.connection === 'string' ? { connectionString: options.connection } : options.connection;
  await migrateOnce({ ...config, application_name: 'opendocket' });
  const pool = new pg.Pool({
    ...config,
    application_name: 'opendocket',
    max: options.connections ?? 4,
    connectionTimeoutMillis: options.patienceMs ?? 0,
    // A database whose machine is gone, or cut off, says nothing: it is asked whether it is still there.
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    types,
    onConnect: async (client: pg.ClientBase) => {
      await client.query(`set time zone 'UTC'; set datestyle to 'ISO'; set role ${applicationRole}`);
    },
  });
  // A connection that dies while idle is replaced by the pool at the next query; without a listener it would end us.
  pool.on('error', () => undefined);
  return {
    pool,
    clock: options.clock ?? (() => new Date()),
    rulebook: options.rulebook ?? currentRulebook,
    async close() {
      await pool.end();
      await options.onClose?.();
    },
  };
}

async function migrateOnce(config: pg.ClientConfig): Promise<void> {
  const client = new pg.Client(config);
  client.on('error', () => undefined);
  try {
    await client.connect();
    await migrate(client);
  } catch (error) {
    throw isLostConnection(error) ? unreachable(error) : error;
  } finally {
    await client.end().catch(() => undefined);
  }
}
