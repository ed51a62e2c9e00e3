import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { appendEvents, type Docket } from '@opendocket/docket';
import { withServer } from '../../testing.ts';

const order = {
  order: 'removal',
  authority: 'judge',
  form: 'oral',
  appeal: 'waived',
  inAbsentia: false,
  countries: ['HN'],
};

async function openCase(docket: Docket): Promise<void> {
  const outcome = await appendEvents(docket, {
    caseId: '572',
    events: [
      { kind: 'nta.filed', on: '2023-02-12', body: { court: 'BAL' } },
      { kind: 'order.entered', on: '2026-06-01', body: order },
    ],
    by: 'test',
    idempotencyKey: 'open',
    expectedSeq: 0,
  });
  assert.ok(outcome.ok);
  await docket.pool.query(`insert into docket.caseload (case_id, officer, office) values (572, 'officer', 'BAL')`);
}

const path = '/api/v1/cases/OD-5724/pre-actions';
const removal = { step: 'removal', country: 'HN', reason: 'the order is final', expectedSeq: 2 };
const purpose = { 'x-purpose': 'review of a removal' };

describe('the gate, over HTTP', () => {
  it('is passed by an officer who asks, a legal reviewer and a supervisor, and by no fewer', () =>
    withServer(async ({ docket, as }) => {
      await openCase(docket);
      const officer = await as('officer');
      const asked = await officer.post(path, removal);
      assert.equal(asked.statusCode, 200, asked.body);
      const { review, wanted, day } = asked.json();
      assert.equal(wanted.attestations.length, 6);
      for (const source of wanted.attestations) {
        const attested = await officer.post(`${path}/${review}/attestations`, {
          source,
          through: day,
          how: 'searched by number',
        });
        assert.equal(attested.statusCode, 200, attested.body);
      }
      const lawyer = await as('legal-reviewer');
      for (const { rule, why } of wanted.findings) {
        const found = await lawyer.post(
          `${path}/${review}/findings`,
          { rule, why, finding: 'settled by the file' },
          purpose,
        );
        assert.equal(found.statusCode, 200, found.body);
      }
      const statement = { statement: 'read the whole file' };
      assert.equal((await officer.post(`${path}/${review}/approvals`, statement)).statusCode, 403);
      assert.equal((await lawyer.post(`${path}/${review}/approvals`, statement, purpose)).json().status, 'waiting');
      const supervisor = await as('supervisor');
      assert.equal((await supervisor.post(`${path}/${review}/approvals`, statement)).json().status, 'complete');
      const listed = await officer.get(path);
      assert.equal(listed.json().items[0].status, 'complete');
      assert.ok(!listed.body.includes('executable'));
    }));

  it('is closed to who may only read the case, and to roles that read none', () =>
    withServer(
      async ({ docket, as }) => {
        await openCase(docket);
        const other = await as('officer-9');
        const refused = await other.post(path, removal, purpose);
        assert.deepEqual([refused.statusCode, /may not act on this case/.test(refused.body)], [403, true]);
        assert.equal((await other.get(path, purpose)).statusCode, 200);
        for (const role of ['auditor', 'records-steward', 'administrator']) {
          assert.equal((await (await as(role)).get(path, purpose)).statusCode, 403, role);
        }
      },
      { members: [{ member: 'officer-9', role: 'officer' }] },
    ));

  it('tells in a sentence what is missing, and records nothing', () =>
    withServer(async ({ docket, as }) => {
      await openCase(docket);
      const officer = await as('officer');
      const noCountry = await officer.post(path, { ...removal, country: undefined });
      assert.equal(noCountry.statusCode, 400);
      assert.match(noCountry.json().detail, /names the country/);
      const stale = await officer.post(path, { ...removal, expectedSeq: 1 });
      assert.match(stale.json().detail, /read what is new/);
      assert.deepEqual((await officer.get(path)).json().items, []);
    }));
});
