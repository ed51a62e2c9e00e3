import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaseEvent } from '../event.ts';
import { answerAbout, answerOn, barsOf, event, order, reviewsOf } from '../testing/cases.ts';
import { mandatoryCustodyFacts } from './C36-mandatory-custody.ts';

const charge = (section: string) => event('charge.lodged', '2025-02-05', { section }, section);
const theft = event('criminal-charge.recorded', '2025-02-01', {}, 'theft');
const held = event('custody.booked-in', '2025-02-03');

test('charges and offences that the law names are gathered, however the section is written', () => {
  const events = [
    charge('INA 212(a)(6)(A)(i)'),
    charge('212a07Ai  I'),
    charge('237(a)(1)(B)'),
    charge('237a02Aiii'),
    theft,
  ];
  assert.deepEqual(mandatoryCustodyFacts(events), {
    charges: ['INA 212(a)(6)(A)(i)', '212a07Ai  I'],
    offences: ['theft'],
    criminalCharges: ['237a02Aiii'],
  });
});

test('an offence that the record names counts if the Act names it; one that it does not name counts', () => {
  const conviction = (offence?: string) =>
    mandatoryCustodyFacts([event('conviction.recorded', '2025-02-01', { offence })]).offences.length;
  for (const offence of [
    'Shoplifting',
    'petty larceny',
    'Burglary 2',
    'assault of an officer',
    'vehicular homicide',
    'robbery, 2nd degree',
    'receiving stolen property',
  ]) {
    assert.equal(conviction(offence), 1, offence);
  }
  assert.equal(conviction(), 1);
  assert.equal(conviction('driving without a licence'), 0);
});

test('held before a final order with a ground of the Act and an offence, or with a criminal ground: a review, never a bar', () => {
  const byAct = answerOn('2026-11-24', [held, charge('212a06Ai'), theft]);
  assert.ok(reviewsOf(byAct).includes('C36'));
  assert.deepEqual(barsOf(byAct), []);
  assert.ok(reviewsOf(answerOn('2026-11-24', [held, charge('237a02Aiii')])).includes('C36'));
});

test('either alone is nothing, and so is both of a person who is not held', () => {
  const has = (...events: Parameters<typeof answerOn>[1]) => reviewsOf(answerOn('2026-11-24', events)).includes('C36');
  assert.equal(has(held, charge('212a06Ai')), false);
  assert.equal(has(held, theft), false);
  assert.equal(has(held, charge('237a01B'), theft), false);
  assert.equal(has(charge('212a06Ai'), theft), false);
  const released = event('custody.released', '2025-03-03', { terms: 'bond' });
  assert.equal(has(held, released, charge('212a06Ai'), theft), false);
});

test('bond asked for, with nothing on record of custody: a review, until a release', () => {
  const asked = event('bond.decided', '2026-10-01', { decision: 'no-bond' });
  const facts = [charge('212a06Ai'), theft, asked];
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', facts)), ['C36']);
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', [...facts, event('custody.released', '2026-10-20')])), []);
});

test('after a final order another section governs', () => {
  const events = [order('2025-03-03'), event('custody.booked-in', '2026-11-02'), charge('237a02Aiii')];
  assert.ok(!reviewsOf(answerOn('2026-11-24', events)).includes('C36'));
});

/** The events on which the review of the rule rests. */
function because(...events: readonly CaseEvent[]): readonly (readonly string[])[] {
  const { reviews } = answerOn('2026-11-24', events);
  return reviews.filter(({ rule }) => rule === 'C36').map((review) => [...review.because].sort());
}

test('the review names the facts that it rests on, and no other', () => {
  const driving = event('criminal-charge.recorded', '2025-02-01', { offence: 'driving without a licence' }, 'driving');
  const byGround = charge('237a02Aiii');
  const byAct = charge('212a06Ai');
  const other = charge('237a01B');
  assert.deepEqual(because(held, byAct, other, theft, driving), [['212a06Ai', 'theft']]);
  assert.deepEqual(because(held, byGround, other, driving), [['237a02Aiii']]);
  // An offence, or a charge under the Act, without the other is no fact of the Act.
  assert.deepEqual(because(held, byGround, theft), [['237a02Aiii']]);
  assert.deepEqual(because(held, byGround, byAct, driving), [['237a02Aiii']]);
  assert.deepEqual(because(held, byGround, byAct, theft), [['212a06Ai', '237a02Aiii', 'theft']]);
});

test('a conviction counts as a charge does', () => {
  const convicted = event('conviction.recorded', '2025-02-01', { offence: 'petty larceny' }, 'convicted');
  assert.deepEqual(because(held, charge('212a06Ai'), convicted), [['212a06Ai', 'convicted']]);
});

test('a crime of moral turpitude with its sentence is its own ground; a section that only begins like it is not', () => {
  const grounds = (section: string) => mandatoryCustodyFacts([charge(section)]).criminalCharges.length;
  assert.equal(grounds('237(a)(2)(A)(i)'), 1);
  assert.equal(grounds('237(a)(2)(A)(iv)'), 0);
});

test('a charge without a section, and an event of another kind, are no fact of mandatory custody', () => {
  const events = [event('charge.lodged', '2025-02-05'), event('hearing.held', '2025-02-05', {}, 'hearing')];
  assert.deepEqual(mandatoryCustodyFacts(events), { charges: [], offences: [], criminalCharges: [] });
});

test('bond asked for tells that a person is held where nothing else does, and not where the case is described as free', () => {
  const facts = [charge('212a06Ai'), theft, event('bond.decided', '2026-10-01', { decision: 'no-bond' })];
  const asks = (about: { detained?: boolean }) => reviewsOf(answerAbout(about, '2026-11-24', facts)).includes('C36');
  assert.deepEqual([asks({}), asks({ detained: true }), asks({ detained: false })], [true, true, false]);
});
