import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, barsOf, event, order, reviewsOf } from '../testing/cases.ts';

const removal = order('2025-03-03');
const filed = event('status.applied', '2025-10-06', { status: 't' });
const found = event('status.granted', '2026-02-02', { status: 't-bona-fide' });

test('a bona fide finding stays the order until the application is decided; its text was not read, so a person looks too', () => {
  const answer = answerOn('2026-11-24', [removal, filed, found]);
  assert.deepEqual([answer.onRecord, barsOf(answer), reviewsOf(answer)], ['barred', ['C18'], ['C18']]);
  const denied = event('status.denied', '2026-11-16', { status: 't' });
  assert.equal(answerOn('2026-11-15', [removal, filed, found, denied]).onRecord, 'barred');
  const after = answerOn('2026-11-16', [removal, filed, found, denied]);
  assert.deepEqual([after.onRecord, barsOf(after), reviewsOf(after)], ['review', [], ['C18']]);
});

test('a denial before the finding, or of another petition, decides nothing; a termination of the finding does', () => {
  for (const [status, on] of [
    ['t', '2026-01-05'],
    ['u', '2026-11-16'],
  ] as const) {
    assert.deepEqual(barsOf(answerOn('2026-11-24', [removal, found, event('status.denied', on, { status })])), ['C18']);
  }
  const ended = event('status.terminated', '2026-11-16', { status: 't-bona-fide' });
  assert.equal(answerOn('2026-11-24', [removal, found, ended]).onRecord, 'unbarred');
});

test('a denial that may be yet to come decides nothing', () => {
  const unsure = {
    ...event('status.denied', '2026-11-16', { status: 't' }),
    on: { earliest: '2026-11-16', latest: '2026-11-25' },
  };
  assert.deepEqual(barsOf(answerOn('2026-11-24', [removal, filed, found, unsure])), ['C18']);
  assert.deepEqual(barsOf(answerOn('2026-11-25', [removal, filed, found, unsure])), []);
});

test('a finding that was made anew is told by the later one', () => {
  const older = event('status.granted', '2024-02-02', { status: 't-bona-fide', until: '2026-02-01' }, 'older');
  assert.equal(answerOn('2026-11-24', [removal, older, found]).bars.length, 1);
});

test('a last day that has passed does not end the stay', () => {
  const dated = event('status.granted', '2026-02-02', { status: 't-bona-fide', until: '2026-11-23' });
  assert.equal(answerOn('2026-11-23', [removal, dated]).bars[0]?.until, '2026-11-23');
  assert.equal(answerOn('2026-11-24', [removal, dated]).bars[0]?.until, null);
});

test('an application that is only pending is a review', () => {
  const answer = answerOn('2026-11-24', [removal, filed]);
  assert.deepEqual([answer.onRecord, barsOf(answer), reviewsOf(answer)], ['review', [], ['C18']]);
});

test('a finding bars every country, through its last day, and beyond it while no notice of its end is on record', () => {
  const finding = event('status.granted', '2026-01-05', { status: 't-bona-fide', until: '2026-11-24' });
  const told = (day: string) => {
    const answer = answerOn(day, [order('2025-03-03'), finding]);
    const own = answer.bars.filter(({ rule }) => rule === 'C18');
    const passed = answer.reviews.some(
      ({ rule, why }) => rule === 'C18' && /last day of a status has passed/.test(why),
    );
    return [own.map(({ countries, until }) => [countries, until]), passed];
  };
  assert.deepEqual(told('2026-11-24'), [[['all', '2026-11-24']], false]);
  assert.deepEqual(told('2026-11-25'), [[['all', null]], true]);
});
