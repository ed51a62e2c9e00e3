import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaseEvent } from '../event.ts';
import { answerOn, order } from '../testing/cases.ts';

const told = (...events: readonly CaseEvent[]) =>
  answerOn('2026-11-24', events).reviews.map(({ rule, because }) => `${rule}: ${because.join(', ')}`);

test('an older order of which nobody knows by whom, or what, it was is a review beside the one that replaced it', () => {
  const reinstated = order('2026-03-02', { authority: 'reinstatement', appeal: 'unknown' }, 'reinstated');
  const plain = told(order('2012-05-01', { appeal: 'waived' }, 'old'), reinstated);
  assert.ok(!plain.some((one) => one.endsWith(': old')));
  for (const body of [{ authority: 'unread' }, { order: 'unread' }]) {
    const found = told(order('2012-05-01', { appeal: 'waived', ...body }, 'old'), reinstated);
    assert.ok(
      found.some((one) => one.endsWith(': old')),
      JSON.stringify([body, found]),
    );
    assert.ok(!found.some((one) => one === 'B1: reinstated'));
  }
});

test('two orders side by side are a review of finality', () => {
  const found = told(order('2025-03-03', {}, 'one'), order('2026-03-02', {}, 'other'));
  assert.ok(found.includes('B1: one, other'), found.join('; '));
});

test('each of several older orders is told, and the newest once', () => {
  const [one, other] = [
    order('2010-05-03', { authority: 'unread' }, 'one'),
    order('2012-05-01', { authority: 'unread' }, 'other'),
  ];
  const found = told(one, other, order('2026-03-02', { authority: 'reinstatement', appeal: 'unknown' }, 'reinstated'));
  assert.ok(found.some((line) => line.endsWith(': one')) && found.some((line) => line.endsWith(': other')));
  const alone = told(order('2025-03-03', { order: 'unread', appeal: 'waived' }, 'alone'));
  assert.equal(new Set(alone).size, alone.length, alone.join('; '));
});
