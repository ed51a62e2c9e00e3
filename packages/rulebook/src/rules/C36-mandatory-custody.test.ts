import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, barsOf, event, order, reviewsOf } from '../testing/cases.ts';
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
