/** The end of a server: in order at SIGTERM, at once at the second, and never later than it says. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withTestDatabase } from '@opendocket/docket/testing';
import { held, holdCommands, settled } from './held-commands.ts';
import { assertWholeOrNot } from './recovered.ts';
import { serve } from './served.ts';
import { beginSessions, commandsOf, giveAll, prepare, resumeAll } from './served-docket.ts';

const atOnce = held.length;

/** A server with a command of each kind under way, each held in its transaction. */
async function underWay(connectionString: string) {
  await prepare(connectionString);
  const served = await serve(connectionString, { OPENDOCKET_CONNECTIONS: '16' });
  const staff = resumeAll(served, await beginSessions(served));
  const all = await commandsOf(staff['officer-1']);
  await all.find(({ key }) => key === 'propose')?.give(staff);
  const commands = all.filter(({ key }) => held.includes(key));
  const hold = await holdCommands(connectionString, 'in the transaction');
  const giving = giveAll(commands, staff, { atOnce });
  await hold.reached();
  return { served, commands, hold, giving };
}

describe('a server that is told to end', () => {
  it('answers the commands under way, takes no other, and ends with code 0', () =>
    withTestDatabase(async ({ connectionString }) => {
      const { served, commands, hold, giving } = await underWay(connectionString);
      served.process.kill('SIGTERM');
      // From now on nobody gets through to it, or is told that it ends.
      while ((await served.get('/healthz').catch(() => undefined))?.status === 200);
      await hold.release();
      const answers = await giving;
      assert.deepEqual(
        commands.map(({ key }) => [key, answers.get(key)?.status]),
        commands.map(({ key }) => [key, 200]),
      );
      assert.deepEqual(await served.ended, { code: 0, signal: null }, served.said());
      assert.equal((await assertWholeOrNot(connectionString, commands, answers)).size, commands.length);
    }, 'migrated'));

  it('a second time ends at once, with what was under way not done', () =>
    withTestDatabase(async ({ connectionString }) => {
      const { served, commands, hold, giving } = await underWay(connectionString);
      served.process.kill('SIGTERM');
      while ((await served.get('/healthz').catch(() => undefined))?.status === 200);
      served.process.kill('SIGTERM');
      assert.deepEqual(await served.ended, { code: 1, signal: null });
      const answers = await giving;
      await hold.release();
      await settled(connectionString);
      assert.equal((await assertWholeOrNot(connectionString, commands, answers)).size, 0);
    }, 'migrated'));

  it('with a request that never ends, ends all the same and says that nothing is lost', () =>
    withTestDatabase(async ({ connectionString }) => {
      const { served, hold, giving } = await underWay(connectionString);
      served.process.kill('SIGTERM');
      assert.deepEqual(await served.ended, { code: 1, signal: null });
      assert.match(served.said(), /Stopped\. What was committed is safe/);
      await giving;
      await hold.release();
    }, 'migrated'));
});
