import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Docket } from '@opendocket/docket';
import { withServer } from '../testing.ts';

/** Two runs with their accounts, as an import leaves them, and three rows that were refused. */
async function imported(docket: Docket): Promise<void> {
  const details = { tables: ['A_TblCase'], warnings: ['tblAppeal is not in the release.'], cases: 3, events: 9 };
  for (const [run, release] of [
    [1, '2026-09'],
    [2, '2026-10'],
  ] as const) {
    await docket.pool.query(
      `insert into docket.run (run_id, kind, system, release, mapping, through, recorded_at, recorded_by, status, details, source_digest)
       values ($1, 'import', 'court-release', $2, 1, '2026-10-31', '2026-11-02T15:00:00Z', 'records', 'complete', $3, 'd')`,
      [run, release, JSON.stringify(details)],
    );
    await docket.pool.query(
      `insert into intake.table_account (run_id, table_name, read, imported, repaired, quarantined, ignored, expected)
       values ($1, 'A_TblCase', 10, 6, 1, 3, 0, 10)`,
      [run],
    );
  }
  for (const line of [3, 12, 40]) {
    await docket.pool.query(
      `insert into intake.quarantine (case_id, run_id, table_name, line, reason, detail, raw)
       values (0, 2, 'A_TblCase', $1, 'short-row', '3 columns of 10', 'raw line')`,
      [line],
    );
  }
}

test('A records steward reads runs, accounts and refused rows page by page; the reading is in the audit', async () => {
  await withServer(async ({ as, docket }) => {
    await imported(docket);
    const steward = await as('records-steward');
    const runs = (await steward.get('/api/v1/intake/runs')).json();
    assert.equal(runs.underWay, null);
    assert.deepEqual(
      runs.items.map((run: { run: number; rows: number }) => [run.run, run.rows]),
      [
        [2, 10],
        [1, 10],
      ],
    );
    const run = (await steward.get('/api/v1/intake/runs/2')).json();
    assert.equal(run.tables[0].repaired, 1);
    assert.match(run.warnings[0], /tblAppeal/);
    assert.equal((await steward.get('/api/v1/intake/runs/9')).statusCode, 404);

    const first = (await steward.get('/api/v1/intake/quarantine?limit=2')).json();
    assert.deepEqual(
      first.items.map((row: { line: number }) => row.line),
      [3, 12],
    );
    const second = (await steward.get(`/api/v1/intake/quarantine?limit=2&cursor=${first.next}`)).json();
    assert.equal(second.items[0].raw, 'raw line');
    assert.equal(second.next, null);
    // What court releases left says nothing of staff files.
    assert.deepEqual((await steward.get('/api/v1/intake/quarantine?system=staff-files')).json().items, []);
    assert.equal((await steward.get('/api/v1/intake/quarantine?system=other')).statusCode, 400);
    const wrong = await steward.get('/api/v1/intake/quarantine?cursor=abc');
    assert.equal(wrong.statusCode, 400);
    const acts = await docket.pool.query(
      "select details from staff.audit where member = 'records-steward' and action = 'read-quarantine' order by seq",
    );
    assert.deepEqual(
      acts.rows.map(({ details }) => [details.system, details.rows]),
      [
        ['court-release', 2],
        ['court-release', 1],
        ['staff-files', 0],
      ],
    );
  });
});

test('An administrator sees runs and comparisons, and no source row; others see neither', async () => {
  await withServer(async ({ as, docket }) => {
    await imported(docket);
    const administrator = await as('administrator');
    assert.equal((await administrator.get('/api/v1/intake/runs/2')).statusCode, 200);
    assert.equal((await administrator.get('/api/v1/intake/quarantine')).statusCode, 403);
    const comparison = (await administrator.get('/api/v1/intake/comparison?from=2026-09&to=2026-10')).json();
    assert.deepEqual(comparison.tables[0].samples, []);
    const missing = await administrator.get('/api/v1/intake/comparison?from=2026-09&to=2020-01');
    assert.equal(missing.statusCode, 404);
    assert.match(missing.json().detail, /no release 2020-01 .* \(there are: 2026-09, 2026-10\)/);
    for (const role of ['officer', 'supervisor', 'legal-reviewer', 'auditor']) {
      assert.equal((await (await as(role)).get('/api/v1/intake/runs')).statusCode, 403, role);
    }
  });
});

test('Every member reads the rulebook: citations, values with their status, exceptions, and how many cases rest on a rule', async () => {
  await withServer(async ({ as, setClock }) => {
    const officer = await as('officer');
    const list = (await officer.get('/api/v1/rulebook')).json();
    assert.equal(list.today, '2026-11-24');
    const b3 = list.rules.find((rule: { id: string }) => rule.id === 'B3');
    assert.ok(b3.citations.length > 0 && b3.sentence.es.length > 10);
    assert.equal(b3.bars, 0);
    const rule = (await officer.get('/api/v1/rulebook/rules/b3')).json();
    const vacated = rule.values.find((value: { status: string }) => value.status === 'vacated');
    assert.deepEqual([vacated.value, vacated.statusOn, vacated.isStale], [10, '2026-03-08', false]);
    assert.equal((await officer.get('/api/v1/rulebook/rules/Z9')).statusCode, 404);
    setClock('2027-11-24T15:00:00.000Z');
    const later = (await (await as('officer')).get('/api/v1/rulebook/rules/B3')).json();
    assert.ok(later.values.every((value: { isStale: boolean }) => value.isStale));
  });
});

test('Figures carry no small count, for a day and as CSV', async () => {
  await withServer(async ({ as, docket }) => {
    await docket.pool.query(
      `insert into docket.posture (case_id, stage, finality, bars, reviews, rulebook, known_seq, evaluated_on, court, represented)
       select n, case when n <= 4 then 'terminated' else 'pending' end, 'no-order', '{}', '{}', $1, 1, '2026-11-24', 'BAL', false
         from generate_series(1, 60) n`,
      [docket.rulebook.id],
    );
    const researcher = await as('auditor');
    const figures = (await researcher.get('/api/v1/figures')).json();
    assert.equal(figures.state, 'ready');
    const stage = figures.figures.find((figure: { id: string }) => figure.id === 'stage');
    const shown = stage.rows.find((row: { key: string }) => row.key === 'terminated');
    assert.deepEqual([shown.count, shown.share], ['<11', null]);
    assert.notEqual(stage.rows.find((row: { key: string }) => row.key === 'pending').count, 56);
    const csv = (await researcher.get('/api/v1/figures/csv')).json();
    assert.match(csv.csv, /stage,Cases by stage,terminated,terminated,<11,/);
    assert.equal(csv.fileName, 'opendocket-figures-2026-11-24.csv');
    assert.equal((await researcher.get('/api/v1/figures?asOf=2026-02-30')).statusCode, 400);
    const then = (await researcher.get('/api/v1/figures?asOf=2026-11-01&knownAt=2026-11-02T00:00:00Z')).json();
    assert.equal(then.cases, 0);
  });
});
