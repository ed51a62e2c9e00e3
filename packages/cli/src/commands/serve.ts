/** `opendocket serve`: the API and the web application, until it is told to end. */
import type { OpenDocket } from '@opendocket/docket';
import { type AddCommand, answer, type CommandContext } from '../context.ts';
import { withDocket } from '../open.ts';
import { parseCountOption } from '../options.ts';
import { builtWeb } from '../web-build.ts';

interface ServeOptions {
  readonly port?: number;
  readonly demo?: true;
}

/** A request that has found no connection to the database after this long is told so, and does not wait on. */
const patienceMs = 10_000;

/** Adds the command. */
export const addServe: AddCommand = (program, context) => {
  program
    .command('serve')
    .description('the API and the web application, until Ctrl-C or SIGTERM ends it in order')
    .option('--port <n>', 'port to listen at; 0 takes any free one; beats OPENDOCKET_PORT', parseCountOption(0))
    .option('--demo', 'let anyone sign in as a made-up member of staff: for a synthetic docket alone')
    .action(async (options: ServeOptions) => {
      const { readConfiguration } = await import('@opendocket/server');
      const { environment } = context.surroundings;
      // Read first: what is wrong with it is told before a database is started.
      const { connections } = readConfiguration(environment, options);
      await withDocket(context, (docket) => serveDocket(context, docket, options), {
        endsItself: true,
        connections,
        patienceMs,
      });
    });
};

/** Serves an open docket until the person or the system says to stop; says the address as soon as it answers. */
export async function serveDocket(
  context: CommandContext,
  docket: OpenDocket,
  options: ServeOptions,
  say: (address: string) => string = (address) => `OpenDocket answers at ${address}. Ctrl-C ends it.`,
): Promise<void> {
  const { readConfiguration, startJobs, startServer } = await import('@opendocket/server');
  const { environment, signal } = context.surroundings;
  const configuration = readConfiguration(environment, options);
  const server = await startServer({
    docket,
    configuration,
    webFolder: await builtWeb(context.surroundings.note),
    logStream: { write: context.surroundings.note },
  });
  const { jobRuns, heads } = configuration;
  const jobs = await startJobs(docket, docket.connectionString, jobRuns, heads).catch(async (error: unknown) => {
    await server.close();
    throw error;
  });
  try {
    await answer(context, { address: server.address }, () => say(server.address));
    await stopped(signal);
  } finally {
    await server.close();
    await jobs.stop();
  }
}

function stopped(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((done) => signal.addEventListener('abort', () => done(), { once: true }));
}
