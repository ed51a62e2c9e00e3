import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaseEvent, EventBody } from '../event.ts';
import { event } from '../testing/cases.ts';
import { grounds, propose } from '../testing/propose.ts';

const placed = (body: EventBody = {}, by?: string, id = 'hold'): CaseEvent => ({
  ...event('hold.placed', '2026-03-02', { hold: 'witness', ...body }, id),
  ...(by === undefined ? undefined : { by }),
});
const released = (body: EventBody = {}, on = '2026-11-20') =>
  event('hold.released', on, { hold: 'witness', ...body }, 'release');

test('a hold is released by who placed it, and by nobody else', () => {
  const events = [placed({}, 'clerk A')];
  assert.deepEqual(grounds([released()], { events, by: 'clerk A' }), []);
  assert.deepEqual(grounds([released()], { events, by: 'Clerk  a ' }), []);
  const [refusal] = propose([released()], { events, by: 'clerk B' });
  assert.deepEqual([refusal?.rule, refusal?.refusal], ['C24', 'hold-released-by-another']);
  assert.match(refusal?.sentence ?? '', /the hold is that of "clerk a", and "clerk b" releases it\. Have its owner/);
});

test('the owner that the hold names is its owner, whoever recorded it', () => {
  const events = [placed({ owner: 'Office of the US Attorney' }, 'clerk A')];
  assert.deepEqual(grounds([released()], { events, by: 'clerk A' }), ['hold-released-by-another']);
  assert.deepEqual(grounds([released({ owner: 'office of the US attorney' })], { events, by: 'clerk B' }), []);
});

test('of two holds, the release names the owner of one of them', () => {
  const events = [placed({ owner: 'unit one' }, 'a', 'one'), placed({ owner: 'unit two' }, 'b', 'two')];
  assert.deepEqual(grounds([released({ owner: 'unit two' })], { events }), []);
  assert.deepEqual(grounds([released({ owner: 'unit three' })], { events }), ['hold-released-by-another']);
});

test('an owner releases no more holds than it has: a second release would end the hold of another', () => {
  const events = [placed({ owner: 'unit one' }, 'a', 'one'), placed({ owner: 'unit two' }, 'b', 'two')];
  const first = released({ owner: 'unit one' });
  const again = { ...released({ owner: 'unit one' }), id: 'again' };
  assert.deepEqual(grounds([first, again], { events }), ['hold-not-on-record']);
  assert.deepEqual(grounds([again], { events: [...events, first] }), ['hold-not-on-record']);
  const other = { ...released({ owner: 'unit two' }), id: 'other' };
  assert.deepEqual(grounds([first, other], { events }), []);
});

test('a hold of which nobody knows the owner is not released until the record says whose it is', () => {
  assert.deepEqual(grounds([released({ owner: 'anyone' })], { events: [placed()] }), ['hold-released-by-another']);
});

test('a release is of a hold that is on record, of its kind, and not later', () => {
  assert.deepEqual(grounds([released()]), ['hold-not-on-record']);
  assert.deepEqual(grounds([released()], { events: [placed({ hold: 'imprisonment' }, 'officer')] }), [
    'hold-not-on-record',
  ]);
  assert.deepEqual(grounds([released({}, '2026-03-01')], { events: [placed({}, 'officer')] }), ['hold-not-on-record']);
  assert.deepEqual(grounds([released({}, '2026-03-02')], { events: [placed({}, 'officer')] }), []);
});
