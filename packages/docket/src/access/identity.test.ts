import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type TestDocket, withDocket } from '../test-docket.ts';
import { findCasesByName, readIdentity } from './identity.ts';
import { AccessRefused } from './refused.ts';
import { ada, ines, owen, prepare, rosa } from './test-staff.ts';

async function prepareNames(test: TestDocket): Promise<void> {
  await prepare(test);
  await test.tamper(`insert into identity.person (case_id, name, a_number, birth_date) values
    (572, 'Íñigo Beispiel Made-Up', 'A000-000-001', '1990-02-03'), (573, 'Lía Beispiel Made-Up', 'A000-000-002', '2012-02-03')`);
}

const refusedAs = (code: string) => (error: unknown) => error instanceof AccessRefused && error.code === code;
const purpose = 'review before action';

describe('who the person is', () => {
  it('is read by the officer who has the case, and that is on record', () =>
    withDocket(async (test) => {
      await prepareNames(test);
      assert.deepEqual(await readIdentity(test.docket, ines, '572'), [
        { name: 'Íñigo Beispiel Made-Up', aNumber: 'A000-000-001', birthDate: '1990-02-03', contact: {} },
      ]);
      const audit = await test.docket.pool.query(
        `select actor, action from docket.audit where case_id = 572 and actor like 'staff:%'`,
      );
      assert.deepEqual(audit.rows, [{ actor: 'staff:officer-12', action: 'read-identity' }]);
    }));

  it('is refused to others, and asked of a legal reviewer for a purpose', () =>
    withDocket(async (test) => {
      await prepareNames(test);
      for (const member of [owen, ada]) {
        await assert.rejects(readIdentity(test.docket, member, '572', { purpose }), refusedAs('access-refused'));
      }
      await assert.rejects(readIdentity(test.docket, rosa, '572'), refusedAs('purpose-needed'));
      assert.equal((await readIdentity(test.docket, rosa, '572', { purpose })).length, 1);
      await assert.rejects(readIdentity(test.docket, ines, '573', { purpose }), /has no case 573/);
    }));
});

describe('a search by name', () => {
  it('finds cases of the own load by any parts of the name, with or without marks, and never a juvenile’s', () =>
    withDocket(async (test) => {
      await prepareNames(test);
      const found = [{ caseId: '572', docketNumber: 'OD-5724', name: 'Íñigo Beispiel Made-Up' }];
      for (const typed of ['inigo', 'ÍÑIGO  made', 'beispiel']) {
        assert.deepEqual(await findCasesByName(test.docket, ines, typed), found, typed);
      }
      assert.deepEqual(await findCasesByName(test.docket, ines, 'somebody'), []);
      assert.deepEqual(await findCasesByName(test.docket, owen, 'beispiel', { purpose }), []);
      const all = await findCasesByName(test.docket, rosa, 'beispiel', { purpose });
      assert.deepEqual(
        all.map(({ caseId }) => caseId),
        ['572', '573'],
      );
    }));

  it('is on record without the name', () =>
    withDocket(async (test) => {
      await prepareNames(test);
      await findCasesByName(test.docket, ines, 'beispiel');
      const acts = await test.docket.pool.query('select member, action, details from staff.audit');
      assert.deepEqual(acts.rows, [{ member: 'officer-12', action: 'searched-by-name', details: { found: 1 } }]);
    }));

  it('is refused where two letters would list everybody, and to roles that know nobody', () =>
    withDocket(async (test) => {
      await prepareNames(test);
      for (const typed of ['', 'a', 'a b c', '  de  ']) {
        await assert.rejects(findCasesByName(test.docket, ines, typed), /at least three letters/);
      }
      await assert.rejects(findCasesByName(test.docket, ada, 'beispiel'), refusedAs('access-refused'));
      await assert.rejects(findCasesByName(test.docket, rosa, 'beispiel'), refusedAs('purpose-needed'));
    }));
});
