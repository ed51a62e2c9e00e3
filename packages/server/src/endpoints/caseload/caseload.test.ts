import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assignAtOnce } from '@opendocket/docket';
import { type TestServer, withServer } from '../../testing.ts';

async function withCases(test: TestServer): Promise<void> {
  await test.docket.pool.query('insert into docket.case_file (case_id) values (1), (2)');
  await assignAtOnce(test.docket, {
    by: 'import:staff',
    reason: 'staff of 2026-11',
    assignments: [
      { caseId: '1', officer: 'officer', office: 'BAL' },
      { caseId: '2', officer: null, office: 'BAL' },
    ],
  });
}

const more = { members: [{ member: 'officer-2', role: 'officer' as const }] };

describe('a caseload over the API', () => {
  it('is proposed by the supervisor after a preview, and accepted by the officer', () =>
    withServer(async (test) => {
      await withCases(test);
      const supervisor = await test.as('supervisor');
      const wanted = { case: 'OD-13', officer: 'officer-2' };
      const preview = await supervisor.post('/api/v1/caseload/proposals/preview', wanted);
      assert.equal(preview.statusCode, 200, preview.body);
      assert.deepEqual(preview.json().receiver.after, { cases: 1, minutesDue: 0 });
      const proposed = await supervisor.post('/api/v1/caseload/proposals', { ...wanted, expectedSeq: 1 });
      assert.equal(proposed.statusCode, 200, proposed.body);

      const officer = await test.as('officer-2');
      const waiting = await officer.get('/api/v1/caseload/proposals');
      const [proposal] = waiting.json().items;
      assert.deepEqual([proposal.docketNumber, proposal.isToAnswer], ['OD-13', true]);
      const accepted = await officer.post('/api/v1/caseload/proposals/answer', { case: '1', accept: true });
      assert.equal(accepted.json().action, 'accepted', accepted.body);
      const own = await officer.get('/api/v1/caseload/own');
      assert.equal(own.json().total.cases, 1);
      const listed = await officer.get('/api/v1/caseload/cases?order=due');
      assert.deepEqual(Object.keys(listed.json().items[0]).sort(), [
        'caseId',
        'docketNumber',
        'familyCases',
        'language',
        'nextDutyOn',
        'officer',
        'proposed',
        'seq',
        'touchedOn',
      ]);
    }, more));

  it('is planned by the supervisor: load, suggestion, staffing', () =>
    withServer(async (test) => {
      await withCases(test);
      const supervisor = await test.as('supervisor');
      const office = await supervisor.get('/api/v1/caseload/office?on=2026-11-24');
      assert.deepEqual(
        office.json().officers.map(({ officer }: { officer: string }) => officer),
        ['officer', 'officer-2'],
      );
      const suggested = await supervisor.get('/api/v1/caseload/suggestion');
      assert.equal(suggested.json().moves[0].because, 'nobody', suggested.body);
      const staffing = await supervisor.post('/api/v1/caseload/staffing', {
        officers: { count: 2, minutesPerDay: 360 },
      });
      assert.equal(staffing.json().changed.length, 12, staffing.body);
      assert.equal((await supervisor.get('/api/v1/caseload/cases?unassigned=true')).json().items.length, 1);
    }, more));

  it('can be contested, and the supervisor answers', () =>
    withServer(async (test) => {
      const officer = await test.as('officer');
      const said = await officer.post('/api/v1/caseload/contests', { statement: 'Two cases are closed.' });
      assert.equal(said.statusCode, 200, said.body);
      const supervisor = await test.as('supervisor');
      const answer = { officer: 'officer', seq: said.json().seq, statement: 'They go.' };
      assert.equal((await supervisor.post('/api/v1/caseload/contests/answer', answer)).statusCode, 200);
      const listed = await officer.get('/api/v1/caseload/contests');
      assert.equal(listed.json().items[0].answer.statement, 'They go.');
    }));

  it('tells a sentence where something is not allowed, and asks for no order by what a case holds', () =>
    withServer(async (test) => {
      await withCases(test);
      const officer = await test.as('officer');
      assert.equal((await officer.get('/api/v1/caseload/office')).statusCode, 403);
      assert.equal((await officer.get('/api/v1/caseload/cases?officer=officer-2')).statusCode, 403);
      for (const asked of ['stage=final', 'order=bars', 'finality=final', 'untouchedDays=1']) {
        assert.equal((await officer.get(`/api/v1/caseload/cases?${asked}`)).statusCode, 400, asked);
      }
      const supervisor = await test.as('supervisor');
      const lost = await supervisor.post('/api/v1/caseload/proposals', { case: '1', officer: 'nobody' });
      assert.match(lost.json().detail, /there is no officer "nobody"/);
      const stale = { case: '1', officer: 'officer-2', expectedSeq: 0 };
      const late = await supervisor.post('/api/v1/caseload/proposals', stale);
      assert.equal(late.statusCode, 409);
      assert.deepEqual([late.json().assignment.seq, late.json().assignment.officer.member], [1, 'officer']);
    }, more));
});

describe('administration over the API', () => {
  it('adds an office, a member and a weight, and deactivates the member', () =>
    withServer(async (test) => {
      const administrator = await test.as('administrator');
      const post = async (path: string, body: object) => {
        const answered = await administrator.post(`/api/v1/administration/${path}`, body);
        assert.equal(answered.statusCode, 200, answered.body);
        return answered.json();
      };
      await post('offices', { office: 'newark', name: 'Newark', courts: ['NEW'] });
      await post('members', {
        member: 'officer-9',
        name: 'Ana Ruiz',
        role: 'officer',
        office: 'newark',
        languages: ['es'],
      });
      const left = await post('members/officer-9', { active: false });
      assert.deepEqual([left.active, left.languages], [false, ['es']]);
      await post('weights', { duty: 'check-in', fromOn: '2026-12-01', minutes: 5 });
      const weights = await administrator.get('/api/v1/administration/weights');
      assert.equal(weights.json().items[0].setBy, 'staff:administrator');
      const supervisor = await test.as('supervisor');
      assert.equal((await supervisor.get('/api/v1/administration/members')).statusCode, 403);
    }));
});
