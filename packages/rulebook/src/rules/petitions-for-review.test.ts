import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EventDate } from '../event.ts';
import { answerAbout, answerOn, barsOf, event, order, reviewsOf } from '../testing/cases.ts';

const removal = order('2025-03-03');
const petition = (on: EventDate, body = {}, id = 'petition') =>
  event('review.petitioned', on, { circuit: '5', stayMotion: false, ...body }, id);
const decided = (on: EventDate, body = {}, id = 'decision') =>
  event('review.decided', on, { decision: 'denied', ...body }, id);
const mandate = (on: EventDate, body = {}, id = 'mandate') => event('mandate.issued', on, body, id);
const stay = (on: EventDate, body = {}, id = 'stay') => event('stay.granted', on, { from: 'circuit', ...body }, id);
const asked = (on: EventDate, from = 'circuit', id = 'asked') => event('stay.requested', on, { from }, id);
const denied = (on: EventDate, body = {}, id = 'denied') => event('stay.denied', on, { from: 'circuit', ...body }, id);
const on = (day: string, ...events: ReturnType<typeof event>[]) => answerOn(day, [removal, ...events]);

function reviewed(...events: ReturnType<typeof event>[]): readonly string[] {
  return on('2026-11-24', ...events).reviews.map(
    ({ rule, why, because }) => `${rule} ${/pending|mandate|requested/.exec(why)?.[0]}: ${because.join(', ')}`,
  );
}

test('a petition is pending until it is decided, then its mandate is waited for; a decision alone tells of a petition', () => {
  assert.deepEqual(reviewed(petition('2025-04-10')), ['C7 pending: petition']);
  assert.deepEqual(reviewed(petition('2025-04-10'), decided('2026-10-01')), ['C7 mandate: petition, decision']);
  assert.deepEqual(reviewed(decided('2026-10-01')), ['C7 mandate: decision']);
});

test('a mandate is for what was decided: a decision with no petition before one that is pending', () => {
  const sameDay = [petition('2026-06-01'), decided('2026-06-01')];
  assert.deepEqual(reviewed(...sameDay), ['C7 pending: petition', 'C7 mandate: decision']);
  assert.deepEqual(reviewed(...sameDay, mandate('2026-08-03')), ['C7 pending: petition']);
});

test('of two that were decided a mandate is for the first, on days known exactly or not', () => {
  const rows: readonly (readonly [EventDate, EventDate])[] = [
    ['2025-03-20', '2025-04-01'],
    [{ earliest: '2025-03-20', latest: '2025-04-01' }, '2025-04-01'],
    ['2025-04-01', { earliest: '2025-04-01', latest: '2025-04-10' }],
  ];
  for (const [first, second] of rows) {
    const events = [
      decided(first, {}, 'first'),
      petition(second),
      decided('2025-04-20', { petition: 'petition' }, 'second'),
      mandate('2025-05-12'),
    ];
    assert.deepEqual(reviewed(...events), ['C7 mandate: petition, second'], JSON.stringify([first, second]));
  }
});

test('a motion of which nothing is written is none', () => {
  const answer = on('2026-11-24', petition('2025-04-01', { circuit: '9', stayMotion: '' }));
  assert.deepEqual([barsOf(answer), reviewsOf(answer)], [[], ['C7']]);
});

test('a stay asked for where no petition is on record: the circuit is that of the case', () => {
  const answer = answerAbout({ circuit: '9' }, '2026-11-24', [removal, asked('2026-05-01')]);
  assert.deepEqual(barsOf(answer), ['C8']);
});

test('a petition that came after the stay is not what it was for', () => {
  const events = [
    petition('2026-04-01', {}, 'p1'),
    stay('2026-05-01'),
    petition('2026-06-01', {}, 'p2'),
    decided('2026-08-03', { petition: 'p1' }),
  ];
  assert.deepEqual(barsOf(on('2026-11-24', ...events)), ['C7']);
  assert.deepEqual(barsOf(on('2026-11-24', ...events, mandate('2026-10-01', { petition: 'p1' }))), []);
});

test('a stay that may be for two petitions goes on to the later mandate, so that a lifting before it may be of this stay', () => {
  for (const [first, second] of [
    ['2026-08-03', '2026-11-02'],
    ['2026-11-02', '2026-08-03'],
  ] as const) {
    const answer = on(
      '2026-11-24',
      petition('2026-01-05', {}, 'p1'),
      petition('2026-01-12', {}, 'p2'),
      stay('2026-02-02', {}, 's1'),
      petition('2026-09-01', {}, 'p3'),
      stay('2026-09-08', {}, 's2'),
      mandate(first, { petition: 'p1' }, 'm1'),
      mandate(second, { petition: 'p2' }, 'm2'),
      event('stay.lifted', '2026-10-15', { from: 'circuit' }),
    );
    assert.deepEqual(
      answer.bars.map(({ because }) => because),
      [['s2']],
      first,
    );
    assert.ok(reviewsOf(answer).includes('R4'));
  }
});

test('with no petition on record a mandate ends the stay that was there alone, of the courts of appeals', () => {
  const because = (...events: ReturnType<typeof event>[]) =>
    on('2026-11-24', ...events).bars.map((bar) => bar.because.join());
  const later = stay('2026-06-01', {}, 'later');
  assert.deepEqual(because(stay('2026-04-01'), later), ['stay', 'later']);
  assert.deepEqual(because(stay('2026-04-01'), later, mandate('2026-05-01')), ['later']);
  const top = stay('2026-04-10', { from: 'supreme-court' }, 'top');
  assert.deepEqual(because(stay('2026-04-01'), top, mandate('2026-05-01')), ['top']);
});

test('a motion in the petition is one request, and one on another day is another; a court is asked on its own', () => {
  const moved = petition('2026-04-01', { stayMotion: true });
  const second = ['C7 requested: asked', 'C7 pending: petition'];
  assert.deepEqual(reviewed(moved, asked('2026-05-01'), denied('2026-06-01')), second);
  // Of days that are not known exactly it is not sure that the two are one.
  const span = asked({ earliest: '2026-04-01', latest: '2026-04-06' });
  assert.deepEqual(reviewed(moved, span, denied('2026-06-01')), second);
  const top = [asked('2026-05-01', 'supreme-court'), denied('2026-06-01', { from: 'supreme-court' })];
  assert.deepEqual(reviewed(moved, ...top), ['C7 pending: petition']);
});

test('a request of the day of the petition that is answered by name is a request of its own', () => {
  const events = [
    petition('2026-04-01', { stayMotion: true, circuit: '9' }),
    asked('2026-04-01'),
    denied('2026-06-01', { request: 'asked' }),
  ];
  const one = on('2026-11-24', ...events);
  assert.deepEqual([barsOf(one), reviewsOf(one)], [['C8'], ['C7']]);
  const both = on('2026-11-24', ...events, denied('2026-06-02', {}, 'second'));
  assert.deepEqual([barsOf(both), reviewsOf(both)], [[], ['C7']]);
});

test('a denial that names nothing answers the first of the motions, in the order of their days', () => {
  const rows: readonly (readonly [EventDate, EventDate])[] = [
    ['2026-03-20', '2026-04-01'],
    [{ earliest: '2026-03-20', latest: '2026-04-01' }, '2026-04-01'],
    ['2026-04-01', { earliest: '2026-04-01', latest: '2026-04-06' }],
  ];
  for (const [request, filed] of rows) {
    const events = [asked(request), petition(filed, { circuit: '9', stayMotion: true }), denied('2026-06-01')];
    const answer = answerAbout({ circuit: '9' }, '2026-11-24', [removal, ...events]);
    assert.deepEqual(
      answer.bars.map(({ because }) => because),
      [['petition']],
      JSON.stringify([request, filed]),
    );
  }
});
