import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inspectCatalogue, referenceTables } from './catalogue.ts';
import { feed, withDocket } from './test-docket.ts';

describe('the catalogue of the docket', () => {
  it('is fit to be distributed by case_id: every table, key and reference', () =>
    withDocket(async ({ docket }) => {
      assert.deepEqual(await inspectCatalogue(docket.pool), []);
      const tables = await docket.pool.query<{ name: string }>(
        `select schemaname || '.' || tablename as name from pg_tables where schemaname in ('docket', 'intake', 'identity', 'staff')`,
      );
      const names = tables.rows.map((row) => row.name);
      assert.ok(names.length >= 13, 'the catalogue was read');
      for (const table of referenceTables) assert.ok(names.includes(table), `${table} is listed and does not exist`);
    }));

  it('finds what would not be: a key, a reference, a sequence, a type, a trigger, no key, no comment', () =>
    withDocket(async ({ docket, tamper }) => {
      await tamper(`
        create table docket.key_of_its_own (id int primary key, case_id bigint not null);
        create table docket.counted (case_id bigint not null, n bigserial, primary key (case_id, n));
        create table docket.of_another (case_id bigint primary key, other bigint references docket.case_file (case_id));
        create table docket.narrow (case_id int primary key);
        create table docket.keyless (case_id bigint not null);
        create table docket.caseless (id int primary key);
        create unique index on docket.command (idempotency_key);
        create table docket.parts (case_id bigint primary key) partition by range (case_id);
        create trigger each after insert on docket.posture for each row execute function docket.refuse_change();
        alter table docket.run add column case_id bigint`);
      const found = (await inspectCatalogue(docket.pool)).map(({ table, problem }) => `${table}: ${problem}`);
      const expected = [
        /^docket\.key_of_its_own: its key key_of_its_own_pkey \(id\) does not begin with case_id/,
        /^docket\.counted: numbers its rows from a sequence: n/,
        /^docket\.counted_n_seq: is a sequence/,
        /^docket\.of_another: its foreign key .* leads from one case to another/,
        /^docket\.narrow: has no column case_id bigint/,
        /^docket\.keyless: has no primary key/,
        /^docket\.caseless: has no column case_id bigint/,
        /^docket\.command: its key .*\(idempotency_key\) does not begin with case_id/,
        /^docket\.parts: is partitioned/,
        /^docket\.posture: runs a trigger for each row: each/,
        /^docket\.run: is listed as a reference table but has a case_id/,
        /^docket\.keyless: has no comment/,
      ];
      for (const sentence of expected) {
        assert.ok(
          found.some((told) => sentence.test(told)),
          `${sentence} is not in\n${found.join('\n')}`,
        );
      }
    }));
});

describe('the application role', () => {
  const attempts = [
    ...['docket.event', 'docket.audit'].flatMap((table) => [
      `update ${table} set case_id = case_id`,
      `update ${table} set hash = hash where case_id = 1`,
      `update ${table} set recorded_by = 'x'`.replace(
        'recorded_by',
        table === 'docket.audit' ? 'actor' : 'recorded_by',
      ),
      `delete from ${table}`,
      `delete from ${table} where false`,
      `truncate ${table}`,
      `truncate ${table} cascade`,
      `drop table ${table}`,
      `alter table ${table} disable trigger all`,
      `alter table ${table} add column x int`,
      `alter table ${table} owner to current_user`,
      `insert into ${table} select * from ${table} on conflict (case_id, seq) do update set hash = excluded.hash`,
      `merge into ${table} t using ${table} s on t.case_id = s.case_id when matched then delete`,
      `drop trigger append_only on ${table}`,
      `create trigger t after insert on ${table} for each row execute function docket.refuse_change()`,
      `create rule r as on insert to ${table} do instead nothing`,
      `select from ${table} for update`,
    ]),
    'drop schema docket cascade',
    'alter function docket.refuse_change() rename to other',
    'create or replace function docket.refuse_change() returns trigger language plpgsql as $$ begin return null; end $$',
    'create table docket.mine (case_id bigint primary key)',
    'set session_replication_role = replica',
    'delete from docket.command',
    `update docket.command set result = '{}'`,
    'delete from docket.case_file',
    'truncate docket.case_file',
    'delete from docket.posture',
    'delete from docket.run',
    `update docket.run set recorded_at = now()`,
    `update docket.run set release = 'x'`,
    'update docket.run set run_id = 7',
    'delete from docket.migration',
    'select * from identity.person',
    'insert into identity.person (case_id) values (1)',
  ];

  it('cannot edit, delete or empty events and audit, nor take down what guards them', () =>
    withDocket(async ({ docket }) => {
      await feed(docket, { cases: { '1': [{ kind: 'nta.served', on: '2023-02-12' }] } });
      for (const attempt of attempts) {
        await assert.rejects(
          docket.pool.query(attempt),
          (error: { code?: string }) => error.code === '42501',
          `not refused for want of a right: ${attempt}`,
        );
      }
      // PostgreSQL answers this with a warning alone.
      await docket.pool.query('grant update, delete, truncate on docket.event, docket.audit to current_user');
      await assert.rejects(docket.pool.query('delete from docket.event'), { code: '42501' });
      const left = await docket.pool.query('select from docket.event union all select from docket.audit');
      assert.equal(left.rowCount, 2);
    }));

  it('is not the only wall: even the owner is told that events and audit are append only', () =>
    withDocket(async ({ docket, tamper }) => {
      await feed(docket, { cases: { '1': [{ kind: 'nta.served', on: '2023-02-12' }] } });
      for (const statement of [
        'update docket.event set kind = kind',
        'delete from docket.audit',
        'truncate docket.event',
      ]) {
        await assert.rejects(
          tamper(`set session_replication_role = origin; ${statement}`),
          /append only: nothing is edited or deleted/,
        );
      }
    }));
});
