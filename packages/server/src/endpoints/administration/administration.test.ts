import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withServer } from '../../testing.ts';

const path = '/api/v1/administration';

test('A command that is sent again is answered the same; another under its key is refused, and so is what was read too early', async () => {
  await withServer(async ({ as, docket }) => {
    const administrator = await as('administrator');
    const key = { 'idempotency-key': 'office-1' };
    const office = { office: 'newark', name: 'Newark', courts: ['NEW'] };
    const first = await administrator.post(`${path}/offices`, office, key);
    const second = await administrator.post(`${path}/offices`, office, key);
    assert.deepEqual([first.statusCode, second.statusCode], [200, 200]);
    assert.deepEqual(second.json(), first.json());
    const other = await administrator.post(`${path}/offices`, { ...office, name: 'Newark 2' }, key);
    assert.deepEqual([other.statusCode, other.json().type], [409, 'urn:opendocket:problem:key-reused']);
    assert.equal((await administrator.post(`${path}/offices`, office)).json().type, 'urn:opendocket:problem:conflict');
    const member = { member: 'officer-7', name: 'Ana Example', role: 'officer', office: 'newark' };
    const added = await administrator.post(`${path}/members`, member, { 'idempotency-key': 'member-1' });
    assert.deepEqual(
      (await administrator.post(`${path}/members`, member, { 'idempotency-key': 'member-1' })).json(),
      added.json(),
    );
    const change = { minutesPerDay: 300, was: { minutesPerDay: null } };
    const changed = { 'idempotency-key': 'change-1' };
    for (const _ of [1, 2]) {
      const answered = await administrator.post(`${path}/members/officer-7`, change, changed);
      assert.deepEqual([answered.statusCode, answered.json().minutesPerDay], [200, 300]);
    }
    const late = await administrator.post(`${path}/members/officer-7`, change);
    assert.equal(late.statusCode, 409);
    assert.match(late.json().detail, /minutesPerDay is 300, not null\. Nothing was changed by you/);
    const weight = { duty: 'check-in', fromOn: '2026-11-25', minutes: 7 };
    for (const _ of [1, 2]) {
      const set = await administrator.post(`${path}/weights`, weight, { 'idempotency-key': 'weight-1' });
      assert.equal(set.statusCode, 200);
    }
    const acts = await docket.pool.query(
      `select action from staff.audit where member = 'administrator' and action <> 'signed-in' order by seq`,
    );
    assert.deepEqual(
      acts.rows.map(({ action }) => action),
      ['add-office', 'add-member', 'change-member', 'set-weight'],
    );
  });
});

test('Who is deactivated is signed out with the next request; the cases are counted and stay', async () => {
  await withServer(async ({ as, docket }) => {
    await docket.pool.query(`insert into docket.caseload (case_id, officer, office) values (572, 'officer', 'BAL')`);
    const [administrator, officer] = [await as('administrator'), await as('officer')];
    const account = (await administrator.get(`${path}/members/officer`)).json();
    assert.deepEqual([account.cases, account.proposals, account.active], [1, 0, true]);
    assert.equal((await officer.get('/api/v1/session')).statusCode, 200);
    await administrator.post(`${path}/members/officer`, { active: false, was: { active: true } });
    assert.equal((await officer.get('/api/v1/session')).statusCode, 401);
    assert.equal((await administrator.get(`${path}/members/officer`)).json().cases, 1);
  });
});

test('The registries and the duties that can have a weight are told whole', async () => {
  await withServer(async ({ as, docket }) => {
    const administrator = await as('administrator');
    const values = (await administrator.get('/api/v1/rulebook/values')).json();
    assert.equal(values.items.length, docket.rulebook.parameters.length);
    assert.ok(values.items.every(({ rule }: { rule: string }) => docket.rulebook.rules.some(({ id }) => id === rule)));
    const courts = (await administrator.get('/api/v1/rulebook/courts')).json();
    assert.ok(
      courts.items.some(({ code, city }: { code: string; city: string }) => code === 'BAL' && city === 'Baltimore'),
    );
    const { duties, today } = (await administrator.get(`${path}/weights`)).json();
    assert.equal(today, '2026-11-24');
    assert.ok(
      duties.some(
        ({ duty, usualMinutes }: { duty: string; usualMinutes: number }) => duty === 'check-in' && usualMinutes === 5,
      ),
    );
    const { jobs } = (await administrator.get('/api/v1/jobs')).json();
    assert.deepEqual(jobs[0], { job: 'tick', nextAt: '2026-11-24T15:15:00.000Z' });
  });
});
