import assert from 'node:assert/strict';
import { test } from 'node:test';
import { event, order } from '../testing/cases.ts';
import { corrects, dutiesOn, owed } from '../testing/duties.ts';

const days = (asOf: string, ...events: Parameters<typeof dutiesOn>[1]) => owed('court-deadline', asOf, ...events);

test('notice and appeal of a bond decision are owed through their last day, and over the day after', () => {
  const decided = event('bond.decided', '2026-11-10', { amount: 5000, decision: 'amount-decreased' });
  assert.deepEqual(days('2026-11-12', decided), ['bond-stay-notice 2026-11-12', 'bond-stay-appeal 2026-11-25']);
  assert.deepEqual(days('2026-11-13', decided), ['bond-stay-appeal 2026-11-25']);
  assert.deepEqual(days('2026-11-25', decided), ['bond-stay-appeal 2026-11-25']);
  assert.deepEqual(days('2026-11-26', decided), []);
  const appeal = event('appeal.filed', '2026-11-12', { by: 'dhs', what: 'bond' });
  assert.deepEqual(days('2026-11-12', decided, appeal), ['bond-stay-lapse 2027-02-10']);
  assert.deepEqual(days('2026-11-12', decided, appeal, corrects('appeal.filed')), [
    'bond-stay-notice 2026-11-12',
    'bond-stay-appeal 2026-11-25',
  ]);
});

test('a stay that lapsed is owed a release while the record leaves the person held', () => {
  const decided = event('bond.decided', '2026-03-02', { amount: 5000, decision: 'amount-decreased' });
  const appeal = event('appeal.filed', '2026-03-10', { by: 'dhs', what: 'bond' });
  const booked = event('custody.booked-in', '2026-01-05');
  assert.deepEqual(days('2026-06-09', booked, decided, appeal), ['bond-stay-lapse 2026-06-08']);
  assert.deepEqual(days('2026-06-08', decided, appeal), ['bond-stay-lapse 2026-06-08']);
  assert.deepEqual(days('2026-06-09', decided, appeal), []);
});

test("a judge's review of a negative finding of fear is owed until a judge has made one", () => {
  const negative = event('fear.decided', '2026-11-02', { screening: 'credible', stage: 'officer', result: 'negative' });
  for (const asOf of ['2026-11-08', '2026-11-09', '2026-11-10'])
    assert.deepEqual(days(asOf, negative), ['credible-fear-review 2026-11-09'], asOf);
  const judged = event(
    'fear.decided',
    '2026-11-06',
    { screening: 'credible', stage: 'judge', result: 'negative' },
    'j',
  );
  assert.deepEqual(days('2026-11-10', negative, judged), []);
  assert.deepEqual(days('2026-11-05', negative, judged), ['credible-fear-review 2026-11-09']);
  // A judge's finding that may lie before the officer's answers nothing.
  const sometime = { ...judged, on: { earliest: '2026-11-01', latest: '2026-11-06' } };
  assert.deepEqual(days('2026-11-10', negative, sometime), ['credible-fear-review 2026-11-09']);
});

test('a child is to be transferred until the hold is released', () => {
  const hold = event('hold.placed', '2026-11-20', { hold: 'unaccompanied-child' });
  assert.deepEqual(days('2026-11-24', hold), ['transfer-to-hhs 2026-11-23']);
  const released = event('hold.released', '2026-11-24', { hold: 'unaccompanied-child' });
  assert.deepEqual(days('2026-11-24', hold, released), []);
});

test('no deadline of the person, and no end of the removal period', () => {
  const duties = dutiesOn('2026-11-24', [order('2026-11-02', { appeal: 'waived' })]);
  assert.deepEqual(duties, []);
});
