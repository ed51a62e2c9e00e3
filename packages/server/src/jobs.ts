/** What the server does by itself: a queue in the database (graphile-worker), so that a job outlives the server that began it. */
import { setTimeout as pause } from 'node:timers/promises';
import { type Docket, type JobRunRetention, pruneJobRuns, runJob, tick, verify } from '@opendocket/docket';
import { Logger, type Runner, run, type TaskList } from 'graphile-worker';
import { type HeadKeeping, keepHead } from './head-keeping.ts';
import { crontab } from './timetable.ts';

/** The jobs of a server. */
export interface Jobs {
  /** Takes no new job, and lets the one under way end. */
  stop(): Promise<void>;
}

/**
 * The jobs by name. Each can be cut off anywhere and run again: a page of a tick is a transaction, and a check writes nothing but
 * a head, once a day and never over another. `heads`: where signed heads are kept; without it none are.
 */
export function tasksOf(docket: Docket, retention: JobRunRetention, heads?: HeadKeeping): TaskList {
  return {
    tick: (_payload, { abortSignal }) =>
      runJob(docket, 'tick', async () => {
        const { examined, changed, rulebook } = await tick(docket, { signal: abortSignal });
        return { examined, changed, rulebook };
      }),
    prune: () => runJob(docket, 'prune', () => pruneJobRuns(docket, retention)),
    verify: (_payload, { abortSignal }) =>
      runJob(docket, 'verify', async () => {
        const found = await verify(docket, { signal: abortSignal });
        const head = found.head === null ? null : { takenAt: found.head.takenAt, digest: found.head.digest };
        const counts = { ok: found.ok, problems: found.problemCount, cases: found.cases, events: found.events, head };
        if (heads?.signing === undefined || found.head === null) return counts;
        const { file, isNew } = keepHead(found.head, heads.signing);
        return { ...counts, kept: file, isNew };
      }),
  };
}

/** Between an end of the queue that nobody asked for and its next beginning. */
const pauseMs = 2_000;

/**
 * Installs the queue's own schema where it is missing, and works the jobs off.
 * @param heads where signed heads are kept; without it none are
 * @param connectionString of the role that owns the database: the queue's tables are its own
 */
export async function startJobs(
  docket: Docket,
  connectionString: string,
  retention: JobRunRetention,
  heads?: HeadKeeping,
): Promise<Jobs> {
  const begin = (): Promise<Runner> =>
    run({
      connectionString,
      crontab: crontab(),
      taskList: tasksOf(docket, retention, heads),
      concurrency: 1,
      noHandleSignals: true,
      // Its messages may hold what a job was given; how each job ended is in the table of runs.
      logger: new Logger(() => () => undefined),
    });
  const stopping = new AbortController();
  let runner = await begin();
  // It finds the database again by itself, but ends where it cannot tell the database what became of a job.
  const watching = (async () => {
    for (;;) {
      await runner.promise.catch(() => undefined);
      await pause(pauseMs, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (stopping.signal.aborted) return;
      runner = await begin().catch(() => runner);
      // Begun in the very moment in which it was to end.
      if (stopping.signal.aborted) await runner.stop().catch(() => undefined);
    }
  })();
  return {
    async stop() {
      stopping.abort();
      await runner.stop().catch(() => undefined);
      await watching;
    },
  };
}
