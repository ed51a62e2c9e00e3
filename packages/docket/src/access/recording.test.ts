import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type TestDocket, withDocket } from '../test-docket.ts';
import { checkRecording, type ProposedEvent } from './recording.ts';
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
