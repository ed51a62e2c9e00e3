import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { feed, withDocket } from '../test-docket.ts';
import { type KeptReport, keptReport } from './kept-reports.ts';
import { reportCsv } from './report-csv.ts';

/** Twelve cases, each of which was served a notice to appear. */
const twelve = Object.fromEntries(
  Array.from({ length: 12 }, (_, index) => [
    String(index + 101),
    [
      { kind: 'nta.served', on: '2024-02-05' },
      { kind: 'nta.filed', on: '2024-03-01', body: { court: 'BAL' } },
    ],
  ]),
);

function ready(kept: KeptReport): Extract<KeptReport, { state: 'ready' }> {
  assert.equal(kept.state, 'ready');
  if (kept.state !== 'ready') throw new Error('not ready');
  return kept;
}

describe('the report of a page', () => {
  it('is counted once and kept for a quarter of an hour', () =>
    withDocket(async ({ docket, setClock }) => {
      const first = ready(await keptReport(docket, {}));
      assert.equal(first.report.cases, 0);
      await feed(docket, { cases: twelve });
      assert.equal(ready(await keptReport(docket, {})).report.cases, 0, 'the kept one');
      setClock('2026-11-24T15:15:00.000Z');
      assert.equal(ready(await keptReport(docket, {})).report.cases, 12);
    }));

  it('of another day as known at an instant is kept for good', () =>
    withDocket(async ({ docket, setClock }) => {
      await feed(docket, { cases: twelve });
      const question = { asOf: '2024-02-20', knownAt: '2026-11-10T00:00:00Z' };
      const first = ready(await keptReport(docket, question));
      const stages = first.report.figures.find(({ id }) => id === 'stage');
      assert.equal(stages?.rows.find(({ key }) => key === 'not-commenced')?.count, 12);
      setClock('2027-01-24T15:00:00.000Z');
      assert.equal(ready(await keptReport(docket, question)).countedAt, first.countedAt);
      const before = ready(await keptReport(docket, { ...question, knownAt: '2026-10-10T00:00:00Z' }));
      assert.equal(before.report.cases, 0, 'the feed came in November');
    }));

  it('comes as CSV with a row for each row of a figure, quoted where it must be', () =>
    withDocket(async ({ docket }) => {
      await feed(docket, { cases: twelve });
      const csv = reportCsv(ready(await keptReport(docket, {})).report);
      assert.match(csv, /^figure,title,key,row,count,of,unit,asOf,knownAt,rulebook\r\n/);
      assert.match(csv, /\r\nstage,Cases by stage,pending,pending,12,12,cases,today at each court,/);
      assert.match(csv, /\r\npending-by-court,Pending cases by court,BAL,"Baltimore, MD",12,12,cases,/);
    }));

  it('is refused for a day that is none', () =>
    withDocket(async ({ docket }) => {
      await assert.rejects(keptReport(docket, { asOf: '2026-02-30' }), /2026-02-30/);
    }));
});
