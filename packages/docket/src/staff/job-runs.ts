/** What ran by itself, and how it ended. */
import { z } from 'zod';
import type { Json } from '../chain.ts';
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
    await end('failed', {});
    throw error;
  }
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
