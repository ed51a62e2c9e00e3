import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaseEvent } from '../event.ts';
import { knownAndStanding } from './known.ts';

function event(id: string, voids?: string, recordedAt?: string): CaseEvent {
  const plain = { id, kind: 'record.corrected', on: '2026-11-02', body: {} };
  return { ...plain, ...(voids === undefined ? {} : { voids }), ...(recordedAt === undefined ? {} : { recordedAt }) };
}

function ids(events: readonly CaseEvent[], knownAt?: string): readonly string[] {
  return knownAndStanding(events, knownAt).events.map(({ id }) => id);
}

test('a void of a void restores what the first withdrew', () => {
  assert.deepEqual(ids([event('a'), event('b', 'a'), event('c', 'b')]), ['a', 'c']);
  assert.deepEqual(ids([event('c', 'b'), event('b', 'a'), event('a')]), ['c', 'a']);
});

test('what was recorded later, in whatever zone it was written, was not yet known', () => {
  const events = [
    event('early', undefined, '2026-11-20T10:00:00-05:00'),
    event('late', undefined, '2026-11-20T16:00:00Z'),
  ];
  assert.deepEqual(ids(events, '2026-11-20T15:00:00Z'), ['early']);
});

test('voids in a circle do not work, in whatever order they come', () => {
  const circle = [event('a', 'b'), event('b', 'a')];
  assert.deepEqual(ids(circle), ['a', 'b']);
  assert.deepEqual(ids([...circle].reverse()), ['b', 'a']);
  assert.equal(knownAndStanding(circle, undefined).dangling.length, 2);
});

test('a void of something recorded later leads nowhere till then, and then too for who asks what was known before', () => {
  const early = event('void', 'target', '2026-11-20T10:00:00Z');
  const late = event('target', undefined, '2026-11-21T10:00:00Z');
  const then = knownAndStanding([early], '2026-11-20T15:00:00Z');
  assert.deepEqual(then.dangling, [early]);
  assert.deepEqual(knownAndStanding([early, late], '2026-11-20T15:00:00Z'), then);
  assert.deepEqual(knownAndStanding([early, late], '2026-11-22T15:00:00Z').dangling, []);
});

test('voids that lead nowhere are told in one order, however they came', () => {
  const astray = [event('b', 'nothing'), event('a', 'nothing')];
  assert.deepEqual(
    knownAndStanding(astray, undefined).dangling.map(({ id }) => id),
    ['a', 'b'],
  );
});
