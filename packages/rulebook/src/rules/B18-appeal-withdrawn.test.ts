import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, barsOf, event, order, reviewsOf } from '../testing/cases.ts';

const withdrawn = (on: string) => [
  order('2026-08-03'),
  event('appeal.filed', '2026-08-20', { what: 'case' }),
  event('appeal.withdrawn', on),
];

test('final at once, once the time to appeal has run', () => {
  assert.deepEqual(answerOn('2026-11-24', withdrawn('2026-10-05')).finality, {
    status: 'final',
    on: '2026-10-05',
    rule: 'B18',
  });
  assert.equal(answerOn('2026-08-30', withdrawn('2026-08-25')).finality.status, 'not-final');
  assert.equal(answerOn('2026-11-24', withdrawn('2026-08-25')).finality.on, '2026-09-03');
});

test('two appeals pending, and a withdrawal that names neither: both stay', () => {
  const cross = event('appeal.filed', '2026-08-21', { by: 'dhs', what: 'case' }, 'cross');
  const answer = answerOn('2026-11-24', [...withdrawn('2026-10-05'), cross]);
  assert.deepEqual([barsOf(answer), answer.bars.length, reviewsOf(answer)], [['C2'], 2, ['R4']]);
});
