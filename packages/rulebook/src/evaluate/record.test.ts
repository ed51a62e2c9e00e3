import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Timelines } from '../parameters/timelines.ts';
import { answerOn, event, order } from '../testing/cases.ts';
import { Answer } from './answer.ts';

test('a day asked for that is none is refused, and named', () => {
  assert.throws(() => answerOn('2026-02-30', []), new RangeError('asOf "2026-02-30" is not a date'));
});

test('an answer that no day can change says so', () => {
  assert.equal(answerOn('2026-11-24', []).nextChangeOn, null);
  const ended = [event('nta.filed', '2019-02-12'), event('proceeding.terminated', '2026-05-01')];
  assert.equal(answerOn('2026-11-24', ended).nextChangeOn, null);
  assert.equal(answerOn('2026-11-24', [...ended, event('death.recorded', '2026-11-30')]).nextChangeOn, '2026-11-30');
});

test('an order whose day cannot be read has no day on which it became final, and no last days', () => {
  const { finality, deadlines, bars } = answerOn('2026-11-24', [order('some day', { appeal: 'waived' })]);
  assert.deepEqual([finality.on, deadlines], [null, []]);
  assert.ok(bars.every(({ until }) => until === null));
});

test('each value of the law that an answer rests on is noted once', () => {
  const { used } = answerOn('2026-11-24', [order('2026-11-02'), order('2026-11-10', {}, 'second')]);
  assert.ok(used.length > 0);
  assert.equal(new Set(used).size, used.length);
});

test('a number that the law does not set is never guessed', () => {
  const answer = new Answer(new Timelines([]));
  assert.throws(
    () => answer.parameter('appeal-days', 20_000),
    new RangeError('No value of appeal-days is in force on day 20000'),
  );
});
