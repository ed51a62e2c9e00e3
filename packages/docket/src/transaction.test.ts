import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withDocket } from './test-docket.ts';
import { inPipeline, inSnapshot, inTransaction } from './transaction.ts';

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

const open = (caseId: number) => `insert into docket.case_file (case_id) values (${caseId})`;

describe('a transaction whose statements are sent at once', () => {
  it('answers them in their order, and what is asked first is there before anything is done', () =>
    withDocket(async ({ docket }) => {
      const found = await inPipeline(
        docket.pool,
        (client) =>
          Promise.all(['7', '8', '9'].map((text) => client.query<{ text: string }>('select $1 as text', [text]))),
        async (client, asked) => {
          const [, counted] = await Promise.all([
            client.query(open(1)),
            client.query<{ cases: number }>('select count(*)::int as cases from docket.case_file'),
          ]);
          return [asked.map(({ rows }) => rows[0]?.text), counted.rows[0]?.cases];
        },
      );
      assert.deepEqual(found, [['7', '8', '9'], 1]);
      assert.equal((await docket.pool.query('select from docket.case_file')).rowCount, 1);
    }));

  it('is none of it where one fails, also of those that were sent after it, and the connection is as good as before', () =>
    withDocket(async ({ docket }) => {
      const work = inPipeline(
        docket.pool,
        async () => undefined,
        (client) => Promise.all([client.query(open(1)), client.query('select 1 / 0'), client.query(open(2))]),
      );
      await assert.rejects(work, /division by zero/);
      assert.equal((await docket.pool.query('select from docket.case_file')).rowCount, 0);
      await inTransaction(docket.pool, async (client) => {
        assert.equal(client.pipeline, false);
        await client.query(open(3));
      });
      assert.equal((await docket.pool.query('select from docket.case_file')).rowCount, 1);
    }));

  it('does nothing where what is asked first fails, and begins again where another one got in its way', () =>
    withDocket(async ({ docket }) => {
      let done = 0;
      const failing = inPipeline(
        docket.pool,
        (client) => Promise.all([client.query('select 1 / 0'), client.query('select 1')]),
        async () => {
          done += 1;
        },
      );
      await assert.rejects(failing, /division by zero/);
      assert.equal(done, 0);
      let attempts = 0;
      await inPipeline(
        docket.pool,
        async (client) => {
          attempts += 1;
          if (attempts < 3)
            await client.query(`do $$ begin raise exception 'in the way' using errcode = '40001'; end $$`);
        },
        (client) => client.query(open(4)),
      );
      assert.equal(attempts, 3);
      assert.equal((await docket.pool.query('select from docket.case_file')).rowCount, 1);
    }));

  it('whose connection is cut is a sentence, and the pool goes on with another', () =>
    withDocket(async ({ docket, tamper }) => {
      const work = inPipeline(
        docket.pool,
        async (client) => (await client.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]?.pid,
        async (client, pid) => {
          await tamper('select pg_terminate_backend($1)', [pid]);
          await Promise.all([client.query(open(1)), client.query(open(2))]);
        },
      );
      await assert.rejects(work, { code: 'database-unavailable' });
      assert.equal((await docket.pool.query('select from docket.case_file')).rowCount, 0);
    }));
});
