import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Json } from '@opendocket/rulebook';
import { readNewEvents } from './read-events.ts';

const recording = { headSeq: 2, recordedAt: '2026-11-24T15:00:00.000Z', by: 'officer' };
const served = { kind: 'nta.served', on: '2023-01-05', body: {} };
const filed = { kind: 'nta.filed', on: '2023-02-12', body: { court: 'BAL' } };
const stayed = { kind: 'stay.granted', on: '2026-11-10', body: { from: 'judge' } };
const corrects = (voids: string) => ({
  kind: 'record.corrected',
  on: '2026-11-20',
  body: { reason: 'wrong case' },
  voids,
});

describe('events that cannot be read, in a case of two events,', () => {
  const wrong: readonly { readonly what: string; readonly events: readonly Json[]; readonly says: RegExp }[] = [
    { what: 'not an object', events: ['nta.served'], says: /^Event number 1: an event is a JSON object/ },
    { what: 'a kind that is none', events: [{ ...served, id: 'x', kind: 'nta.eaten' }], says: /^Event "x": kind is/ },
    { what: 'a day that is none', events: [{ ...served, id: 'x', on: '2026-02-30' }], says: /^Event "x": on is/ },
    {
      what: 'a field that is not the kind’s',
      events: [{ ...filed, id: 'x', body: { court: 'BAL', mood: 1 } }],
      says: /^Event "x", nta/,
    },
    {
      what: 'its own moment of recording',
      events: [{ ...served, recordedAt: '2020-01-01T00:00:00Z' }],
      says: /recordedAt is set by the docket/,
    },
    { what: 'its own recorder', events: [{ ...served, by: 'someone' }], says: /by is set by the docket/ },
    {
      what: 'the release of a feed',
      events: [{ ...served, source: { system: 'x', release: 'y' } }],
      says: /are for imports/,
    },
    {
      what: 'the id of another event',
      events: [{ ...served, id: 'e1' }],
      says: /^Event "e1": it would be e3 in this case/,
    },
    {
      what: 'one id twice',
      events: [
        { ...served, id: 'x' },
        { ...served, id: 'x' },
      ],
      says: /^Event "x": another event/,
    },
    { what: 'a void of no event', events: [corrects('e9')], says: /it voids "e9", which is no earlier event/ },
    { what: 'a void of itself', events: [{ ...corrects('x'), id: 'x' }], says: /^Event "x": it voids "x"/ },
    { what: 'a void of the id that it gets', events: [corrects('e3')], says: /it voids "e3", which is no earlier/ },
    { what: 'a void of a later event', events: [corrects('x'), { ...stayed, id: 'x' }], says: /it voids "x"/ },
    {
      what: 'a decision on an event to come',
      events: [{ kind: 'motion.decided', on: '2026-11-20', body: { motion: 'e7', decision: 'denied' } }],
      says: /its motion is "e7", which is no earlier event/,
    },
    {
      what: 'a dispute of nothing',
      events: [{ kind: 'record.disputed', on: '2026-11-20', body: { event: 'that one', reason: 'wrong' } }],
      says: /its event is "that one", which is no earlier event/,
    },
    {
      what: 'a NUL',
      events: [{ ...corrects('e1'), body: { reason: 'a\0b' } }],
      says: /character that cannot be stored/,
    },
    {
      what: 'half a pair',
      events: [{ ...corrects('e1'), body: { reason: 'a\ud83d' } }],
      says: /character that cannot be stored/,
    },
  ];

  for (const { what, events, says } of wrong) {
    it(`are refused by name: ${what}`, () => {
      const read = readNewEvents(events, recording);
      assert.ok(!read.ok, 'it was not refused');
      assert.match(read.errors.join('\n'), says);
    });
  }
});

describe('events that can be read', () => {
  it('become rows that follow the last one, with no hash yet', () => {
    const read = readNewEvents([{ ...stayed, id: 'stay' }, corrects('stay'), corrects('e1')], recording);
    assert.ok(read.ok);
    assert.deepEqual(
      read.rows.map(({ seq, voids, recorded_by, run_id }) => [seq, voids, recorded_by, run_id]),
      [
        [3, null, 'officer', null],
        [4, 3, 'officer', null],
        [5, 1, 'officer', null],
      ],
    );
  });
});
