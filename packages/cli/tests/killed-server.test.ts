/** The server is killed in the middle of its work and started again on the same docket: what it had answered is there, once. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withTestDatabase } from '@opendocket/docket/testing';
import { held, holdCommands, settled } from './held-commands.ts';
import { assertRepeatable, assertWholeOrNot } from './recovered.ts';
import { type Served, serve } from './served.ts';
import { beginSessions, commandsOf, type Given, giveAll, prepare, resumeAll } from './served-docket.ts';

const atOnce = held.length + 1;

async function kill({ process: child, ended }: Served): Promise<void> {
  child.kill('SIGKILL');
  assert.equal((await ended).signal, 'SIGKILL');
}

const environment = { OPENDOCKET_CONNECTIONS: '16' };

describe('a server that is killed', () => {
  for (const last of [2, 15]) {
    it(`after its answer number ${last} leaves each command whole or not at all, and those answered once`, () =>
      withTestDatabase(async ({ connectionString }) => {
        await prepare(connectionString);
        const first = await serve(connectionString, environment);
        const sessions = await beginSessions(first);
        const staff = resumeAll(first, sessions);
        const commands = await commandsOf(staff['officer-1']);
        const answers = await giveAll(commands, staff, {
          atOnce,
          onAnswer: (answered) => {
            if (answered === last) first.process.kill('SIGKILL');
          },
        });
        assert.equal((await first.ended).signal, 'SIGKILL');
        assert.ok(answers.size >= last && answers.size < commands.length, `${answers.size} were answered`);
        await settled(connectionString);
        await assertWholeOrNot(connectionString, commands, answers);
        const second = await serve(connectionString, environment);
        await assertRepeatable(connectionString, commands, answers, resumeAll(second, sessions));
        await kill(second);
      }, 'migrated'));
  }

  for (const when of ['in the transaction', 'in the commit'] as const) {
    it(`${when} of a command of each kind has done ${when === 'in the commit' ? 'all' : 'nothing'} of it`, () =>
      withTestDatabase(async ({ connectionString }) => {
        await prepare(connectionString);
        const first = await serve(connectionString, environment);
        const sessions = await beginSessions(first);
        const staff = resumeAll(first, sessions);
        const commands = await commandsOf(staff['officer-1']);
        const hold = await holdCommands(connectionString, when);
        const giving = giveAll(commands, staff, { atOnce });
        await hold.reached();
        await kill(first);
        const answers = await giving;
        await hold.release();
        await settled(connectionString);
        const there = await assertWholeOrNot(connectionString, commands, answers);
        const isThere = ({ key }: Given) => there.has(key);
        const cutOff = commands.filter(({ key }) => held.includes(key));
        assert.equal(cutOff.length, held.length);
        // A commit that the database was asked for is done, though nobody was there any more to be told.
        assert.equal(cutOff.filter(isThere).length, when === 'in the commit' ? held.length : 0);
        const second = await serve(connectionString, environment);
        await assertRepeatable(connectionString, commands, answers, resumeAll(second, sessions));
        await kill(second);
      }, 'migrated'));
  }
});
