import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withDocket } from '../test-docket.ts';
import { endSession, findSession, openSession } from './session.ts';

const limits = { idleMinutes: 30, absoluteHours: 12 };
const addOfficer = `insert into staff.member (member, name, role) values ('officer-1', 'An Officer', 'officer')`;

test('A session ends after half an hour without a request, and after twelve hours in any case', async () => {
  await withDocket(async ({ docket, setClock }) => {
    await docket.pool.query(addOfficer);
    const idle = await openSession(docket, { member: 'officer-1' });
    const busy = await openSession(docket, { member: 'officer-1' });
    for (let minutes = 20; minutes < 12 * 60; minutes += 20) {
      setClock(new Date(Date.parse('2026-11-24T08:00:00Z') + minutes * 60_000).toISOString());
      assert.equal((await findSession(docket, busy.token, limits))?.member.member, 'officer-1', `after ${minutes} min`);
    }
    assert.equal(await findSession(docket, idle.token, limits), undefined);
    setClock('2026-11-24T20:00:00.000Z');
    assert.equal(await findSession(docket, busy.token, limits), undefined);
  }, '2026-11-24T08:00:00.000Z');
});

test('The last request of a session is written down at most once a minute', async () => {
  await withDocket(async ({ docket, setClock }) => {
    await docket.pool.query(addOfficer);
    const { token } = await openSession(docket, { member: 'officer-1' });
    const seenAt = async () => (await docket.pool.query('select seen_at from staff.session')).rows[0].seen_at;
    setClock('2026-11-24T08:00:59.000Z');
    await findSession(docket, token, limits);
    assert.equal(await seenAt(), '2026-11-24T08:00:00.000Z');
    setClock('2026-11-24T08:01:00.000Z');
    await findSession(docket, token, limits);
    assert.equal(await seenAt(), '2026-11-24T08:01:00.000Z');
  }, '2026-11-24T08:00:00.000Z');
});

test('A session that was ended, an unknown token and a member who left open nothing; the token is not stored', async () => {
  await withDocket(async ({ docket }) => {
    await docket.pool.query(addOfficer);
    const ended = await openSession(docket, { member: 'officer-1' });
    const left = await openSession(docket, { member: 'officer-1' });
    const stored = await docket.pool.query('select encode(session_hash, $1) as hash from staff.session', ['base64']);
    assert.ok(stored.rows.every(({ hash }) => hash !== Buffer.from(ended.token, 'base64url').toString('base64')));
    await endSession(docket, ended.token);
    assert.equal(await findSession(docket, ended.token, limits), undefined);
    assert.equal(await findSession(docket, 'made-up', limits), undefined);
    assert.ok(await findSession(docket, left.token, limits));
    await docket.pool.query('update staff.member set active = false');
    assert.equal(await findSession(docket, left.token, limits), undefined);
  });
});
