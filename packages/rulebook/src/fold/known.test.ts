import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
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

test('whatever voids whatever, what stands is what the plain definition says, in any order', () => {
  const size = 9;
  const target = fc.option(fc.integer({ min: 0, max: size }), { nil: undefined, freq: 3 });
  const voids = fc.array(target, { minLength: size, maxLength: size });
  fc.assert(
    fc.property(voids, fc.boolean(), (targets, isReversed) => {
      const events = targets.map((to, index) => event(`${index}`, to === undefined ? undefined : `${to}`));
      const targetOf = (id: string) => events.find((one) => one.id === id)?.voids;
      const leadsBack = (id: string) => {
        let at = targetOf(id);
        for (let steps = 0; at !== undefined && at !== id && steps <= size; steps++) at = targetOf(at);
        return at === id;
      };
      const dangling = events.filter(
        ({ id, voids: to }) => to !== undefined && (leadsBack(id) || !events.some((one) => one.id === to)),
      );
      // An event stands unless a void that works, and that stands itself, withdraws it.
      const stands = (id: string): boolean =>
        !events.some((by) => by.voids === id && !dangling.includes(by) && stands(by.id));
      const known = knownAndStanding(isReversed ? [...events].reverse() : events, undefined);
      const order = (list: readonly CaseEvent[]) => list.map(({ id }) => id).sort();
      assert.deepEqual(order(known.events), order(events.filter(({ id }) => stands(id))));
      assert.deepEqual(order(known.dangling), order(dangling));
    }),
    { numRuns: 2000 },
  );
});
