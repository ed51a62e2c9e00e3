/** What ran by itself, and how it ended. */
import { z } from 'zod';
import type { Json } from '../chain.ts';
import { DocketFailure } from '../failure.ts';
import type { Docket } from '../open.ts';

const row = z.object({
  job: z.string(),
  beganAt: z.string(),
  endedAt: z.string().nullable(),
  outcome: z.enum(['done', 'failed']).nullable(),
  result: z.record(z.string(), z.unknown()),
});

/** One run of a job. `outcome` is null while it runs, or where the server was killed in it: the next run makes up for it. */
export type JobRun = z.output<typeof row>;

/**
 * Runs `work` as a run of `job`, on record from its beginning.
 * @param work answers what is kept of it: counts and digests, no case
 */
export async function runJob(
  docket: Docket,
  job: string,
  work: () => Promise<{ [name: string]: Json }>,
): Promise<void> {
  const beganAt = docket.clock().toISOString();
  await docket.pool.query('insert into staff.job_run (job, began_at) values ($1, $2) on conflict do nothing', [
    job,
    beganAt,
  ]);
  const end = (outcome: JobRun['outcome'], result: Json) =>
    docket.pool.query(
      'update staff.job_run set ended_at = $3, outcome = $4, result = $5 where job = $1 and began_at = $2',
      [job, beganAt, docket.clock().toISOString(), outcome, JSON.stringify(result)],
    );
  try {
    await end('done', await work());
  } catch (error) {
    // The message of an error may hold what the record holds; its code does not.
    await end('failed', { failure: error instanceof DocketFailure ? error.code : 'unexpected' });
    throw error;
  }
}

/** How long runs are kept, in days. */
export interface JobRunRetention {
  /** Of those that ended well. */
  readonly doneDays: number;
  /** Of those that failed or were cut short. */
  readonly failedDays: number;
}

/**
 * Removes runs that began before they are to be kept. The newest of each job stays, however old, and so does the newest that
 * ended well: it says since when there is none.
 * @returns how many runs of each kind went
 */
export async function pruneJobRuns(
  docket: Docket,
  { doneDays, failedDays }: JobRunRetention,
): Promise<{ done: number; failed: number }> {
  const before = (days: number): string => new Date(docket.clock().getTime() - days * 86_400_000).toISOString();
  const gone = await docket.pool.query<{ outcome: string | null }>(
    `delete from staff.job_run r
      where began_at < (case when outcome = 'done' then $1 else $2 end)::timestamptz
        and exists (select from staff.job_run later where later.job = r.job and later.began_at > r.began_at
                       and (later.outcome = 'done' or r.outcome is distinct from 'done'))
      returning outcome`,
    [before(doneDays), before(failedDays)],
  );
  const done = gone.rows.filter(({ outcome }) => outcome === 'done').length;
  return { done, failed: gone.rows.length - done };
}

/** The newest runs of all jobs, newest first. */
export async function listJobRuns(docket: Docket, limit = 50): Promise<readonly JobRun[]> {
  const found = await docket.pool.query(
    `select job, began_at as "beganAt", ended_at as "endedAt", outcome, result from staff.job_run
      order by began_at desc, job limit $1`,
    [limit],
  );
  return found.rows.map((each) => row.parse(each));
}
