import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerAbout, barsOf, event, order } from '../testing/cases.ts';

const held = [event('nta.filed', '2025-10-06'), event('custody.booked-in', '2025-10-06')];
const entry = event('charge.lodged', '2025-10-06', { section: '212a06Ai' });

function says(about: Parameters<typeof answerAbout>[0], asOf = '2026-11-24', events = [...held, entry]): string {
  const answer = answerAbout(about, asOf, events);
  assert.ok(!barsOf(answer).includes('C37'));
  const why = answer.reviews.find(({ rule }) => rule === 'C37')?.why ?? '';
  if (why.includes('upholds')) return 'upholds';
  if (why.includes('have a right to')) return why.includes('not settled') ? 'unsettled' : 'rejects';
  return why;
}

test('by the circuit: the 5th and 8th uphold it, the others that ruled reject it', () => {
  for (const circuit of ['5', '8']) assert.equal(says({ circuit }), 'upholds', circuit);
  for (const circuit of ['1', '2', '3', '4', '6', '7', '9', '10']) assert.equal(says({ circuit }), 'rejects', circuit);
});

test('a decision that is withheld, a circuit without one, and a circuit that is not known are not settled', () => {
  assert.equal(says({ circuit: '11' }), 'unsettled');
  assert.equal(says({ circuit: 'dc' }), 'unsettled');
  assert.equal(says({}), 'unsettled');
  assert.equal(says({ court: 'FCI' }), 'unsettled');
});

test('the circuit of the court, where the case names no other', () => {
  assert.equal(says({ court: 'ELP' }), 'upholds');
  assert.equal(says({ court: 'ELP', circuit: '2' }), 'rejects');
});

test('from the day of the decision: the day before it was not settled', () => {
  assert.equal(says({ circuit: '5' }, '2026-02-05'), 'unsettled');
  assert.equal(says({ circuit: '5' }, '2026-02-06'), 'upholds');
  assert.equal(answerAbout({ circuit: '5' }, '2026-02-05', [...held, entry]).nextChangeOn, '2026-02-06');
  assert.equal(says({ circuit: '4' }, '2026-09-09'), 'unsettled');
  assert.equal(says({ circuit: '4' }, '2026-09-10'), 'rejects');
});

test('silent for who is free, was admitted, or has a final order', () => {
  assert.equal(says({ circuit: '5' }, '2026-11-24', [entry]), '');
  const admitted = event('charge.lodged', '2025-10-06', { section: '237a01B' });
  assert.equal(says({ circuit: '5' }, '2026-11-24', [...held, admitted]), '');
  assert.equal(says({ circuit: '5' }, '2026-11-24', [...held, entry, order('2026-03-03')]), '');
  // Not yet final, and without a charge on record, a person must look.
  assert.equal(says({ circuit: '5' }, '2026-11-24', [...held, order('2026-11-02')]), 'upholds');
});

test('someone charged with how they came in, too, was not plainly admitted', () => {
  const after = event('charge.lodged', '2025-10-06', { section: '237a01B' }, 'after');
  assert.equal(says({ circuit: '5' }, '2026-11-24', [...held, entry, after]), 'upholds');
});
