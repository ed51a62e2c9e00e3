import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaseEvent } from '../event.ts';
import { answerOn, deadline, event, order } from '../testing/cases.ts';

function removalPeriod(...events: Parameters<typeof answerOn>[1]): string | undefined {
  return deadline(answerOn('2026-11-24', events), 'removal-period');
}

const waived = (on: string) => order(on, { appeal: 'waived' });

test('ninety days from the day on which the order is final, and none before', () => {
  const appealable = order('2026-10-23');
  assert.equal(deadline(answerOn('2026-11-23', [appealable]), 'removal-period'), undefined);
  assert.equal(deadline(answerOn('2026-11-24', [appealable]), 'removal-period'), '2027-02-22');
  assert.equal(removalPeriod(waived('2026-10-23')), '2027-01-21');
});

test('where nobody can read whether appeal was reserved: from the order, from which a waiver would count', () => {
  for (const appeal of [null, 'never-heard-of', 7]) {
    const unread = order('2026-10-23', { appeal });
    // Final, all the same, only when the time to appeal has run: the later day, on which a bar would end.
    assert.equal(deadline(answerOn('2026-11-23', [unread]), 'removal-period'), undefined);
    assert.equal(removalPeriod(unread), '2027-01-21');
  }
  assert.equal(removalPeriod(order('2026-09-23')), '2027-01-22');
  assert.equal(
    removalPeriod(order('2026-09-23', { appeal: null }), event('appeal.waived', '2026-09-24')),
    '2026-12-23',
  );
});

test('the days are counted as they come: over a leap day, and ending on a weekend or a holiday', () => {
  const on = (day: string) => deadline(answerOn('2030-01-02', [waived(day)]), 'removal-period');
  assert.equal(on('2027-12-01'), '2028-02-29');
  assert.equal(on('2027-12-02'), '2028-03-01');
  // Saturday 2026-11-28 and Thanksgiving 2026-11-26: nothing says that the agency's days move.
  assert.equal(on('2026-08-30'), '2026-11-28');
  assert.equal(on('2026-08-28'), '2026-11-26');
});

test("where a court of appeals stayed removal: from the court's final order, the mandate where one is on record", () => {
  const stay = event('stay.granted', '2025-05-01', { from: 'circuit' });
  const decided = event('review.decided', '2026-09-01', { decision: 'denied' });
  const mandate = event('mandate.issued', '2026-10-23');
  assert.equal(removalPeriod(order('2025-03-03'), stay), undefined);
  assert.equal(removalPeriod(order('2025-03-03'), stay, decided), '2026-11-30');
  assert.equal(removalPeriod(order('2025-03-03'), stay, decided, mandate), '2027-01-21');
  // Without a stay the court's decision moves nothing: final on 2025-04-03.
  assert.equal(removalPeriod(order('2025-03-03'), decided), '2025-07-02');
  // A stay from before the order, or by someone else than a court, does not either.
  assert.equal(removalPeriod(order('2025-03-03'), { ...stay, on: '2025-01-01' }), '2025-07-02');
  assert.equal(removalPeriod(order('2025-03-03'), { ...stay, body: { from: 'agency' } }), '2025-07-02');
});

test('a person confined elsewhere: from the release, which being booked in shows', () => {
  const elsewhere = event('custody.held-elsewhere', '2025-03-20', { holder: 'a state prison' });
  assert.equal(removalPeriod(order('2025-03-03'), elsewhere), undefined);
  const booked = event('custody.booked-in', '2026-09-01');
  assert.equal(removalPeriod(order('2025-03-03'), elsewhere, booked), '2026-11-30');
  const hold = event('hold.placed', '2025-03-20', { hold: 'imprisonment' });
  const freed = event('hold.released', '2026-09-01', { hold: 'imprisonment' });
  assert.equal(removalPeriod(order('2025-03-03'), hold), undefined);
  assert.equal(removalPeriod(order('2025-03-03'), hold, freed), '2026-11-30');
  assert.equal(
    removalPeriod(order('2025-03-03'), event('hold.placed', '2025-03-20', { hold: 'witness' })),
    '2025-07-02',
  );
  // A term of imprisonment that is over ends the hold by itself.
  const term = event('hold.placed', '2025-03-20', { hold: 'imprisonment', until: '2026-09-01' });
  assert.equal(removalPeriod(order('2025-03-03'), term), '2026-11-30');
  // Confinement that ended before the order was final moves nothing.
  assert.equal(
    removalPeriod(order('2025-03-03'), { ...elsewhere, on: '2024-01-02' }, { ...booked, on: '2024-06-03' }),
    '2025-07-02',
  );
});

test('voluntary departure that ran out: from the day after it', () => {
  const departure = order('2026-09-29', {
    order: 'voluntary-departure',
    appeal: 'waived',
    departBy: '2026-11-30',
    departureKind: 'pre-conclusion',
  });
  assert.equal(deadline(answerOn('2026-12-01', [departure]), 'removal-period'), '2027-03-01');
});

test('who left or died has none; who left before the order has', () => {
  const left = event('departure.verified', '2025-06-02', { how: 'voluntary' });
  assert.equal(removalPeriod(order('2025-03-03'), left), undefined);
  assert.equal(removalPeriod(order('2025-03-03'), { ...left, on: '2020-06-02' }), '2025-07-02');
  assert.equal(removalPeriod(order('2025-03-03'), event('death.recorded', '2025-06-02')), undefined);
});

test('it is a duty of the agency and never a bar or a review', () => {
  const answer = answerOn('2026-11-24', [order('2025-03-03')]);
  assert.equal(answer.deadlines.find(({ what }) => what === 'removal-period')?.for, 'agency');
  assert.deepEqual([answer.onRecord, answer.bars, answer.reviews], ['unbarred', [], []]);
});

test('an order whose day is not known exactly: from the earliest; one that cannot be read: none', () => {
  const between = waived('2026-01-15');
  const span = { ...between, on: { earliest: '2026-01-15', latest: '2026-02-15' } };
  assert.equal(removalPeriod(span), '2026-04-15');
  assert.equal(removalPeriod({ ...between, on: 'some day' }), undefined);
});

test('a court below the Supreme Court, and that court itself, move the period by a stay; no other forum does', () => {
  const stayed = (from: string) => event('stay.granted', '2025-05-01', { from });
  const decided = event('review.decided', '2026-09-01', { decision: 'denied' });
  assert.equal(removalPeriod(order('2025-03-03'), stayed('supreme-court')), undefined);
  assert.equal(removalPeriod(order('2025-03-03'), stayed('supreme-court'), decided), '2026-11-30');
  assert.equal(removalPeriod(order('2025-03-03'), stayed('district'), decided), '2025-07-02');
});

test('without an order, or with one that is not final, there is none, whoever left', () => {
  const left = event('departure.verified', '2025-06-02', { how: 'voluntary' });
  assert.equal(removalPeriod(), undefined);
  assert.equal(removalPeriod(left), undefined);
  assert.equal(removalPeriod(order('2026-11-02')), undefined);
});

test('where a closing of offices leaves the last day to appeal in doubt: from the earlier reading', () => {
  // The thirtieth day is 2025-01-09, a day of mourning: final for a bar on the 11th, on the earlier reading on the 10th.
  const answer = answerOn('2026-11-24', [order('2024-12-10')]);
  assert.equal(deadline(answer, 'removal-period'), '2025-04-10');
  // Days to leave in an order that grants no voluntary departure move nothing (B5).
  assert.equal(removalPeriod(order('2024-12-10', { departBy: '2025-02-10' })), '2025-04-10');
});

test("days to leave that the Board gave: from the day after them, and not from the Board's decision", () => {
  const appeal = event('appeal.filed', '2026-03-20', { what: 'case' }, 'appeal');
  const dismissal = (body: object) =>
    event('appeal.decided', '2026-07-01', { appeal: 'appeal', decision: 'dismissed', ...body });
  const at = (body: object) => removalPeriod(order('2026-03-03'), appeal, dismissal(body));
  assert.equal(at({}), '2026-09-29');
  assert.equal(at({ departBy: '2026-08-31' }), '2026-11-30');
});

const elsewhere = (on: Parameters<typeof event>[1]) =>
  event('custody.held-elsewhere', on, { holder: 'a state prison' });
const booked = (on: Parameters<typeof event>[1]) => event('custody.booked-in', on);

test('the first that shows the confinement over counts, be it being booked in or a release', () => {
  const after = (...events: readonly CaseEvent[]) =>
    removalPeriod(order('2025-03-03'), elsewhere('2025-03-20'), ...events);
  const released = (on: string) => event('custody.released', on, { terms: 'bond' });
  assert.equal(after(released('2026-09-01')), '2026-11-30');
  assert.equal(after(booked('2026-05-01'), released('2026-09-01')), '2026-07-30');
  assert.equal(after(booked('2026-09-01'), released('2026-05-01')), '2026-07-30');
});

test('what came before the confinement, or may have, shows no end of it', () => {
  const after = (...events: readonly CaseEvent[]) => removalPeriod(order('2025-03-03'), ...events);
  assert.equal(after(elsewhere('2025-03-20'), booked('2024-06-03')), undefined);
  assert.equal(after(elsewhere('2025-03-20'), booked({ earliest: '2025-01-06', latest: '2025-04-07' })), undefined);
  // Taken over on the very day: over, unless the source's own order says that the booking came first.
  assert.equal(after(elsewhere('2026-09-01'), booked('2026-09-01')), '2026-11-30');
  const place = (one: ReturnType<typeof event>, seq: number) => ({ ...one, seq });
  assert.equal(after(place(elsewhere('2026-09-01'), 2), place(booked('2026-09-01'), 1)), undefined);
});

test('two confinements: from the end of the last', () => {
  const again = { ...elsewhere('2026-02-02'), id: 'again' };
  const taken = { ...booked('2026-09-01'), id: 'taken' };
  const both = [elsewhere('2025-03-20'), booked('2025-10-01'), again];
  assert.equal(removalPeriod(order('2025-03-03'), ...both), undefined);
  assert.equal(removalPeriod(order('2025-03-03'), ...both, taken), '2026-11-30');
});

test('a term of imprisonment ends on its last day if that is over and makes sense, else by a release from prison', () => {
  const term = (until?: string, on = '2025-03-20') =>
    event('hold.placed', on, { hold: 'imprisonment', ...(until === undefined ? {} : { until }) });
  const freed = (on: string, hold = 'imprisonment') => event('hold.released', on, { hold });
  const after = (...events: readonly CaseEvent[]) => removalPeriod(order('2025-03-03'), ...events);
  assert.equal(after(term('2026-11-23')), '2027-02-21');
  assert.equal(after(term('2026-11-24')), undefined);
  assert.equal(after(term('2027-06-01')), undefined);
  assert.equal(after(term('2027-06-01'), freed('2026-09-01')), '2026-11-30');
  assert.equal(after(term('2026-09-01', '2026-09-01')), '2026-11-30');
  // A last day before the first, or one that cannot be read, tells nothing.
  assert.equal(after(term('2025-03-19')), undefined);
  assert.equal(after(term('some day')), undefined);
  // The end of another hold is no release from prison.
  assert.equal(after(term(), freed('2026-09-01', 'witness')), undefined);
  // Whichever shows it first.
  assert.equal(after(term(), freed('2026-09-01'), booked('2026-05-01')), '2026-07-30');
  assert.equal(after(term(), freed('2026-05-01'), booked('2026-09-01')), '2026-07-30');
});

test('no removal period is counted while no order is final, or nobody knows whether one is', () => {
  const until = (asOf: string, ...events: readonly CaseEvent[]) => deadline(answerOn(asOf, events), 'removal-period');
  // Day 30 is Wednesday, December 2.
  assert.equal(until('2026-12-02', order('2026-11-02')), undefined);
  assert.equal(until('2026-12-03', order('2026-11-02')), '2027-03-03');
  assert.equal(until('2026-11-24', event('nta.served', '2025-03-03')), undefined);
  assert.equal(until('2026-11-24', order('2025-03-03', { order: 'illegible' })), undefined);
  const someDay = { earliest: '2025-03-03', latest: '2026-12-31' };
  assert.equal(until('2026-11-24', order(someDay, { authority: 'administrative' })), undefined);
});

test('of an order whose day is not known exactly it is counted from the earliest day on which it can be final', () => {
  const spans = { earliest: '2025-03-03', latest: '2025-03-05' };
  // Appealable until April 2 at the earliest: final on April 3. Waived: final on the day of the order.
  assert.equal(deadline(answerOn('2026-11-24', [order(spans)]), 'removal-period'), '2025-07-02');
  const waived = order(spans, { appeal: 'waived' });
  assert.equal(deadline(answerOn('2026-11-24', [waived]), 'removal-period'), '2025-06-01');
});
