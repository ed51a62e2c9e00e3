/** The stored duties of a case are those of its events, whoever wrote last, and are with whom the case is. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { appendEvents } from '../append/index.ts';
import type { Docket } from '../open.ts';
import { feed, withDocket } from '../test-docket.ts';
import { reevaluate, tick } from '../tick.ts';
import { inTransaction } from '../transaction.ts';
import { verify } from '../verify/index.ts';
import { moveTasks } from './write-tasks.ts';

const recordedAt = '2026-11-24T12:00:00.000Z';
const filed = { kind: 'nta.filed', on: '2023-02-12', body: { court: 'BAL' } };
const returned = { kind: 'notice.returned', on: '2026-11-10' };
const checkIn = { kind: 'checkin.scheduled', on: '2026-11-02', body: { dueOn: '2026-11-24' } };
const ordered = {
  kind: 'order.entered',
  on: '2025-03-03',
  body: { order: 'removal', authority: 'judge', form: 'oral', appeal: 'waived', countries: ['HN'] },
};

async function tasks(docket: Docket): Promise<readonly string[]> {
  const found = await docket.pool.query<{ line: string }>(
    `select concat_ws(' ', case_id, task, due_on, officer, office) as line from docket.task order by case_id, task`,
  );
  return found.rows.map(({ line }) => line);
}

async function give(docket: Docket, caseId: string, officer: string): Promise<void> {
  await inTransaction(docket.pool, async (client) => {
    await client.query(
      `insert into docket.caseload (case_id, officer, office) values ($1, $2, 'balt')
       on conflict (case_id) do update set officer = $2, office = 'balt'`,
      [caseId, officer],
    );
    await moveTasks(client, [caseId], officer, 'balt');
  });
}

async function append(docket: Docket, key: string, ...events: readonly object[]): Promise<void> {
  const outcome = await appendEvents(docket, { caseId: '1', events, by: 'staff:officer-1', idempotencyKey: key });
  assert.ok(outcome.ok, outcome.ok ? '' : outcome.sentence);
}

describe('the duties of a case', () => {
  it('are written by an import, and again by the next that adds to it', () =>
    withDocket(async ({ docket }) => {
      await feed(docket, { recordedAt, cases: { '1': [filed, returned], '2': [filed, returned], '3': [filed] } });
      assert.deepEqual(await tasks(docket), ['1 returned-mail/e2 2026-11-17', '2 returned-mail/e2 2026-11-17']);
      await give(docket, '1', 'officer-1');
      const corrected = { kind: 'record.corrected', on: '2026-11-20', body: { reason: 'wrong case' }, voids: 2 };
      await feed(docket, {
        recordedAt,
        runId: 2,
        release: '2026-11',
        cases: { '1': [{ ...returned, on: '2026-11-12' }], '2': [corrected], '3': [returned] },
      });
      assert.deepEqual(await tasks(docket), [
        '1 returned-mail/e2 2026-11-17 officer-1 balt',
        '3 returned-mail/e2 2026-11-17',
      ]);
      assert.deepEqual((await verify(docket)).problems, []);
    }));

  it('are written by a command: a settling event takes one away in its own transaction', () =>
    withDocket(async ({ docket }) => {
      await feed(docket, { recordedAt, cases: { '1': [filed, returned] } });
      await give(docket, '1', 'officer-1');
      await append(docket, 'dispute', { kind: 'record.disputed', on: '2026-11-23', body: { event: 'e2' } });
      assert.deepEqual(await tasks(docket), [
        '1 dispute-reply/e3 2026-12-08 officer-1 balt',
        '1 returned-mail/e2 2026-11-17 officer-1 balt',
      ]);
      await append(docket, 'sent', { kind: 'notice.sent', on: '2026-11-24', body: { what: 'hearing' } });
      assert.deepEqual(await tasks(docket), ['1 dispute-reply/e3 2026-12-08 officer-1 balt']);
      assert.deepEqual((await verify(docket)).problems, []);
    }));

  it('are worked out by the tick on the first day on which they can change, though no answer changes', () =>
    withDocket(async ({ docket, setClock }) => {
      await feed(docket, { recordedAt, cases: { '1': [filed, ordered, checkIn], '2': [filed, ordered] } });
      assert.deepEqual(await tasks(docket), []);
      setClock('2026-11-25T04:30:00.000Z'); // 23:30 of the 24th in Baltimore.
      await tick(docket);
      assert.deepEqual(await tasks(docket), []);
      setClock('2026-11-25T05:30:00.000Z');
      const ticked = await tick(docket);
      assert.deepEqual([ticked.examined, ticked.changed], [1, 0]);
      assert.deepEqual(await tasks(docket), ['1 check-in/e3 2026-11-25']);
      assert.equal((await tick(docket)).examined, 0);
      assert.deepEqual((await verify(docket)).problems, []);
    }));

  it('are worked out by the first tick for a docket from before there were any', () =>
    withDocket(async ({ docket, tamper }) => {
      await feed(docket, { recordedAt, cases: { '1': [filed, returned], '2': [filed] } });
      await tamper(`update docket.posture set next_duty_change_on = '1900-01-01'`);
      await tamper('delete from docket.task');
      assert.equal((await tick(docket)).examined, 2);
      assert.deepEqual(await tasks(docket), ['1 returned-mail/e2 2026-11-17']);
    }));

  it('are not written again where they are the same', () =>
    withDocket(async ({ docket }) => {
      await feed(docket, { recordedAt, cases: { '1': [filed, returned] } });
      const version = async () => (await docket.pool.query('select xmin::text, ctid::text from docket.task')).rows;
      const before = await version();
      await reevaluate(docket);
      assert.deepEqual(await version(), before);
    }));

  it('are compared by verify: one removed, one moved by hand, one made up', () =>
    withDocket(async ({ docket, tamper }) => {
      const cases = { '1': [filed, returned], '2': [filed, returned], '3': [filed] };
      await feed(docket, { recordedAt, cases });
      assert.deepEqual((await verify(docket)).problems, []);
      await tamper('delete from docket.task where case_id = 1');
      await tamper(`update docket.task set officer = 'officer-2' where case_id = 2`);
      await tamper(
        `insert into docket.task (case_id, task, duty, what, due_on, legal, because, compartments)
         values (3, 'made-up', 'check-in', 'missed', '2026-11-24', false, '{}', '{}')`,
      );
      const { problems } = await verify(docket);
      assert.equal(problems.length, 3);
      assert.match(problems[0] ?? '', /^Case 1: its stored duties are not .*2026-11-24.*\(returned-mail\/e2\)/);
      assert.match(problems[1] ?? '', /^Case 2: .*with whom the case is/);
      assert.match(problems[2] ?? '', /^Case 3: .*\(made-up\)/);
    }));
});
