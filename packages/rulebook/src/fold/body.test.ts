import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Json } from '../event.ts';
import { countries, countryCode, flag, protectedCountries, text } from './body.ts';

test('a field is text only where it holds some', () => {
  assert.equal(text({ order: 'removal' }, 'order'), 'removal');
  const odd: readonly Json[] = ['', 0, 7, true, null, ['removal'], { order: 'removal' }];
  for (const order of odd) assert.equal(text({ order }, 'order'), undefined, JSON.stringify(order));
  assert.equal(text({}, 'order'), undefined);
});

test('a field is true or false only where it says so itself: in other words the record does not tell', () => {
  assert.deepEqual([flag({ yes: true }, 'yes'), flag({ yes: false }, 'yes')], [true, false]);
  const odd: readonly Json[] = ['true', 'false', '', 0, 1, null, []];
  for (const yes of odd) assert.equal(flag({ yes }, 'yes'), undefined, JSON.stringify(yes));
});

test('a country is a code of two letters, however it is written; whatever else stands there is an unknown one', () => {
  for (const [written, read] of [
    ['HN', 'HN'],
    ['AZ', 'AZ'],
    ['ZA', 'ZA'],
    ['hn', 'HN'],
    ['hN', 'HN'],
    ['Hn', 'HN'],
    [' hn ', 'HN'],
    ['HND', 'unknown'],
    ['hND', 'unknown'],
    ['H', 'unknown'],
    ['', 'unknown'],
    ['H1', 'unknown'],
    ['1H', 'unknown'],
    ['h1', 'unknown'],
    ['@A', 'unknown'],
    ['A[', 'unknown'],
    ['12', 'unknown'],
    [7, 'unknown'],
    [null, 'unknown'],
  ] as const) {
    assert.equal(countryCode(written), read, JSON.stringify(written));
  }
});

test('the countries of a field: each once, in order; one that cannot be read is unknown, not left out', () => {
  const of = (named: Json) => countries({ named }, 'named');
  assert.deepEqual(of('hn'), ['HN']);
  assert.deepEqual(of(['hn']), ['HN']);
  assert.deepEqual(of(['MX', 'HN', 'mx']), ['HN', 'MX']);
  assert.deepEqual(of(['Honduras', 'MX']), ['MX', 'unknown']);
  assert.deepEqual([of([]), of(null)], [[], []]);
  assert.deepEqual([of(7), of({ country: 'HN' })], [['unknown'], ['unknown']]);
});

test('a protection from a country that is not told, or from none, is from all', () => {
  assert.equal(protectedCountries([]), 'all');
  assert.equal(protectedCountries(['HN', 'unknown']), 'all');
  assert.deepEqual(protectedCountries(['HN']), ['HN']);
});
