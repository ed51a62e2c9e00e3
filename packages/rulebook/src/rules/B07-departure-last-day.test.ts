import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, deadline, event, order } from '../testing/cases.ts';

test('Thanksgiving as the last day to leave is the Friday after', () => {
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
  assert.equal(deadline(answerOn('2026-11-24', events), 'departure'), '2026-11-27');
});
