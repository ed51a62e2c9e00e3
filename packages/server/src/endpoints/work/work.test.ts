import assert from 'node:assert/strict';
import { test } from 'node:test';
import { appendEvents, type Docket } from '@opendocket/docket';
import { withServer } from '../../testing.ts';

/** A case of the officer: mail that came back, and a condition whose review is due today. */
async function prepare(docket: Docket): Promise<void> {
  await docket.pool.query(
    `insert into docket.caseload (case_id, officer, office, touched_on) values (572, 'officer', 'BAL', '2026-11-20')`,
  );
  const outcome = await appendEvents(docket, {
    caseId: '572',
    events: [
      { kind: 'nta.filed', on: '2023-02-13', body: { court: 'BAL' } },
      {
        kind: 'order.entered',
        on: '2026-09-16',
        body: {
          order: 'removal',
          authority: 'judge',
          form: 'oral',
          inAbsentia: false,
          appeal: 'waived',
          countries: ['HN'],
        },
      },
      { kind: 'condition.imposed', on: '2026-09-16', body: { condition: 'curfew', reviewOn: '2026-11-24' } },
      { kind: 'notice.returned', on: '2026-11-10', body: {} },
    ],
    by: 'feed',
    idempotencyKey: 'prepare',
    expectedSeq: 0,
  });
  assert.ok(outcome.ok, outcome.ok ? '' : outcome.sentence);
}

test('An officer lists the duties of the day, puts one off and finishes another; each is told in the language asked for', async () => {
  await withServer(async ({ as, docket }) => {
    await prepare(docket);
    const officer = await as('officer');
    const list = (await officer.get('/api/v1/work', { 'accept-language': 'es' })).json();
    assert.deepEqual(
      list.items.map((item: { duty: string; when: string }) => [item.duty, item.when]),
      [
        ['returned-mail', 'overdue'],
        ['condition-review', 'today'],
      ],
    );
    assert.match(list.items[0].why, /^Un aviso fue devuelto/);
    assert.deepEqual([list.minutes, list.minutesPerDay], [{ overdue: 15, today: 15 }, 420]);
    const [mail, review] = list.items;
    const named = (item: { caseId: string; task: string; evidence: string }) => ({
      case: item.caseId,
      task: item.task,
      evidence: item.evidence,
    });
    const beyond = await officer.post('/api/v1/work/snooze', {
      ...named(review),
      until: '2026-12-01',
      reason: 'on leave',
    });
    assert.equal(beyond.statusCode, 400);
    assert.match(beyond.json().detail, /the law sets the day/);
    const without = await officer.post('/api/v1/work/snooze', { ...named(mail), until: '2026-12-01' });
    assert.equal(without.statusCode, 400);
    const headers = { 'idempotency-key': 'looked' };
    const finished = await officer.post('/api/v1/work/finish', named(mail), headers);
    assert.equal(finished.statusCode, 200);
    assert.deepEqual((await officer.post('/api/v1/work/finish', named(mail), headers)).json(), finished.json());
    const left = (await officer.get('/api/v1/work?limit=1')).json();
    assert.deepEqual([left.items.length, left.items[0].duty, left.next], [1, 'condition-review', null]);
  });
});

test('A supervisor reads the list of an officer of the office; other roles have none', async () => {
  await withServer(async ({ as, docket }) => {
    await prepare(docket);
    const supervisor = await as('supervisor');
    assert.equal((await supervisor.get('/api/v1/work')).statusCode, 400);
    const list = (await supervisor.get('/api/v1/work?officer=officer')).json();
    assert.equal(list.items.length, 2);
    for (const role of ['legal-reviewer', 'records-steward', 'auditor', 'administrator']) {
      assert.equal((await (await as(role)).get('/api/v1/work?officer=officer')).statusCode, 403, role);
    }
  });
});

test('No duty is listed by what bars removal, by finality or by stage', async () => {
  await withServer(async ({ as }) => {
    const officer = await as('officer');
    for (const query of [
      'stage=order-final',
      'bars=none',
      'finality=final',
      'execution=no-bar-on-record',
      'sort=bars',
    ]) {
      assert.equal((await officer.get(`/api/v1/work?${query}`)).statusCode, 400, query);
    }
  });
});
