import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { CaseEvent, EventBody } from '../event.ts';
import { knownAndStanding } from '../fold/known.ts';
import { event, order } from '../testing/cases.ts';
import { someEvents } from '../testing/generate-cases.ts';
import { grounds } from '../testing/propose.ts';
import { CaseRecord } from './case-record.ts';

const fix = (id: string, voids: string, body: EventBody = { reason: 'entered in the wrong case' }): CaseEvent => ({
  ...event('record.corrected', '2026-11-24', body, id),
  voids,
});
const stay = event('stay.granted', '2026-10-05', { from: 'judge' }, 'stay');
const record = [order('2026-10-23'), stay];

test('a correction of anything that stands is possible, also of a correction', () => {
  assert.deepEqual(
    grounds([fix('f1', 'order'), fix('f2', 'stay'), fix('f3', 'f2'), fix('f4', 'f3')], { events: record }),
    [],
  );
  assert.deepEqual(grounds([fix('f1', 'order', {})], { events: record }), []);
});

test('a void of nothing, of itself, of a later entry, in a circle, or of what was withdrawn already', () => {
  assert.deepEqual(grounds([fix('f1', 'e99')], { events: record }), ['void-of-nothing']);
  assert.deepEqual(grounds([fix('f1', 'f1')], { events: record }), ['void-of-itself']);
  assert.deepEqual(grounds([fix('f1', 'f2'), fix('f2', 'f1')], { events: record }), [
    'void-of-nothing',
    'void-of-itself',
  ]);
  assert.deepEqual(grounds([fix('f1', 'order'), fix('f2', 'order')], { events: record }), ['void-of-voided']);
  assert.deepEqual(grounds([fix('f2', 'order')], { events: [...record, fix('f1', 'order')] }), ['void-of-voided']);
  // Withdrawn and brought back, it stands: it can be withdrawn again.
  assert.deepEqual(grounds([fix('f3', 'order')], { events: [...record, fix('f1', 'order'), fix('f2', 'f1')] }), []);
});

test('only a correction withdraws, and what protects the person only with a reason', () => {
  assert.deepEqual(grounds([{ ...event('address.changed', '2026-11-24'), voids: 'stay' }], { events: record }), [
    'void-by-other-kind',
  ]);
  assert.deepEqual(
    grounds([{ ...event('stay.granted', '2026-11-24', { from: 'judge' }, 's2'), voids: 'stay' }], { events: record }),
    ['void-by-other-kind'],
  );
  assert.deepEqual(grounds([fix('f1', 'stay', {})], { events: record }), ['void-without-reason']);
  assert.deepEqual(grounds([fix('f1', 'stay', { reason: ' ' })], { events: record }), ['void-without-reason']);
});

test('a dispute, or a withdrawal by the source, names an entry of the case', () => {
  const dispute = (body: EventBody) => grounds([event('record.disputed', '2026-11-24', body)], { events: record });
  assert.deepEqual(dispute({ event: 'stay' }), []);
  for (const body of [{}, { event: 'e99' }, { event: 'record.disputed' }]) {
    assert.deepEqual(dispute(body), ['dispute-of-nothing']);
  }
  assert.deepEqual(grounds([event('record.withdrawn-by-source', '2026-11-24', { event: 'e99' })], { events: record }), [
    'withdrawal-of-nothing',
  ]);
});

test('what stands, added one by one, is what stands at the end', () => {
  fc.assert(
    fc.property(someEvents, fc.array(fc.nat(), { maxLength: 12 }), fc.nat(), (events, backs, cut) => {
      const all: CaseEvent[] = [...events];
      for (const back of backs) {
        const target = all[back % Math.max(1, all.length)];
        if (target !== undefined) all.push(fix(`f${all.length}`, target.id));
      }
      const at = cut % (all.length + 1);
      const one = new CaseRecord(all.slice(0, at));
      for (const added of all.slice(at)) one.add(added);
      const standing = new Set(knownAndStanding(all, undefined).events.map(({ id }) => id));
      for (const { id } of all) assert.equal(one.stands(id), standing.has(id), id);
    }),
  );
});
