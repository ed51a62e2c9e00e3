import type { Rulebook } from '@opendocket/rulebook';
import { DocketFailure } from './failure.ts';
import { type Clock, type Docket, openDatabase } from './open.ts';
import { attachDatabase, type DatabaseChoice, DatabaseUnavailable } from './postgres/index.ts';

/** How to open the docket of a data folder, or of an address. */
export interface DocketChoice extends DatabaseChoice {
  readonly clock?: Clock;
  readonly rulebook?: Rulebook;
  /** Most connections at once. */
  readonly connections?: number;
  /** How long to wait for a connection, in milliseconds; for ever if not given. */
  readonly patienceMs?: number;
}

/** An open docket, and where it lives. */
export interface OpenDocket extends Docket {
  readonly kind: 'embedded' | 'external';
  /** An address for `pg`, of the role that owns the database. It carries a password: never log it. */
  readonly connectionString: string;
  /** As in `18.4`. */
  readonly serverVersion: string;
}

/**
 * Opens the docket that `--data DIR`, `DATABASE_URL` or the default folder names: starts or attaches to the server,
 * migrates, and lets go of both again with `close`.
 * @throws DocketFailure with a sentence
 */
export async function openDocket(choice: DocketChoice = {}): Promise<OpenDocket> {
  const { clock, rulebook, connections, patienceMs, ...place } = choice;
  const attached = await attach(place);
  try {
    const docket = await openDatabase({
      connection: attached.connectionString,
      ...(clock === undefined ? undefined : { clock }),
      ...(rulebook === undefined ? undefined : { rulebook }),
      ...(connections === undefined ? undefined : { connections }),
      ...(patienceMs === undefined ? undefined : { patienceMs }),
      onClose: () => attached.release(),
    });
    const { kind, connectionString, serverVersion } = attached;
    return { ...docket, kind, connectionString, serverVersion };
  } catch (error) {
    await attached.release();
    throw error;
  }
}

async function attach(place: DatabaseChoice) {
  try {
    return await attachDatabase(place);
  } catch (error) {
    if (!(error instanceof DatabaseUnavailable)) throw error;
    throw new DocketFailure('database-unavailable', error.message, { cause: error });
  }
}
