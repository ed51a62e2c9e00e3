/** Opening the docket that a command is to work on, and closing it whatever happens. */
import { resolve } from 'node:path';
import type { DatabasePlace, OpenDocket } from '@opendocket/docket';
import { type CommandContext, unlessStopped } from './context.ts';
import { Interrupted } from './failure.ts';

/** How a command uses the docket. */
export interface UseOptions {
  /**
   * True for a command that heeds Ctrl-C itself and ends its work in order; the others are cut off, which is safe because
   * a transaction that is not committed has not happened.
   */
  readonly endsItself?: boolean;
  /** Most connections to the database at once. */
  readonly connections?: number;
  /** How long to wait for a connection, in milliseconds; for ever if not given. */
  readonly patienceMs?: number;
}

/** Where the docket of a command is: `--data DIR`, else `DATABASE_URL`, else `./.opendocket`. */
export async function placeOf(context: CommandContext): Promise<DatabasePlace> {
  const { defaultDataDir, resolveDatabase } = await import('@opendocket/docket');
  const { folder, environment } = context.surroundings;
  const { data } = context.common();
  const place = resolveDatabase({ dataDir: data ? resolve(folder, data) : undefined, environment });
  // The default is in the folder of the command, which in a test is not that of the process.
  return place.kind === 'embedded' && !data ? { kind: 'embedded', dataDir: resolve(folder, defaultDataDir) } : place;
}

/**
 * Opens the docket of the command's place and lets go of it afterwards; the last command to let go stops an embedded
 * server.
 */
export async function withDocket<Result>(
  context: CommandContext,
  use: (docket: OpenDocket) => Promise<Result>,
  options: UseOptions = {},
): Promise<Result> {
  const { signal, now } = context.surroundings;
  const { openDocket } = await import('@opendocket/docket');
  const place = await placeOf(context);
  const docket = await unlessStopped(
    signal,
    openDocket({
      ...place,
      clock: now,
      ...(options.connections === undefined ? undefined : { connections: options.connections }),
      ...(options.patienceMs === undefined ? undefined : { patienceMs: options.patienceMs }),
    }),
  );
  let cutOff = false;
  try {
    return options.endsItself ? await use(docket) : await unlessStopped(signal, use(docket));
  } catch (error) {
    cutOff = error instanceof Interrupted;
    throw error;
  } finally {
    // After a cut-off a query is still running and closing would wait for it; the end of the process lets go instead.
    if (!cutOff) await docket.close();
  }
}
