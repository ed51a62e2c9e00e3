import assert from 'node:assert/strict';
import { test } from 'node:test';
import { saysSo, wordsOf } from './words.ts';

test('the publisher’s wording drifts, the beginnings of its words do not', () => {
  for (const meaning of ['Withdraw', 'WITHDRAWN', 'Withdrawal of Appeal', 'Withdrawal-DHS PD']) {
    assert.ok(saysSo(wordsOf(meaning), ['withdr'], []), meaning);
  }
  assert.ok(!saysSo(wordsOf('Terminated'), ['withdr'], []));
});

test('a short beginning is the whole word: CAT is no category', () => {
  assert.ok(saysSo(wordsOf('Grant-CAT Withholding'), ['cat'], []));
  assert.ok(!saysSo(wordsOf('Withholding, any category'), ['cat'], []));
});

test('a word that must not be there decides', () => {
  assert.ok(!saysSo(wordsOf('Remove-INA Withholding Granted'), ['remov'], ['withholding']));
});
