import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, barsOf, event, order, reviewsOf } from '../testing/cases.ts';

const removal = order('2025-03-03');
const placed = (on: string, body = {}, id = 'hold') => event('hold.placed', on, { hold: 'witness', ...body }, id);
const released = (on: string, body = {}) => event('hold.released', on, { hold: 'witness', ...body });
const on = (day: string, ...events: ReturnType<typeof event>[]) => answerOn(day, [removal, ...events]);

function bars(...events: ReturnType<typeof event>[]): readonly (readonly string[])[] {
  return on('2026-11-24', ...events).bars.map(({ rule, because }) => [rule, ...because]);
}

test('holds of two kinds are each told once, by their own rule, and a release of one leaves the other', () => {
  const two = [placed('2026-10-01'), placed('2026-10-02', { hold: 'imprisonment' }, 'prison')];
  const told = bars(...two);
  assert.deepEqual([...told].sort(), [
    ['C23', 'prison'],
    ['C24', 'hold'],
  ]);
  assert.deepEqual(bars(...two, released('2026-11-02')), [['C23', 'prison']]);
});

test('of two holds a release ended the first to end, however they were told, so that the longest stays', () => {
  const long = placed('2026-10-01', { until: '2027-06-01' }, 'long');
  const short = placed('2026-10-02', { until: '2027-01-15' }, 'short');
  assert.deepEqual(bars(long, short, released('2026-11-02')), [['C24', 'long']]);
  const longAfter = placed('2026-10-05', { until: '2027-06-01' }, 'long');
  assert.deepEqual(bars(short, longAfter, released('2026-11-02')), [['C24', 'long']]);
  assert.ok(reviewsOf(on('2026-11-24', long, short, released('2026-11-02'))).includes('R4'));
});

test('a hold that ended on the day of the release was in force on it, and may be the one that was released', () => {
  const ending = placed('2026-10-01', { until: '2026-11-02' }, 'ending');
  const events = [ending, placed('2026-10-02', {}, 'open'), released('2026-11-02')];
  assert.deepEqual(bars(...events), [['C24', 'open']]);
});

test('a term of a single day is a term', () => {
  const oneDay = placed('2026-10-01', { until: '2026-10-01' });
  assert.deepEqual(barsOf(on('2026-10-01', oneDay)), ['C24']);
  assert.equal(on('2026-10-02', oneDay).onRecord, 'unbarred');
});
