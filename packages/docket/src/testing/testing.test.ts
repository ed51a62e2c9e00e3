import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { it } from 'node:test';
import pg from 'pg';
import { withConnection } from '../postgres/connect.ts';
import { startTestServer, withTestDatabase } from './index.ts';

it('gives every test a database of its own on one server', async () => {
  const ports = await Promise.all(
    [1, 2].map(() =>
      withTestDatabase(({ connectionString }) =>
        withConnection(connectionString, async (client) => {
          await client.query('create table docket (case_id bigint primary key)');
          return new URL(connectionString).port;
        }),
      ),
    ),
  );
  assert.equal(ports[0], ports[1]);
});

it('drops the database when the test is done, even with a connection left open', async () => {
  const server = await startTestServer();
  const names = () =>
    withConnection(server.connectionString, async (client) => {
      const { rows } = await client.query<{ datname: string }>(
        `select datname from pg_database where datname like 'test%'`,
      );
      return rows.map((row) => row.datname);
    });
  const left = await withTestDatabase(async ({ connectionString }) => {
    const client = new pg.Client({ connectionString });
    await client.connect();
    assert.equal((await names()).length, 1);
    return client;
  });
  await once(left, 'error'); // the server has cut it off
  assert.deepEqual(await names(), []);
});

it('leaves neither server nor folder when the process ends', () => {
  const program = `
    const { startTestServer } = await import(${JSON.stringify(new URL('./index.ts', import.meta.url).href)});
    const server = await startTestServer();
    console.log(JSON.stringify({ dataDir: server.dataDir, port: new URL(server.connectionString).port }));
    process.exit(3);`;
  const { stdout, status } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    encoding: 'utf8',
  });
  assert.equal(status, 3);
  const { dataDir }: { dataDir: string } = JSON.parse(stdout);
  assert.ok(!existsSync(dataDir));
});
