import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
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

it('begins with the schema of the docket where that is asked for, made once and copied', async () => {
  const tables = () =>
    withTestDatabase(
      ({ connectionString }) =>
        withConnection(connectionString, async (client) => {
          const { rows } = await client.query<{ seen: string | null }>(
            `select to_regclass('docket.event')::text as seen`,
          );
          await client.query('drop table docket.event cascade');
          return rows[0]?.seen;
        }),
      'migrated',
    );
  assert.deepEqual(await Promise.all([tables(), tables(), tables()]), ['docket.event', 'docket.event', 'docket.event']);
});

it('drops the database when the test is done, even with a connection left open', async () => {
  const server = await startTestServer();
  const exists = (connectionString: string) =>
    withConnection(server.connectionString, async (client) => {
      const name = new URL(connectionString).pathname.slice(1);
      return (await client.query('select from pg_database where datname = $1', [name])).rows.length === 1;
    });
  const { address, cutOff } = await withTestDatabase(async ({ connectionString }) => {
    const client = new pg.Client({ connectionString });
    client.on('error', () => {}); // told twice: by the server, then by the closing connection
    await client.connect();
    assert.ok(await exists(connectionString));
    return { address: connectionString, cutOff: once(client, 'error') };
  });
  await cutOff;
  assert.ok(!(await exists(address)));
});

it('leaves neither server nor folder when the process ends', async () => {
  const program = `
    const { startTestServer } = await import(${JSON.stringify(new URL('./index.ts', import.meta.url).href)});
    const server = await startTestServer();
    console.log(JSON.stringify({ dataDir: server.dataDir, port: new URL(server.connectionString).port }));
    process.exit(3);`;
  const { stdout, status } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    encoding: 'utf8',
    // By itself, outside any server that this run is offered.
    env: { ...process.env, OPENDOCKET_TEST_SERVER: '' },
  });
  assert.equal(status, 3);
  const { dataDir, port }: { dataDir: string; port: string } = JSON.parse(stdout);
  assert.ok(!existsSync(dataDir));
  await assert.rejects(once(connect({ host: '127.0.0.1', port: Number(port) }), 'connect'), { code: 'ECONNREFUSED' });
});
