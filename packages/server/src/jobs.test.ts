import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listJobRuns, runJob } from '@opendocket/docket';
import { makeWorkerUtils, runOnce } from 'graphile-worker';
import pg from 'pg';
import { startJobs, tasksOf } from './jobs.ts';
import { withServer } from './testing.ts';
import { addCases } from './testing-cases.ts';

const retention = { doneDays: 90, failedDays: 365 };

test('A job that is queued in a transaction runs if that is committed, and its run is told', async () => {
  await withServer(async ({ docket, connectionString, as, setClock }) => {
    await addCases(docket);
    const jobs = await startJobs(docket, connectionString, retention);
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
    await runOnce({ connectionString, taskList: tasksOf(docket, retention), noHandleSignals: true });
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
    const { verify } = tasksOf(docket, retention);
    const { tick } = tasksOf(broken, retention);
    await runOnce({ connectionString, taskList: { verify, tick }, noHandleSignals: true });
    const { items } = (await (await as('auditor')).get('/api/v1/jobs')).json();
    const told = Object.fromEntries(items.map((item: { job: string }) => [item.job, item]));
    assert.equal(told.tick.outcome, 'failed');
    // What kind of failure it was is told; what the error said is not: it may hold what the record holds.
    assert.deepEqual(told.tick.result, { failure: 'unexpected' });
    assert.equal(told.verify.outcome, 'done');
    assert.match(told.verify.result.head.digest, /^[0-9a-f]{64}$/);
    assert.equal(told.verify.result.ok, true);
  });
});

test('Old runs go by themselves, failures later; the newest of a job and the newest that ended well stay', async () => {
  await withServer(async ({ docket, connectionString, setClock }) => {
    const run = async (job: string, at: string, ends: boolean) => {
      setClock(at);
      const running = runJob(docket, job, async () => {
        if (!ends) throw new Error('failed for the test');
        return {};
      });
      await running.catch(() => undefined);
    };
    await run('tick', '2025-11-01T00:00:00.000Z', false);
    await run('tick', '2026-01-01T00:00:00.000Z', true);
    await run('tick', '2026-01-02T00:00:00.000Z', false);
    await run('tick', '2026-11-23T00:00:00.000Z', true);
    // Ended well last in January, and failed since.
    await run('verify', '2026-01-01T00:00:00.000Z', true);
    await run('verify', '2026-11-23T00:00:00.000Z', false);
    setClock('2026-11-24T06:30:00.000Z');
    const utils = await makeWorkerUtils({ connectionString });
    await utils.migrate();
    await utils.addJob('prune', {});
    await utils.release();
    await runOnce({ connectionString, taskList: tasksOf(docket, retention), noHandleSignals: true });
    const kept = (await listJobRuns(docket)).map(
      ({ job, beganAt, outcome }) => `${job} ${beganAt.slice(0, 10)} ${outcome}`,
    );
    assert.deepEqual(kept, [
      'prune 2026-11-24 done',
      'tick 2026-11-23 done',
      'verify 2026-11-23 failed',
      'tick 2026-01-02 failed',
      'verify 2026-01-01 done',
    ]);
    assert.deepEqual((await listJobRuns(docket))[0]?.result, { done: 1, failed: 1 });
  });
});
