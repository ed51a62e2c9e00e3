import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf } from '../calendar/civil-day.ts';
import { Clock } from '../clock.ts';
import type { CaseEvent } from '../event.ts';
import { event } from '../testing/cases.ts';
import type { Dated } from './dated.ts';
import type { Facts } from './facts.ts';
import { fold } from './fold.ts';

const asOf = dayOf(2026, 11, 24);

function factsOf(events: readonly CaseEvent[], without?: ReadonlySet<string>): Facts {
  return fold(events, new Clock(asOf), without);
}

const ids = (list: readonly Dated[]) => list.map(({ event: { id } }) => id);

function everyOrder<T>(items: readonly T[]): (readonly T[])[] {
  if (items.length < 2) return [items];
  return items.flatMap((item, at) => everyOrder(items.toSpliced(at, 1)).map((rest) => [item, ...rest]));
}

test('however events were handed over, they are read by their days, then kind, then id', () => {
  const inOrder = [
    event('odd.news', { earliest: '2025-06-02', latest: '2025-06-03' }, {}, 'e'),
    event('odd.news', { earliest: '2025-06-02', latest: '2025-06-09' }, {}, 'd'),
    event('odd.ends', '2025-06-05', {}, 'f'),
    event('odd.news', '2025-06-05', {}, 'a'),
    event('odd.news', '2025-06-05', {}, 'b'),
    event('odd.ends', '2025-06-06', {}, 'c'),
  ];
  for (const handed of everyOrder(inOrder)) assert.deepEqual(ids(factsOf(handed).unread), ids(inOrder.map(asDated)));
});

function asDated(one: CaseEvent): Dated {
  return { event: one, earliest: 0, latest: 0 };
}

test('each event is read as what it is, also where others are moved past it', () => {
  const facts = factsOf([
    event('death.recorded', '2026-10-01'),
    event('stay.granted', '2025-06-02'),
    event('order.served', '2025-05-02'),
    event('odd.news', '2024-05-02'),
  ]);
  assert.deepEqual([facts.deaths, facts.stays, facts.served, facts.unread].map(ids), [
    ['death.recorded'],
    ['stay.granted'],
    ['order.served'],
    ['odd.news'],
  ]);
});

test('an event of a day to come is none yet; one of today, or that may have come, is', () => {
  const stays = (on: CaseEvent['on']) => factsOf([event('stay.granted', on)]).stays.length;
  assert.equal(stays('2026-11-23'), 1);
  assert.equal(stays('2026-11-24'), 1);
  assert.equal(stays('2026-11-25'), 0);
  assert.equal(stays({ earliest: '2026-11-24', latest: '2026-12-24' }), 1);
  assert.equal(stays({ earliest: '2026-11-25', latest: '2026-12-24' }), 0);
  assert.equal(stays('some day'), 1);
  const clock = new Clock(asOf);
  fold([event('stay.granted', '2026-12-01')], clock);
  assert.equal(clock.next, dayOf(2026, 12, 1));
});

test('a doubt about the record works as soon as it is known, whatever day it carries', () => {
  assert.deepEqual(ids(factsOf([event('record.quarantined', '2027-01-05')]).quarantined), ['record.quarantined']);
});

test('a date that cannot be read is noted, and so is a day for which there is no law; each in one order', () => {
  const odd = event('stay.granted', 'some day', {}, 'odd');
  const old = event('stay.granted', '1952-12-23', {}, 'old');
  const far = event('stay.granted', '2200-01-01', {}, 'far');
  const first = event('stay.granted', '1952-12-24', {}, 'first');
  for (const handed of everyOrder([odd, old, far, first])) {
    const facts = factsOf(handed);
    assert.deepEqual(ids(facts.undated), ['odd']);
    assert.deepEqual(ids(facts.outsideLaw), ['old', 'far']);
    assert.deepEqual(ids(facts.stays), ['odd', 'old', 'first']);
  }
});

test('an event that is left out is not read at all', () => {
  const events = [event('stay.granted', '2025-06-02', {}, 'a'), event('stay.granted', '2025-06-03', {}, 'b')];
  assert.deepEqual(ids(factsOf(events, new Set(['a'])).stays), ['b']);
});

test('charges are read when asked for: those that have come, in order, and nothing of another kind', () => {
  const events = [
    event('charge.lodged', '2025-06-05', {}, 'third'),
    event('charge.lodged', '2025-06-02', {}, 'first'),
    event('hearing.held', '2025-06-03'),
    event('charge.lodged', '2025-06-04', {}, 'second'),
    event('charge.lodged', '2026-11-25', {}, 'to come'),
  ];
  const facts = factsOf(events);
  assert.deepEqual(ids(facts.of('charge.lodged')), ['first', 'second', 'third']);
  assert.deepEqual(ids(facts.of('hearing.held')), ['hearing.held']);
  assert.deepEqual(ids(facts.of('nta.served')), []);
});
