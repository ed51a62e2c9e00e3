import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, event, order, reviewsOf } from '../testing/cases.ts';

const removal = order('2025-03-03');
const gone = (id: string) => event('record.withdrawn-by-source', '2026-11-03', { event: id }, `gone-${id}`);

test('two liftings of one stay: each alone changes nothing, both together do', () => {
  const stay = event('stay.granted', '2026-10-01', { from: 'judge' });
  const lift = (on: string, id: string) => event('stay.lifted', on, { from: 'judge' }, id);
  const events = [removal, stay, lift('2026-10-10', 'one'), lift('2026-10-12', 'two')];
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', [...events, gone('one')])), []);
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', [...events, gone('one'), gone('two')])), ['R3']);
});

test('a row that no rule reads, or that names nothing on record', () => {
  const hearing = event('hearing.held', '2024-05-07', { hearing: 'h1' }, 'hearing');
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', [removal, hearing, gone('hearing')])), []);
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', [removal, gone('nothing')])), ['R3']);
});

test('more rows than can be tried are a review', () => {
  const many = Array.from({ length: 7 }, (_, index) => event('counsel.entered', '2026-01-05', {}, `c${index}`));
  const marks = many.map(({ id }) => gone(id));
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', [removal, ...many, ...marks])), ['R3']);
});
