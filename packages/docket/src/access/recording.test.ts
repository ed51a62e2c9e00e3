import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withConnection } from '../postgres/connect.ts';
import { readCase } from '../read-case.ts';
import type { Member } from '../staff/member.ts';
import { type TestDocket, withDocket } from '../test-docket.ts';
import { checkRecording, type ProposedEvent, recordFor } from './recording.ts';
import { AccessRefused } from './refused.ts';
import { ada, ines, owen, prepare, rosa } from './test-staff.ts';

const on = '2026-11-24';
const stay: ProposedEvent = { kind: 'stay.granted', on, body: { from: 'judge' } };
const checkin: ProposedEvent = { kind: 'checkin.completed', on, body: {} };

async function refusals({ docket }: TestDocket): Promise<readonly unknown[]> {
  const found = await docket.pool.query(
    `select actor, details ->> 'because' as because from docket.audit where case_id = 572 and action = 'refused' order by seq`,
  );
  return found.rows.map(({ actor, because }) => `${actor} ${because}`);
}

const refused = (error: unknown) => error instanceof AccessRefused && error.code === 'access-refused';

describe('recording in a case', () => {
  it('is for the officer who has it and a legal reviewer; another is told to hand it over', () =>
    withDocket(async (test) => {
      await prepare(test);
      await checkRecording(test.docket, ines, '572', [stay, checkin]);
      await checkRecording(test.docket, rosa, '572', [stay, checkin]);
      for (const member of [owen, ada]) {
        await assert.rejects(checkRecording(test.docket, member, '572', [checkin]), refused);
      }
      assert.deepEqual(await refusals(test), ['staff:officer-13 not-of-load', 'staff:auditor-1 role']);
      await assert.rejects(checkRecording(test.docket, ines, '573', [checkin]), /has no case 573/);
    }));

  it('of what ends, answers or corrects a hidden record is for who can see it', () =>
    withDocket(async (test) => {
      await prepare(test);
      // Event e4 of the case is the bona fide finding on a U petition, which Ines does not see.
      const endings: readonly ProposedEvent[] = [
        { kind: 'status.terminated', on, body: { status: 'u-bona-fide', procedure: 'notice' } },
        { kind: 'status.denied', on, body: { status: 'u' } },
        { kind: 'record.corrected', on, body: {}, voids: 'e4' },
        { kind: 'record.disputed', on, body: { event: 'e4' } },
        { kind: 'hold.released', on, body: { hold: 'witness' } },
        { kind: 'record.sealed', on, body: { event: 'e1' } },
        { kind: 'motion.decided', on, body: { motion: 'e4', decision: 'denied' } },
      ];
      for (const ending of endings) {
        await assert.rejects(checkRecording(test.docket, ines, '572', [checkin, ending]), refused, ending.kind);
        await checkRecording(test.docket, rosa, '572', [ending]);
      }
      assert.equal((await refusals(test)).length, endings.length);
    }));

  it('of what protects is for both: it is hidden from then on', () =>
    withDocket(async (test) => {
      await prepare(test);
      await checkRecording(test.docket, ines, '572', [
        { kind: 'hold.placed', on, body: { hold: 'witness' } },
        { kind: 'status.applied', on, body: { status: 't' } },
        { kind: 'motion.filed', on, body: { motion: 'reopen-vawa' } },
      ]);
      assert.deepEqual(await refusals(test), []);
    }));

  it('of the correction of an ordinary record, and of asylum, is for the officer who has the case', () =>
    withDocket(async (test) => {
      await prepare(test);
      await checkRecording(test.docket, ines, '572', [
        { kind: 'record.corrected', on, body: {}, voids: 'e1' },
        { kind: 'application.decided', on, body: { relief: 'asylum', decision: 'denied' } },
      ]);
    }));
});

describe('a command that waits for its turn', () => {
  const command = { caseId: '572', events: [checkin], idempotencyKey: 'k', expectedSeq: 4 };

  /** Gives the command while another transaction holds the case, which is committed once the command is seen to wait. */
  async function meanwhile(test: TestDocket, statement: string): Promise<unknown> {
    const { docket } = test;
    const other = await docket.pool.connect();
    try {
      await other.query('begin');
      await other.query('select from docket.case_file where case_id = 572 for update');
      const given = recordFor(docket, ines, command).catch((error: unknown) => error);
      await waiting(test);
      await other.query(statement);
      await other.query('commit');
      return await given;
    } finally {
      other.release();
    }
  }

  const waiting = ({ connectionString }: TestDocket) =>
    withConnection(connectionString, async (client) => {
      const query = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
      while ((await client.query(query)).rowCount === 0);
    });

  for (const [what, statement] of [
    ['the assignment', `update docket.caseload set officer = 'officer-13' where case_id = 572`],
    ['the office', `update docket.caseload set officer = null, office = null where case_id = 572`],
    ['the account', `update staff.member set active = false where member = 'officer-12'`],
    ['the role', `update staff.member set role = 'auditor' where member = 'officer-12'`],
  ] as const) {
    it(`is refused where ${what} was taken away meanwhile; that is in the audit, and nothing is recorded`, () =>
      withDocket(async (test) => {
        await prepare(test);
        assert.ok(refused(await meanwhile(test, statement)));
        assert.equal((await refusals(test)).length, 1);
        assert.equal((await readCase(test.docket, '572')).headSeq, 4);
      }));
  }

  it('is refused where the clearance was taken away that shows what it answers', () =>
    withDocket(async (test) => {
      await prepare(test);
      await test.tamper(`update staff.member set clearances = '{protected-1367}' where member = 'officer-12'`);
      const cleared: Member = { ...ines, clearances: ['protected-1367'] };
      const ending = { kind: 'status.terminated', on, body: { status: 'u-bona-fide', procedure: 'notice' } };
      await checkRecording(test.docket, cleared, '572', [ending]);
      await test.tamper(`update staff.member set clearances = '{}' where member = 'officer-12'`);
      await assert.rejects(recordFor(test.docket, cleared, { ...command, events: [ending] }), refused);
    }));

  it('that has begun is ended before anyone takes the case or the clearance away', () =>
    withDocket(async (test) => {
      await prepare(test);
      const { docket } = test;
      const other = await docket.pool.connect();
      try {
        await other.query('begin');
        // Reached after the decision, and before the first write.
        await withConnection(test.connectionString, async (owner) => {
          await owner.query('begin; lock table docket.command in access exclusive mode');
          const given = recordFor(docket, ines, command);
          await waiting(test);
          for (const row of ['docket.case_file where case_id = 572', `staff.member where member = 'officer-12'`]) {
            await other.query('savepoint before');
            await assert.rejects(other.query(`select from ${row} for no key update nowait`), { code: '55P03' }, row);
            await other.query('rollback to before');
          }
          await owner.query('commit');
          assert.ok((await given).ok);
        });
      } finally {
        await other.query('rollback');
        other.release();
      }
      await docket.pool.query(`update staff.member set active = false where member = 'officer-12'`);
      await assert.rejects(recordFor(docket, ines, { ...command, idempotencyKey: 'l', expectedSeq: 5 }), refused);
    }));
});
