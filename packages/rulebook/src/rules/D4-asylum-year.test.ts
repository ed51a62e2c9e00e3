import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, deadline, event } from '../testing/cases.ts';

const arrived = (on: string) => event('case.described', '2026-03-10', { entryOn: on });

function year(...events: Parameters<typeof answerOn>[1]): string | undefined {
  return deadline(answerOn('2026-11-24', events), 'asylum-one-year');
}

test('one year from the arrival; from a leap day, the 28th', () => {
  assert.equal(year(arrived('2026-03-02')), '2027-03-02');
  assert.equal(year(arrived('2024-02-29')), '2025-02-28');
  assert.equal(year(arrived('2023-02-28')), '2024-02-28');
});

test('two arrivals on record: the earlier reading; none that can be read: no last day', () => {
  assert.equal(year(arrived('2026-03-02'), { ...arrived('2026-01-05'), id: 'other' }), '2027-01-05');
  assert.equal(year(arrived('some day')), undefined);
});

test('the year does not run for an unaccompanied child, unless another record says that the child is not one', () => {
  const child = (juvenile: string) => event('juvenile.recorded', '2026-03-10', { juvenile }, juvenile);
  for (const juvenile of ['unaccompanied', 'unaccompanied-asylum']) {
    assert.equal(year(arrived('2026-03-02'), child(juvenile)), undefined, juvenile);
  }
  for (const juvenile of ['accompanied', 'released-or-18', 'unknown']) {
    assert.equal(year(arrived('2026-03-02'), child('unaccompanied'), child(juvenile)), '2027-03-02', juvenile);
  }
});

test('of several arrivals the first counts, in whatever order they were told', () => {
  const told = (first: string, second: string) => year({ ...arrived(first), id: 'a' }, { ...arrived(second), id: 'b' });
  assert.equal(told('2026-01-05', '2026-03-02'), '2027-01-05');
  assert.equal(told('2026-03-02', '2026-01-05'), '2027-01-05');
});
