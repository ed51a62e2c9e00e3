import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { coverageSources } from '@opendocket/rulebook';
import { appendEvents } from '../append/index.ts';
import { setCoverage } from '../coverage.ts';
import type { Docket } from '../open.ts';
import type { Member, Role } from '../staff/member.ts';
import { withDocket } from '../test-docket.ts';
import { verify } from '../verify/index.ts';
import {
  approvePreAction,
  attestSource,
  endPreAction,
  findOnDoubt,
  type PreActionReview,
  readPreActions,
  requestPreAction,
} from './index.ts';

let keys = 0;
const key = () => {
  keys += 1;
  return `key ${keys}`;
};

const member = (name: string, role: Role): Member => ({
  member: name,
  name,
  role,
  office: 'BAL',
  languages: ['en'],
  clearances: [],
  minutesPerDay: 420,
  active: true,
  synthetic: true,
});
const officer = member('officer-1', 'officer');
const supervisor = member('supervisor-1', 'supervisor');
const lawyer = member('lawyer-1', 'legal-reviewer');
const otherLawyer = member('lawyer-2', 'legal-reviewer');

const caseId = '572';
const order = {
  kind: 'order.entered',
  on: '2026-06-01',
  body: { order: 'removal', authority: 'judge', form: 'oral', appeal: 'waived', inAbsentia: false, countries: ['HN'] },
};

async function open(docket: Docket, ...more: readonly unknown[]): Promise<number> {
  const served = { kind: 'nta.served', on: '2023-01-05', body: {} };
  const filed = { kind: 'nta.filed', on: '2023-02-12', body: { court: 'BAL' } };
  const outcome = await appendEvents(docket, {
    caseId,
    events: [served, filed, order, ...more],
    by: 'test',
    idempotencyKey: key(),
    expectedSeq: 0,
  });
  assert.ok(outcome.ok, outcome.ok ? '' : outcome.sentence);
  await docket.pool.query(`insert into staff.office (office, name) values ('BAL', 'Baltimore')`);
  for (const { member: id, role } of [officer, supervisor, lawyer, otherLawyer]) {
    await docket.pool.query(`insert into staff.member (member, name, role, office) values ($1, $1, $2, 'BAL')`, [
      id,
      role,
    ]);
  }
  await docket.pool.query(`insert into docket.caseload (case_id, officer, office) values (572, 'officer-1', 'BAL')`);
  return outcome.result.headSeq;
}

const ask = (docket: Docket, expectedSeq: number, country = 'HN') =>
  requestPreAction(docket, {
    caseId,
    member: officer,
    idempotencyKey: key(),
    step: 'removal',
    country,
    reason: 'the order is final',
    expectedSeq,
  });

const attestAll = async (docket: Docket, { wanted, review, day }: PreActionReview) => {
  for (const source of wanted.attestations) {
    await attestSource(docket, {
      caseId,
      member: officer,
      idempotencyKey: key(),
      review,
      source,
      through: day,
      how: 'looked at the docket of the source by name and number',
    });
  }
};

const findAll = async (docket: Docket, { wanted, review }: PreActionReview) => {
  for (const { rule, why } of wanted.findings) {
    await findOnDoubt(docket, {
      caseId,
      member: lawyer,
      idempotencyKey: key(),
      review,
      rule,
      why,
      finding: 'read the file: settled by the notice of November 3',
    });
  }
};

const approve = (docket: Docket, review: number, by: Member) =>
  approvePreAction(docket, { caseId, member: by, idempotencyKey: key(), review, statement: 'read the whole file' });

/** A review that two people have approved. */
async function complete(docket: Docket, headSeq: number): Promise<PreActionReview> {
  const asked = await ask(docket, headSeq);
  await attestAll(docket, asked);
  await findAll(docket, asked);
  await approve(docket, asked.review, lawyer);
  return approve(docket, asked.review, supervisor);
}

const refuses = (work: Promise<unknown>, sentence: RegExp) => assert.rejects(work, { message: sentence });

describe('a pre-action review', () => {
  it('is refused at once where the record bars, with every bar, and the refusal stays on the record', () =>
    withDocket(async ({ docket }) => {
      const headSeq = await open(docket, { kind: 'stay.granted', on: '2026-11-10', body: { from: 'judge' } });
      const asked = await ask(docket, headSeq);
      assert.equal(asked.status, 'refused');
      assert.ok(asked.refusals.some(({ rule, because }) => rule === 'C28' && because.includes('e4')));
      assert.deepEqual(
        asked.entries.map(({ action }) => action),
        ['requested', 'refused'],
      );
      await refuses(approve(docket, asked.review, lawyer), /was refused/);
      const audit = await docket.pool.query(
        `select actor, details from docket.audit where case_id = 572 and action = 'pre-action'`,
      );
      assert.deepEqual(audit.rows, [
        { actor: 'staff:officer-1', details: { entry: 'refused', review: 1, status: 'refused', step: 'removal' } },
      ]);
    }));

  it('is refused while an appeal can be filed, and where no order stands', () =>
    withDocket(async ({ docket }) => {
      const headSeq = await open(docket, { kind: 'order.vacated', on: '2026-11-02', body: {} });
      const asked = await ask(docket, headSeq);
      assert.equal(asked.status, 'refused');
      assert.match(asked.refusals[0]?.sentence ?? '', /No order of removal stands/);
    }));

  it('is of one country: what is protected there refuses, elsewhere the doubt of a third country is left to a legal reviewer', () =>
    withDocket(async ({ docket }) => {
      const granted = {
        kind: 'protection.granted',
        on: '2026-06-01',
        body: { protection: 'withholding', countries: ['HN'] },
      };
      const headSeq = await open(docket, granted);
      const home = await ask(docket, headSeq, 'HN');
      assert.deepEqual([home.status, home.refusals.map(({ rule }) => rule)], ['refused', ['C10']]);
      const third = await ask(docket, headSeq, 'MX');
      assert.equal(third.status, 'waiting');
      assert.ok(third.wanted.findings.some(({ rule }) => rule === 'C11'));
      assert.equal(third.review, 2);
    }));

  it('wants an attestation of each source, a finding on each doubt, and two people who did not ask', () =>
    withDocket(async ({ docket }) => {
      const headSeq = await open(docket);
      await setCoverage(docket.pool, {
        source: 'court',
        through: '2026-11-24',
        recordedAt: '2026-11-24T12:00:00.000Z',
        recordedBy: 'feed',
      });
      const asked = await ask(docket, headSeq);
      assert.equal(asked.status, 'waiting');
      assert.deepEqual(
        asked.wanted.attestations,
        coverageSources.filter((source) => source !== 'court'),
      );
      assert.deepEqual(asked.wanted.approvals, ['legal-reviewer', 'supervisor']);
      await refuses(approve(docket, asked.review, lawyer), /Not yet attested: circuit/);
      await attestAll(docket, asked);
      if (asked.wanted.findings.length > 0) await refuses(approve(docket, asked.review, lawyer), /no finding yet/);
      await findAll(docket, asked);
      await refuses(approve(docket, asked.review, officer), /A legal reviewer and a supervisor approve/);
      const one = await approve(docket, asked.review, lawyer);
      assert.deepEqual([one.status, one.wanted.approvals], ['waiting', ['supervisor']]);
      await refuses(approve(docket, asked.review, otherLawyer), /is there already/);
      const both = await approve(docket, asked.review, supervisor);
      assert.deepEqual(
        [both.status, both.legalReviewer, both.supervisor],
        ['complete', 'staff:lawyer-1', 'staff:supervisor-1'],
      );
      assert.deepEqual((await verify(docket)).problems, []);
    }));

  it('is not approved by who asked for it, whatever the role', () =>
    withDocket(async ({ docket }) => {
      const headSeq = await open(docket);
      const asked = await requestPreAction(docket, {
        caseId,
        member: supervisor,
        idempotencyKey: key(),
        step: 'removal',
        country: 'HN',
        reason: 'the order is final',
        expectedSeq: headSeq,
      });
      await attestAll(docket, asked);
      await findAll(docket, asked);
      await refuses(approve(docket, asked.review, supervisor), /Who asked for a review does not approve it/);
      await refuses(
        requestPreAction(docket, {
          ...asked,
          member: lawyer,
          idempotencyKey: key(),
          country: 'HN',
          expectedSeq: headSeq,
        }),
        /by the officer or the supervisor/,
      );
    }));

  it('holds through the end of the day at the court: in Baltimore at 23:59, not at midnight', () =>
    withDocket(async ({ docket, setClock }) => {
      const done = await complete(docket, await open(docket));
      assert.equal(done.day, '2026-11-24');
      setClock('2026-11-25T04:59:00.000Z');
      assert.equal((await readPreActions(docket, caseId))[0]?.status, 'complete');
      setClock('2026-11-25T05:00:00.000Z');
      const [ended] = await readPreActions(docket, caseId);
      assert.deepEqual([ended?.status, ended?.expiredBy], ['expired', 'day']);
    }));

  it('ends with anything new on the case, even what seems to help the step', () =>
    withDocket(async ({ docket }) => {
      const headSeq = await open(docket);
      await complete(docket, headSeq);
      const outcome = await appendEvents(docket, {
        caseId,
        events: [{ kind: 'notice.sent', on: '2026-11-24', body: { what: 'order', method: 'mail' } }],
        by: 'test',
        idempotencyKey: key(),
      });
      assert.ok(outcome.ok);
      const [ended] = await readPreActions(docket, caseId);
      assert.deepEqual([ended?.status, ended?.expiredBy], ['expired', 'event']);
      await refuses(approve(docket, 1, supervisor), /Something new came onto the case/);
      await refuses(ask(docket, headSeq), /read what is new/);
    }));

  it('with a contradiction on record is refused until that is settled, and nobody can find it away', () =>
    withDocket(async ({ docket }) => {
      const headSeq = await open(docket, {
        kind: 'record.disputed',
        on: '2026-11-20',
        body: { event: 'e3', reason: 'it is not my order' },
      });
      const asked = await ask(docket, headSeq);
      assert.equal(asked.status, 'refused');
      assert.ok(asked.refusals.some(({ rule }) => rule === 'R5'));
    }));

  it('of a transfer is refused by any bar, to whatever country', () =>
    withDocket(async ({ docket }) => {
      const granted = {
        kind: 'protection.granted',
        on: '2026-06-01',
        body: { protection: 'withholding', countries: ['GT'] },
      };
      const headSeq = await open(docket, granted);
      const asked = await requestPreAction(docket, {
        caseId,
        member: officer,
        idempotencyKey: key(),
        step: 'transfer',
        reason: 'beds are wanted',
        expectedSeq: headSeq,
      });
      assert.equal(asked.status, 'refused');
    }));

  it('sent twice under one key is asked once; under the key of another request it is refused', () =>
    withDocket(async ({ docket }) => {
      const headSeq = await open(docket);
      const request = {
        caseId,
        member: officer,
        idempotencyKey: 'once',
        step: 'removal',
        country: 'HN',
        reason: 'the order is final',
        expectedSeq: headSeq,
      } as const;
      const [first, second] = await Promise.all([requestPreAction(docket, request), requestPreAction(docket, request)]);
      assert.deepEqual([first.review, second.review], [1, 1]);
      assert.equal((await readPreActions(docket, caseId)).length, 1);
      await refuses(requestPreAction(docket, { ...request, reason: 'another' }), /was used in this case for another/);
    }));

  it('is declined or withdrawn in words, even when complete', () =>
    withDocket(async ({ docket }) => {
      const { review } = await complete(docket, await open(docket));
      const end = (by: Member, as: 'declined' | 'withdrawn', statement = 'new counsel called') =>
        endPreAction(docket, { caseId, member: by, idempotencyKey: key(), review, as, statement });
      await refuses(end(lawyer, 'withdrawn'), /Only who asked/);
      await refuses(end(officer, 'declined'), /A legal reviewer or a supervisor declines/);
      await refuses(end(lawyer, 'declined', ' '), /Say in words why/);
      assert.equal((await end(lawyer, 'declined')).status, 'declined');
      await refuses(end(officer, 'withdrawn'), /was declined/);
    }));

  it('cannot be edited or taken away, by anyone', () =>
    withDocket(async ({ docket }) => {
      await ask(docket, await open(docket));
      await refuses(docket.pool.query('delete from docket.pre_action'), /permission denied/);
      await refuses(docket.pool.query(`update docket.pre_action set by = 'other'`), /permission denied/);
    }));
});
