/** The wall in the database by SQL alone: none of these statements goes through what decides access in the application. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { errorCode } from '../failure.ts';
import { feed, type SmallEvent, type TestDocket, withDocket } from '../test-docket.ts';

const nta: SmallEvent = { kind: 'nta.filed', on: '2023-02-13', body: { court: 'BAL' } };
const juvenile = (as: string, on = '2023-02-14'): SmallEvent => ({
  kind: 'juvenile.recorded',
  on,
  body: { juvenile: as },
});

/** Case 1 and the juvenile's case 2 are of officer-1 in Baltimore, case 3 of officer-2 in Seattle; nobody has case 4. */
async function prepare({ docket, tamper }: TestDocket): Promise<void> {
  await feed(docket, { cases: { 1: [nta], 2: [nta, juvenile('unaccompanied')], 3: [nta], 4: [nta] } });
  await tamper(`insert into staff.office (office, name) values ('baltimore', 'Baltimore'), ('seattle', 'Seattle')`);
  await tamper(`insert into staff.member (member, name, role, office, clearances, active) values
    ('officer-1', 'One', 'officer', 'baltimore', '{}', true), ('officer-2', 'Two', 'officer', 'seattle', '{juvenile}', true),
    ('gone-1', 'Gone', 'officer', 'baltimore', '{juvenile}', false), ('supervisor-1', 'Lead', 'supervisor', 'baltimore', '{}', true),
    ('reviewer-1', 'Law', 'legal-reviewer', null, '{}', true), ('auditor-1', 'Audit', 'auditor', null, '{juvenile}', true),
    ('steward-1', 'Records', 'records-steward', 'baltimore', '{juvenile}', true),
    ('admin-1', 'Admin', 'administrator', 'baltimore', '{juvenile}', true)`);
  await tamper(`insert into docket.caseload (case_id, officer, office) values (1, 'officer-1', 'baltimore'),
    (2, 'officer-1', 'baltimore'), (3, 'officer-2', 'seattle'), (4, null, null)`);
  await tamper(`insert into docket.assignment (case_id, seq, action, officer, office, at, by)
    select case_id, 1, 'assigned', officer, office, '2026-11-01T08:00:00Z', 'feed' from docket.caseload where officer is not null`);
  await tamper(
    `insert into identity.person (case_id, name) values (1, 'José Made-Up'), (2, 'Ana Made-Up'), (3, 'Luz Made-Up'), (4, 'Eva Made-Up')`,
  );
  await tamper(
    `insert into staff.audit (member, seq, at, action, details, hash) values ('officer-1', 1, '2026-11-01T08:00:00Z', 'signed-in', '{}', '\\x00')`,
  );
  await tamper(`insert into docket.audit (case_id, seq, at, actor, action, purpose, details, hash) values
    (3, 900, '2026-11-01T09:00:00Z', 'staff:officer-2', 'read', null, '{"secret": "content"}', '\\x00')`);
}

interface Asking {
  readonly member?: string;
  readonly purpose?: string;
}

async function rowsFor(
  { docket }: TestDocket,
  { member, purpose }: Asking,
  query: string,
): Promise<readonly (readonly unknown[])[]> {
  const client = await docket.pool.connect();
  try {
    await client.query('begin; set local role opendocket_staff');
    if (member !== undefined) await client.query(`select set_config('opendocket.member', $1, true)`, [member]);
    if (purpose !== undefined) await client.query(`select set_config('opendocket.purpose', $1, true)`, [purpose]);
    const found = await client.query({ text: query, rowMode: 'array' });
    return found.rows;
  } finally {
    await client.query('rollback');
    client.release();
  }
}

async function casesFor(test: TestDocket, asking: Asking, from: string): Promise<readonly unknown[]> {
  return (await rowsFor(test, asking, `select distinct case_id::int from ${from} order by 1`)).flat();
}

const lists = ['docket.readable_event', 'docket.caseload'];

describe('the wall in the database', () => {
  it('shows events and loads as the table of access says, whatever the application asks for', () =>
    withDocket(async (test) => {
      await prepare(test);
      const purpose = 'covering for a colleague';
      for (const [asking, cases] of [
        [{}, []],
        [{ purpose }, []],
        [{ member: 'nobody', purpose }, []],
        [{ member: 'officer-1' }, [1]],
        [{ member: 'officer-1', purpose }, [1, 3, 4]],
        [{ member: 'officer-1', purpose: '  ' }, [1]],
        [{ member: 'officer-2' }, [3]],
        [{ member: 'officer-2', purpose }, [1, 2, 3, 4]],
        [{ member: 'supervisor-1' }, [1]],
        [{ member: 'reviewer-1' }, []],
        [{ member: 'reviewer-1', purpose }, [1, 2, 3, 4]],
        [{ member: 'gone-1', purpose }, []],
        [{ member: 'auditor-1', purpose }, []],
        [{ member: 'steward-1', purpose }, []],
        [{ member: 'admin-1', purpose }, []],
      ] as const) {
        for (const from of lists) {
          assert.deepEqual(await casesFor(test, asking, from), cases, `${JSON.stringify(asking)} ${from}`);
        }
        assert.deepEqual(
          await casesFor(test, asking, 'docket.assignment'),
          cases.filter((id) => id !== 4),
          'nobody has case 4',
        );
      }
    }));

  it('shows who the person is to the officer who has the case, the supervisor of its office and a legal reviewer', () =>
    withDocket(async (test) => {
      await prepare(test);
      const purpose = 'review before action';
      for (const [asking, cases] of [
        [{ member: 'officer-1', purpose }, [1]],
        [{ member: 'officer-2', purpose }, [3]],
        [{ member: 'supervisor-1', purpose }, [1]],
        [{ member: 'reviewer-1' }, []],
        [{ member: 'reviewer-1', purpose }, [1, 2, 3, 4]],
        [{ member: 'auditor-1', purpose }, []],
        [{ purpose }, []],
      ] as const) {
        assert.deepEqual(await casesFor(test, asking, 'identity.person'), cases, JSON.stringify(asking));
        const found = await rowsFor(test, asking, `select identity.find_cases('{made-up}', 10)::int`);
        assert.deepEqual(found.flat(), cases, JSON.stringify(asking));
      }
      const plain = await rowsFor(test, { member: 'officer-1' }, `select identity.find_cases('{jose,made}', 10)::int`);
      assert.deepEqual(plain, [[1]], 'a name is found without its marks');
    }));

  it('cannot be talked out of a row by a function that tells what it is given', () =>
    withDocket(async (test) => {
      await prepare(test);
      // A condition that fails on rows of others would tell of them, if it were tried on them.
      for (const [from, column] of [
        ['docket.readable_event', 'case_id'],
        ['docket.caseload', 'case_id'],
        ['identity.person', 'case_id'],
      ]) {
        const query = `select case_id::int from ${from} where 1 / (case when ${column} in (2, 3, 4) then 0 else 1 end) = 1`;
        assert.deepEqual((await rowsFor(test, { member: 'officer-1' }, query)).flat(), [1], from);
      }
    }));

  it('shows audits without content: all to an auditor, those of cases that they may read to others', () =>
    withDocket(async (test) => {
      await prepare(test);
      const query = 'select case_id::int, actor, hidden from docket.readable_audit';
      assert.deepEqual(await rowsFor(test, { member: 'auditor-1' }, query), [[3, 'staff:officer-2', null]]);
      assert.deepEqual(await rowsFor(test, { member: 'officer-2' }, query), [[3, 'staff:officer-2', null]]);
      assert.deepEqual(await rowsFor(test, { member: 'officer-1' }, query), []);
      const ofStaff = 'select member, action from staff.readable_audit';
      assert.deepEqual(await rowsFor(test, { member: 'auditor-1' }, ofStaff), [['officer-1', 'signed-in']]);
      for (const member of ['officer-1', 'admin-1', 'reviewer-1']) {
        assert.deepEqual(await rowsFor(test, { member, purpose: 'a purpose' }, ofStaff), []);
      }
    }));

  it('gives the role no table behind a view, and nothing to change', () =>
    withDocket(async (test) => {
      await prepare(test);
      for (const statement of [
        'select * from docket.event',
        'select * from docket.audit',
        'select * from docket.posture',
        'select * from docket.case_file',
        'select * from staff.member',
        'select * from staff.session',
        'select * from staff.audit',
        'select * from intake.quarantine',
        'select docket.juvenile_case(1)',
        `update docket.caseload set officer = 'officer-1'`,
        `insert into docket.assignment (case_id, seq, action, at, by) values (1, 2, 'assigned', now(), 'me')`,
        `insert into identity.person (case_id) values (9)`,
        'delete from identity.person',
      ]) {
        const asking = { member: 'reviewer-1', purpose: 'a purpose' };
        await assert.rejects(rowsFor(test, asking, statement), (error) => errorCode(error) === '42501', statement);
      }
    }));

  it('lets the application role and the identity role work as before', () =>
    withDocket(async (test) => {
      await prepare(test);
      const client = await test.docket.pool.connect();
      try {
        await client.query(`insert into docket.caseload (case_id, officer) values (9, 'officer-1')`);
        const all = await client.query('select from docket.caseload');
        assert.equal(all.rowCount, 5);
        await client.query('begin; set local role opendocket_identity');
        await client.query(`insert into identity.person (case_id, name) values (9, 'Max Made-Up')
          on conflict (case_id, person) do update set name = excluded.name`);
        const known = await client.query('select from identity.person');
        assert.equal(known.rowCount, 5);
      } finally {
        await client.query('rollback');
        client.release();
      }
    }));
});
