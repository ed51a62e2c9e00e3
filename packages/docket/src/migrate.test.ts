import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import pg from 'pg';
import { type Migration, migrate, readMigrations } from './migrate.ts';
import { openDocket } from './open-docket.ts';
import { withTestDatabase } from './testing/index.ts';

const step = (version: number, sql: string, checksum = sql): Migration => ({
  version,
  name: `step-${version}`,
  sql,
  checksum,
});

function withClient(use: (client: pg.Client, connectionString: string) => Promise<void>): Promise<void> {
  return withTestDatabase(async ({ connectionString }) => {
    const client = new pg.Client({ connectionString });
    await client.connect();
    try {
      await use(client, connectionString);
    } finally {
      await client.end();
    }
  });
}

async function exists(client: pg.Client, table: string): Promise<boolean> {
  const found = await client.query<{ there: boolean }>('select to_regclass($1) is not null as there', [table]);
  return found.rows[0]?.there ?? false;
}

describe('the steps of the schema', () => {
  it('are taken once, in order', () =>
    withClient(async (client) => {
      const versions = readMigrations().map(({ version }) => version);
      assert.deepEqual(
        versions,
        versions.toSorted((a, b) => a - b),
      );
      assert.deepEqual(await migrate(client), versions);
      assert.deepEqual(await migrate(client), []);
      const next = [...readMigrations(), step(9001, 'create table docket.next (case_id bigint primary key)')];
      assert.deepEqual(await migrate(client, next), [9001]);
    }));

  it('are taken by one of many who start at once', () =>
    withClient(async (_, connectionString) => {
      const taken = await Promise.all(
        Array.from({ length: 4 }, async () => {
          const client = new pg.Client({ connectionString });
          await client.connect();
          return migrate(client).finally(() => client.end());
        }),
      );
      assert.deepEqual(taken.map((versions) => versions.length).sort(), [0, 0, 0, readMigrations().length]);
    }));

  it('leave the database as it was when one fails, and say which', () =>
    withClient(async (client) => {
      const steps = [
        ...readMigrations(),
        step(9001, 'create table docket.next (case_id bigint primary key)'),
        step(9002, 'create table docket.broken (case_id nothing)'),
      ];
      await assert.rejects(migrate(client, steps), {
        code: 'migration-failed',
        message: /^Step 9002 \(step-9002\) of the database schema failed: .*"nothing".* Nothing was changed\./,
      });
      assert.equal(await exists(client, 'docket.next'), false);
      assert.equal(await exists(client, 'docket.event'), false);
      await migrate(client);
    }));

  it('are refused when the database took one that is newer than ours, or not the same', () =>
    withClient(async (client) => {
      await migrate(client, [...readMigrations(), step(9001, 'select 1')]);
      await assert.rejects(migrate(client), { code: 'database-newer', message: /schema is at step 9001/ });
      await assert.rejects(migrate(client, [...readMigrations(), step(9001, 'select 1', 'edited')]), {
        code: 'migration-changed',
        message: /^Step 9001 \(step-9001\)/,
      });
    }));
});

async function countSessions(client: pg.ClientBase): Promise<number> {
  const found = await client.query(
    `select from pg_stat_activity where datname = current_database() and application_name = 'opendocket'`,
  );
  return found.rowCount ?? 0;
}

describe('opening a docket', () => {
  it('that is nowhere is a sentence, without the password', async () => {
    const nowhere = openDocket({ databaseUrl: 'postgresql://docket:secret@127.0.0.1:1/docket' });
    await assert.rejects(nowhere, (error: Error & { code?: string }) => {
      assert.equal(error.code, 'database-unavailable');
      assert.match(error.message, /no connection to postgresql:\/\/docket:…@127\.0\.0\.1:1\/docket/);
      return true;
    });
  });

  it('at an address migrates it, and closes what it opened', () =>
    withClient(async (client, connectionString) => {
      const docket = await openDocket({ databaseUrl: connectionString, clock: () => new Date(0) });
      const role = await docket.pool.query('select current_user as role, current_setting($1) as zone', ['timezone']);
      assert.deepEqual(role.rows, [{ role: 'opendocket_app', zone: 'UTC' }]);
      assert.equal(docket.clock().getTime(), 0);
      await docket.close();
      assert.equal(await exists(client, 'docket.event'), true);
      // The server takes a moment to end the session of a connection that was closed.
      const deadline = performance.now() + 10_000;
      let left = await countSessions(client);
      while (left > 0 && performance.now() < deadline) left = await countSessions(client);
      assert.equal(left, 0);
    }));

  it('gives days as days and instants as instants, whatever the time zone of this machine', () =>
    withClient(async (_, connectionString) => {
      const docket = await openDocket({ databaseUrl: connectionString });
      const found = await docket.pool.query(
        `select date '2026-03-08' as day, timestamptz '2026-03-08 02:30:00-05' as instant,
                timestamptz '2026-03-08 07:30:00.12+00' as exact, 9007199254740993::bigint as id`,
      );
      assert.deepEqual(found.rows, [
        {
          day: '2026-03-08',
          instant: '2026-03-08T07:30:00.000Z',
          exact: '2026-03-08T07:30:00.120Z',
          id: '9007199254740993',
        },
      ]);
      await docket.close();
    }));
});
