/** What the server does by itself, and how that ended. */
import { listJobRuns } from '@opendocket/docket';
import { z } from 'zod';
import { type Endpoint, endpoint, nothing } from '../../endpoint.ts';
import { nextRun, timetable } from '../../timetable.ts';

const listJobs = endpoint({
  method: 'GET',
  path: '/jobs',
  summary: 'The newest runs of what the server does by itself: the daily answers, and the check of all chains.',
  tag: 'operation',
  access: { roles: ['auditor', 'administrator'] },
  params: nothing,
  query: nothing,
  body: nothing,
  answer: z.object({
    items: z.array(
      z.object({
        job: z.string(),
        beganAt: z.string(),
        endedAt: z.string().nullable(),
        outcome: z
          .enum(['done', 'failed'])
          .nullable()
          .describe('Null while it runs, or where the server was killed in it.'),
        result: z
          .record(z.string(), z.unknown())
          .describe('Counts and digests; of a run that failed, `failure` says what kind of failure it was.'),
      }),
    ),
    jobs: z
      .array(z.object({ job: z.string(), nextAt: z.string() }))
      .describe('When each runs next, if a server runs then.'),
  }),
  handle: async ({ docket }) => ({
    items: await listJobRuns(docket),
    jobs: timetable.map((scheduled) => ({ job: scheduled.job, nextAt: nextRun(scheduled, docket.clock()) })),
  }),
});

export const jobEndpoints: readonly Endpoint[] = [listJobs];
