import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { currentRulebook, type EventBody } from '@opendocket/rulebook';
import fc from 'fast-check';
import type { Docket } from '../open.ts';
import { type PostureRow, writePostures } from '../posture-row.ts';
import { feed, type SmallEvent, withDocket } from '../test-docket.ts';
import { countedCase, wholeYears } from './counted-case.ts';
import { type Figure, type Report, readFigures } from './index.ts';
import { Tally } from './tally.ts';

const plain: Omit<PostureRow, 'case_id'> = {
  stage: 'pending',
  finality: 'no-order',
  finality_rule: null,
  finality_on: null,
  bars: [],
  reviews: [],
  next_change_on: null,
  rulebook: currentRulebook.id,
  known_seq: 1,
  evaluated_on: '2026-11-24',
  court: 'BAL',
  opened_on: '2023-11-24',
  order_kind: null,
  order_on: null,
  in_absentia: null,
  completed_on: null,
  completed_in_absentia: null,
  represented: false,
  next_duty_change_on: null,
};
const ordered = { stage: 'order-final', finality: 'final', order_kind: 'removal', completed_on: '2025-01-02' };

/** Writes postures by hand: what the figures count does not depend on any rule. */
async function write(docket: Docket, postures: readonly Partial<PostureRow>[]): Promise<void> {
  const rows = postures.map((posture, index) => ({ ...plain, case_id: String(index + 1), ...posture }));
  const client = await docket.pool.connect();
  await writePostures(client, rows);
  client.release();
}

function figure(report: Report, id: string): Figure {
  const found = report.figures.find((candidate) => candidate.id === id);
  assert.ok(found !== undefined, `there is no figure ${id}`);
  return found;
}

/** The rows of a figure that count anything, by key. */
function counts(report: Report, id: string): Record<string, number> {
  return Object.fromEntries(
    figure(report, id)
      .rows.filter((row) => row.count > 0)
      .map((row) => [row.key, row.count]),
  );
}

describe('the figures of a docket made by hand', () => {
  it('count each case once where it can be only one thing, and under each of several bars', () =>
    withDocket(async ({ docket }) => {
      await write(docket, [
        { represented: true },
        { court: 'ATL', opened_on: '2016-11-25' },
        { court: null, opened_on: null },
        { ...ordered, bars: ['C1'], in_absentia: true, completed_in_absentia: true },
        { ...ordered, bars: ['C1', 'C2'], reviews: ['C3'], in_absentia: false, completed_in_absentia: true },
        { ...ordered, bars: ['C1', 'C2'], represented: true },
        { ...ordered, stage: 'order-unclear', finality: 'unknown', reviews: ['C3', 'R1'] },
        { stage: 'terminated', completed_on: '2020-01-01', completed_in_absentia: false, bars: ['C9'] },
      ]);
      const report = await readFigures(docket);
      assert.equal(report.cases, 8);
      assert.deepEqual(counts(report, 'stage'), { pending: 3, terminated: 1, 'order-final': 3, 'order-unclear': 1 });
      assert.deepEqual(counts(report, 'finality'), { final: 3, unknown: 1 });
      assert.deepEqual(counts(report, 'bars-by-rule'), { C1: 3, C2: 2 });
      assert.deepEqual(counts(report, 'bars-by-number'), { 0: 1, 1: 1, 2: 2 });
      assert.deepEqual(counts(report, 'bars-by-combination'), { '': 1, C1: 1, 'C1 + C2': 2 });
      assert.deepEqual(counts(report, 'reviews-by-rule'), { C3: 2, R1: 1 });
      assert.deepEqual(counts(report, 'in-absentia-orders'), { yes: 1, no: 1, unknown: 2 });
      assert.deepEqual(counts(report, 'in-absentia-completions'), { yes: 2, no: 1, unknown: 2 });
      assert.deepEqual(counts(report, 'represented'), { yes: 2, no: 6 });
      assert.deepEqual(counts(report, 'represented-pending'), { yes: 1, no: 2 });
      assert.deepEqual(counts(report, 'pending-by-court'), { BAL: 1, ATL: 1, '': 1 });
      assert.deepEqual(counts(report, 'pending-by-age'), { 3: 1, '5-9': 1, '': 1 });
    }));

  it('say what was counted, of what, and the share', () =>
    withDocket(async ({ docket }) => {
      await write(docket, [ordered, { ...ordered, bars: ['C1'] }, {}, {}]);
      const report = await readFigures(docket);
      for (const { id, definition, numerator, denominator } of report.figures) {
        for (const sentence of [definition, numerator, denominator]) assert.match(sentence, /^[A-Z].*\.$/, id);
      }
      const bars = figure(report, 'bars-by-rule');
      assert.equal(bars.of, 2);
      assert.deepEqual(bars.rows[0]?.share, 0.5);
      assert.equal(figure(report, 'pending-by-court').rows[0]?.label, 'Baltimore, MD');
      const stages = figure(report, 'stage').rows;
      assert.equal(stages.length, 10, 'stages without cases are shown as zero');
      assert.deepEqual(figure(report, 'in-absentia-completions').rows[0], {
        key: 'yes',
        label: 'in absentia',
        count: 0,
        of: 2,
        share: 0,
      });
    }));

  it('carry nothing by which a case could be found', () =>
    withDocket(async ({ docket }) => {
      await write(docket, [{ case_id: '987654321', ...ordered, bars: ['C1'] }]);
      assert.doesNotMatch(JSON.stringify(await readFigures(docket)), /987654321|OD-/);
    }));

  it('are all there, each with its denominator, for a docket that is empty', () =>
    withDocket(async ({ docket }) => {
      const report = await readFigures(docket);
      assert.equal(report.cases, 0);
      assert.ok(report.figures.every(({ of, rows }) => of === 0 && rows.every(({ share }) => share === null)));
    }));

  it('are the same whether the database groups the cases or they are added one by one', async () => {
    const codes = fc.subarray(['C1', 'C2', 'C10']);
    const posture = fc.record({
      stage: fc.constantFrom('pending', 'order-final', 'terminated'),
      finality: fc.constantFrom('no-order', 'final', 'unknown'),
      bars: codes,
      reviews: codes,
      court: fc.constantFrom('BAL', 'HON', 'XXX', null),
      opened_on: fc.constantFrom('2026-11-24', '2025-11-25', '2024-02-29', '1999-01-01', null),
      in_absentia: fc.constantFrom(true, false, null),
      completed_on: fc.constantFrom('2025-01-01', null),
      completed_in_absentia: fc.constantFrom(true, false, null),
      represented: fc.boolean(),
    });
    await withDocket(async ({ docket, tamper }) => {
      await fc.assert(
        fc.asyncProperty(fc.array(posture, { maxLength: 30 }), async (postures) => {
          await tamper('delete from docket.posture');
          await write(docket, postures);
          const tally = new Tally();
          for (const row of postures) tally.add(countedCase({ ...plain, case_id: '1', ...row }));
          const report = await readFigures(docket);
          assert.deepEqual(report.figures.slice(0, -1), tally.figures(docket.rulebook));
        }),
        { numRuns: 25 },
      );
    });
  });
});

const served: SmallEvent = { kind: 'nta.served', on: '2023-01-05' };
const filed: SmallEvent = { kind: 'nta.filed', on: '2023-02-12', body: { court: 'BAL' } };
const counsel: SmallEvent = { kind: 'counsel.entered', on: '2024-05-02', body: { form: 'E-28' } };
const withdrew: SmallEvent = { kind: 'counsel.withdrew', on: '2025-05-02' };

describe('the figures as of a day and as known at an instant', () => {
  const cases = { '1': [served, filed, counsel, withdrew], '2': [served, filed, counsel], '3': [served, filed] };

  it('are worked out from the events for that day', () =>
    withDocket(async ({ docket }) => {
      await feed(docket, { cases });
      assert.deepEqual(counts(await readFigures(docket), 'represented'), { yes: 1, no: 2 });
      const then = await readFigures(docket, { asOf: '2025-01-01', pageSize: 2 });
      assert.deepEqual(counts(then, 'represented'), { yes: 2, no: 1 });
      assert.deepEqual([then.asOf, then.cases, then.workedOutAnew], ['2025-01-01', 3, 3]);
      assert.deepEqual(counts(await readFigures(docket, { asOf: '2024-05-01' }), 'represented'), { no: 3 });
    }));

  it('are the same from the stored answers and worked out for the same day', () =>
    withDocket(async ({ docket }) => {
      const order = (body: EventBody): SmallEvent => ({
        kind: 'order.entered',
        on: '2026-03-03',
        body: { order: 'removal', authority: 'judge', form: 'oral', countries: ['HN'], ...body },
      });
      await feed(docket, {
        recordedAt: '2026-11-24T14:00:00.000Z',
        cases: {
          ...cases,
          '4': [served, filed, order({ appeal: 'waived', inAbsentia: false })],
          '5': [served, filed, order({ appeal: 'reserved', inAbsentia: true })],
          '6': [
            filed,
            order({ appeal: 'reserved' }),
            { kind: 'stay.granted', on: '2026-11-20', body: { from: 'judge' } },
          ],
          '7': [filed, { kind: 'proceeding.terminated', on: '2026-03-03' }],
        },
      });
      const stored = await readFigures(docket);
      const workedOut = await readFigures(docket, { asOf: '2026-11-24' });
      assert.deepEqual([stored.workedOutAnew, workedOut.workedOutAnew], [0, 7]);
      assert.deepEqual(stored.figures, workedOut.figures);
      assert.equal(figure(stored, 'finality').of, 3);
    }));

  it('do not know what was recorded later', () =>
    withDocket(async ({ docket }) => {
      await feed(docket, { cases: { '1': [served, filed] }, recordedAt: '2026-11-01T08:00:00.000Z' });
      await feed(docket, {
        cases: { '1': [counsel], '2': [served] },
        runId: 2,
        release: '2026-11',
        recordedAt: '2026-11-10T08:00:00.000Z',
      });
      const later = await readFigures(docket, { knownAt: '2026-11-10T08:00:00Z' });
      assert.deepEqual(counts(later, 'represented'), { yes: 1, no: 1 });
      const before = await readFigures(docket, { knownAt: '2026-11-10T07:59:59.999Z' });
      assert.deepEqual(counts(before, 'represented'), { no: 1 });
      assert.equal(before.cases, 1);
      assert.equal((await readFigures(docket, { knownAt: '2025-01-01T00:00:00Z' })).cases, 0);
    }));

  it('read no stale row: what is due is worked out for the report, which writes nothing', () =>
    withDocket(async ({ docket, tamper }) => {
      await feed(docket, { cases });
      await tamper(
        `update docket.posture set stage = 'planted', represented = true, next_change_on = '2026-11-24' where case_id = 3`,
      );
      await tamper(`update docket.posture set represented = true, rulebook = '2025.01' where case_id = 1`);
      const report = await readFigures(docket);
      assert.deepEqual(counts(report, 'represented'), { yes: 1, no: 2 });
      assert.equal(report.workedOutAnew, 2);
      const left = await docket.pool.query(`select from docket.posture where stage = 'planted'`);
      assert.equal(left.rowCount, 1);
    }));

  it('refuse a day or an instant that is none', () =>
    withDocket(async ({ docket }) => {
      await assert.rejects(readFigures(docket, { asOf: '2026-02-30' }), /"2026-02-30" is no day: write it as/);
      await assert.rejects(readFigures(docket, { knownAt: '2026-11-24' }), /"2026-11-24" is no instant/);
      await assert.rejects(readFigures(docket, { knownAt: '2026-02-30T00:00:00Z' }), /is no instant/);
    }));
});

describe('the releases behind the figures', () => {
  it('are those that were in and not withdrawn at the instant, with the rows that the newest refused', () =>
    withDocket(async ({ docket }) => {
      await feed(docket, {
        cases: { '1': [served] },
        runId: 1,
        release: '2026-09',
        recordedAt: '2026-09-05T00:00:00.000Z',
      });
      await feed(docket, {
        cases: { '2': [served] },
        runId: 2,
        release: '2026-10',
        recordedAt: '2026-10-05T00:00:00.000Z',
      });
      await feed(docket, {
        cases: { '3': [served] },
        runId: 3,
        release: 'cut short',
        recordedAt: '2026-10-06T00:00:00.000Z',
      });
      await docket.pool.query(`
        update docket.run set through = '2026-09-30' where run_id = 2;
        insert into intake.table_account values (1, 'A_TblCase', 100, 99, 0, 1, 0, 100),
          (2, 'A_TblCase', 200, 197, 0, 3, 0, 200), (2, 'B_TblProceeding', 50, 50, 0, 0, 0, null);
        insert into docket.run (run_id, kind, system, release, mapping, recorded_at, recorded_by, status)
          values (4, 'withdraw', 'court-release', '2026-10', 1, '2026-11-05T00:00:00.000Z', 'steward', 'complete')`);
      const names = (report: Report) => report.releases.map(({ release }) => release);
      const before = await readFigures(docket, { knownAt: '2026-11-01T00:00:00Z' });
      assert.deepEqual(names(before), ['2026-09', '2026-10']);
      assert.equal(before.releases[1]?.through, '2026-09-30');
      assert.deepEqual(
        figure(before, 'refused-by-table').rows.map(({ key, count, of, share }) => [key, count, of, share]),
        [
          ['A_TblCase', 3, 200, 0.015],
          ['B_TblProceeding', 0, 50, 0],
        ],
      );
      const after = await readFigures(docket);
      assert.deepEqual(names(after), ['2026-09']);
      assert.deepEqual(counts(after, 'refused-by-table'), { A_TblCase: 1 });
    }));
});

describe('wholeYears', () => {
  it('completes a year on the anniversary, and that of a leap day the day after February ends', () => {
    assert.equal(wholeYears('2023-11-24', '2026-11-24'), 3);
    assert.equal(wholeYears('2023-11-25', '2026-11-24'), 2);
    assert.equal(wholeYears('2024-02-29', '2026-02-28'), 1);
    assert.equal(wholeYears('2024-02-29', '2026-03-01'), 2);
    assert.equal(wholeYears('2026-11-24', '2026-11-24'), 0);
  });
});
