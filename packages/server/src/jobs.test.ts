import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeWorkerUtils, runOnce } from 'graphile-worker';
import pg from 'pg';
import { startJobs, tasksOf } from './jobs.ts';
import { withServer } from './testing.ts';
import { addCases } from './testing-cases.ts';

test('A job that is queued in a transaction runs if that is committed, and its run is told', async () => {
  await withServer(async ({ docket, connectionString, as, setClock }) => {
    await addCases(docket);
    const jobs = await startJobs(docket, connectionString);
    await jobs.stop();
    const owner = new pg.Client({ connectionString });
    await owner.connect();
    const queue = `select graphile_worker.add_job($1)`;
    await owner.query('begin');
    await owner.query(queue, ['verify']);
    await owner.query('rollback');
    await owner.query('begin');
    await owner.query(queue, ['tick']);
    await owner.query('commit');
    await owner.end();
    setClock('2030-01-02T15:00:00.000Z');
    await runOnce({ connectionString, taskList: tasksOf(docket), noHandleSignals: true });
    const { items } = (await (await as('administrator')).get('/api/v1/jobs')).json();
    assert.deepEqual(
      items.map(({ job, outcome }: { job: string; outcome: string }) => [job, outcome]),
      [['tick', 'done']],
    );
    assert.ok(items[0].result.examined > 0, 'the days of the cases had come');
  });
});

test('A check of all chains keeps the digest of the head; a job that fails is told as failed and tried again', async () => {
  await withServer(async ({ docket, connectionString, as }) => {
    await addCases(docket);
    const utils = await makeWorkerUtils({ connectionString });
    await utils.migrate();
    await utils.addJob('verify', {});
    await utils.addJob('tick', {}, { maxAttempts: 2 });
    await utils.release();
    const broken = {
      ...docket,
      get rulebook(): typeof docket.rulebook {
        throw new Error('broken for the test');
      },
    };
    const { verify } = tasksOf(docket);
    const { tick } = tasksOf(broken);
    await runOnce({ connectionString, taskList: { verify, tick }, noHandleSignals: true });
    const { items } = (await (await as('auditor')).get('/api/v1/jobs')).json();
    const told = Object.fromEntries(items.map((item: { job: string }) => [item.job, item]));
    assert.equal(told.tick.outcome, 'failed');
    assert.equal(told.verify.outcome, 'done');
    assert.match(told.verify.result.head.digest, /^[0-9a-f]{64}$/);
    assert.equal(told.verify.result.ok, true);
  });
});
