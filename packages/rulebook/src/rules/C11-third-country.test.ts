import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDay } from '../calendar/civil-day.ts';
import { parameters } from '../parameters/index.ts';
import { Timelines } from '../parameters/timelines.ts';
import { answerOn, order, reviewsOf } from '../testing/cases.ts';

test('a country that the order does not name is always a review; one it names is not', () => {
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', [order('2025-03-03')], 'MX')), ['C11']);
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', [order('2025-03-03')], 'HN')), []);
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', [order('2025-03-03')], 'Honduras')), ['C11']);
});

test('no country named and none asked about: there is no country of which to say that nothing bars it', () => {
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', [order('2025-03-03', { countries: [] })])), ['C11']);
});

test('a country that the record does not tell is none of which to say that nothing bars it, alone or beside another', () => {
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', [order('2025-03-03', { countries: ['unknown'] })])), ['C11']);
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', [order('2025-03-03', { countries: ['HN', 'unknown'] })])), ['C11']);
});

test('the rulings are on record by their days, and a third country is a review on each of them', () => {
  const timelines = new Timelines(parameters);
  const rows = [
    ['2025-04-17', 'restrained'],
    ['2025-04-18', 'enjoined'],
    ['2025-06-22', 'enjoined'],
    ['2025-06-23', 'injunction-stayed'],
    ['2026-02-24', 'injunction-stayed'],
    ['2026-02-25', 'set-aside-not-yet-in-effect'],
    ['2026-03-15', 'set-aside-not-yet-in-effect'],
    ['2026-03-16', 'set-aside-stayed'],
    ['2026-11-24', 'set-aside-stayed'],
  ] as const;
  for (const [on, word] of rows) {
    assert.equal(timelines.at('third-country-rulings', parseDay(on) ?? 0)?.value, word);
    assert.equal(answerOn(on, [order('2025-03-03')], 'MX').onRecord, 'review', on);
  }
});

test('the answer on a third country remembers the last ruling that it knows of, so that it grows stale with it', () => {
  const used = (country: string) => answerOn('2026-11-24', [order('2025-03-03')], country).used;
  const rests = (country: string) => used(country).some((index) => parameters[index]?.name === 'third-country-rulings');
  assert.deepEqual([rests('MX'), rests('HN')], [true, false]);
});

test('a country asked about that nobody can tell is a review, also where the order names one that nobody can tell', () => {
  const untold = order('2025-03-03', { countries: ['unknown'] });
  assert.ok(reviewsOf(answerOn('2026-11-24', [untold], 'Honduras')).includes('C11'));
  const two = [
    order('2025-03-03', { countries: ['HN'] }, 'one'),
    order('2025-03-03', { countries: ['unknown'] }, 'two'),
  ];
  assert.ok(reviewsOf(answerOn('2026-11-24', two)).includes('C11'));
});

test('it is the newest ruling on which the answer rests', () => {
  const words = answerOn('2026-11-24', [order('2025-03-03')], 'MX')
    .used.map((index) => parameters[index])
    .filter((value) => value?.name === 'third-country-rulings')
    .map((value) => value?.value);
  assert.deepEqual(words, ['set-aside-stayed']);
});

test('of two orders, one that names a country is enough for it, and one that names none does not hide the other', () => {
  const older = order('2024-03-04', { countries: ['HN'] }, 'older');
  const newer = order('2025-03-03', { countries: ['GT'] }, 'newer');
  assert.ok(!reviewsOf(answerOn('2026-11-24', [older, newer], 'HN')).includes('C11'));
  assert.ok(reviewsOf(answerOn('2026-11-24', [older, newer], 'MX')).includes('C11'));
  const silent = order('2025-03-03', { countries: [] }, 'silent');
  assert.ok(!reviewsOf(answerOn('2026-11-24', [older, silent])).includes('C11'));
});
