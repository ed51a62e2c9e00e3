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

const until = (departBy: string, asOf: string) =>
  answerOn(asOf, [
    order('2026-05-05', { order: 'voluntary-departure', appeal: 'waived', departBy, departureKind: 'at-conclusion' }),
  ]);

test('a Saturday that is a holiday kept on the Friday before is the Monday; a business day stays', () => {
  assert.equal(deadline(until('2026-07-04', '2026-06-01'), 'departure'), '2026-07-06');
  assert.equal(until('2026-07-04', '2026-07-06').onRecord, 'not-final');
  assert.equal(until('2026-07-04', '2026-07-07').finality.on, '2026-07-07');
  assert.equal(deadline(until('2026-07-02', '2026-06-01'), 'departure'), '2026-07-02');
  assert.equal(until('2026-07-02', '2026-07-03').finality.on, '2026-07-03');
});

test('the days that the Board gave move in the same way', () => {
  const events = [
    order('2026-03-02', { order: 'voluntary-departure', departBy: '2026-05-01', departureKind: 'at-conclusion' }),
    event('appeal.filed', '2026-03-20', { what: 'case' }),
    event('appeal.decided', '2026-09-28', { appeal: 'appeal.filed', decision: 'dismissed', departBy: '2026-11-26' }),
  ];
  assert.equal(answerOn('2026-11-27', events).onRecord, 'not-final');
  assert.equal(answerOn('2026-11-28', events).finality.on, '2026-11-28');
});
