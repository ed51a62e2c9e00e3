/** What the server does by itself: a queue in the database (graphile-worker), so that a job outlives the server that began it. */
import { type Docket, runJob, tick, verify } from '@opendocket/docket';
import { Logger, type Runner, run, type TaskList } from 'graphile-worker';

/** The jobs of a server. */
export interface Jobs {
  /** Takes no new job, and lets the one under way end. */
  stop(): Promise<void>;
}

/**
 * Minutes and hours in UTC. Days begin at the courts at different hours, so the answers that change with a day are looked for
 * each quarter of an hour: with none due, that is one query. A time that was missed while no server ran is made up for.
 */
const timetable = ['*/15 * * * * tick ?max=3&jobKey=tick&fill=1h', '30 7 * * * verify ?max=2&jobKey=verify&fill=1d'];

/** The jobs by name. Each can be cut off anywhere and run again: a page of a tick is a transaction, and a check writes nothing. */
export function tasksOf(docket: Docket): TaskList {
  return {
    tick: (_payload, { abortSignal }) =>
      runJob(docket, 'tick', async () => {
        const { examined, changed, rulebook } = await tick(docket, { signal: abortSignal });
        return { examined, changed, rulebook };
      }),
    verify: (_payload, { abortSignal }) =>
      runJob(docket, 'verify', async () => {
        const found = await verify(docket, { signal: abortSignal });
        const head = found.head === null ? null : { takenAt: found.head.takenAt, digest: found.head.digest };
        return { ok: found.ok, problems: found.problemCount, cases: found.cases, events: found.events, head };
      }),
  };
}

/**
 * Installs the queue's own schema where it is missing, and works the jobs off.
 * @param connectionString of the role that owns the database: the queue's tables are its own
 */
export async function startJobs(docket: Docket, connectionString: string): Promise<Jobs> {
  const runner: Runner = await run({
    connectionString,
    crontab: timetable.join('\n'),
    taskList: tasksOf(docket),
    concurrency: 1,
    noHandleSignals: true,
    // Its messages may hold what a job was given; how each job ended is in the table of runs.
    logger: new Logger(() => () => undefined),
  });
  return { stop: () => runner.stop() };
}
