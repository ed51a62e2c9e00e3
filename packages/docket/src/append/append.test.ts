import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { consultCase, readCase, readStoredPosture, recordReading } from '../read-case.ts';
import { withDocket } from '../test-docket.ts';
import { tick } from '../tick.ts';
import { type AppendCommand, appendEvents } from './index.ts';
import {
  assertSound,
  command,
  corrects,
  done,
  filed,
  open,
  ordered,
  refused,
  served,
  sizes,
  stayed,
} from './try-commands.ts';

describe('a command', () => {
  it('appends events, and says what it did and what the case is now', () =>
    withDocket(async ({ docket }) => {
      const opened = await open(docket);
      assert.deepEqual(
        [opened.case, opened.docketNumber, opened.from, opened.to, opened.headSeq, opened.recordedAt, opened.ids],
        ['572', 'OD-5724', 1, 2, 2, '2026-11-24T15:00:00.000Z', ['e1', 'e2']],
      );
      const result = done(
        await appendEvents(
          docket,
          command([ordered], { expectedSeq: 2, purpose: 'a decision came in', idempotencyKey: 'the decision' }),
        ),
      );
      assert.deepEqual([result.from, result.to, result.ids], [3, 3, ['e3']]);
      const stored = await readStoredPosture(docket, '572');
      assert.deepEqual(
        [stored?.stage, stored?.finality, stored?.bars, stored?.known_seq, stored?.court, stored?.evaluated_on],
        [result.stage, result.finality, result.bars, 3, 'BAL', '2026-11-24'],
      );
      const audits = await docket.pool.query(
        'select seq, actor, action, purpose, details from docket.audit where case_id = 572 order by seq',
      );
      assert.deepEqual(audits.rows[1], {
        seq: 2,
        actor: 'officer',
        action: 'append',
        purpose: 'a decision came in',
        details: { from: 3, to: 3, key: 'the decision' },
      });
      await assertSound(docket);
    }));

  it('with an expected seq is refused when somebody was faster: of two, exactly one wins', () =>
    withDocket(async ({ docket }) => {
      await open(docket);
      for (let round = 0; round < 15; round++) {
        const expectedSeq = 2 + round;
        const outcomes = await Promise.all([
          appendEvents(docket, command([stayed], { expectedSeq, by: 'one' })),
          appendEvents(docket, command([stayed], { expectedSeq, by: 'two' })),
        ]);
        const losers = outcomes.filter((outcome) => !outcome.ok);
        assert.equal(losers.length, 1);
        const [loser] = losers;
        assert.ok(loser !== undefined && !loser.ok);
        assert.deepEqual([loser.refusal, loser.headSeq], ['conflict', expectedSeq + 1]);
        assert.match(loser.sentence, /Nothing was recorded\. Read the case again/);
      }
      assert.equal((await sizes(docket)).events, '17');
      await assertSound(docket);
    }));

  it('without an expected seq waits for its turn: none is lost and no seq is left out', () =>
    withDocket(async ({ docket }) => {
      await open(docket);
      const outcomes = await Promise.all(
        Array.from({ length: 12 }, () => appendEvents(docket, command([stayed, stayed]))),
      );
      assert.deepEqual(
        outcomes.map((outcome) => done(outcome).from).sort((a, b) => a - b),
        Array.from({ length: 12 }, (_, index) => 3 + 2 * index),
      );
      await assertSound(docket);
    }));

  it('sent twice under one key is done once and answers the same', () =>
    withDocket(async ({ docket, setClock }) => {
      await open(docket);
      const sent = command([ordered], { expectedSeq: 2 });
      const first = await appendEvents(docket, sent);
      const before = await sizes(docket);
      setClock('2026-11-25T15:00:00.000Z');
      const again = await appendEvents(docket, { ...sent, events: [structuredClone(ordered)] });
      assert.deepEqual(done(again), done(first));
      assert.deepEqual([first.ok && first.replayed, again.ok && again.replayed], [false, true]);
      assert.deepEqual(await sizes(docket), before);
    }));

  it('sent many times at once under one key is done once', () =>
    withDocket(async ({ docket }) => {
      const sent = command([served], { expectedSeq: 0 });
      const outcomes = await Promise.all(Array.from({ length: 8 }, () => appendEvents(docket, sent)));
      assert.equal(outcomes.filter((outcome) => outcome.ok && !outcome.replayed).length, 1);
      assert.equal(outcomes.filter((outcome) => outcome.ok && outcome.replayed).length, 7);
      assert.deepEqual(await sizes(docket), { files: '1', events: '1', audits: '1', commands: '1', postures: '1' });
    }));

  it('is refused when its key was another request’s, and the same key serves in another case', () =>
    withDocket(async ({ docket }) => {
      await open(docket);
      const sent = command([stayed]);
      done(await appendEvents(docket, sent));
      for (const other of [{ events: [ordered] }, { by: 'another' }, { expectedSeq: 3 }, { purpose: 'another' }]) {
        const outcome = refused(await appendEvents(docket, { ...sent, ...other }));
        assert.deepEqual([outcome.refusal, outcome.headSeq], ['key-reused', 3]);
      }
      done(await appendEvents(docket, { ...sent, caseId: '573', expectedSeq: 0 }));
    }));

  it('for a case that the docket does not know is refused, unless it means to open it', () =>
    withDocket(async ({ docket }) => {
      const outcome = refused(await appendEvents(docket, command([served])));
      assert.equal(outcome.refusal, 'no-such-case');
      assert.match(outcome.sentence, /no case 572 \(OD-5724\)\. Nothing was recorded\./);
      const opening = await Promise.all([
        appendEvents(docket, command([served], { expectedSeq: 0 })),
        appendEvents(docket, command([served], { expectedSeq: 0 })),
      ]);
      assert.equal(opening.filter((one) => one.ok).length, 1);
    }));

  it('that names no case, nobody or no key is a mistake of the program', () =>
    withDocket(async ({ docket }) => {
      const wrong: Partial<AppendCommand>[] = [
        { caseId: '0' },
        { caseId: 'OD-5724' },
        { by: '' },
        { by: 'a\0' },
        { idempotencyKey: '' },
        { expectedSeq: -1 },
        { expectedSeq: 1.5 },
        { purpose: '\ud800' },
      ];
      for (const more of wrong) {
        await assert.rejects(appendEvents(docket, command([served], more)), { code: 'bad-argument' });
      }
    }));
});

describe('events that cannot be read', () => {
  it('change nothing', () =>
    withDocket(async ({ docket }) => {
      await open(docket);
      const before = await sizes(docket);
      for (const events of [[], ['nta.served'], [stayed, { ...stayed, kind: 'stay.eaten' }]]) {
        const outcome = refused(await appendEvents(docket, command(events)));
        assert.equal(outcome.refusal, 'invalid');
        assert.match(outcome.sentence, /^Nothing was recorded: /);
        assert.deepEqual(await sizes(docket), before);
      }
    }));

  it('are all told at once, and lose the good one beside them nothing but time', () =>
    withDocket(async ({ docket }) => {
      const outcome = refused(
        await appendEvents(docket, command([served, 'x', { ...served, by: 'y' }], { expectedSeq: 0 })),
      );
      assert.equal(outcome.errors.length, 2);
      assert.match(outcome.sentence, /\(and 1 more\)$/);
      assert.equal((await sizes(docket)).files, '0', 'no empty case is left behind');
    }));
});

describe('events of one command', () => {
  it('refer to each other by name, and to stored events by id', () =>
    withDocket(async ({ docket }) => {
      await open(docket);
      const motion = { motion: 'stay', forum: 'judge', basis: 'other' };
      done(
        await appendEvents(
          docket,
          command([
            { ...stayed, id: 'stay' },
            { id: 'ask', kind: 'motion.filed', on: '2026-11-11', body: motion },
            { kind: 'motion.decided', on: '2026-11-12', body: { motion: 'ask', decision: 'denied' } },
            { ...corrects('stay'), id: 'fix' },
            { ...corrects('e2') },
          ]),
        ),
      );
      const { input } = await readCase(docket, '572');
      assert.deepEqual(
        input.events.map(({ id, voids, body }) => [id, voids, body.motion]),
        [
          ['e1', undefined, undefined],
          ['e2', undefined, undefined],
          ['e3', undefined, undefined],
          ['e4', undefined, 'stay'],
          ['e5', undefined, 'e4'],
          ['e6', 'e3', undefined],
          ['e7', 'e2', undefined],
        ],
      );
    }));

  it('keep where they came from', () =>
    withDocket(async ({ docket }) => {
      const source = { system: 'court-mail', record: 'order', row: 'p. 3', seq: 4 };
      done(await appendEvents(docket, command([{ ...served, source, at: '09:52-05:00' }], { expectedSeq: 0 })));
      const [event] = (await readCase(docket, '572')).input.events;
      assert.deepEqual(event, {
        id: 'e1',
        kind: 'nta.served',
        on: '2023-01-05',
        at: '09:52-05:00',
        recordedAt: '2026-11-24T15:00:00.000Z',
        source,
        by: 'officer',
        body: {},
      });
      await assertSound(docket);
    }));
});

describe('a void', () => {
  it('takes an event back, and a void of the void brings it back; all of them stay', () =>
    withDocket(async ({ docket }) => {
      await open(docket);
      const without = done(await appendEvents(docket, command([ordered])));
      const withStay = done(await appendEvents(docket, command([stayed])));
      assert.notDeepEqual(withStay.bars, without.bars, 'a stay changes the answer');
      const voided = done(await appendEvents(docket, command([corrects('e4')])));
      assert.deepEqual(voided.bars, without.bars);
      const restored = done(await appendEvents(docket, command([corrects('e5')])));
      assert.deepEqual(restored.bars, withStay.bars);
      const again = done(await appendEvents(docket, command([corrects('e6')])));
      assert.deepEqual(again.bars, without.bars);
      assert.equal((await readCase(docket, '572')).input.events.length, 7);
      await assertSound(docket);
    }));
});

describe('reading a case', () => {
  it('gives what was known at an instant, and the answer for a day', () =>
    withDocket(async ({ docket, setClock }) => {
      await open(docket);
      setClock('2026-11-24T16:00:00.000Z');
      done(await appendEvents(docket, command([ordered, stayed])));
      setClock('2026-11-24T17:00:00.000Z');
      done(await appendEvents(docket, command([corrects('e4')])));
      const now = await readCase(docket, '572');
      assert.deepEqual([now.headSeq, now.asOf, now.knownAt], [5, '2026-11-24', '2026-11-24T17:00:00.000Z']);
      assert.deepEqual(now.input.case, { id: '572', court: 'BAL', circuit: '4' });
      const then = await readCase(docket, '572', { knownAt: '2026-11-24T16:30:00Z' });
      assert.equal(then.headSeq, 4);
      assert.notDeepEqual(then.posture.bars, now.posture.bars);
      const early = await readCase(docket, '572', { knownAt: '2026-11-24T15:30:00Z', asOf: '2024-01-01' });
      assert.deepEqual([early.headSeq, early.asOf, early.posture.execution], [2, '2024-01-01', 'no-order']);
      assert.equal((await sizes(docket)).audits, '3');
    }));

  it('for a purpose is in the audit of the case', () =>
    withDocket(async ({ docket }) => {
      await open(docket);
      const reading = await consultCase(docket, '572', { actor: 'reviewer', purpose: 'to review a stay' });
      assert.deepEqual(reading, await readCase(docket, '572'));
      await recordReading(docket, '572', { actor: 'clerk', purpose: 'a call', details: { page: 'case' } });
      const audits = await docket.pool.query(
        `select actor, action, purpose, details from docket.audit where action = 'read' order by seq`,
      );
      assert.deepEqual(audits.rows, [
        { actor: 'reviewer', action: 'read', purpose: 'to review a stay', details: {} },
        { actor: 'clerk', action: 'read', purpose: 'a call', details: { page: 'case' } },
      ]);
      await assertSound(docket);
    }));

  it('is refused for no purpose, no case, no day and no country', () =>
    withDocket(async ({ docket }) => {
      await open(docket);
      const reader = { actor: 'reviewer', purpose: 'to review a stay' };
      await assert.rejects(consultCase(docket, '572', { actor: 'x', purpose: '' }), { code: 'bad-argument' });
      await assert.rejects(consultCase(docket, '573', reader), { code: 'not-found' });
      await assert.rejects(readCase(docket, '573'), { code: 'not-found' });
      await assert.rejects(readCase(docket, 'x'), { code: 'not-found' });
      await assert.rejects(consultCase(docket, '572', reader, { asOf: '2026-13-01' }), { code: 'bad-argument' });
      await assert.rejects(consultCase(docket, '572', reader, { country: 'hn' }), { code: 'bad-argument' });
      assert.equal((await sizes(docket)).audits, '1');
    }));
});

describe('commands, readings and ticks at once', () => {
  it('leave every chain whole and every posture current', () =>
    withDocket(async ({ docket, tamper }) => {
      for (const caseId of ['1', '2', '3']) {
        done(await appendEvents(docket, command([served, filed], { caseId, expectedSeq: 0 })));
      }
      await tamper(`update docket.posture set next_change_on = '2026-01-01', stage = 'planted'`);
      const reader = { actor: 'reviewer', purpose: 'to review a stay' };
      await Promise.all([
        tick(docket, { pageSize: 1 }),
        ...['3', '1', '2', '1', '3'].map((caseId) => appendEvents(docket, command([stayed], { caseId }))),
        tick(docket),
        consultCase(docket, '2', reader),
        consultCase(docket, '3', reader),
      ]);
      await assertSound(docket);
      assert.equal((await tick(docket)).examined, 0);
    }));
});
