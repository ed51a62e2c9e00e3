import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EventBody } from '../event.ts';
import { event } from '../testing/cases.ts';
import { grounds, propose } from '../testing/propose.ts';

const pairs: readonly (readonly [string, EventBody, string, EventBody])[] = [
  ['application.filed', { relief: 'asylum' }, 'application.decided', { relief: 'asylum', decision: 'denied' }],
  ['status.applied', { status: 'u' }, 'status.denied', { status: 'u' }],
  ['stay.requested', { from: 'judge' }, 'stay.denied', { from: 'judge' }],
  ['fear.claimed', {}, 'fear.decided', { result: 'negative' }],
  ['citizenship.claimed', {}, 'citizenship.resolved', { result: 'not-citizen' }],
  ['review.petitioned', {}, 'review.decided', { decision: 'denied' }],
  ['review.petitioned', {}, 'mandate.issued', {}],
  ['habeas.filed', {}, 'habeas.closed', {}],
  ['criminal-charge.recorded', {}, 'criminal-charge.closed', {}],
];

for (const [start, started, end, ended] of pairs) {
  test(`${end} comes no earlier than ${start}`, () => {
    const events = [event(start, '2026-05-07', started)];
    const on = (day: string) => grounds([event(end, day, ended)], { events });
    assert.deepEqual([on('2026-05-06'), on('2026-05-07'), on('2026-05-08')], [['end-before-beginning'], [], []]);
    assert.deepEqual(grounds([event(end, '2026-05-06', ended)]), [], 'no beginning on record is a gap');
    const earlier = event(start, '2026-05-01', started, 'earlier');
    assert.deepEqual(grounds([event(end, '2026-05-06', ended)], { events: [...events, earlier] }), []);
  });
}

test('a decision of another relief says nothing of this application', () => {
  const filed = event('application.filed', '2026-05-07', { relief: 'asylum' });
  const denied = event('application.decided', '2026-05-01', { relief: 'adjustment', decision: 'denied' });
  assert.deepEqual(grounds([denied], { events: [filed] }), []);
});

test('a release from custody comes no earlier than the booking', () => {
  const events = [event('custody.booked-in', '2026-05-07')];
  const on = (day: string) => grounds([event('custody.released', day)], { events });
  assert.deepEqual([on('2026-05-06'), on('2026-05-07')], [['release-before-booking'], []]);
  assert.deepEqual(grounds([event('custody.released', '2026-05-06')]), []);
  assert.deepEqual(
    grounds([event('custody.booked-in', '2026-05-01', {}, 'first'), event('custody.released', '2026-05-06')], {
      events,
    }),
    [],
  );
});

test('what has not happened is not recorded as if it had; what is set for a day, and what protects, may lie ahead', () => {
  const tomorrow = '2026-11-25';
  const adverse: readonly (readonly [string, EventBody])[] = [
    ['order.entered', { order: 'removal', authority: 'judge', form: 'oral', inAbsentia: false, appeal: 'reserved' }],
    ['nta.served', {}],
    ['hearing.held', {}],
    ['departure.verified', {}],
    ['death.recorded', {}],
    ['counsel.withdrew', {}],
    ['custody.booked-in', {}],
    ['application.decided', { relief: 'asylum', decision: 'denied' }],
    ['address.changed', {}],
  ];
  for (const [kind, body] of adverse) {
    assert.deepEqual(grounds([event(kind, tomorrow, body)]), ['not-yet-happened'], kind);
    assert.deepEqual(grounds([event(kind, '2026-11-24', body)]), [], kind);
  }
  const unsure = { earliest: '2026-11-24', latest: '2026-11-30' };
  assert.deepEqual(grounds([event('nta.served', unsure)]), []);
  for (const kind of [
    'hearing.scheduled',
    'checkin.scheduled',
    'custody.review-due',
    'stay.granted',
    'status.granted',
  ]) {
    assert.deepEqual(grounds([event(kind, tomorrow, { dueOn: '2026-12-01', from: 'judge', status: 'tps' })]), [], kind);
  }
  assert.match(
    propose([event('nta.served', tomorrow)])[0]?.sentence ?? '',
    /its day has not come, today being 2026-11-24 at the court\. Record it when it has happened/,
  );
});
