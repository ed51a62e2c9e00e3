import assert from 'node:assert/strict';
import { it } from 'node:test';
import { readCaseFor } from '../access/index.ts';
import { appendEvents } from '../append/index.ts';
import type { Member, Role } from '../staff/member.ts';
import { withDocket } from '../test-docket.ts';
import { requestPreAction, showPreAction } from './index.ts';

const member = (name: string, role: Role): Member => ({
  member: name,
  name,
  role,
  office: 'BAL',
  languages: [],
  clearances: [],
  minutesPerDay: null,
  active: true,
  synthetic: true,
});
const officer = member('officer-1', 'officer');
const lawyer = member('lawyer-1', 'legal-reviewer');

it('a refusal by a protected bar is seen as a refusal: its reason only by who may know it', () =>
  withDocket(async ({ docket }) => {
    const outcome = await appendEvents(docket, {
      caseId: '572',
      events: [
        { kind: 'nta.filed', on: '2023-02-12', body: { court: 'BAL' } },
        {
          kind: 'order.entered',
          on: '2026-06-01',
          body: {
            order: 'removal',
            authority: 'judge',
            form: 'oral',
            appeal: 'waived',
            inAbsentia: false,
            countries: ['HN'],
          },
        },
        { kind: 'hold.placed', on: '2026-11-02', body: { hold: 'witness' } },
      ],
      by: 'test',
      idempotencyKey: 'open',
      expectedSeq: 0,
    });
    assert.ok(outcome.ok);
    await docket.pool.query(`insert into staff.office (office, name) values ('BAL', 'Baltimore')`);
    for (const { member: id, role } of [officer, lawyer]) {
      await docket.pool.query(`insert into staff.member (member, name, role, office) values ($1, $1, $2, 'BAL')`, [
        id,
        role,
      ]);
    }
    await docket.pool.query(`insert into docket.caseload (case_id, officer, office) values (572, 'officer-1', 'BAL')`);
    const review = await requestPreAction(docket, {
      caseId: '572',
      member: officer,
      idempotencyKey: 'ask',
      step: 'removal',
      country: 'HN',
      reason: 'the order is final',
      expectedSeq: 3,
    });
    const toOfficer = showPreAction(review, await readCaseFor(docket, officer, '572'), {
      rulebook: docket.rulebook,
    });
    assert.equal(toOfficer.status, 'refused');
    assert.deepEqual(
      toOfficer.refusals.map(({ rule, because }) => [rule, because]),
      [[null, []]],
    );
    assert.match(toOfficer.refusals[0]?.sentence ?? '', /Protected bar: contact the unit/);
    assert.ok(!JSON.stringify(toOfficer).includes('C24'));
    assert.ok(!JSON.stringify(toOfficer).includes('"e3"'));
    const toLawyer = showPreAction(
      review,
      await readCaseFor(docket, lawyer, '572', { purpose: 'review of a removal' }),
      { rulebook: docket.rulebook },
    );
    assert.deepEqual(
      toLawyer.refusals.map(({ rule, because }) => [rule, because]),
      [['C24', ['e3']]],
    );
  }));
