import assert from 'node:assert/strict';
import { test } from 'node:test';
import { event, order } from '../testing/cases.ts';
import { corrects, dutiesOn, owed } from '../testing/duties.ts';

const ordered = event('supervision.ordered', '2025-08-04', { terms: 'report each month' });
const enrolled = event('monitoring.enrolled', '2026-09-01', { technology: 'wrist' });
const reviewed = (on: string, reviewOn?: string) =>
  event('supervision.reviewed', on, { decision: 'eased', ...(reviewOn && { reviewOn }) }, `reviewed ${on}`);
const supervision = (asOf: string, ...events: Parameters<typeof dutiesOn>[1]) =>
  owed('supervision-review', asOf, order('2025-03-03'), ...events);

test('an order of supervision is reviewed after twelve months, and shown on every day until it is', () => {
  for (const asOf of ['2026-08-03', '2026-08-04', '2026-08-05'])
    assert.deepEqual(supervision(asOf, ordered), ['order-of-supervision 2026-08-04'], asOf);
  assert.deepEqual(supervision('2026-08-05', ordered, reviewed('2026-08-05')), ['order-of-supervision 2027-08-05']);
  assert.deepEqual(supervision('2026-08-05', ordered, reviewed('2026-08-05', '2026-11-02')), [
    'order-of-supervision 2026-11-02',
  ]);
  // Recorded ahead of its day it is not made yet.
  assert.deepEqual(supervision('2026-08-04', ordered, reviewed('2026-08-05')), ['order-of-supervision 2026-08-04']);
});

test('a device is reviewed every ninety days, from its last change', () => {
  assert.deepEqual(supervision('2026-11-24', enrolled), ['monitoring 2026-11-30']);
  const lighter = event('monitoring.changed', '2026-10-01', { technology: 'phone' });
  assert.deepEqual(supervision('2026-11-24', enrolled, lighter), ['monitoring 2026-12-30']);
  assert.deepEqual(supervision('2026-11-24', enrolled, event('monitoring.ended', '2026-11-25')), [
    'monitoring 2026-11-30',
  ]);
  assert.deepEqual(supervision('2026-11-25', enrolled, event('monitoring.ended', '2026-11-25')), []);
});

test('revoked, gone or withdrawn: nothing is owed', () => {
  assert.deepEqual(supervision('2026-11-24', ordered, event('supervision.revoked', '2026-02-02')), []);
  assert.deepEqual(
    supervision('2026-11-24', ordered, event('departure.verified', '2026-02-02', { how: 'voluntary' })),
    [],
  );
  assert.deepEqual(supervision('2026-11-24', ordered, corrects('supervision.ordered')), []);
});

test('ordered between two days: counted from the earlier; a review that may lie before it answers nothing', () => {
  const sometime = event('supervision.ordered', { earliest: '2025-08-04', latest: '2025-09-30' });
  assert.deepEqual(supervision('2026-08-01', sometime), ['order-of-supervision 2026-08-04']);
  assert.deepEqual(supervision('2026-08-01', sometime, reviewed('2025-09-15')), ['order-of-supervision 2026-08-04']);
});

test('the house sets its day, so it can be put off', () => {
  const [duty] = dutiesOn('2026-08-04', [ordered]);
  assert.deepEqual(
    [duty?.legal, duty?.rule, duty?.because, duty?.settledBy],
    [false, 'C33', ['supervision.ordered'], ['supervision.reviewed', 'supervision.revoked']],
  );
});
