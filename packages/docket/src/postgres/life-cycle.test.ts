import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { attachDatabase } from './attach.ts';
import { isServed, serverOf, startCommand, until, withFolder } from './attaching.ts';
import { withConnection } from './connect.ts';
import { askToStop } from './server.ts';

const query = (address: string, sql: string) =>
  withConnection(address, async (client) => (await client.query<Record<string, unknown>>(sql)).rows);

describe('one server to a data folder', () => {
  it('is started by the first command, shared by the others and stopped by the last one out', () =>
    withFolder('used', async (folder) => {
      const first = startCommand(folder);
      const address = await first.attached();
      const server = serverOf(folder);
      const second = startCommand(folder);
      assert.equal(await second.attached(), address);
      assert.equal(serverOf(folder).pid, server.pid);

      await first.leave();
      assert.equal(serverOf(folder).pid, server.pid);
      await query(address, 'insert into docket values (1)');
      await second.leave();
      assert.ok(!isServed(folder));
      assert.deepEqual(readdirSync(join(folder, 'attached')), []);

      const later = startCommand(folder);
      assert.deepEqual(await query(await later.attached(), 'select * from docket'), [{ case_id: '1' }]);
      await later.leave();
    }));

  it('is one, however many commands begin at the same moment on a folder that is not there yet', () =>
    withFolder('absent', async (folder) => {
      const commands = [1, 2, 3, 4].map(() => startCommand(folder));
      const addresses = await Promise.all(commands.map((command) => command.attached()));
      assert.equal(new Set(addresses).size, 1);
      assert.deepEqual(
        readdirSync(folder).filter((name) => name.startsWith('making-')),
        [],
      );
      await Promise.all(commands.map((command) => command.leave()));
      assert.ok(!isServed(folder));
    }));

  it('is on the loopback address alone, behind a password that only the owner of the folder can read', () =>
    withFolder('absent', async (folder) => {
      const command = startCommand(folder);
      const address = await command.attached();
      const settings = await query(
        address,
        `select name, setting from pg_settings
        where name in ('listen_addresses', 'unix_socket_directories') order by name`,
      );
      assert.deepEqual(
        settings.map(({ setting }) => setting),
        ['127.0.0.1', ''],
      );
      assert.deepEqual(await query(address, `select distinct auth_method from pg_hba_file_rules`), [
        { auth_method: 'scram-sha-256' },
      ]);
      const wrong = new URL(address);
      assert.ok(wrong.password.length >= 40);
      wrong.password = 'guessed';
      await assert.rejects(query(wrong.href, 'select'), { code: '28P01' });
      for (const path of ['', 'password', 'postgres', 'postgres.log', 'attached']) {
        assert.equal(statSync(join(folder, path)).mode & 0o077, 0, path);
      }
      await command.leave();
    }));
});

describe('a command that ends without taking its leave', () => {
  it('has left all the same, by Ctrl-C, by a signal or by process.exit', () =>
    withFolder('used', async (folder) => {
      for (const how of ['SIGINT', 'SIGTERM', 'SIGHUP', 'exit'] as const) {
        const command = startCommand(folder);
        await command.attached();
        if (how === 'exit') {
          command.child.stdin?.write('exit\n');
          await until('the command has ended', () => command.child.exitCode !== null);
        } else await command.end(how);
        await until(`the server has stopped after ${how}`, () => !isServed(folder));
        assert.deepEqual(readdirSync(join(folder, 'attached')), [], how);
      }
    }));

  it('may be followed at once by one that finds the server still ready, and stopping under it', () =>
    withFolder('used', async (folder) => {
      const last = startCommand(folder);
      await last.attached();
      await last.end('SIGKILL');
      const server = serverOf(folder);
      // As a command does in its last moment, when nobody waits for the server; which comes to read it a little later.
      process.kill(server.pid, 'SIGSTOP');
      askToStop(server);
      const attaching = attachDatabase({ dataDir: folder, durable: false });
      await new Promise(setImmediate);
      process.kill(server.pid, 'SIGCONT');
      const { connectionString, release } = await attaching;
      // Another server, at the port that the folder's had.
      assert.notEqual(serverOf(folder).pid, server.pid);
      await query(connectionString, 'select from docket');
      await release();
      assert.ok(!isServed(folder));
    }));
});

describe('kill -9', () => {
  it('of the command that started the server leaves it to the others', () =>
    withFolder('used', async (folder) => {
      const starter = startCommand(folder);
      await starter.attached();
      const { pid } = serverOf(folder);
      const other = startCommand(folder);
      const address = await other.attached();
      await starter.end('SIGKILL');
      await query(address, 'select');
      assert.equal(serverOf(folder).pid, pid);
      await other.leave();
      assert.ok(!isServed(folder));
    }));

  it('of the only command leaves a server that the next one uses and stops', () =>
    withFolder('used', async (folder) => {
      const only = startCommand(folder);
      await only.attached();
      const { pid } = serverOf(folder);
      await only.end('SIGKILL');
      const next = startCommand(folder);
      await query(await next.attached(), 'select from docket');
      assert.equal(serverOf(folder).pid, pid);
      await next.leave();
      assert.ok(!isServed(folder));
      assert.deepEqual(readdirSync(join(folder, 'attached')), []);
    }));

  it('while the folder is made leaves something that the next command sweeps away', () =>
    withFolder('absent', async (folder) => {
      const making = () => existsSync(folder) && readdirSync(folder).some((name) => name.startsWith('making-'));
      const killed = startCommand(folder);
      await until('the cluster is being made', making);
      await killed.end('SIGKILL');
      const next = startCommand(folder);
      await next.attached();
      assert.ok(!making());
      await next.leave();
    }));

  it('while the server starts, at any moment, leaves something that the next command recovers', () =>
    withFolder('used', async (folder) => {
      const logged = () => statSync(join(folder, 'postgres.log')).size;
      const hasFile = () => existsSync(join(folder, 'postgres', 'postmaster.pid'));
      for (const moment of ['just begun', 'before its file', 'starting', 'ready']) {
        const before = logged();
        const killed = startCommand(folder);
        await until(moment, () => {
          if (moment === 'just begun') return readdirSync(join(folder, 'attached')).length > 0;
          if (moment === 'before its file') return hasFile() || logged() > before;
          if (moment === 'starting') return isServed(folder);
          return isServed(folder) && serverOf(folder).status === 'ready';
        });
        await killed.end('SIGKILL');
        const next = startCommand(folder);
        await query(await next.attached(), 'select from docket');
        await next.leave();
        assert.ok(!isServed(folder), moment);
      }
    }));

  it('while the server stops leaves something that the next command recovers', () =>
    withFolder('used', async (folder) => {
      for (const moment of ['told', 'stopping']) {
        const killed = startCommand(folder);
        await killed.attached();
        killed.child.stdin?.end();
        await until(moment, () => {
          if (moment === 'told') return readdirSync(join(folder, 'attached')).length === 0;
          return !isServed(folder) || serverOf(folder).status === 'stopping';
        });
        await killed.end('SIGKILL');
        const next = startCommand(folder);
        await query(await next.attached(), 'select from docket');
        await next.leave();
        assert.ok(!isServed(folder), moment);
      }
    }));

  it('of the server itself loses nothing that was committed', () =>
    withFolder('used', async (folder) => {
      const command = startCommand(folder, { durable: true });
      const address = await command.attached();
      await query(address, 'insert into docket values (7)');
      process.kill(serverOf(folder).pid, 'SIGKILL');
      const next = startCommand(folder);
      assert.deepEqual(await query(await next.attached(), 'select * from docket'), [{ case_id: '7' }]);
      await next.leave();
      await command.leave();
      assert.ok(!isServed(folder));
    }));

  it('of the server and a new process with its id: the next command is not misled', () =>
    withFolder('used', async (folder) => {
      const command = startCommand(folder, { durable: true });
      await command.attached();
      const { pid } = serverOf(folder);
      process.kill(pid, 'SIGKILL');
      await command.end('SIGKILL');
      await until('the server has gone', () => !isServed(folder));
      const file = join(folder, 'postgres', 'postmaster.pid');
      writeFileSync(file, readFileSync(file, 'utf8').replace(String(pid), String(process.pid)));
      const next = startCommand(folder);
      await query(await next.attached(), 'select from docket');
      await next.leave();
    }));
});
