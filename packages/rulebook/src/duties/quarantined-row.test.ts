import assert from 'node:assert/strict';
import { test } from 'node:test';
import { event } from '../testing/cases.ts';
import { corrects, owed } from '../testing/duties.ts';

const row = {
  ...event(
    'record.quarantined',
    { earliest: '1900-01-01', latest: '2026-10-31' },
    { table: 'B_TblProceeding', line: 17 },
  ),
  recordedAt: '2026-11-01T08:00:00.000Z',
};

test('a row that could not be read is looked at within thirty days of the import that met it', () => {
  for (const asOf of ['2026-11-30', '2026-12-01', '2026-12-02'])
    assert.deepEqual(owed('quarantined-row', asOf, row), ['quarantined-row 2026-12-01'], asOf);
});

test('a release that tells it readably voids it, and the duty is done', () => {
  assert.deepEqual(owed('quarantined-row', '2026-11-24', row, corrects('record.quarantined')), []);
  const restored = corrects('corrects record.quarantined');
  assert.equal(owed('quarantined-row', '2026-11-24', row, corrects('record.quarantined'), restored).length, 1);
});

test('every row is one to look at', () => {
  const other = { ...row, id: 'other', recordedAt: '2026-11-20T08:00:00.000Z' };
  assert.deepEqual(owed('quarantined-row', '2026-11-24', row, other), [
    'quarantined-row 2026-12-01',
    'quarantined-row 2026-12-20',
  ]);
});
