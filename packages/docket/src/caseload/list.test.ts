import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { feed, withDocket } from '../test-docket.ts';
import { proposeCase } from './assign.ts';
import { answerContest, contestFigures, listContests } from './contests.ts';
import { listCaseload } from './list.ts';
import { suggestForOffice } from './office-balance.ts';
import { staffingOfOffice } from './office-staffing.ts';
import { listProposals } from './proposals.ts';
import { addWork, openSmallOffice } from './small-office.ts';

describe('the list of a caseload', () => {
  it('shows number, language, next duty and last look, by docket number or due day, page by page', () =>
    withDocket(async (test) => {
      const { docket } = test;
      const { ana } = await openSmallOffice(test);
      await addWork(test, [
        ['4', 'check-in', '2026-11-25'],
        ['2', 'court-deadline', '2026-12-01'],
        ['2', 'check-in', '2026-12-09'],
      ]);
      const { items } = await listCaseload(docket, ana, {});
      assert.deepEqual(items[1], {
        caseId: '2',
        docketNumber: 'OD-21',
        language: 'es',
        officer: 'officer-ana',
        proposed: null,
        familyCases: 3,
        nextDutyOn: '2026-12-01',
        touchedOn: null,
        seq: 1,
      });
      const walk = async (order: 'due' | 'docket-number') => {
        const seen: string[] = [];
        let cursor: string | undefined;
        do {
          const page = await listCaseload(docket, ana, { order, limit: 1, cursor });
          seen.push(...page.items.map(({ caseId }) => caseId));
          cursor = page.next ?? undefined;
        } while (cursor !== undefined);
        return seen;
      };
      assert.deepEqual(await walk('docket-number'), ['1', '2', '3', '4']);
      assert.deepEqual(await walk('due'), ['4', '2', '1', '3']);
      const acts = await docket.pool.query(
        `select from staff.audit where member = 'officer-ana' and action = 'list-caseload'`,
      );
      assert.equal(acts.rowCount, 9);
    }));

  it('is for its officer and the supervisor of the office alone', () =>
    withDocket(async (test) => {
      const { docket } = test;
      const { ana, bo, supervisor, otherSupervisor } = await openSmallOffice(test);
      const ids = async (...asked: Parameters<typeof listCaseload>) =>
        (await listCaseload(...asked)).items.map(({ caseId }) => caseId);
      assert.deepEqual(await ids(docket, supervisor, {}), ['1', '2', '3', '4', '5', '6']);
      assert.deepEqual(await ids(docket, supervisor, { officer: 'officer-bo' }), ['5']);
      assert.deepEqual(await ids(docket, supervisor, { officer: null }), ['6']);
      assert.deepEqual(await ids(docket, otherSupervisor, { officer: 'officer-bo' }), []);
      await assert.rejects(async () => listCaseload(docket, bo, { officer: 'officer-ana' }), {
        code: 'access-refused',
      });
      for (const role of ['auditor', 'administrator', 'records-steward', 'legal-reviewer'] as const) {
        await assert.rejects(async () => listCaseload(docket, { ...ana, role }, {}), { code: 'access-refused' });
      }
    }));

  it('holds no juvenile for who is not cleared, nor do proposals; and such a case is given to who is', () =>
    withDocket(async (test) => {
      const { docket } = test;
      const { supervisor, bo } = await openSmallOffice(test);
      await feed(docket, {
        runId: 2,
        cases: { '5': [{ kind: 'juvenile.recorded', on: '2026-11-02', body: { juvenile: 'unaccompanied' } }] },
      });
      const cleared = { ...supervisor, clearances: ['juvenile'] as const };
      const ids = async (member: typeof supervisor) =>
        (await listCaseload(docket, member, { officer: 'officer-bo' })).items.map(({ caseId }) => caseId);
      assert.deepEqual(await ids(supervisor), []);
      assert.deepEqual(await ids(cleared), ['5']);
      const give = { caseId: '5', officer: 'officer-ana', idempotencyKey: 'p' };
      await assert.rejects(proposeCase(docket, supervisor, give), { code: 'not-found' });
      await assert.rejects(proposeCase(docket, supervisor, { ...give, expectedSeq: 9 }), { code: 'not-found' });
      await test.tamper(`update staff.member set clearances = '{juvenile}' where member = 'supervisor-1'`);
      await assert.rejects(proposeCase(docket, cleared, give), /Ana Ruiz is not cleared for juveniles/);
      await test.tamper(`update staff.member set clearances = '{juvenile}' where member = 'officer-ana'`);
      await proposeCase(docket, cleared, give);
      assert.deepEqual(await listProposals(docket, supervisor), []);
      assert.equal((await listProposals(docket, cleared)).length, 1);
      assert.deepEqual(await listProposals(docket, bo), []);
    }));
});

describe('proposals', () => {
  it('are listed for who answers and for the supervisors of both offices', () =>
    withDocket(async (test) => {
      const { docket } = test;
      const { supervisor, otherSupervisor, cruz, ana } = await openSmallOffice(test);
      await proposeCase(docket, supervisor, {
        caseId: '4',
        officer: 'officer-cruz',
        reason: 'moved',
        idempotencyKey: 'p',
      });
      const told = async (member: typeof ana) =>
        (await listProposals(docket, member)).map((one) => [one.caseId, one.reason, one.isToAnswer]);
      const [shown] = await listProposals(docket, supervisor);
      assert.deepEqual([shown?.from.name, shown?.to.name, shown?.byName], ['Ana Ruiz', 'Cruz Mora', 'Sue Pell']);
      assert.deepEqual(await told(supervisor), [['4', 'moved', false]]);
      assert.deepEqual(await told(otherSupervisor), [['4', 'moved', true]]);
      assert.deepEqual(await told(cruz), [['4', 'moved', false]]);
      assert.deepEqual(await told(ana), []);
    }));
});

describe('an officer', () => {
  it('contests the own figures; the supervisor answers once, and both stay', () =>
    withDocket(async (test) => {
      const { docket } = test;
      const { ana, bo, supervisor, otherSupervisor } = await openSmallOffice(test);
      const said = { statement: 'Case 4 was closed in June.', idempotencyKey: 'c', on: '2026-11-24' };
      const contest = await contestFigures(docket, ana, said);
      assert.deepEqual(await contestFigures(docket, ana, said), contest);
      assert.equal(contest.answer, null);
      const answer = { officer: 'officer-ana', seq: contest.seq, statement: 'It was. It goes.', idempotencyKey: 'a' };
      for (const other of [ana, otherSupervisor]) {
        await assert.rejects(answerContest(docket, other, answer), { code: 'access-refused' });
      }
      await answerContest(docket, supervisor, answer);
      await assert.rejects(answerContest(docket, supervisor, { ...answer, idempotencyKey: 'b' }), { code: 'conflict' });
      await assert.rejects(answerContest(docket, supervisor, { ...answer, seq: 9, idempotencyKey: 'd' }), {
        code: 'not-found',
      });
      const [kept] = await listContests(docket, ana);
      assert.equal(kept?.answer?.statement, 'It was. It goes.');
      assert.deepEqual([kept?.name, kept?.answer?.byName], ['Ana Ruiz', 'Sue Pell']);
      assert.deepEqual(kept?.figures, contest.figures);
      assert.deepEqual(await listContests(docket, bo), []);
      assert.equal((await listContests(docket, supervisor)).length, 1);
      await assert.rejects(docket.pool.query('delete from staff.contest'), { code: '42501' });
    }));
});

describe('the supervisor of an office', () => {
  it('is suggested a fair share of it', () =>
    withDocket(async (test) => {
      const { docket } = test;
      const { supervisor, ana } = await openSmallOffice(test);
      await test.tamper(
        `update staff.member set minutes_per_day = 1, languages = '{en,es}' where member = 'officer-bo'`,
      );
      await test.tamper(`update staff.member set minutes_per_day = 2 where member = 'officer-ana'`);
      await addWork(test, [
        ['1', 'court-deadline', '2026-11-25'],
        ['4', 'check-in', '2026-11-25'],
      ]);
      const suggested = await suggestForOffice(docket, supervisor, { on: '2026-11-24', workingDays: 10 });
      assert.deepEqual(
        suggested.moves.map(({ caseIds, to, because }) => [caseIds, to, because]),
        [
          [['6'], 'officer-bo', 'nobody'],
          [['4'], 'officer-bo', 'overload'],
        ],
      );
      assert.deepEqual([...suggested.seqs].sort(), [
        ['4', 1],
        ['6', 1],
      ]);
      assert.equal(suggested.names.get('officer-bo'), 'Bo Lind');
      await assert.rejects(suggestForOffice(docket, ana, { on: '2026-11-24' }), { code: 'access-refused' });
    }));

  it("is suggested no officer for a juvenile's case who is not cleared, and not told of it without being cleared", () =>
    withDocket(async (test) => {
      const { docket, tamper } = test;
      const { supervisor } = await openSmallOffice(test);
      await feed(docket, {
        runId: 2,
        cases: { '6': [{ kind: 'juvenile.recorded', on: '2024-01-02', body: { juvenile: 'unaccompanied' } }] },
      });
      const cleared = { ...supervisor, clearances: ['juvenile' as const] };
      const on = '2026-11-24';
      assert.deepEqual((await suggestForOffice(docket, supervisor, { on })).unplaced, []);
      const { unplaced } = await suggestForOffice(docket, cleared, { on });
      assert.deepEqual(
        unplaced.map(({ caseIds, because }) => [caseIds, because]),
        [[['6'], 'no-taker']],
      );
      await tamper(`update staff.member set clearances = '{juvenile}' where member = 'officer-bo'`);
      const { moves } = await suggestForOffice(docket, cleared, { on });
      assert.deepEqual(
        moves.map(({ caseIds, to }) => [caseIds, to]),
        [[['6'], 'officer-bo']],
      );
      assert.deepEqual((await suggestForOffice(docket, supervisor, { on })).moves, []);
    }));

  it('works out what more officers would come to', () =>
    withDocket(async (test) => {
      const { docket } = test;
      const { supervisor } = await openSmallOffice(test);
      await addWork(test, [['4', 'court-deadline', '2026-12-10']]);
      const change = { officers: { count: 1, minutesPerDay: 100 } };
      const { asIs, changed } = await staffingOfOffice(docket, supervisor, { on: '2026-11-24', change });
      assert.equal(asIs.length, 12);
      // 22 working days in December 2026.
      assert.equal(asIs[1]?.minutesDue, 30);
      assert.equal(asIs[1]?.minutesAvailable, 22 * 660);
      assert.equal(changed[1]?.minutesAvailable, 22 * 760);
    }));
});
