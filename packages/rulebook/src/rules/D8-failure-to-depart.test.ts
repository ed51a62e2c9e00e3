import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, deadline, event, order } from '../testing/cases.ts';

const charge = (section: string) => event('charge.lodged', '2024-02-05', { section }, section);

function lastDay(...events: Parameters<typeof answerOn>[1]): string | undefined {
  const answer = answerOn('2026-11-24', events);
  assert.deepEqual(answer.reviews, []);
  return deadline(answer, 'failure-to-depart');
}

test('ninety days from the final order; where nobody appealed, from the last day to do so, the earlier reading', () => {
  assert.equal(lastDay(order('2026-10-23', { appeal: 'waived' })), '2027-01-21');
  assert.equal(lastDay(order('2026-10-23')), '2027-02-21');
  assert.equal(deadline(answerOn('2026-11-23', [order('2026-10-23')]), 'failure-to-depart'), undefined);
});

test('only for grounds of deportation, or where no charge is on record', () => {
  const removal = order('2026-10-23', { appeal: 'waived' });
  assert.equal(lastDay(removal, charge('212a06Ai')), undefined);
  assert.equal(lastDay(removal, charge('212a06Ai'), charge('237a01B')), '2027-01-21');
  assert.equal(lastDay(removal, charge('241a01B')), '2027-01-21');
});

test("where a court reviews the order: from the court's decision, and not before it", () => {
  const answer = (...events: Parameters<typeof answerOn>[1]) =>
    deadline(answerOn('2026-11-24', [order('2025-03-03', { appeal: 'waived' }), ...events]), 'failure-to-depart');
  const petition = event('review.petitioned', '2025-04-01', { circuit: '4' });
  assert.equal(answer(), '2025-06-01');
  assert.equal(answer(petition), undefined);
  assert.equal(answer(petition, event('review.decided', '2026-09-01', { decision: 'denied' })), '2026-11-30');
});

test('who left has none', () => {
  const left = event('departure.verified', '2026-11-02', { how: 'voluntary' });
  assert.equal(
    deadline(answerOn('2026-11-24', [order('2026-10-23', { appeal: 'waived' }), left]), 'failure-to-depart'),
    undefined,
  );
});

test('a petition from before the order is none of it; after voluntary departure the days run from the overstay', () => {
  const petition = event('review.petitioned', '2024-01-08', { circuit: '4' });
  const removal = order('2025-03-03', { appeal: 'waived' });
  assert.equal(deadline(answerOn('2026-11-24', [removal, petition]), 'failure-to-depart'), '2025-06-01');
  const departure = order('2026-09-29', {
    order: 'voluntary-departure',
    appeal: 'waived',
    departBy: '2026-10-29',
    departureKind: 'pre-conclusion',
  });
  assert.equal(deadline(answerOn('2026-11-24', [departure]), 'failure-to-depart'), '2027-01-28');
});
