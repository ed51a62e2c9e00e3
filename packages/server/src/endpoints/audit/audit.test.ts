import assert from 'node:assert/strict';
import { test } from 'node:test';
import pg from 'pg';
import { withServer } from '../../testing.ts';

test('An auditor finds who did what, and the search itself; others are refused', async () => {
  await withServer(async ({ as }) => {
    await (await as('records-steward')).get('/api/v1/intake/quarantine');
    const auditor = await as('auditor');
    const found = (await auditor.get('/api/v1/audit?actor=staff:records-steward')).json();
    assert.deepEqual(
      found.items.map((item: { action: string }) => item.action),
      ['read-quarantine', 'signed-in'],
    );
    const own = (await auditor.get('/api/v1/audit?actor=staff:auditor&limit=1')).json();
    assert.equal(own.items[0].action, 'searched-audit');
    assert.notEqual(own.next, null);
    assert.equal((await auditor.get('/api/v1/audit?case=OD-1-2')).statusCode, 400);
    assert.equal((await auditor.get('/api/v1/cases/4711/readers')).statusCode, 404);
    for (const role of ['officer', 'supervisor', 'administrator']) {
      assert.equal((await (await as(role)).get('/api/v1/audit')).statusCode, 403, role);
    }
  });
});

test('An auditor checks the chains, and finds an act that somebody changed behind the rights', async () => {
  await withServer(async ({ as, setClock, connectionString }) => {
    const auditor = await as('auditor');
    const whole = (await auditor.post('/api/v1/audit/check', {})).json();
    assert.deepEqual([whole.state, whole.ok, whole.signature], ['ready', true, null]);
    const head = await auditor.post('/api/v1/audit/check', { head: { format: 'other' } });
    assert.equal(head.statusCode, 400);
    const owner = new pg.Client({ connectionString });
    await owner.connect();
    await owner.query(
      "set session_replication_role = replica; update staff.audit set action = 'signed-out' where seq = 1",
    );
    await owner.end();
    setClock('2026-11-24T15:10:00.000Z');
    const altered = (await (await as('auditor')).post('/api/v1/audit/check', {})).json();
    assert.equal(altered.ok, false);
    assert.match(altered.problems[0], /^Staff member auditor: act 1/);
  });
});
