import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Docket } from '../open.ts';
import { feed, withDocket } from '../test-docket.ts';
import { ProgressNotes, readUnderWay } from './progress.ts';
import { quarantinePage } from './quarantine.ts';
import { importLock } from './runs.ts';

/** The lock of imports as a running import holds it. */
async function heldLock(docket: Docket): Promise<AsyncDisposable & { giveBack(): Promise<void> }> {
  const client = await docket.pool.connect();
  await client.query('select pg_advisory_lock($1, $2)', [...importLock]);
  return {
    giveBack: async () => {
      await client.query('select pg_advisory_unlock($1, $2)', [...importLock]);
    },
    [Symbol.asyncDispose]: async () => client.release(true),
  };
}

describe('an import that is watched', () => {
  it('is told while it holds the lock of imports, a new phase at once and further steps once a second', () =>
    withDocket(async ({ docket, setClock }) => {
      await using lock = await heldLock(docket);
      const notes = new ProgressNotes(docket, '2026-10');
      const arrives = async (done: number): Promise<number | undefined> => {
        notes.note({ phase: 'writing', what: 'cases', done, of: 3000 });
        // A query of the same pool that begins later ends later: the note has arrived.
        for (let turn = 0; turn < 20; turn++) await docket.pool.query('select');
        return (await readUnderWay(docket.pool))?.done;
      };
      assert.equal(await readUnderWay(docket.pool), null);
      assert.equal(await arrives(250), 250);
      setClock('2026-11-24T15:00:00.900Z');
      assert.equal(await arrives(500), 250);
      setClock('2026-11-24T15:00:01.000Z');
      assert.equal(await arrives(750), 750);
      assert.deepEqual(await readUnderWay(docket.pool), {
        release: '2026-10',
        phase: 'writing',
        what: 'cases',
        done: 750,
        of: 3000,
        beganAt: '2026-11-24T15:00:00.000Z',
        notedAt: '2026-11-24T15:00:01.000Z',
      });
      await lock.giveBack();
      assert.equal(await readUnderWay(docket.pool), null, 'a note of one that was cut short is not told');
      await notes.end();
      assert.deepEqual((await docket.pool.query('select from intake.progress')).rows, []);
    }));
});

describe('refused rows', () => {
  it('come page by page, each once, in order of table and line', () =>
    withDocket(async ({ docket }) => {
      await feed(docket, { cases: { 101: [{ kind: 'nta.served', on: '2024-02-05' }] } });
      for (const [table, line] of [
        ['tblAppeal', 7],
        ['A_TblCase', 12],
        ['A_TblCase', 3],
      ] as const) {
        await docket.pool.query(
          "insert into intake.quarantine (case_id, run_id, table_name, line, reason, raw) values (0, 1, $1, $2, 'short-row', '9')",
          [table, line],
        );
      }
      const first = await quarantinePage(docket.pool, {}, { limit: 2 });
      assert.deepEqual(
        first.rows.map((row) => [row.table, row.line, row.case]),
        [
          ['A_TblCase', 3, null],
          ['A_TblCase', 12, null],
        ],
      );
      const second = await quarantinePage(docket.pool, {}, { limit: 2, after: first.next });
      assert.deepEqual(
        second.rows.map((row) => row.line),
        [7],
      );
      assert.equal(second.next, undefined);
      const one = await quarantinePage(docket.pool, { table: 'tblappeal' }, { limit: 50 });
      assert.equal(one.rows.length, 1);
    }));
});
