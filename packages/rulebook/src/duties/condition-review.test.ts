import assert from 'node:assert/strict';
import { test } from 'node:test';
import { event, order } from '../testing/cases.ts';
import { corrects, dutiesOn, owed } from '../testing/duties.ts';

const imposed = event('condition.imposed', '2026-09-01', { condition: 'curfew', reviewOn: '2026-12-01' });
const conditions = (asOf: string, ...more: Parameters<typeof dutiesOn>[1]) =>
  owed('condition-review', asOf, order('2025-03-03'), imposed, ...more);

test('a condition is reviewed by the day set for it, and overdue after it until it is', () => {
  for (const asOf of ['2026-11-30', '2026-12-01', '2026-12-02'])
    assert.deepEqual(conditions(asOf), ['condition-review 2026-12-01'], asOf);
});

test('ended, imposed anew or withdrawn: done', () => {
  const ended = event('condition.ended', '2026-10-01', { condition: 'curfew' });
  assert.deepEqual(conditions('2026-11-24', ended), []);
  assert.deepEqual(conditions('2026-11-24', ended, corrects('condition.ended')), ['condition-review 2026-12-01']);
  const anew = event('condition.imposed', '2026-10-01', { condition: 'curfew', reviewOn: '2027-01-04' }, 'anew');
  assert.deepEqual(conditions('2026-11-24', anew), ['condition-review 2027-01-04']);
  assert.deepEqual(conditions('2026-11-24', corrects('condition.imposed')), []);
  // An end that may lie before the condition ends nothing.
  const perhaps = event('condition.ended', { earliest: '2026-08-01', latest: '2026-10-01' }, { condition: 'curfew' });
  assert.deepEqual(conditions('2026-11-24', perhaps), ['condition-review 2026-12-01']);
});

test('two conditions of one day are two reviews, each with its own end', () => {
  const other = event('condition.imposed', '2026-09-01', { condition: 'no travel', reviewOn: '2026-12-01' }, 'other');
  assert.equal(conditions('2026-11-24', other).length, 2);
  const ended = event('condition.ended', '2026-10-01', { condition: 'curfew' });
  assert.deepEqual(
    dutiesOn('2026-11-24', [order('2025-03-03'), imposed, other, ended]).map(({ id, legal }) => [id, legal]),
    [['condition-review/other', true]],
  );
});

test('who has left is under no condition', () => {
  assert.deepEqual(conditions('2026-11-24', event('departure.verified', '2026-10-05', { how: 'removed' })), []);
});
