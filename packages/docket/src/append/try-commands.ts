/** A case to try commands on, and what its answers must hold. */
import assert from 'node:assert/strict';
import type { Docket } from '../open.ts';
import { verify } from '../verify/index.ts';
import { type AppendCommand, type AppendOutcome, type AppendResult, appendEvents } from './index.ts';

export const served = { kind: 'nta.served', on: '2023-01-05', body: {} };
export const filed = { kind: 'nta.filed', on: '2023-02-12', body: { court: 'BAL' } };
export const ordered = {
  kind: 'order.entered',
  on: '2026-11-02',
  body: {
    order: 'removal',
    authority: 'judge',
    form: 'oral',
    appeal: 'reserved',
    inAbsentia: false,
    countries: ['HN'],
  },
};
export const stayed = { kind: 'stay.granted', on: '2026-11-10', body: { from: 'judge' } };
export const corrects = (voids: string) => ({
  kind: 'record.corrected',
  on: '2026-11-20',
  body: { reason: 'wrong case' },
  voids,
});

let keys = 0;
export function command(events: readonly unknown[], more: Partial<AppendCommand> = {}): AppendCommand {
  keys += 1;
  return { caseId: '572', events, by: 'officer', idempotencyKey: `key ${keys}`, ...more };
}

export function done(outcome: AppendOutcome): AppendResult {
  assert.ok(outcome.ok, outcome.ok ? '' : outcome.sentence);
  return outcome.result;
}

export function refused(outcome: AppendOutcome): AppendOutcome & { ok: false } {
  assert.ok(!outcome.ok, 'it was not refused');
  return outcome;
}

/** Opens case 572 with a filed notice: events e1 and e2. */
export async function open(docket: Docket): Promise<AppendResult> {
  return done(await appendEvents(docket, command([served, filed], { expectedSeq: 0 })));
}

/** How many rows each table has. */
export async function sizes(docket: Docket): Promise<Record<string, string>> {
  const found = await docket.pool.query(
    `select (select count(*) from docket.case_file) as files, (select count(*) from docket.event) as events,
            (select count(*) from docket.audit) as audits, (select count(*) from docket.command) as commands,
            (select count(*) from docket.posture) as postures`,
  );
  return found.rows[0];
}

export async function assertSound(docket: Docket): Promise<void> {
  const found = await verify(docket);
  assert.deepEqual(found.problems, []);
  assert.equal(found.postures, found.cases);
}
