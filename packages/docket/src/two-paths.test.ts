/** The command and the bulk path write the same: hash for hash, posture for posture. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CaseEvent } from '@opendocket/rulebook';
import fc from 'fast-check';
import { appendEvents } from './append/index.ts';
import { standingEvents } from './case-facts.ts';
import type { Docket } from './open.ts';
import { postureColumns } from './posture-row.ts';
import { eventColumns, eventId, seqOf } from './stored-event.ts';
import { feed, type SmallEvent, withDocket } from './test-docket.ts';
import { verify } from './verify/index.ts';
import { readTasks } from './work/write-tasks.ts';

/** Everything that is stored of a case but its audit (one entry to a command, one to a run) and the run's number. */
async function stored(docket: Docket, caseId: string): Promise<object> {
  const columns = eventColumns.replace(' run_id,', '');
  const events = await docket.pool.query(`select ${columns} from docket.event where case_id = $1 order by seq`, [
    caseId,
  ]);
  const postures = await docket.pool.query(
    `select ${postureColumns.join(', ')}, event_seq, event_head from docket.posture join docket.case_file using (case_id)
      where case_id = $1`,
    [caseId],
  );
  const tasks = await readTasks(docket.pool, [caseId]);
  return { events: events.rows, postures: postures.rows, tasks };
}

// Days on which courts sit, up to the clock's today: a command is refused another, an import is not.
const day = fc.constantFrom('2019-02-05', '2023-01-05', '2025-03-03', '2026-11-02', '2026-11-24');
const ahead = fc.constant('2026-12-24');
const on = fc.oneof(
  { weight: 4, arbitrary: day },
  fc.tuple(day, day).map(([a, b]) => (a < b ? { earliest: a, latest: b } : { earliest: b, latest: a })),
);
/** Texts with what could trip an escape: quotes, backslashes, tabs, line ends, characters outside the first plane. */
const reason = fc
  .string({
    unit: fc.constantFrom('a', 'Ñ', '字', '🗎', '"', "'", '\\', '\t', '\n', '\r', '{', '\\N', '\u2028', '\u007f', ' '),
    maxLength: 12,
  })
  .map((text) => `because ${text}.`);

const fact: fc.Arbitrary<SmallEvent> = fc.oneof(
  fc.record({ kind: fc.constant('nta.served'), on, body: fc.constant({}) }),
  fc.record({
    kind: fc.constant('nta.filed'),
    on,
    body: fc.record({ court: fc.constantFrom('BAL', 'HON', 'ATL') }),
  }),
  fc.record({
    kind: fc.constant('order.entered'),
    on,
    body: fc.record({
      order: fc.constantFrom('removal', 'relief'),
      authority: fc.constant('judge'),
      form: fc.constantFrom('oral', 'written'),
      inAbsentia: fc.boolean(),
      appeal: fc.constantFrom('reserved', 'waived', 'unknown'),
      countries: fc.subarray(['HN', 'GT']),
    }),
  }),
  fc.record({
    kind: fc.constant('stay.granted'),
    on: fc.oneof(on, ahead),
    body: fc.constant({ from: 'judge' }),
  }),
  fc.record({ kind: fc.constant('counsel.entered'), on, body: fc.constant({ form: 'E-28' }) }),
  fc.record({ kind: fc.constant('counsel.withdrew'), on, body: fc.constant({}) }),
  // What is owed in a case.
  fc.record({ kind: fc.constantFrom('notice.returned', 'notice.sent', 'address.changed'), on, body: fc.constant({}) }),
  fc.record({ kind: fc.constantFrom('supervision.ordered', 'checkin.completed'), on, body: fc.constant({}) }),
  fc.record({
    kind: fc.constant('checkin.scheduled'),
    on,
    body: fc.record({ dueOn: fc.constantFrom('2026-11-02', '2026-11-23', '2026-11-24', '2026-12-24') }),
  }),
  fc.record({
    kind: fc.constant('condition.imposed'),
    on,
    body: fc.record({ condition: fc.constant('curfew'), reviewOn: fc.constantFrom('2026-11-24', '2027-01-04') }),
  }),
  fc.record({
    kind: fc.constant('hearing.scheduled'),
    on,
    body: fc.record({ hearingOn: fc.constantFrom('2026-11-02', '2027-01-05') }),
  }),
);

function envelope({ kind, on, body = {}, voids }: SmallEvent, index: number): CaseEvent {
  return { id: eventId(index + 1), kind, on, body, ...(voids && { voids: eventId(voids) }) };
}

/** Adds what was drawn. A correction withdraws what stands: a command is refused another. */
function withOneMore(events: SmallEvent[], one: SmallEvent | [string, string, number]): SmallEvent[] {
  if (Array.isArray(one)) {
    const [when, why, back] = one;
    const standing = standingEvents(events.map(envelope));
    const voids = seqOf(standing[back % Math.max(1, standing.length)]?.id ?? '');
    if (voids === undefined) events.push({ kind: 'nta.served', on: when, body: {} });
    else events.push({ kind: 'record.corrected', on: when, body: { reason: why }, voids });
  } else events.push(one);
  return events;
}

/** Events of a case; a correction voids one before it, be that a correction itself. */
const life: fc.Arbitrary<readonly SmallEvent[]> = fc
  .array(fc.oneof({ weight: 4, arbitrary: fact }, fc.tuple(day, reason, fc.nat())), { minLength: 1, maxLength: 14 })
  .map((drawn) => drawn.reduce<SmallEvent[]>(withOneMore, []));

describe('appending one by one and importing in one batch', () => {
  it('end in the same state', () =>
    withDocket((byCommand) =>
      withDocket(async (byFeed) => {
        let number = 0;
        await fc.assert(
          fc.asyncProperty(
            life,
            fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 14, maxLength: 14 }),
            async (events, sizes) => {
              number += 1;
              const caseId = String(number);
              let done = 0;
              for (const size of sizes) {
                const some = events.slice(done, done + size);
                if (some.length === 0) break;
                const outcome = await appendEvents(byCommand.docket, {
                  caseId,
                  events: some.map(({ voids, ...event }) => ({ ...event, ...(voids && { voids: `e${voids}` }) })),
                  by: 'officer',
                  idempotencyKey: `from ${done}`,
                  expectedSeq: done,
                });
                assert.ok(outcome.ok, outcome.ok ? '' : outcome.errors.join('\n'));
                done += some.length;
              }
              await feed(byFeed.docket, {
                runId: number,
                system: 'record',
                release: null,
                mapping: null,
                recordedBy: 'officer',
                recordedAt: byFeed.docket.clock().toISOString(),
                cases: { [caseId]: events },
              });
              assert.deepEqual(await stored(byFeed.docket, caseId), await stored(byCommand.docket, caseId));
            },
          ),
          { numRuns: 40 },
        );
        for (const { docket } of [byCommand, byFeed]) assert.deepEqual((await verify(docket)).problems, []);
      }),
    ));

  it('know which events one row of the source tells: a release on the day of its own detention', () =>
    withDocket(async ({ docket }) => {
      const final = { order: 'removal', authority: 'judge', form: 'oral', appeal: 'waived', countries: ['HN'] };
      const ordered = { kind: 'order.entered', on: '2025-03-03', body: final };
      const booked = { kind: 'custody.booked-in', on: '2026-01-15' };
      const released = { kind: 'custody.released', on: '2026-01-15', body: { terms: 'other' } };
      await feed(docket, {
        cases: {
          1: [ordered, { ...booked, row: '97' }, { ...released, row: '97' }],
          2: [ordered, { ...booked, row: '97' }, { ...released, row: '98' }],
        },
      });
      const { rows } = await docket.pool.query('select reviews from docket.posture order by case_id');
      assert.deepEqual(rows, [{ reviews: [] }, { reviews: ['C32'] }]);
      assert.deepEqual((await verify(docket)).problems, []);
    }));
});
