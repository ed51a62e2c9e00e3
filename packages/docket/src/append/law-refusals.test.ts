import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { feed, withDocket } from '../test-docket.ts';
import { appendEvents } from './index.ts';
import { assertSound, command, done, open, ordered, refused, sizes, stayed } from './try-commands.ts';

describe('events that the law refuses', () => {
  const revoked = { kind: 'supervision.revoked', on: '2026-11-24', body: { reasons: 'third country' } };

  it('change nothing, and the answer names rule, event, law and what to do', () =>
    withDocket(async ({ docket }) => {
      await open(docket);
      const before = await sizes(docket);
      const early = { kind: 'counsel.withdrew', on: '2026-11-25', body: {} };
      const outcome = refused(await appendEvents(docket, command([stayed, revoked, early])));
      assert.deepEqual([outcome.refusal, outcome.headSeq], ['law', 2]);
      assert.deepEqual(
        outcome.refusals.map(({ rule, refusal, event }) => [rule, refusal, event]),
        [
          ['C34', 'supervision-revoked', 'e4'],
          ['R4', 'not-yet-happened', 'e5'],
        ],
      );
      assert.match(
        outcome.sentence,
        /^Nothing was recorded: C34: The end of supervision .* Add reasons, .* \(8 CFR 241\.4\(l\); .*\.\) \(and 1 more\)$/,
      );
      assert.equal(outcome.errors.length, 2);
      assert.deepEqual(await sizes(docket), before);
      await assertSound(docket);
    }));

  it('are recorded as disputed by the same command, and the answer is a review', () =>
    withDocket(async ({ docket }) => {
      await open(docket);
      const disputed = {
        kind: 'record.disputed',
        on: '2026-11-24',
        body: { event: 'revoked', reason: 'no interview' },
      };
      const result = done(await appendEvents(docket, command([{ ...revoked, id: 'revoked' }, disputed])));
      assert.ok(result.reviews.includes('R5'));
      await assertSound(docket);
    }));

  it('are told from what is on record: a hold is released by its owner', () =>
    withDocket(async ({ docket }) => {
      await open(docket);
      const placed = { kind: 'hold.placed', on: '2026-11-20', body: { hold: 'witness' } };
      const released = { kind: 'hold.released', on: '2026-11-23', body: { hold: 'witness' } };
      done(await appendEvents(docket, command([placed], { by: 'unit' })));
      const another = refused(await appendEvents(docket, command([released], { by: 'officer' })));
      assert.deepEqual([another.refusal, another.refusals[0]?.rule], ['law', 'C24']);
      done(await appendEvents(docket, command([released], { by: 'unit' })));
    }));

  it('are not those of an import: its dirt is recorded, and reviewed', () =>
    withDocket(async ({ docket }) => {
      const sunday = { ...ordered, on: '2026-10-25' };
      const future = { kind: 'nta.served', on: '2027-01-05', body: {} };
      await feed(docket, { runId: 1, system: 'court-release', release: '2026-10', cases: { 572: [sunday, future] } });
      assert.equal((await sizes(docket)).events, '2');
      const outcome = refused(await appendEvents(docket, command([sunday])));
      assert.equal(outcome.refusals[0]?.refusal, 'order-at-impossible-hearing');
    }));

  it('are what a command holds, not how much: more than 1,000 events are refused by a stated limit', () =>
    withDocket(async ({ docket }) => {
      await open(docket);
      const many = (count: number) => Array.from({ length: count }, () => ({ ...stayed }));
      const outcome = refused(await appendEvents(docket, command(many(10_000))));
      assert.equal(outcome.refusal, 'invalid');
      assert.match(
        outcome.sentence,
        /^A command may hold 1,000 events, and this one holds 10,000\. Nothing was recorded\./,
      );
      assert.equal(done(await appendEvents(docket, command(many(1000)))).to, 1002);
    }));
});
