import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { currentRulebook } from '@opendocket/rulebook';
import type { Docket } from './open.ts';
import { feed, type SmallEvent, type TestDocket, withDocket } from './test-docket.ts';
import { reevaluate, tick } from './tick.ts';
import { verify } from './verify/index.ts';

const at = (court: string): readonly SmallEvent[] => [{ kind: 'nta.filed', on: '2023-02-12', body: { court } }];
const nowhere: readonly SmallEvent[] = [{ kind: 'nta.served', on: '2023-02-12' }];
const cases = { '1': at('BAL'), '2': at('HON'), '3': nowhere, '4': at('BAL') };

/** Plants an answer that is wrong, and due on a day, in all cases but the last. */
async function plant({ docket, tamper }: TestDocket, dueOn: string): Promise<void> {
  await feed(docket, { cases });
  await tamper(`update docket.posture set next_change_on = null where case_id = 4`);
  await tamper(`update docket.posture set stage = 'planted', next_change_on = $1 where case_id < 4`, [dueOn]);
}

/** The cases that still have the planted answer. */
async function planted(docket: Docket): Promise<readonly string[]> {
  const found = await docket.pool.query<{ case_id: string }>(
    `select case_id from docket.posture where stage = 'planted' order by case_id`,
  );
  return found.rows.map((row) => row.case_id);
}

describe('tick', () => {
  it('works a case out again when its day has come at its own court, and not before', () =>
    withDocket(async (test) => {
      const { docket } = test;
      await plant(test, '2026-11-25');
      // 23:30 of the 24th in Baltimore.
      assert.equal((await tick(docket, { now: new Date('2026-11-25T04:30:00Z') })).examined, 0);
      // 00:30 of the 25th in Baltimore, 19:30 of the 24th in Honolulu.
      const first = await tick(docket, { now: new Date('2026-11-25T05:30:00Z') });
      assert.deepEqual([first.examined, first.changed], [1, 1]);
      assert.deepEqual(await planted(docket), ['2', '3']);
      // Midnight in Honolulu, which is also the day of a case whose court nobody knows.
      const second = await tick(docket, { now: new Date('2026-11-25T10:00:00Z') });
      assert.deepEqual([second.examined, second.changed], [2, 2]);
      assert.deepEqual(await planted(docket), []);
      const stored = await docket.pool.query(
        'select case_id, evaluated_on from docket.posture where case_id < 4 order by case_id',
      );
      assert.deepEqual(
        stored.rows.map((row) => row.evaluated_on),
        ['2026-11-25', '2026-11-25', '2026-11-25'],
      );
    }));

  it('reads its day from the docket’s clock', () =>
    withDocket(async (test) => {
      await plant(test, '2026-11-25');
      assert.equal((await tick(test.docket)).examined, 0);
      test.setClock('2026-11-26T15:00:00.000Z');
      assert.equal((await tick(test.docket)).examined, 3);
      assert.equal((await tick(test.docket)).examined, 0);
    }));

  it('goes on where it was stopped', () =>
    withDocket(async (test) => {
      const { docket } = test;
      await plant(test, '2026-11-20');
      const stop = new AbortController();
      const seen: (number | null)[] = [];
      const work = tick(docket, {
        pageSize: 1,
        signal: stop.signal,
        onProgress: ({ done, total }) => {
          seen.push(total);
          if (done === 1) stop.abort(new Error('stopped by hand'));
        },
      });
      await assert.rejects(work, /stopped by hand/);
      assert.deepEqual(seen, [3, 3]);
      assert.deepEqual(await planted(docket), ['2', '3']);
      assert.equal((await tick(docket, { pageSize: 1 })).examined, 2);
      assert.deepEqual(await planted(docket), []);
      assert.equal((await verify(docket)).ok, true);
    }));

  it('works out what another rulebook worked out', () =>
    withDocket(async ({ docket, tamper }) => {
      await feed(docket, { cases });
      await tamper(`update docket.posture set rulebook = '2025.01' where case_id in (2, 4)`);
      const done = await tick(docket);
      assert.deepEqual([done.examined, done.rulebook], [2, currentRulebook.id]);
    }));

  it('works out again an answer for a day that has not come, which a wrong clock left behind', () =>
    withDocket(async ({ docket, tamper }) => {
      await feed(docket, { cases });
      await tamper(`update docket.posture set evaluated_on = '2027-01-01' where case_id = 1`);
      assert.equal((await tick(docket)).examined, 1);
    }));
});

describe('an order whose appeal period runs', () => {
  const ordered: SmallEvent = {
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

  it('is final by a tick on the day after the last day, and not an hour before that day begins at the court', () =>
    withDocket(async ({ docket }) => {
      await feed(docket, {
        cases: { '1': [...at('BAL'), ordered] },
        recordedAt: '2026-11-03T15:00:00.000Z',
      });
      const answer = async () => {
        const found = await docket.pool.query('select stage, finality, next_change_on from docket.posture');
        return Object.values(found.rows[0]);
      };
      assert.deepEqual(await answer(), ['order-not-final', 'not-final', '2026-12-03']);
      // 23:30 of December 2, the thirtieth day, in Baltimore; it is December 3 in UTC.
      assert.equal((await tick(docket, { now: new Date('2026-12-03T04:30:00Z') })).examined, 0);
      assert.deepEqual(await answer(), ['order-not-final', 'not-final', '2026-12-03']);
      assert.equal((await tick(docket, { now: new Date('2026-12-03T05:00:00Z') })).changed, 1);
      assert.deepEqual((await answer()).slice(0, 2), ['order-final', 'final']);
      assert.equal((await verify(docket)).ok, true);
    }));
});

describe('reevaluate', () => {
  it('works out every case', () =>
    withDocket(async (test) => {
      const { docket } = test;
      await plant(test, '2027-11-25');
      const done = await reevaluate(docket, { pageSize: 3 });
      assert.deepEqual([done.examined, done.changed], [4, 3]);
      assert.deepEqual(await planted(docket), []);
    }));
});
