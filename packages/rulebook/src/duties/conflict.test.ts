import assert from 'node:assert/strict';
import { test } from 'node:test';
import { event, order } from '../testing/cases.ts';
import { corrects, dutiesOn, owed } from '../testing/duties.ts';

const removal = order('2026-09-01');
const served = event('order.served', '2026-08-03');

test('a contradiction is settled within thirty days of the day on which the docket learnt of it', () => {
  assert.deepEqual(owed('conflict', '2026-11-24', removal, served), ['served-before-entered 2026-10-01']);
  const learnt = [
    { ...removal, recordedAt: '2026-11-01T08:00:00.000Z' },
    { ...served, recordedAt: '2026-11-20T23:30:00.000Z' },
  ];
  for (const asOf of ['2026-12-19', '2026-12-20', '2026-12-21'])
    assert.deepEqual(owed('conflict', asOf, ...learnt), ['served-before-entered 2026-12-20'], asOf);
});

test('a correction of one of the two settles it; withdrawn itself, it is back', () => {
  assert.deepEqual(owed('conflict', '2026-11-24', removal, served, corrects('order.served')), []);
  const restored = corrects('corrects order.served');
  assert.equal(owed('conflict', '2026-11-24', removal, served, corrects('order.served'), restored).length, 1);
});

test('the order of the events changes neither its id nor its day', () => {
  const one = dutiesOn('2026-11-24', [removal, served]);
  assert.deepEqual(dutiesOn('2026-11-24', [served, removal]), one);
  assert.equal(one[0]?.id, 'conflict/served-before-entered/order+order.served');
});
