import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CaseEvent } from '@opendocket/rulebook';
import { to as copyTo } from 'pg-copy-streams';
import { readRunSources } from '../run.ts';
import { envelopeOf, readEventRows } from '../stored-event.ts';
import { feed, withDocket } from '../test-docket.ts';
import { CaseRows, selectRows, unescaped } from './case-rows.ts';

/** What of an event a rule can read: all but who recorded it, and when. */
function read({ id, kind, on, at, voids, body, seq, source }: CaseEvent): unknown {
  return { id, kind, on, at, voids, body, seq, source };
}

describe('the rows of COPY', () => {
  it('are the events as they are read otherwise, wherever the bytes are cut', () =>
    withDocket(async ({ docket, tamper }) => {
      await feed(docket, {
        cases: {
          '7': [
            { kind: 'nta.served', on: '2023-02-12', row: '4711' },
            {
              kind: 'case.described',
              on: '2023-02-12',
              body: { note: 'a\\b "c"\td\ne – ñ 裁', deep: { list: [1, null] } },
            },
          ],
          '77': [
            { kind: 'order.entered', on: { earliest: '2024-01-01', latest: '2024-01-31' }, body: { order: 'removal' } },
            { kind: 'event.voided', on: '2024-03-01', voids: 1 },
          ],
          '9007199254740993': [{ kind: 'odd', on: '2025-12-31', body: {} }],
        },
      });
      await tamper(
        `update docket.event set at = '16:00 America/New_York', source_seq = 3 where case_id = 77 and seq = 1`,
      );
      await tamper(`update docket.event set kind = E'odd\\tkind\\\\' where kind = 'odd'`);
      // One that a person recorded, with a source and its order within the day.
      await tamper(
        `insert into docket.event (case_id, seq, kind, on_earliest, on_latest, recorded_at, recorded_by, body, hash, system, source_seq)
         select case_id, 3, 'stay.granted', '2024-04-01', '2024-04-01', recorded_at, 'somebody', '{"from": "judge"}', hash, 'letter', 2
           from docket.event where case_id = 77 and seq = 1`,
      );
      const runs = await readRunSources(docket.pool);
      const expected: unknown[] = [];
      for (const caseId of ['7', '77', '9007199254740993']) {
        const rows = await readEventRows(docket.pool, caseId);
        expected.push(rows.map((row) => read(envelopeOf(row, runs))));
      }
      const client = await docket.pool.connect();
      const chunks: Buffer[] = [];
      for await (const chunk of client.query(copyTo(`copy (${selectRows('1', '9223372036854775807')}) to stdout`))) {
        chunks.push(chunk);
      }
      client.release();
      const bytes = Buffer.concat(chunks);
      for (const size of [1, 2, 7, 64, bytes.length]) {
        const found: unknown[] = [];
        const rows = new CaseRows(runs, (events) => found.push(events.map(read)));
        for (let at = 0; at < bytes.length; at += size) rows.add(bytes.subarray(at, at + size));
        rows.end();
        assert.deepEqual(found, expected, `in pieces of ${size} bytes`);
      }
    }));

  it('are taken of whole numbers alone', () => {
    assert.throws(() => selectRows('1; drop table', '2'), RangeError);
    assert.throws(() => selectRows('1', ''), RangeError);
  });

  it('have their escapes undone', () => {
    assert.equal(unescaped('\\N'), undefined);
    assert.equal(unescaped('a\\tb\\nc\\\\N'), 'a\tb\nc\\N');
    assert.equal(unescaped('plain'), 'plain');
  });
});
