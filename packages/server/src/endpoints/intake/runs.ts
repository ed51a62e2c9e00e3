import {
  DocketFailure,
  importPhases,
  type ListedRun,
  listRuns as listedRuns,
  readAccounts,
  readUnderWay,
} from '@opendocket/docket';
import { z } from 'zod';
import { endpoint, nothing } from '../../endpoint.ts';

const runShape = z
  .object({
    run: z.number(),
    kind: z.string().describe('import or withdraw.'),
    system: z.string(),
    release: z.string().nullable(),
    status: z.string().describe('running, complete, withdrawn or refused; running while none is under way: cut short.'),
    mapping: z.number().nullable(),
    through: z.string().nullable(),
    recordedAt: z.string(),
    by: z.string(),
    cases: z.number(),
    events: z.number(),
    rows: z.number().describe('Rows read.'),
    quarantined: z.number(),
  })
  .meta({ id: 'IntakeRun' });

const rowsByTable = z.record(z.string(), z.number());

export const listRuns = endpoint({
  method: 'GET',
  path: '/intake/runs',
  summary: 'The runs that brought something in or took it back, newest first, and how far the one is that runs now.',
  tag: 'intake',
  access: { roles: ['records-steward', 'administrator'] },
  params: nothing,
  query: nothing,
  body: nothing,
  answer: z.object({
    underWay: z
      .object({
        release: z.string(),
        phase: z.enum(importPhases),
        what: z.string(),
        done: z.number().describe('Tables while staging, cases while writing.'),
        of: z.number(),
        beganAt: z.string(),
        notedAt: z.string(),
      })
      .nullable(),
    items: z.array(runShape),
  }),
  async handle({ docket }) {
    const [underWay, runs] = await Promise.all([readUnderWay(docket.pool), listedRuns(docket.pool)]);
    return { underWay, items: runs.map(shownRun) };
  },
});

export const readRun = endpoint({
  method: 'GET',
  path: '/intake/runs/:run',
  summary: 'One run with what became of the rows of each table, its warnings, and what it changed.',
  tag: 'intake',
  access: { roles: ['records-steward', 'administrator'] },
  params: z.object({ run: z.coerce.number().int().min(1) }),
  query: nothing,
  body: nothing,
  answer: runShape.extend({
    warnings: z.array(z.string()),
    changed: rowsByTable,
    vanished: rowsByTable,
    added: rowsByTable,
    tables: z.array(
      z.object({
        table: z.string(),
        read: z.number(),
        imported: z.number(),
        repaired: z.number(),
        quarantined: z.number(),
        ignored: z.number(),
        expected: z.number().nullable().describe("The publisher's own count."),
      }),
    ),
  }),
  async handle({ docket, params }) {
    const run = (await listedRuns(docket.pool)).find(({ runId }) => runId === params.run);
    if (run === undefined) {
      throw new DocketFailure(
        'not-found',
        `There is no run ${params.run}. Nothing was changed; choose one of the list.`,
      );
    }
    const { warnings, changed, vanished, added } = run.details;
    return {
      ...shownRun(run),
      warnings: [...warnings],
      changed,
      vanished,
      added,
      tables: await readAccounts(docket.pool, params.run),
    };
  },
});

function shownRun(run: ListedRun): z.input<typeof runShape> {
  const { runId, kind, system, release, status, mapping, through, recordedAt, by, rows, quarantined, details } = run;
  const { cases, events } = details;
  return {
    run: runId,
    kind,
    system,
    release,
    status,
    mapping,
    through,
    recordedAt,
    by,
    cases,
    events,
    rows,
    quarantined,
  };
}
