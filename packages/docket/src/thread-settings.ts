/** How a thread of ours reaches the database that its process has a pool for. */
import pg from 'pg';
import { applicationRole } from './roles.ts';

/** What of a pool's settings can be sent to a thread. */
export type ThreadSettings = Pick<
  pg.ClientConfig,
  'connectionString' | 'host' | 'port' | 'user' | 'database' | 'password' | 'ssl'
>;

/** The settings of a pool for its threads. */
export function threadSettings(pool: pg.Pool): ThreadSettings {
  const { connectionString, host, port, user, database, password, ssl } = pool.options;
  const settings = { connectionString, host, port, user, database, password, ssl };
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
}

/** A connection of a thread, as the application role and in UTC. */
export async function connectInThread(settings: ThreadSettings, name: string): Promise<pg.Client> {
  const client = new pg.Client({ ...settings, application_name: name });
  // A connection that is lost while it waits is noticed by the next query.
  client.on('error', () => undefined);
  await client.connect();
  await client.query(`set time zone 'UTC'; set datestyle to 'ISO'; set role ${applicationRole}`);
  return client;
}
