import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withDocket } from './test-docket.ts';
import { inSnapshot, inTransaction } from './transaction.ts';

const insert = `insert into docket.case_file (case_id) values (1)`;

describe('a transaction', () => {
  it('is done again from the start when another one got in its way', () =>
    withDocket(async ({ docket }) => {
      let attempts = 0;
      await inTransaction(docket.pool, async (client) => {
        attempts += 1;
        await client.query(insert);
        if (attempts < 3)
          await client.query(`do $$ begin raise exception 'in the way' using errcode = '40001'; end $$`);
      });
      assert.equal(attempts, 3);
      assert.equal((await docket.pool.query('select from docket.case_file')).rowCount, 1);
    }));

  it('gives up in the end, and leaves nothing behind', () =>
    withDocket(async ({ docket }) => {
      let attempts = 0;
      const work = inTransaction(docket.pool, async (client) => {
        attempts += 1;
        await client.query(insert);
        await client.query(`do $$ begin raise exception 'in the way' using errcode = '40P01'; end $$`);
      });
      await assert.rejects(work, /in the way/);
      assert.equal(attempts, 6);
      assert.equal((await docket.pool.query('select from docket.case_file')).rowCount, 0);
    }));

  it('is not done again for what would fail again', () =>
    withDocket(async ({ docket }) => {
      let attempts = 0;
      const work = inTransaction(docket.pool, async (client) => {
        attempts += 1;
        await client.query('select 1 / 0');
      });
      await assert.rejects(work, /division by zero/);
      assert.equal(attempts, 1);
    }));

  it('whose connection is cut is a sentence, and the pool goes on with another', () =>
    withDocket(async ({ docket, tamper }) => {
      const work = inTransaction(docket.pool, async (client) => {
        const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
        await tamper('select pg_terminate_backend($1)', [rows[0]?.pid]);
        await client.query(insert);
      });
      await assert.rejects(work, { code: 'database-unavailable', message: /What was committed is safe/ });
      assert.equal((await docket.pool.query('select 1 as one')).rows[0].one, 1);
    }));

  it('as a snapshot sees one state throughout and writes nothing', () =>
    withDocket(async ({ docket }) => {
      await inSnapshot(docket.pool, async (client) => {
        assert.equal((await client.query('select from docket.case_file')).rowCount, 0);
        await docket.pool.query(insert);
        assert.equal((await client.query('select from docket.case_file')).rowCount, 0);
        await assert.rejects(client.query(insert), { code: '25006' });
      });
    }));
});
