import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf } from '../calendar/civil-day.ts';
import { event } from '../testing/cases.ts';
import { dated, hasReadableDate, isTie, readSpan, surelyBefore } from './dated.ts';

const june2 = dayOf(2025, 6, 2);
const june5 = dayOf(2025, 6, 5);

test('a date is a day, or a span of days; anything else is neither', () => {
  assert.deepEqual(readSpan('2025-06-02'), { earliest: june2, latest: june2 });
  assert.deepEqual(readSpan({ earliest: '2025-06-02', latest: '2025-06-05' }), { earliest: june2, latest: june5 });
  assert.deepEqual(readSpan({ earliest: '2025-06-02', latest: '2025-06-02' }), { earliest: june2, latest: june2 });
  for (const odd of [
    null,
    undefined,
    20250602,
    'some day',
    [],
    { earliest: '2025-06-02' },
    { latest: '2025-06-02' },
    { earliest: '2025-06-05', latest: '2025-06-02' },
    { earliest: 'some day', latest: '2025-06-02' },
    { earliest: '2025-06-02', latest: 'some day' },
    { earliest: 'some day', latest: 'some day' },
  ]) {
    assert.equal(readSpan(odd), undefined, JSON.stringify(odd));
  }
});

test('a date that cannot be read is a span without ends: it has always happened, and never surely', () => {
  const odd = dated(event('order.entered', 'some day'));
  assert.deepEqual([odd.earliest, odd.latest], [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]);
  assert.equal(hasReadableDate(odd), false);
  const known = dated(event('order.entered', '2025-06-02'));
  assert.deepEqual([known.earliest, known.latest], [june2, june2]);
  assert.equal(hasReadableDate(known), true);
  assert.deepEqual([surelyBefore(odd, known), surelyBefore(known, odd), isTie(odd, known)], [false, false, true]);
});

test('of two days the earlier came first, whatever the places in each day', () => {
  const first = dated({ ...event('order.entered', '2025-06-02'), seq: 9 });
  const second = dated({ ...event('stay.granted', '2025-06-05'), seq: 1 });
  assert.deepEqual([surelyBefore(first, second), surelyBefore(second, first)], [true, false]);
});

test('of one day, only places that the source gives to both tell which came first', () => {
  const at = (seq?: number) =>
    dated({ ...event('order.entered', '2025-06-02'), ...(seq === undefined ? {} : { seq }) });
  assert.equal(surelyBefore(at(1), at(2)), true);
  assert.equal(surelyBefore(at(2), at(1)), false);
  assert.equal(isTie(at(1), at(2)), false);
  for (const [one, other] of [
    [undefined, undefined],
    [1, undefined],
    [undefined, 1],
    [1, 1],
  ]) {
    assert.equal(isTie(at(one), at(other)), true, `${one} and ${other}`);
  }
  const source = { ...event('order.entered', '2025-06-02'), source: { system: 'eoir', seq: 1 } };
  assert.equal(surelyBefore(dated(source), at(2)), true);
});

test('spans that touch on a day are not told apart by places in it', () => {
  const at = (earliest: string, latest: string, seq: number) =>
    dated({ ...event('order.entered', { earliest, latest }), seq });
  const day = at('2025-06-05', '2025-06-05', 2);
  assert.equal(surelyBefore(at('2025-06-02', '2025-06-05', 1), day), false);
  assert.equal(surelyBefore(at('2025-06-05', '2025-06-05', 1), at('2025-06-05', '2025-06-09', 2)), false);
  assert.equal(surelyBefore(at('2025-06-02', '2025-06-09', 1), at('2025-06-02', '2025-06-09', 2)), false);
  assert.equal(surelyBefore(at('2025-06-02', '2025-06-04', 9), day), true);
});
