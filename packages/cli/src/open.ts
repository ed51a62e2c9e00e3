/** Opening the docket that a command is to work on, and closing it whatever happens. */
import type { Docket } from '@opendocket/docket';
import { type CommandContext, unlessStopped } from './context.ts';
import { Interrupted } from './failure.ts';

/** How a command uses the docket. */
export interface UseOptions {
  /**
   * True for a command that heeds Ctrl-C itself and ends its work in order; the others are cut off, which is safe because
   * a transaction that is not committed has not happened.
   */
  readonly endsItself?: boolean;
}

/**
 * Opens the docket of `--data DIR`, else of `DATABASE_URL`, else of `./.opendocket`, and lets go of it afterwards; the
 * last command to let go stops an embedded server.
 */
export async function withDocket<Result>(
  context: CommandContext,
  use: (docket: Docket) => Promise<Result>,
  options: UseOptions = {},
): Promise<Result> {
  const { surroundings } = context;
  const { openDocket } = await import('@opendocket/docket');
  const data = context.common().data;
  const databaseUrl = surroundings.environment.DATABASE_URL;
  const docket = await unlessStopped(
    surroundings.signal,
    openDocket({
      ...(data ? { dataDir: data } : undefined),
      ...(databaseUrl && !data ? { databaseUrl } : undefined),
      clock: surroundings.now,
    }),
  );
  let cutOff = false;
  try {
    return options.endsItself ? await use(docket) : await unlessStopped(surroundings.signal, use(docket));
  } catch (error) {
    cutOff = error instanceof Interrupted;
    throw error;
  } finally {
    // After a cut-off a query is still running and closing would wait for it; the end of the process lets go instead.
    if (!cutOff) await docket.close();
  }
}
