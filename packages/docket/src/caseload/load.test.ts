import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withDocket } from '../test-docket.ts';
import { answerProposal, proposeCase } from './assign.ts';
import { caseloadOf } from './load.ts';
import { previewProposal } from './preview.ts';
import { addWork, openSmallOffice } from './small-office.ts';
import { nextWorkingDays } from './working-days.ts';

// Tuesday. Thursday is Thanksgiving: five working days end on the next Tuesday.
const on = '2026-11-24';

describe('a load', () => {
  it('is minutes of work due in the next working days against minutes available, by duty', () =>
    withDocket(async (test) => {
      await openSmallOffice(test);
      await addWork(test, [
        ['1', 'court-deadline', '2026-11-20'],
        ['2', 'court-deadline', '2026-12-01'],
        ['4', 'check-in', '2026-11-24'],
        ['4', 'court-deadline', '2026-12-02'],
        ['5', 'check-in', '2026-11-25'],
      ]);
      const { officers, total } = await caseloadOf(test.docket, { officer: 'officer-ana', on });
      assert.deepEqual(officers, [
        {
          officer: 'officer-ana',
          name: 'Ana Ruiz',
          active: true,
          cases: 4,
          untouched: { days90: 4, days180: 4, days365: 4 },
          tasks: 3,
          overdue: 1,
          minutesDue: 70,
          unweighed: 0,
          minutesAvailable: 1800,
          capacity: 'stated',
          share: 70 / 1800,
          byDuty: [
            { duty: 'check-in', tasks: 1, overdue: 0, minutesEach: 10, minutes: 10 },
            { duty: 'court-deadline', tasks: 2, overdue: 1, minutesEach: 30, minutes: 60 },
          ],
        },
      ]);
      assert.equal(total.minutesDue, 70);
    }));

  it('of an office is that of its officers in the order of their ids, and of what no officer has', () =>
    withDocket(async (test) => {
      await openSmallOffice(test);
      await addWork(test, [
        ['5', 'check-in', '2026-11-25'],
        ['6', 'check-in', '2026-11-25'],
      ]);
      const { officers, unassigned, total, withoutCapacity } = await caseloadOf(test.docket, {
        office: 'baltimore',
        on,
      });
      assert.deepEqual(
        officers.map(({ officer, cases, minutesDue }) => [officer, cases, minutesDue]),
        [
          ['officer-ana', 4, 0],
          ['officer-bo', 1, 10],
        ],
      );
      assert.deepEqual([unassigned.cases, unassigned.minutesDue, unassigned.share], [1, 10, null]);
      assert.deepEqual([total.cases, total.minutesDue, total.minutesAvailable], [6, 20, 3300]);
      assert.equal(withoutCapacity, 0);
    }));

  it('of who has no capacity is no capacity, and no share of nothing', () =>
    withDocket(async (test) => {
      await openSmallOffice(test);
      const { officers, withoutCapacity } = await caseloadOf(test.docket, { office: 'newark', on });
      assert.deepEqual(
        officers.map(({ capacity, minutesAvailable, share }) => [capacity, minutesAvailable, share]),
        [['no-capacity', null, null]],
      );
      assert.equal(withoutCapacity, 1);
    }));

  it('says what nobody has weighed, rather than count it as nothing', () =>
    withDocket(async (test) => {
      await openSmallOffice(test);
      await addWork(test, [['5', 'conflict', '2026-11-25']]);
      const { total } = await caseloadOf(test.docket, { officer: 'officer-bo', on });
      assert.deepEqual([total.tasks, total.minutesDue, total.unweighed], [1, 0, 1]);
      assert.equal(total.byDuty[0]?.minutes, null);
    }));

  it('takes the weights of its day', () =>
    withDocket(async (test) => {
      await openSmallOffice(test);
      await addWork(test, [['5', 'check-in', '2026-11-25']]);
      await test.tamper(`insert into staff.weight values ('check-in', '2026-11-25', 25, 'staff:admin-1', now())`);
      const minutes = async (day: string) =>
        (await caseloadOf(test.docket, { officer: 'officer-bo', on: day })).total.minutesDue;
      assert.equal(await minutes('2026-11-24'), 10);
      assert.equal(await minutes('2026-11-25'), 25);
    }));

  it('counts no task that was done on the evidence that it rests on', () =>
    withDocket(async (test) => {
      await openSmallOffice(test);
      await addWork(test, [['5', 'check-in', '2026-11-25']]);
      const tasks = async () => (await caseloadOf(test.docket, { officer: 'officer-bo', on })).total.tasks;
      const done = (evidence: string, seq: number) =>
        test.tamper(
          `insert into docket.task_done (case_id, seq, task, evidence, by, at) values (5, $2, 'task-0', $1, 'staff:officer-bo', now())`,
          [evidence, seq],
        );
      await done('{e9}', 1);
      assert.equal(await tasks(), 1);
      await done('{e1}', 2);
      assert.equal(await tasks(), 0);
    }));

  it('counts a case as untouched for 90 days on the 90th day', () =>
    withDocket(async (test) => {
      await openSmallOffice(test);
      await test.tamper(`update docket.caseload set touched_on = '2026-08-26' where case_id = 5`);
      const days = async (day: string) =>
        (await caseloadOf(test.docket, { officer: 'officer-bo', on: day })).total.untouched;
      assert.deepEqual(await days('2026-11-23'), { days90: 0, days180: 0, days365: 0 });
      assert.deepEqual(await days('2026-11-24'), { days90: 1, days180: 0, days365: 0 });
    }));

  it('is of somebody who is there', () =>
    withDocket(async (test) => {
      await openSmallOffice(test);
      await assert.rejects(caseloadOf(test.docket, { officer: 'supervisor-1', on }), { code: 'not-found' });
      await assert.rejects(caseloadOf(test.docket, { office: 'atlantis', on }), { code: 'not-found' });
      await assert.rejects(caseloadOf(test.docket, { office: 'newark', on, workingDays: 0 }), { code: 'bad-argument' });
    }));
});

describe('working days', () => {
  it('leave out weekends and holidays; a day off begins on the next one', () => {
    assert.deepEqual(nextWorkingDays(on, 5), { days: 5, from: '2026-11-24', through: '2026-12-01' });
    assert.deepEqual(nextWorkingDays('2026-11-26', 1), { days: 1, from: '2026-11-27', through: '2026-11-27' });
  });
});

describe('a preview', () => {
  it('tells cases and minutes of both sides before and after, and writes nothing; it comes true', () =>
    withDocket(async (test) => {
      const { docket } = test;
      const { supervisor, ana, bo } = await openSmallOffice(test);
      await addWork(test, [
        ['1', 'court-deadline', '2026-11-20'],
        ['3', 'check-in', '2026-11-25'],
        ['4', 'check-in', '2026-11-25'],
        ['5', 'check-in', '2026-11-25'],
      ]);
      const state = async () =>
        (await docket.pool.query('select count(*) from docket.assignment union all select count(*) from docket.audit'))
          .rows;
      const before = await state();
      const shown = await previewProposal(docket, supervisor, { caseId: '2', officer: 'officer-bo', on });
      assert.deepEqual(await state(), before);
      assert.deepEqual(
        shown.cases.map(({ caseId }) => caseId),
        ['1', '2', '3'],
      );
      assert.equal(shown.minutes, 40);
      assert.deepEqual(
        [...shown.givers, shown.receiver].map((side) => [side.officer, side.before, side.after]),
        [
          ['officer-ana', { cases: 4, minutesDue: 50 }, { cases: 1, minutesDue: 10 }],
          ['officer-bo', { cases: 1, minutesDue: 10 }, { cases: 4, minutesDue: 50 }],
        ],
      );
      assert.equal(shown.acceptedBy, 'officer');
      assert.deepEqual(
        shown.warnings.map(({ code }) => code),
        ['language'],
      );

      await proposeCase(docket, supervisor, { caseId: '2', officer: 'officer-bo', reason: 'x', idempotencyKey: 'p' });
      await answerProposal(docket, bo, { caseId: '2', accept: true, idempotencyKey: 'a' });
      const { total } = await caseloadOf(docket, { officer: 'officer-bo', on });
      assert.deepEqual({ cases: total.cases, minutesDue: total.minutesDue }, shown.receiver.after);
      assert.equal(shown.receiver.name, 'Bo Lind');

      // Who has no case yet has a name and a capacity all the same.
      await test.tamper(`insert into staff.member (member, name, role, office, languages, minutes_per_day) values
        ('officer-new', 'Nell Oak', 'officer', 'baltimore', '{en,es}', 300)`);
      const toNew = await previewProposal(docket, supervisor, { caseId: '4', officer: 'officer-new', on });
      assert.deepEqual([toNew.receiver.name, toNew.receiver.minutesAvailable], ['Nell Oak', 5 * 300]);
      assert.deepEqual(toNew.warnings, []);
      await assert.rejects(previewProposal(docket, ana, { caseId: '4', officer: 'officer-bo', on }), {
        code: 'access-refused',
      });
    }));
});
