/** The database falls over under a running server and comes back: the server says so meanwhile, and works again by itself. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { withConnection, withFallibleServer } from '@opendocket/docket/testing';
import { held, holdCommands } from './held-commands.ts';
import { assertRepeatable, assertWholeOrNot } from './recovered.ts';
import { type Answered, serve } from './served.ts';
import { beginSessions, commandsOf, giveAll, prepare, resumeAll } from './served-docket.ts';

const atOnce = held.length + 1;

/** A refusal for now: a problem with a sentence, and when to ask again. */
function assertAway({ status, headers, body }: Answered, sentence: RegExp): void {
  assert.equal(status, 503, JSON.stringify(body));
  assert.match(String(headers.get('content-type')), /^application\/problem\+json/);
  assert.match(String(body.detail), sentence);
  assert.match(String(headers.get('retry-after')), /^\d+$/);
}

const away = /^The database cannot be reached at the moment\. Nothing was recorded .+ Try again/;
const inDoubt =
  /^The database went away in the moment .+ whole, or not at all\. Try again .+ recorded once in any case\.$/;

for (const [when, sentence] of [
  ['in the transaction', away],
  ['in the commit', inDoubt],
] as const) {
  it(`falls ${when} of a command of each kind: each is told, nothing is half done, and the same server works again`, () =>
    withFallibleServer(async ({ connectionString, fall, start }) => {
      await prepare(connectionString);
      const served = await serve(connectionString, { OPENDOCKET_CONNECTIONS: '16' });
      const sessions = await beginSessions(served);
      const staff = resumeAll(served, sessions);
      const commands = await commandsOf(staff['officer-1']);
      const hold = await holdCommands(connectionString, when);
      const giving = giveAll(commands, staff, { atOnce });
      await hold.reached();
      await fall();
      const answers = await giving;
      await hold.release();
      assert.equal(answers.size, commands.length, 'each was answered, if only that it cannot be done now');
      for (const key of held) {
        const answer = answers.get(key);
        assert.ok(answer !== undefined, key);
        assertAway(answer, sentence);
      }

      // While it is away.
      assertAway(await staff['officer-1'].get('/api/v1/work'), away);
      assertAway(await staff['officer-1'].post('/api/v1/work/finish', {}), away);
      assertAway(await served.get('/readyz'), away);
      assert.equal((await served.get('/healthz')).status, 200);

      await start();
      // More at once than there are connections: none of the pool is stuck.
      const readings = await Promise.all(Array.from({ length: 40 }, () => staff['officer-1'].get('/api/v1/work')));
      assert.deepEqual([...new Set(readings.map(({ status }) => status))], [200]);
      assert.equal((await served.get('/readyz')).status, 200);
      await withConnection(connectionString, async (owner) => {
        for (const table of ['docket.command', 'staff.command']) await owner.query(`drop trigger hold on ${table}`);
      });
      const there = await assertWholeOrNot(connectionString, commands, answers);
      for (const key of held) assert.ok(!there.has(key), key);
      await assertRepeatable(connectionString, commands, answers, staff);

      // A job that is queued now runs: the queue has found the database again as well.
      await withConnection(connectionString, async (owner) => {
        const before = await owner.query(`select from staff.job_run where job = 'tick' and outcome = 'done'`);
        await owner.query(`select graphile_worker.add_job('tick')`);
        const query = `select from staff.job_run where job = 'tick' and outcome = 'done' offset ${before.rowCount}`;
        while ((await owner.query(query)).rowCount === 0);
      });
      served.process.kill('SIGTERM');
      assert.deepEqual(await served.ended, { code: 0, signal: null });
    }));
}
