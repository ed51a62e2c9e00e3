import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type StoredEvent, voidedSeqs } from './existing.ts';

function stored(seq: number, voids: number | null): StoredEvent {
  const event = { id: `e${seq}`, kind: 'record.corrected', on: '2026-11-24', body: {} };
  return { seq, runId: 1, record: null, row: null, voids, event };
}

test('a void that is itself voided voids nothing', () => {
  assert.deepEqual(voidedSeqs([stored(1, null), stored(2, 1)]), new Set([1]));
  assert.deepEqual(voidedSeqs([stored(1, null), stored(2, 1), stored(3, 2)]), new Set([2]));
  assert.deepEqual(voidedSeqs([stored(1, null), stored(2, 1), stored(3, 2), stored(4, 3)]), new Set([3, 1]));
});
