import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, event, order } from '../testing/cases.ts';

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

test('a motion to reopen or a petition within the period ends it at once', () => {
  const motion = event('motion.filed', '2026-11-27', { motion: 'reopen', forum: 'judge' });
  assert.deepEqual(answerOn('2026-11-28', [...events, motion]).finality, {
    status: 'final',
    on: '2026-11-27',
    rule: 'B8',
  });
  const petition = event('review.petitioned', '2026-10-20', { circuit: '4' });
  assert.deepEqual(answerOn('2026-11-24', [...events, petition]).finality, {
    status: 'final',
    on: '2026-10-20',
    rule: 'B8',
  });
});

test('after the period, or of another kind, it does not', () => {
  const late = event('motion.filed', '2026-11-28', { motion: 'reopen', forum: 'judge' });
  assert.equal(answerOn('2026-11-28', [...events, late]).finality.rule, 'B5');
  const other = event('motion.filed', '2026-10-20', { motion: 'other', forum: 'judge' });
  assert.equal(answerOn('2026-11-24', [...events, other]).finality.status, 'not-final');
});
