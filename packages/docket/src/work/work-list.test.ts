/** An officer's day on the work list: what is owed, why, what was put off and what was finished. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { appendEvents } from '../append/index.ts';
import type { Member } from '../staff/member.ts';
import { setWeight } from '../staff/weights.ts';
import { feed, type SmallEvent, type TestDocket, withDocket } from '../test-docket.ts';
import { verify } from '../verify/index.ts';
import { evidenceMark } from './duty-marks.ts';
import { finishDuty, snoozeDuty, type WorkItem, type WorkQuestion, workList } from './index.ts';

const ines: Member = {
  member: 'officer-12',
  name: 'Ines Example',
  role: 'officer',
  office: 'baltimore',
  languages: ['es'],
  clearances: [],
  minutesPerDay: 420,
  active: true,
  synthetic: true,
};
const owen: Member = { ...ines, member: 'officer-13', name: 'Owen Example' };
const sam: Member = { ...ines, member: 'supervisor-1', name: 'Sam Example', role: 'supervisor', minutesPerDay: null };
const rosa: Member = { ...ines, member: 'reviewer-1', name: 'Rosa Example', role: 'legal-reviewer', office: null };

const recordedAt = '2026-11-24T12:00:00.000Z';
const filed: SmallEvent = { kind: 'nta.filed', on: '2023-02-12', body: { court: 'BAL' } };
const returned: SmallEvent = { kind: 'notice.returned', on: '2026-11-10' };
const removal: SmallEvent = {
  kind: 'order.entered',
  on: '2026-09-16',
  body: { order: 'removal', authority: 'judge', form: 'oral', appeal: 'waived', countries: ['HN'] },
};
const condition: SmallEvent = {
  kind: 'condition.imposed',
  on: '2026-09-16',
  body: { condition: 'curfew', reviewOn: '2026-11-24' },
};

/** Four cases of Ines, one of Owen: mail that came back, a condition, a disputed hold of a witness, a child. */
async function prepare({ docket, tamper }: TestDocket): Promise<void> {
  await tamper(`insert into staff.office (office, name, courts) values ('baltimore', 'Baltimore', '{BAL}')`);
  for (const { member, name, role, office, minutesPerDay } of [ines, owen, sam, rosa]) {
    await tamper('insert into staff.member (member, name, role, office, minutes_per_day) values ($1, $2, $3, $4, $5)', [
      member,
      name,
      role,
      office,
      minutesPerDay,
    ]);
  }
  await tamper(
    `insert into docket.caseload (case_id, officer, office, touched_on)
     select id, case id when 9 then 'officer-13' else 'officer-12' end, 'baltimore', '2026-11-20' from unnest('{1,2,3,4,9}'::bigint[]) id`,
  );
  await feed(docket, {
    recordedAt,
    cases: {
      1: [filed, returned],
      2: [filed, removal, condition],
      3: [
        filed,
        { kind: 'hold.placed', on: '2026-10-01', body: { hold: 'witness' } },
        { kind: 'record.disputed', on: '2026-11-02', body: { event: 'e2' } },
      ],
      4: [filed, { kind: 'juvenile.recorded', on: '2026-10-01', body: { juvenile: 'accompanied' } }, returned],
      9: [filed, returned],
    },
  });
}

function told(items: readonly WorkItem[]): readonly string[] {
  return items.map(({ caseId, duty, dueOn, when }) => `${caseId} ${duty} ${dueOn} ${when}`);
}

async function listOf({ docket }: TestDocket, question: WorkQuestion = {}, member = ines) {
  return workList(docket, member, question);
}

async function only(test: TestDocket, caseId: string): Promise<WorkItem & { task: string; evidence: string }> {
  const item = (await listOf(test)).items.find((one) => one.caseId === caseId);
  assert.ok(item !== undefined && item.task !== null && item.evidence !== null, `case ${caseId} is not on the list`);
  return { ...item, task: item.task, evidence: item.evidence };
}

const key = { idempotencyKey: 'once' };

describe('the work list', () => {
  it('has what is overdue first, then today, then ahead; a protected matter is told as one, a child is not there', () =>
    withDocket(async (test) => {
      await prepare(test);
      const list = await listOf(test);
      assert.deepEqual(told(list.items), [
        '1 returned-mail 2026-11-17 overdue',
        '3 protected 2026-11-17 overdue',
        '2 condition-review 2026-11-24 today',
      ]);
    }));

  it('says why in the language of the member, with the minutes of the day against what the day has', () =>
    withDocket(async (test) => {
      await prepare(test);
      const list = await listOf(test, { language: 'es' });
      assert.equal(list.today, '2026-11-24');
      assert.deepEqual(list.minutes, { overdue: 35, today: 15 });
      assert.equal(list.minutesPerDay, 420);
      const mail = list.items.find(({ duty }) => duty === 'returned-mail');
      assert.match(mail?.why ?? '', /^Un aviso fue devuelto .*regla de la casa: 17 de noviembre de 2026/);
      const wall = list.items.find(({ duty }) => duty === 'protected');
      assert.deepEqual([wall?.task, wall?.rule, wall?.evidence, wall?.finishable], [null, null, null, false]);
      const administrator: Member = { ...ines, member: 'administrator-1', role: 'administrator' };
      await test.tamper(
        `insert into staff.member (member, name, role) values ('administrator-1', 'Ada Example', 'administrator')`,
      );
      await setWeight(
        test.docket,
        administrator,
        { duty: 'condition-review', fromOn: '2026-01-01', minutes: 40 },
        { today: '2026-11-24', idempotencyKey: 'weight' },
      );
      assert.equal((await listOf(test)).minutes.today, 40);
      assert.equal((await listOf(test, {}, { ...ines, minutesPerDay: null })).minutesPerDay, null);
    }));

  it('is read a page at a time, each duty once', () =>
    withDocket(async (test) => {
      await prepare(test);
      const whole = told((await listOf(test)).items);
      const found: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await listOf(test, { limit: 1, ...(cursor && { cursor }) });
        found.push(...told(page.items));
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      assert.deepEqual(found, whole);
      assert.deepEqual(told((await listOf(test, { from: '2026-11-24' })).items), [
        '2 condition-review 2026-11-24 today',
      ]);
      await assert.rejects(listOf(test, { cursor: 'abc' }), { code: 'bad-argument' });
    }));

  it('is of oneself, or of an officer of the office for its supervisor, which is on record; of nobody else', () =>
    withDocket(async (test) => {
      await prepare(test);
      assert.deepEqual(told((await listOf(test, {}, owen)).items), ['9 returned-mail 2026-11-17 overdue']);
      const seen = await listOf(test, { officer: 'officer-13' }, sam);
      assert.deepEqual(told(seen.items), ['9 returned-mail 2026-11-17 overdue']);
      const acts = await test.docket.pool.query('select member, action, details from staff.audit');
      assert.deepEqual(acts.rows, [
        { member: 'supervisor-1', action: 'read-work-list', details: { officer: 'officer-13' } },
      ]);
      for (const [member, officer] of [
        [ines, 'officer-13'],
        [rosa, 'officer-12'],
        [rosa, undefined],
        [{ ...sam, office: 'elsewhere' }, 'officer-12'],
        [{ ...ines, active: false }, undefined],
      ] as const) {
        await assert.rejects(listOf(test, { officer }, member), { name: 'AccessRefused' });
      }
    }));

  it('has a case that nobody looked at for ninety days; those that nobody ever looked at are counted, and listed when asked for', () =>
    withDocket(async (test) => {
      await prepare(test);
      await test.tamper(`update docket.caseload set touched_on = '2026-08-26' where case_id = 1`);
      assert.ok(told((await listOf(test)).items).includes('1 untouched 2026-11-24 today'));
      await test.tamper(`update docket.caseload set touched_on = '2026-08-27' where case_id = 1`);
      assert.ok(!told((await listOf(test)).items).some((line) => line.includes('untouched')));
      await test.tamper(`update docket.caseload set touched_on = null where case_id in (1, 2)`);
      const list = await listOf(test, { duty: 'untouched', limit: 1 });
      assert.deepEqual(list.untouched, { days90: 0, days180: 0, days365: 0, never: 2 });
      assert.deepEqual(told(list.items), ['1 untouched 2026-11-24 today']);
      const more = await listOf(test, { duty: 'untouched', limit: 1, ...(list.next && { cursor: list.next }) });
      assert.deepEqual(told(more.items), ['2 untouched 2026-11-24 today']);
    }));
});

describe('putting a duty off', () => {
  it('takes it from the list until its day, or until new evidence; it is in the audit of the case', () =>
    withDocket(async (test) => {
      await prepare(test);
      const { docket, setClock } = test;
      const { caseId, task, evidence } = await only(test, '1');
      const command = { caseId, task, evidence, until: '2026-12-01', reason: 'the landlord calls back', ...key };
      const done = await snoozeDuty(docket, ines, command);
      assert.deepEqual(await snoozeDuty(docket, ines, command), done);
      await assert.rejects(snoozeDuty(docket, ines, { ...command, until: '2026-12-02' }), { code: 'key-reused' });
      assert.ok(!(await listOf(test)).items.some((item) => item.caseId === '1'));
      assert.equal(
        (await listOf(test)).due.find(({ duty }) => duty === 'returned-mail'),
        undefined,
      );
      const audit = await docket.pool.query(
        `select seq, actor, action, details from docket.audit where case_id = 1 and actor like 'staff:%'`,
      );
      assert.deepEqual(audit.rows, [
        { seq: done.seq, actor: 'staff:officer-12', action: 'snooze-duty', details: { task, until: '2026-12-01' } },
      ]);
      setClock('2026-11-30T15:00:00.000Z');
      assert.ok(!(await listOf(test)).items.some((item) => item.caseId === '1'));
      setClock('2026-12-01T15:00:00.000Z');
      assert.ok((await listOf(test)).items.some((item) => item.caseId === '1'));
      assert.deepEqual((await verify(docket)).problems, []);
    }));

  it('does not outlast new evidence: another notice that comes back brings the duty back before its day', () =>
    withDocket(async (test) => {
      await prepare(test);
      const { caseId, task, evidence } = await only(test, '1');
      const put = { caseId, task, evidence, until: '2026-12-01', reason: 'the landlord calls back', ...key };
      await snoozeDuty(test.docket, ines, put);
      const again = await appendEvents(test.docket, {
        caseId: '1',
        events: [{ kind: 'notice.returned', on: '2026-11-23', body: {} }],
        by: 'staff:officer-12',
        idempotencyKey: 'again',
      });
      assert.ok(again.ok);
      assert.equal((await only(test, '1')).task, task);
    }));

  it('needs a reason and a day to come, and never goes beyond a day that the law set', () =>
    withDocket(async (test) => {
      await prepare(test);
      await test.tamper(`update docket.task set due_on = '2026-11-30' where case_id = 2`);
      const { caseId, task, evidence } = await only(test, '2');
      const put = (until: string, reason = 'waiting for a letter') =>
        snoozeDuty(test.docket, ines, { caseId, task, evidence, until, reason, idempotencyKey: until + reason });
      await assert.rejects(put('2026-11-27', ' '), /say why/);
      await assert.rejects(put('2026-11-24'), /yet to come/);
      await assert.rejects(put('2026-12-01'), /the law sets the day of this duty, 2026-11-30/);
      await put('2026-11-30');
      assert.ok(!(await listOf(test)).items.some((item) => item.caseId === '2'));
      // The law's day moves nearer: the duty is back, though it was put off.
      await test.tamper(`update docket.task set due_on = '2026-11-27' where case_id = 2`);
      assert.ok((await listOf(test)).items.some((item) => item.caseId === '2'));
    }));
});

describe('finishing a duty by looking', () => {
  it('holds for the evidence that was looked at, and new evidence brings it back', () =>
    withDocket(async (test) => {
      await prepare(test);
      const { docket } = test;
      const { caseId, task, evidence } = await only(test, '1');
      await test.tamper(`update docket.caseload set touched_on = '2026-11-01' where case_id = 1`);
      const command = { caseId, task, evidence, note: 'wrote to the counsel of record', ...key };
      const done = await finishDuty(docket, ines, command);
      assert.deepEqual(await finishDuty(docket, ines, command), done);
      assert.ok(!(await listOf(test)).items.some((item) => item.caseId === '1'));
      const load = await docket.pool.query('select touched_on from docket.caseload where case_id = 1');
      assert.deepEqual(load.rows, [{ touched_on: '2026-11-24' }]);
      const again = await appendEvents(docket, {
        caseId: '1',
        events: [{ kind: 'notice.returned', on: '2026-11-23', body: {} }],
        by: 'staff:officer-12',
        idempotencyKey: 'again',
      });
      assert.ok(again.ok);
      assert.notEqual((await only(test, '1')).evidence, evidence);
      // Whoever still has the old list in front of them is told.
      await assert.rejects(finishDuty(docket, ines, { ...command, idempotencyKey: 'late' }), { code: 'conflict' });
      assert.deepEqual((await verify(docket)).problems, []);
    }));

  it('is no way out of what an event has to settle, and nobody does it in the case of another or behind a wall', () =>
    withDocket(async (test) => {
      await prepare(test);
      const { docket } = test;
      const review = await only(test, '2');
      await assert.rejects(finishDuty(docket, ines, { ...review, ...key }), /record the event that settles it/);
      const mail = await only(test, '1');
      for (const member of [owen, rosa]) {
        await assert.rejects(finishDuty(docket, member, { ...mail, ...key }), { name: 'AccessRefused' });
      }
      const hidden = await docket.pool.query<{ task: string; because: string[] }>(
        'select task, because from docket.task where case_id = 3',
      );
      const { task = '', because = [] } = hidden.rows[0] ?? {};
      await assert.rejects(
        snoozeDuty(docket, ines, {
          caseId: '3',
          task,
          evidence: evidenceMark(because),
          until: '2026-12-01',
          reason: 'guessed right',
          ...key,
        }),
        // What is behind a wall is not there, whoever guesses its name.
        { code: 'conflict' },
      );
      for (const caseId of ['4', '999']) {
        await assert.rejects(finishDuty(docket, ines, { ...mail, caseId, ...key }), { name: 'AccessRefused' });
      }
      assert.equal((await docket.pool.query('select from docket.task_done')).rowCount, 0);
      await finishDuty(docket, sam, { ...mail, ...key });
    }));
});
