import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formOf } from './forms.ts';
import { eventKinds } from './kinds.ts';

test('Every field of every kind can be asked for in a form', () => {
  for (const kind of eventKinds) assert.ok(formOf(kind), kind);
});

test('The form of a stay asks from whom it is, and may say until when', () => {
  const fields = formOf('stay.granted') ?? [];
  const from = fields.find(({ name }) => name === 'from');
  assert.equal(from?.type, 'choice');
  assert.ok(from.choices.includes('circuit'));
  const until = fields.find(({ name }) => name === 'until');
  assert.deepEqual([until?.type, until?.required], ['day', false]);
});

test('The reasons of a revocation are texts, and the other order of a departure is a group', () => {
  assert.equal(formOf('supervision.revoked')?.find(({ name }) => name === 'reasons')?.type, 'texts');
  const alternate = formOf('order.entered')?.find(({ name }) => name === 'alternate');
  assert.deepEqual(
    alternate?.fields.map(({ name, type }) => [name, type]),
    [
      ['order', 'choice'],
      ['countries', 'countries'],
    ],
  );
  assert.equal(formOf('order.forgotten'), undefined);
});
