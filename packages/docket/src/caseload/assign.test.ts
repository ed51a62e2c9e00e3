import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DocketFailure } from '../failure.ts';
import type { Docket } from '../open.ts';
import { readCase } from '../read-case.ts';
import type { Member } from '../staff/member.ts';
import { feed, type TestDocket, withDocket } from '../test-docket.ts';
import { verify } from '../verify/index.ts';
import { answerProposal, proposeCase, releaseCase, withdrawProposal } from './assign.ts';
import { AssignmentChanged } from './assignment-now.ts';
import { openSmallOffice, type SmallOffice } from './small-office.ts';

const withOffice = (use: (test: TestDocket & { office: SmallOffice; docket: Docket }) => Promise<void>) =>
  withDocket(async (test) => use({ ...test, office: await openSmallOffice(test) }));

async function holders(docket: Docket): Promise<Record<string, string>> {
  const found = await docket.pool.query<{ case_id: string; told: string }>(
    `select case_id, concat_ws(' ', coalesce(officer, 'nobody'), office, '-> ' || proposed) as told from docket.caseload order by case_id`,
  );
  return Object.fromEntries(found.rows.map(({ case_id, told }) => [case_id, told]));
}

async function history(docket: Docket, caseId: string): Promise<readonly string[]> {
  const found = await docket.pool.query<{ told: string }>(
    `select concat_ws(' ', action, officer, by, reason) as told from docket.assignment where case_id = $1 order by seq`,
    [caseId],
  );
  return found.rows.map(({ told }) => told);
}

describe('a case', () => {
  it('is proposed by the supervisor, accepted by the officer, and its family goes with it', () =>
    withOffice(async ({ docket, office: { supervisor, bo } }) => {
      const reason = 'an interpreter is at hand';
      const proposed = await proposeCase(docket, supervisor, {
        caseId: '2',
        officer: 'officer-bo',
        reason,
        idempotencyKey: 'p',
      });
      assert.deepEqual(
        proposed.cases.map(({ caseId, seq }) => [caseId, seq]),
        [
          ['1', 2],
          ['2', 2],
          ['3', 2],
        ],
      );
      assert.equal((await holders(docket))['1'], 'officer-ana baltimore -> officer-bo');
      await answerProposal(docket, bo, { caseId: '3', accept: true, idempotencyKey: 'a' });
      assert.deepEqual(await holders(docket), {
        '1': 'officer-bo baltimore',
        '2': 'officer-bo baltimore',
        '3': 'officer-bo baltimore',
        '4': 'officer-ana baltimore',
        '5': 'officer-bo baltimore',
        '6': 'nobody baltimore',
      });
      assert.deepEqual(await history(docket, '1'), [
        'assigned officer-ana import:staff staff of 2026-11',
        `proposed officer-bo staff:supervisor-1 ${reason}`,
        'accepted officer-bo staff:officer-bo',
      ]);
      const audit = await docket.pool.query(
        `select actor, action from docket.audit where case_id = 1 and action like 'assignment-%' order by seq`,
      );
      assert.deepEqual(audit.rows, [
        { actor: 'import:staff', action: 'assignment-assigned' },
        { actor: 'staff:supervisor-1', action: 'assignment-proposed' },
        { actor: 'staff:officer-bo', action: 'assignment-accepted' },
      ]);
      assert.deepEqual((await verify(docket)).problems, []);
    }));

  it('stays where it is when the receiver declines, who says why', () =>
    withOffice(async ({ docket, office: { supervisor, ana } }) => {
      await proposeCase(docket, supervisor, { caseId: '5', officer: 'officer-ana', idempotencyKey: 'p' });
      const answer = { caseId: '5', accept: false, idempotencyKey: 'd' };
      await assert.rejects(answerProposal(docket, ana, answer), /says why/);
      await answerProposal(docket, ana, { ...answer, reason: 'on leave in December' });
      assert.equal((await holders(docket))['5'], 'officer-bo baltimore');
      assert.equal((await history(docket, '5')).at(-1), 'declined officer-ana staff:officer-ana on leave in December');
    }));

  it('can be withdrawn until somebody has answered', () =>
    withOffice(async ({ docket, office: { supervisor, ana } }) => {
      await proposeCase(docket, supervisor, { caseId: '5', officer: 'officer-ana', idempotencyKey: 'p' });
      await withdrawProposal(docket, supervisor, { caseId: '5', idempotencyKey: 'w' });
      const late = answerProposal(docket, ana, { caseId: '5', accept: true, idempotencyKey: 'a' });
      await assert.rejects(late, { code: 'conflict', message: /proposed to nobody now/ });
      assert.equal((await holders(docket))['5'], 'officer-bo baltimore');
    }));

  it('is released with its family, and the office keeps it', () =>
    withOffice(async ({ docket, office: { supervisor } }) => {
      await releaseCase(docket, supervisor, { caseId: '1', reason: 'the officer left', idempotencyKey: 'r' });
      const now = await holders(docket);
      for (const caseId of ['1', '2', '3']) assert.equal(now[caseId], 'nobody baltimore');
      assert.equal(now['4'], 'officer-ana baltimore');
    }));

  it('that nobody has yet goes to the office of the supervisor who gives it', () =>
    withOffice(async ({ docket, office: { supervisor, otherSupervisor, ana } }) => {
      const wanted = { caseId: '7', officer: 'officer-ana', idempotencyKey: 'p' };
      await assert.rejects(proposeCase(docket, otherSupervisor, wanted), { code: 'not-found' });
      await proposeCase(docket, supervisor, wanted);
      await answerProposal(docket, ana, { caseId: '7', accept: true, idempotencyKey: 'a' });
      assert.equal((await holders(docket))['7'], 'officer-ana baltimore');
    }));

  it('takes its holds along: they are events of the case', () =>
    withOffice(async ({ docket, office: { supervisor, ana } }) => {
      const before = await readCase(docket, '5');
      await proposeCase(docket, supervisor, { caseId: '5', officer: 'officer-ana', idempotencyKey: 'p' });
      await answerProposal(docket, ana, { caseId: '5', accept: true, idempotencyKey: 'a' });
      const after = await readCase(docket, '5');
      assert.equal(after.headSeq, before.headSeq);
      assert.deepEqual(after.posture, before.posture);
      assert.ok(after.input.events.some(({ kind }) => kind === 'hold.placed'));
    }));
});

describe('the language of a case', () => {
  it('that the receiver does not work in needs a reason', () =>
    withOffice(async ({ docket, office: { supervisor } }) => {
      const wanted = { caseId: '4', officer: 'officer-bo', idempotencyKey: 'p' };
      await assert.rejects(proposeCase(docket, supervisor, wanted), {
        code: 'bad-argument',
        message: /Bo Lind does not work in the language of the case \(es\)\. Say why/,
      });
      assert.deepEqual(await history(docket, '4'), ['assigned officer-ana import:staff staff of 2026-11']);
      const { warnings } = await proposeCase(docket, supervisor, { ...wanted, reason: 'speaks English by now' });
      assert.deepEqual(
        warnings.map(({ code }) => code),
        ['language'],
      );
    }));
});

describe('a case that goes to another office', () => {
  it('is proposed by the supervisor of the one and accepted by the supervisor of the other', () =>
    withOffice(async ({ docket, office: { supervisor, otherSupervisor, cruz } }) => {
      const { warnings } = await proposeCase(docket, supervisor, {
        caseId: '4',
        officer: 'officer-cruz',
        idempotencyKey: 'p',
      });
      assert.deepEqual(
        warnings.map(({ code }) => code),
        ['no-capacity'],
      );
      const accept = { caseId: '4', accept: true, idempotencyKey: 'a' };
      for (const other of [cruz, supervisor]) {
        await assert.rejects(answerProposal(docket, other, accept), { code: 'access-refused' });
      }
      await answerProposal(docket, otherSupervisor, accept);
      assert.equal((await holders(docket))['4'], 'officer-cruz newark');
    }));

  it('cannot be taken by that office alone', () =>
    withOffice(async ({ docket, office: { otherSupervisor } }) => {
      const taken = proposeCase(docket, otherSupervisor, { caseId: '4', officer: 'officer-cruz', idempotencyKey: 'p' });
      await assert.rejects(taken, { code: 'not-found' });
    }));
});

describe('nobody', () => {
  it('proposes, accepts or releases who is not the one to do it', () =>
    withOffice(async ({ docket, office: { ana, bo, supervisor } }) => {
      await assert.rejects(proposeCase(docket, ana, { caseId: '5', officer: 'officer-ana', idempotencyKey: 'p' }), {
        code: 'not-found',
      });
      await proposeCase(docket, supervisor, { caseId: '5', officer: 'officer-ana', idempotencyKey: 'p' });
      const accept = (by: Member) => answerProposal(docket, by, { caseId: '5', accept: true, idempotencyKey: 'a' });
      // The officer who has the case knows of it; another is not told that it is there.
      for (const other of [bo, supervisor]) await assert.rejects(accept(other), { code: 'access-refused' });
      await assert.rejects(releaseCase(docket, bo, { caseId: '6', reason: 'x', idempotencyKey: 'r' }), {
        code: 'not-found',
      });
      // What counts is not what a member was when the request began.
      await docket.pool.query(`update staff.member set active = false where member = 'supervisor-1'`);
      const released = releaseCase(docket, supervisor, { caseId: '4', reason: 'x', idempotencyKey: 's' });
      await assert.rejects(released, { code: 'not-found' });
    }));

  it('finds out by trying whether a case is there, who has it, or what became of it', () =>
    withOffice(async ({ docket, office: { bo, cruz, supervisor, otherSupervisor } }) => {
      await proposeCase(docket, supervisor, { caseId: '5', officer: 'officer-ana', idempotencyKey: 'p' });
      const told = async (work: (caseId: string) => Promise<unknown>, caseId: string) => {
        const error = await work(caseId).catch((caught: unknown) => caught);
        assert.ok(error instanceof DocketFailure);
        return `${error.code} ${error.message.replaceAll(caseId, 'N')}`;
      };
      for (const stranger of [bo, cruz, otherSupervisor]) {
        for (const expectedSeq of [undefined, 1, 7]) {
          const command = { idempotencyKey: 'k', reason: 'why', expectedSeq };
          for (const work of [
            (caseId: string) => withdrawProposal(docket, stranger, { ...command, caseId }),
            (caseId: string) => answerProposal(docket, stranger, { ...command, caseId, accept: true }),
            (caseId: string) => answerProposal(docket, stranger, { ...command, caseId, accept: false }),
            (caseId: string) => releaseCase(docket, stranger, { ...command, caseId }),
            (caseId: string) => proposeCase(docket, stranger, { ...command, caseId, officer: 'officer-bo' }),
          ]) {
            const nowhere = await told(work, '999');
            const others = stranger === bo ? ['4', '6', '1'] : ['5', '4', '6', '1'];
            for (const caseId of others) assert.equal(await told(work, caseId), nowhere, caseId);
          }
        }
      }
    }));
});

describe('a command', () => {
  it('given twice is done once', () =>
    withOffice(async ({ docket, office: { supervisor } }) => {
      const wanted = { caseId: '5', officer: 'officer-ana', idempotencyKey: 'p' };
      const first = await proposeCase(docket, supervisor, wanted);
      assert.deepEqual(await proposeCase(docket, supervisor, wanted), first);
      assert.equal((await history(docket, '5')).length, 2);
      await assert.rejects(proposeCase(docket, supervisor, { ...wanted, reason: 'other' }), { code: 'key-reused' });
    }));

  it('that two give at once is done by one; the other is told what it is now', () =>
    withOffice(async ({ docket, office: { supervisor } }) => {
      const give = (officer: string, idempotencyKey: string) =>
        proposeCase(docket, supervisor, { caseId: '6', officer, reason: 'new', idempotencyKey, expectedSeq: 1 });
      const outcomes = await Promise.allSettled([give('officer-ana', 'one'), give('officer-bo', 'two')]);
      assert.deepEqual(outcomes.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
      const lost = outcomes.find((outcome) => outcome.status === 'rejected');
      assert.match(String(lost?.reason), /has changed since it was read: it is at 2, and 1 was expected/);
    }));

  it('that came too late is told who has the case and who did what, if that is for the one to know', () =>
    withOffice(async ({ docket, office: { supervisor, otherSupervisor, bo, cruz } }) => {
      await proposeCase(docket, supervisor, {
        caseId: '5',
        officer: 'officer-ana',
        idempotencyKey: 'p',
        expectedSeq: 1,
      });
      const late = { caseId: '5', officer: 'officer-ana', idempotencyKey: 'q', expectedSeq: 1 };
      const told = async (by: Member): Promise<unknown> =>
        proposeCase(docket, by, late).then(
          () => assert.fail('it was proposed'),
          (error: unknown) => {
            assert.ok(error instanceof DocketFailure && error.code === 'conflict', String(error));
            return error instanceof AssignmentChanged ? error.now : undefined;
          },
        );
      assert.deepEqual(await told(supervisor), {
        seq: 2,
        officer: { member: 'officer-bo', name: 'Bo Lind' },
        office: 'baltimore',
        proposed: { member: 'officer-ana', name: 'Ana Ruiz' },
        last: {
          action: 'proposed',
          by: { member: 'supervisor-1', name: 'Sue Pell' },
          at: docket.clock().toISOString(),
        },
      });
      assert.notEqual(await told(bo), undefined);
      // To anybody else it is a case that is not there.
      for (const other of [otherSupervisor, cruz]) {
        await assert.rejects(proposeCase(docket, other, late), { code: 'not-found' });
      }
    }));

  it('names a case that is there', () =>
    withOffice(async ({ docket, office: { supervisor } }) => {
      for (const caseId of ['99', 'x', '0']) {
        const lost = proposeCase(docket, supervisor, { caseId, officer: 'officer-ana', idempotencyKey: 'p' });
        await assert.rejects(lost, { code: 'not-found' });
      }
      const noOne = proposeCase(docket, supervisor, { caseId: '5', officer: 'supervisor-1', idempotencyKey: 'p' });
      await assert.rejects(noOne, /no officer "supervisor-1"/);
    }));
});

describe('a family', () => {
  it('that grew while it was proposed is accepted whole or not at all', () =>
    withOffice(async ({ docket, office: { supervisor, ana } }) => {
      await proposeCase(docket, supervisor, { caseId: '5', officer: 'officer-ana', idempotencyKey: 'p' });
      await feed(docket, {
        runId: 2,
        cases: { '6': [{ kind: 'family.linked', on: '2026-11-20', body: { role: 'rider', lead: '5' } }] },
      });
      const accepted = answerProposal(docket, ana, { caseId: '5', accept: true, idempotencyKey: 'a' });
      await assert.rejects(accepted, { code: 'conflict', message: /has grown/ });
    }));

  it('that two offices have is not split further: each proposes to who has the rest', () =>
    withOffice(async ({ docket, tamper, office: { supervisor, otherSupervisor } }) => {
      await tamper(`update docket.caseload set officer = 'officer-cruz', office = 'newark' where case_id = 3`);
      await assert.rejects(
        proposeCase(docket, supervisor, { caseId: '1', officer: 'officer-bo', reason: 'x', idempotencyKey: 'p' }),
        /has family at another office/,
      );
      const united = await proposeCase(docket, supervisor, {
        caseId: '1',
        officer: 'officer-cruz',
        idempotencyKey: 'u',
      });
      assert.deepEqual(
        united.cases.map(({ caseId }) => caseId),
        ['1', '2'],
      );
      await answerProposal(docket, otherSupervisor, { caseId: '1', accept: true, idempotencyKey: 'a' });
      assert.equal((await holders(docket))['2'], 'officer-cruz newark');
    }));
});
