import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, event, order } from '../testing/cases.ts';

test('overstaying changes no bar: the penalties are told, not computed', () => {
  const events = [
    order('2026-09-28', {
      order: 'voluntary-departure',
      appeal: 'waived',
      departBy: '2026-11-26',
      departureKind: 'at-conclusion',
      bondRequired: true,
    }),
    event('departure-bond.posted', '2026-10-01'),
  ];
  assert.deepEqual(answerOn('2027-03-01', events).bars, []);
});
