import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Json } from '../event.ts';
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

test('a withdrawal whose appeal nobody can read may be of another: the one that is pending stays', () => {
  const [entered, filed] = withdrawn('2026-10-05');
  assert.ok(entered && filed);
  const of = (appeal: Json | undefined) =>
    answerOn('2026-11-24', [entered, filed, event('appeal.withdrawn', '2026-10-05', { appeal })]);
  for (const appeal of [7, '', ['x'], 'never-heard-of']) assert.deepEqual(barsOf(of(appeal)), ['C2'], String(appeal));
  for (const appeal of [undefined, null, filed.id]) assert.deepEqual(barsOf(of(appeal)), [], String(appeal));
});

test('while the time to appeal runs the order waits for it, its last day included', () => {
  // Thirty days from 3 August are over on Wednesday, 2 September.
  const running = answerOn('2026-09-02', withdrawn('2026-09-02')).finality;
  assert.deepEqual(running, { status: 'not-final', on: null, rule: 'C1' });
  for (const on of ['2026-08-25', '2026-09-02', '2026-09-03']) {
    const { finality } = answerOn('2026-11-24', withdrawn(on));
    assert.deepEqual(finality, { status: 'final', on: '2026-09-03', rule: 'B18' }, on);
  }
});

test('where there is no time to appeal, or it was waived, the order waits for nothing', () => {
  for (const body of [{ inAbsentia: true }, { appeal: 'waived' }]) {
    const events = [order('2026-08-03', body), ...withdrawn('2026-08-25').slice(1)];
    assert.deepEqual(answerOn('2026-08-26', events).finality, { status: 'final', on: '2026-08-25', rule: 'B18' });
  }
});

test('one of two appeals withdrawn: the other keeps the order from being final', () => {
  const cross = event('appeal.filed', '2026-08-21', { by: 'dhs', what: 'case' }, 'cross');
  const named = event('appeal.withdrawn', '2026-10-05', { appeal: 'appeal.filed' });
  const answer = answerOn('2026-11-24', [...withdrawn('2026-10-05').slice(0, 2), cross, named]);
  assert.deepEqual(answer.finality, { status: 'not-final', on: null, rule: 'C2' });
});
