import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf } from '../calendar/civil-day.ts';
import { Clock } from '../clock.ts';
import type { CaseEvent, EventBody, Json } from '../event.ts';
import { event, order } from '../testing/cases.ts';
import type { Facts, OrderFact } from './facts.ts';
import { fold } from './fold.ts';

function factsOf(...events: readonly CaseEvent[]): Facts {
  return fold(events, new Clock(dayOf(2026, 11, 24)));
}

function read(body: EventBody): OrderFact {
  const [fact] = factsOf(order('2025-06-02', body)).orders;
  assert.ok(fact);
  return fact;
}

const stages = (...events: readonly CaseEvent[]) => factsOf(...events).marks.map(({ stage }) => stage);

test('what an order is: one that cannot be read may be an order of removal', () => {
  const kindOf = (written: string | number) => {
    const { kind, ofRemoval } = read({ order: written });
    return [kind, ofRemoval];
  };
  for (const kind of ['removal', 'deportation', 'exclusion', 'voluntary-departure']) {
    assert.deepEqual(kindOf(kind), [kind, true]);
  }
  for (const kind of ['relief', 'termination']) assert.deepEqual(kindOf(kind), [kind, false]);
  for (const odd of ['Removal', 'banishment', '', 7]) assert.deepEqual(kindOf(odd), ['unknown', true]);
  assert.equal(factsOf(event('order.entered', '2025-06-02')).orders[0]?.kind, 'unknown');
});

test('who made it, in which form, and whether appeal was waived: any other word tells nothing', () => {
  for (const authority of ['judge', 'board', 'expedited', 'administrative', 'reinstatement', 'stipulated']) {
    assert.equal(read({ authority }).authority, authority);
  }
  assert.deepEqual(
    ['oral', 'written', 'telegram'].map((form) => read({ form }).form),
    ['oral', 'written', 'unknown'],
  );
  assert.deepEqual(
    ['reserved', 'waived', 'perhaps'].map((appeal) => read({ appeal }).appeal),
    ['reserved', 'waived', 'unknown'],
  );
  const [bare] = factsOf(event('order.entered', '2025-06-02')).orders;
  assert.deepEqual([bare?.authority, bare?.form, bare?.appeal], ['unknown', 'unknown', 'unknown']);
});

test('the countries of an order are its own and those of its alternate order', () => {
  const named = (body: EventBody) => read(body).countries;
  assert.deepEqual(named({ countries: ['HN'] }), ['HN']);
  assert.deepEqual(named({ countries: ['HN'], alternate: null }), ['HN']);
  assert.deepEqual(named({ countries: ['HN'], alternate: 'MX' }), ['HN', 'MX']);
  assert.deepEqual(named({ countries: ['HN'], alternate: {} }), ['HN']);
  assert.deepEqual(named({ countries: ['HN'], alternate: { countries: [] } }), ['HN']);
  assert.deepEqual(named({ countries: ['HN'], alternate: { countries: ['GT', 'HN'] } }), ['GT', 'HN']);
  assert.deepEqual(named({ countries: [], alternate: { countries: ['MX', 'GT'] } }), ['GT', 'MX']);
  assert.deepEqual(named({ countries: [], alternate: { countries: [] } }), []);
});

test('a case under the law before April 1997 is known by its order or by its type', () => {
  assert.equal(read({ order: 'deportation' }).isDeportation, true);
  assert.equal(read({ caseType: 'dep' }).isDeportation, true);
  assert.equal(read({ caseType: 'rmv' }).isDeportation, false);
  assert.equal(read({}).isDeportation, false);
});

test('relief and termination end the stage of a case; an order of removal does not', () => {
  assert.deepEqual(stages(order('2025-06-02', { order: 'relief' })), ['relief-granted']);
  assert.deepEqual(stages(order('2025-06-02', { order: 'termination' })), ['terminated']);
  assert.deepEqual(stages(order('2025-06-02')), []);
});

test('what opens, reopens, closes and ends a case', () => {
  for (const [kind, stage] of [
    ['nta.filed', 'pending'],
    ['proceeding.opened', 'pending'],
    ['proceeding.reopened', 'pending'],
    ['proceeding.recalendared', 'pending'],
    ['order.vacated', 'pending'],
    ['proceeding.administratively-closed', 'administratively-closed'],
    ['proceeding.terminated', 'terminated'],
    ['proceeding.dismissed', 'terminated'],
  ] as const) {
    assert.deepEqual(stages(event(kind, '2025-06-02')), [stage], kind);
  }
});

test('a leg of withholding or fear alone rests on an order that is not made in it', () => {
  const rests = (body: EventBody) => factsOf(event('proceeding.opened', '2025-06-02', body)).legsOnAnotherOrder.length;
  for (const caseType of ['who', 'WHO', 'rfr', 'cfr', 'aoc', 'csr']) assert.equal(rests({ caseType }), 1, caseType);
  assert.equal(rests({ caseType: 'rmv' }), 0);
  assert.equal(rests({ caseType: 7 }), 0);
  assert.equal(rests({}), 0);
});

test('a leg that ended in a way which nobody can read may have ended in an order', () => {
  const unread = (body: EventBody) => factsOf(event('proceeding.completed', '2025-06-02', body)).unreadDecisions.length;
  assert.equal(unread({ how: 'change-of-venue' }), 0);
  assert.equal(unread({ how: 'not-a-removal-decision' }), 0);
  assert.equal(unread({ how: 'something else' }), 1);
  assert.equal(unread({ how: 7 }), 1);
  assert.equal(unread({}), 1);
});

test('what was ordered in the alternative and cannot be read may name any country', () => {
  const named = (alternate: Json) => read({ countries: ['HN'], alternate }).countries;
  assert.deepEqual(named({ countries: ['GT'] }), ['GT', 'HN']);
  assert.deepEqual(named({ order: 'removal' }), ['HN']);
  assert.deepEqual(named(7), ['HN', 'unknown']);
});
