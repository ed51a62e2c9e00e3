import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaseEvent, EventBody, EventDate } from '../event.ts';
import { answerOn, event, order } from '../testing/cases.ts';

const removal = order('2025-03-03');
const moved = (on: string, body: EventBody = {}, id = 'moved') =>
  event('motion.filed', on, { motion: 'reopen', forum: 'board', ...body }, id);
const ruled = (on: EventDate, id: string, decision = 'denied') =>
  event('motion.decided', on, { motion: id, decision }, `${decision}-${id}`);
const ofBoard = (on: string, body: EventBody = {}, id = 'of-board') =>
  event('stay.granted', on, { from: 'board', ...body }, id);
const asks = (on: string, id = 'asks') => moved(on, { motion: 'stay' }, id);
const lifting = (on: EventDate, body: EventBody = {}) => event('stay.lifted', on, { from: 'board', ...body });
const staying = (...events: readonly CaseEvent[]) =>
  answerOn('2026-11-24', [removal, ...events])
    .bars.filter(({ rule }) => rule === 'C28')
    .map(({ because }) => because.join());

test('a motion for a stay that was granted the day before may be what the stay rests on; one that was denied is not', () => {
  const events = [moved('2026-08-31'), asks('2026-09-01'), ofBoard('2026-09-10'), ruled('2026-10-05', 'moved')];
  assert.deepEqual(staying(...events, ruled('2026-09-05', 'asks')), []);
  const granted = ruled('2026-09-09', 'asks', 'granted');
  assert.ok(staying(...events, granted).includes('of-board'));
  assert.ok(staying(...events, granted, ruled('2026-10-01', 'asks', 'other')).includes('of-board'));
});

test('an appeal that was taken on the day of the stay, or decided on it, or is not surely decided yet: the stay goes on', () => {
  const motion = [moved('2026-08-31'), ofBoard('2026-09-10'), ruled('2026-10-05', 'moved')];
  assert.deepEqual(staying(...motion), []);
  const appeal = event('appeal.filed', '2026-09-10', { what: 'motion' });
  assert.deepEqual(staying(...motion, appeal), ['of-board']);
  const decided = (on: EventDate) => event('appeal.decided', on, { appeal: 'appeal.filed', decision: 'dismissed' });
  const before = event('appeal.filed', '2026-09-01', { what: 'motion' });
  assert.deepEqual(staying(...motion, before, decided('2026-09-10')), ['of-board']);
  assert.deepEqual(staying(...motion, before, decided({ earliest: '2026-10-01', latest: '2026-12-31' })), ['of-board']);
  assert.deepEqual(staying(...motion, before, decided('2026-10-01')), []);
});

test('a stay that may be for two motions goes on to the later decision, so that a lifting before it may be of this stay', () => {
  for (const [first, second] of [
    ['2026-08-03', '2026-11-02'],
    ['2026-11-02', '2026-08-03'],
  ] as const) {
    const events = [
      moved('2026-01-05', {}, 'm1'),
      moved('2026-01-12', {}, 'm2'),
      ofBoard('2026-02-02', {}, 's1'),
      moved('2026-09-01', {}, 'm3'),
      ofBoard('2026-09-08', {}, 's2'),
      ruled(first, 'm1'),
      ruled(second, 'm2'),
      lifting('2026-10-15'),
    ];
    assert.deepEqual(staying(...events), ['s2'], first);
  }
});

test('a granted motion for a stay is the recorded stay of its day and forum, and of no other day and no other forum', () => {
  const granted = [asks('2026-09-01'), ruled('2026-09-10', 'asks', 'granted')];
  assert.deepEqual(staying(...granted, ofBoard('2026-09-10')), ['of-board']);
  assert.deepEqual(staying(...granted, ofBoard('2026-05-01')), ['of-board', 'asks,granted-asks']);
  assert.deepEqual(staying(...granted, ofBoard('2026-10-01')), ['of-board', 'asks,granted-asks']);
  const answer = answerOn('2026-11-24', [removal, ...granted, ofBoard('2026-09-10', { from: 'agency' })]);
  assert.deepEqual(
    answer.bars.map(({ rule, countries }) => [rule, countries]),
    [
      ['C6', 'all'],
      ['C28', 'all'],
    ],
  );
});

test('a lifting ends the stay of a granted motion where it names no stay, may mean no other, and is surely there', () => {
  const granted = [asks('2026-09-01'), ruled('2026-09-10', 'asks', 'granted')];
  assert.deepEqual(staying(...granted, lifting('2026-10-01')), []);
  assert.deepEqual(staying(...granted, lifting('2026-10-01', { stay: 'another' })), ['asks,granted-asks']);
  assert.deepEqual(staying(...granted, lifting({ earliest: '2026-10-01', latest: '2026-12-31' })), [
    'asks,granted-asks',
  ]);
  // The lifting ends the stay that is recorded.
  assert.deepEqual(staying(ofBoard('2026-05-01'), ...granted, lifting('2026-10-01')), ['asks,granted-asks']);
  // A stay of another forum is not what the Board lifted.
  assert.deepEqual(staying(ofBoard('2026-05-01', { from: 'agency' }), ...granted, lifting('2026-10-01')), []);
});

test('a stay that was granted before the order is a bar like another', () => {
  const granted = [asks('2025-02-03'), ruled('2025-02-10', 'asks', 'granted')];
  assert.deepEqual(staying(...granted), ['asks,granted-asks']);
});

test('a motion for a stay that was granted later is not what the stay rests on', () => {
  const events = [moved('2026-08-31'), asks('2026-09-01'), ofBoard('2026-09-10'), ruled('2026-10-05', 'moved')];
  assert.deepEqual(staying(...events, ruled('2026-10-20', 'asks', 'granted')), ['asks,granted-asks']);
});

test('the stay of a granted motion outlasts what took another order away, or what came before this one', () => {
  const granted = [asks('2026-09-01'), ruled('2026-09-10', 'asks', 'granted')];
  const vacated = (on: string) => event('order.vacated', on);
  assert.deepEqual(staying(...granted, vacated('2024-01-08')), ['asks,granted-asks']);
  const older = order('2020-03-02', { appeal: 'waived' }, 'older');
  assert.deepEqual(staying(older, vacated('2021-02-01'), ...granted), ['asks,granted-asks']);
});
