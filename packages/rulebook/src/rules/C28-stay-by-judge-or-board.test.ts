import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, barsOf, event, order } from '../testing/cases.ts';

const removal = order('2025-03-03');
const motion = event('motion.filed', '2026-09-21', { motion: 'reopen', forum: 'judge' }, 'motion');
const stay = event('stay.granted', '2026-10-01', { from: 'judge' });
const denied = event('motion.decided', '2026-11-02', { motion: 'motion', decision: 'denied' }, 'ruling');

test('it ends with the decision on the motion', () => {
  assert.deepEqual(barsOf(answerOn('2026-11-01', [removal, motion, stay, denied])), ['C28']);
  assert.deepEqual(barsOf(answerOn('2026-11-02', [removal, motion, stay, denied])), []);
});

test('another motion is still pending: which one it was for is not known, so it stands', () => {
  const other = event('motion.filed', '2026-09-25', { motion: 'reconsider', forum: 'judge' }, 'other');
  assert.deepEqual(barsOf(answerOn('2026-11-24', [removal, motion, other, stay, denied])), ['C28']);
});

test('a granted motion for a stay is a stay, with no other event beside it', () => {
  const asks = event('motion.filed', '2026-09-22', { motion: 'stay', forum: 'board' }, 'asks');
  const granted = event('motion.decided', '2026-10-01', { motion: 'asks', decision: 'granted' }, 'granted');
  assert.deepEqual(barsOf(answerOn('2026-11-24', [removal, asks, granted])), ['C28']);
});

test('a stay from a forum that nobody knows bars and cannot be lifted by a guess', () => {
  const unknown = event('stay.granted', '2026-10-01', {});
  const lifted = event('stay.lifted', '2026-10-05', {});
  assert.deepEqual(barsOf(answerOn('2026-11-24', [removal, unknown, lifted])), ['C28']);
});

test('a stay of which the record does not say who granted it is ended by no motion', () => {
  const motion = event('motion.filed', '2024-02-01', { motion: 'reopen' });
  const stay = event('stay.granted', '2024-02-02');
  const denied = event('motion.decided', '2024-03-01', { motion: 'motion.filed', decision: 'denied' });
  assert.equal(answerOn('2026-11-24', [order('2018-03-01'), motion, stay, denied]).onRecord, 'barred');
});

test('a stay by the Board ends when the appeal of the denial is decided; an undecided one keeps it', () => {
  const denial = event('motion.decided', '2026-09-25', { motion: 'motion', decision: 'denied' }, 'denial');
  const appeal = event('appeal.filed', '2026-10-05', { what: 'motion' }, 'appeal');
  const byBoard = event('stay.granted', '2026-10-12', { from: 'board' });
  const dismissed = event('appeal.decided', '2026-11-10', { appeal: 'appeal', decision: 'dismissed' });
  const events = [removal, motion, denial, appeal, byBoard, dismissed];
  assert.deepEqual(barsOf(answerOn('2026-11-09', events)), ['C28']);
  assert.deepEqual(barsOf(answerOn('2026-11-10', events)), []);
  const other = event('appeal.decided', '2026-11-10', { appeal: 'appeal', decision: 'other' });
  assert.deepEqual(barsOf(answerOn('2026-11-24', [removal, motion, denial, appeal, byBoard, other])), ['C28']);
});

test("the decision of the appeal does not end a judge's stay, nor of an appeal that was over before the stay", () => {
  const appeal = event('appeal.filed', '2026-09-25', { what: 'motion' }, 'appeal');
  const dismissed = event('appeal.decided', '2026-11-10', { appeal: 'appeal', decision: 'dismissed' });
  assert.deepEqual(barsOf(answerOn('2026-11-24', [removal, appeal, stay, dismissed])), ['C28']);
  const byBoard = event('stay.granted', '2026-11-12', { from: 'board' });
  assert.deepEqual(barsOf(answerOn('2026-11-24', [removal, appeal, dismissed, byBoard])), ['C28']);
});

test('an appeal of bond does not carry a stay; a second appeal that is open keeps it', () => {
  const byBoard = event('stay.granted', '2026-10-12', { from: 'board' });
  const bond = event('appeal.filed', '2026-10-01', { what: 'bond' }, 'bond');
  const decided = event('appeal.decided', '2026-11-02', { appeal: 'bond', decision: 'dismissed' });
  assert.deepEqual(barsOf(answerOn('2026-11-24', [removal, bond, byBoard, decided])), ['C28']);
  const first = event('appeal.filed', '2026-10-01', { what: 'motion' }, 'first');
  const second = event('appeal.filed', '2026-10-02', { what: 'motion' }, 'second');
  const ended = event('appeal.decided', '2026-11-02', { appeal: 'first', decision: 'dismissed' });
  assert.ok(barsOf(answerOn('2026-11-24', [removal, first, second, byBoard, ended])).includes('C28'));
});

test('until 16:00 of a day: the whole of that day, and not the day after', () => {
  const dated = event('stay.granted', '2026-10-01', { from: 'judge', until: '2026-11-24', untilTime: '16:00' });
  assert.deepEqual(barsOf(answerOn('2026-11-23', [removal, dated])), ['C28']);
  assert.deepEqual(barsOf(answerOn('2026-11-24', [removal, dated])), ['C28']);
  assert.deepEqual(barsOf(answerOn('2026-11-25', [removal, dated])), []);
});

test('granted in the decision that denies the motion: it stays through the appeal', () => {
  const sameDay = event('stay.granted', '2026-11-02', { from: 'judge' });
  assert.deepEqual(barsOf(answerOn('2026-11-24', [removal, motion, denied, sameDay])), ['C28']);
});

test('a motion before nobody knows whom, or of another kind, may be the one: undecided it keeps the stay, and ends none', () => {
  for (const body of [{ motion: 'reconsider' }, { motion: 'other', forum: 'judge' }]) {
    const other = event('motion.filed', '2026-09-25', body, 'other');
    const ruling = event('motion.decided', '2026-11-10', { motion: 'other', decision: 'denied' }, 'other ruling');
    const both = [removal, motion, other, stay, denied];
    assert.deepEqual(barsOf(answerOn('2026-11-09', [...both, ruling])), ['C28']);
    assert.deepEqual(barsOf(answerOn('2026-11-10', [...both, ruling])), []);
    assert.deepEqual(barsOf(answerOn('2026-11-24', [removal, other, stay, ruling])), ['C28']);
  }
});

test('an interlocutory appeal, or one of nobody knows what, ends no stay of the Board', () => {
  const byBoard = event('stay.granted', '2026-10-12', { from: 'board' });
  for (const what of ['interlocutory', undefined]) {
    const appeal = event('appeal.filed', '2026-10-01', { what }, 'appeal');
    const dismissed = event('appeal.decided', '2026-11-10', { appeal: 'appeal', decision: 'dismissed' });
    assert.ok(barsOf(answerOn('2026-11-24', [removal, appeal, byBoard, dismissed])).includes('C28'), what);
  }
});

test('of two granted motions for a stay one lifting ends one; of a forum that nobody knows none is lifted', () => {
  const asks = (id: string, forum?: string) => event('motion.filed', '2026-09-22', { motion: 'stay', forum }, id);
  const granted = (id: string, on = '2026-10-01') =>
    event('motion.decided', on, { motion: id, decision: 'granted' }, `granted ${id}`);
  const lifted = (on: string, from?: string) => event('stay.lifted', on, { from }, on);
  const two = [removal, asks('a', 'judge'), granted('a'), asks('b', 'judge'), granted('b')];
  assert.equal(answerOn('2026-11-24', [...two, lifted('2026-11-02', 'judge')]).bars.length, 1);
  const both = [...two, lifted('2026-11-02', 'judge'), lifted('2026-11-03', 'judge')];
  assert.deepEqual(barsOf(answerOn('2026-11-24', both)), []);
  assert.deepEqual(barsOf(answerOn('2026-11-24', [removal, asks('a'), granted('a'), lifted('2026-11-02')])), ['C28']);
});

test('a stay that is recorded later, for a term, is another than the one granted by motion', () => {
  const asks = event('motion.filed', '2026-05-04', { motion: 'stay', forum: 'judge' }, 'asks');
  const granted = event('motion.decided', '2026-05-05', { motion: 'asks', decision: 'granted' }, 'granted');
  const dated = event('stay.granted', '2026-10-01', { from: 'judge', until: '2026-10-30' });
  assert.deepEqual(barsOf(answerOn('2026-11-24', [removal, asks, granted, dated])), ['C28']);
  const sameDay = event('stay.granted', '2026-05-05', { from: 'judge', until: '2026-10-30' });
  assert.deepEqual(barsOf(answerOn('2026-11-24', [removal, asks, granted, sameDay])), []);
});

/** A case of the table below: what is on record beside the order, and whether a stay of this rule bars on 2026-11-24. */
type Told = readonly [says: string, barred: boolean, ...events: readonly ReturnType<typeof event>[]];

const filed = (id: string, on: string, kind = 'reopen', forum = 'judge') =>
  event('motion.filed', on, { motion: kind, forum }, id);
const ruled = (motion: string, on: string, decision = 'denied') =>
  event('motion.decided', on, { motion, decision }, `${motion}-ruled-${on}`);
const granted = (on: Parameters<typeof event>[1], from = 'judge') =>
  event('stay.granted', on, { from }, `stay-${from}`);
const appealed = (id: string, on: string) => event('appeal.filed', on, { what: 'case', by: 'respondent' }, id);
const dismissed = (appeal: string, on: string) =>
  event('appeal.decided', on, { appeal, decision: 'dismissed' }, `${appeal}-dismissed`);

const table: readonly Told[] = [
  [
    'the denial of a motion in another forum',
    true,
    filed('m', '2026-09-21'),
    granted('2026-10-01', 'board'),
    ruled('m', '2026-11-02'),
  ],
  [
    'the denial of a motion filed after the stay',
    true,
    granted('2026-10-01'),
    filed('m', '2026-10-15'),
    ruled('m', '2026-11-02'),
  ],
  [
    'the denial of a motion filed on the day of the stay',
    false,
    filed('m', '2026-10-01'),
    granted('2026-10-01'),
    ruled('m', '2026-11-02'),
  ],
  [
    'a stay by a motion of its own outlasts the denial of the other',
    true,
    filed('m', '2026-09-21'),
    filed('s', '2026-09-22', 'stay'),
    ruled('s', '2026-10-01', 'granted'),
    granted('2026-10-01'),
    ruled('m', '2026-11-02'),
  ],
  [
    'a motion of its own that was denied first outlasts nothing',
    false,
    filed('m', '2026-09-21'),
    filed('s', '2026-09-22', 'stay'),
    ruled('s', '2026-09-25'),
    granted('2026-10-01'),
    ruled('m', '2026-11-02'),
  ],
  [
    'a motion to recalendar, undecided, holds no stay',
    false,
    filed('m', '2026-09-21'),
    filed('r', '2026-09-25', 'recalendar'),
    granted('2026-10-01'),
    ruled('m', '2026-11-02'),
  ],
  [
    'nor does a procedural one',
    false,
    filed('m', '2026-09-21'),
    filed('p', '2026-09-25', 'procedural'),
    granted('2026-10-01'),
    ruled('m', '2026-11-02'),
  ],
  [
    'a ruling that cannot be read ends nothing',
    true,
    filed('m', '2026-09-21'),
    granted('2026-10-01'),
    ruled('m', '2026-11-02', 'other'),
  ],
  [
    'a motion decided before the stay is not the one it waits for',
    false,
    filed('a', '2026-09-01'),
    ruled('a', '2026-09-25'),
    filed('b', '2026-09-20'),
    granted('2026-10-01'),
    ruled('b', '2026-11-02'),
  ],
  [
    'a stay known to lie between filing and ruling, to the day of the ruling',
    false,
    filed('m', '2026-09-21'),
    granted({ earliest: '2026-09-25', latest: '2026-11-02' }),
    ruled('m', '2026-11-02'),
  ],
  [
    'a stay that may be later than the ruling',
    true,
    filed('m', '2026-09-21'),
    granted({ earliest: '2026-09-25', latest: '2026-11-03' }),
    ruled('m', '2026-11-02'),
  ],
  [
    'the Board decides the appeal',
    false,
    appealed('a', '2026-09-10'),
    granted('2026-10-01', 'board'),
    dismissed('a', '2026-11-02'),
  ],
  [
    'an appeal filed after the stay',
    true,
    granted('2026-10-01', 'board'),
    appealed('a', '2026-10-05'),
    dismissed('a', '2026-11-02'),
  ],
  [
    'an appeal decided before the stay',
    true,
    appealed('a', '2026-09-10'),
    dismissed('a', '2026-09-25'),
    granted('2026-10-01', 'board'),
  ],
  [
    'of two appeals the one still open at the stay',
    false,
    appealed('a', '2026-09-05'),
    dismissed('a', '2026-09-20'),
    appealed('b', '2026-09-10'),
    granted('2026-10-01', 'board'),
    dismissed('b', '2026-11-02'),
  ],
  [
    'an appeal decided on the day after',
    true,
    appealed('a', '2026-09-10'),
    granted('2026-10-01', 'board'),
    dismissed('a', '2026-11-25'),
  ],
  [
    'an appeal decided on the day itself',
    false,
    appealed('a', '2026-09-10'),
    granted('2026-10-01', 'board'),
    dismissed('a', '2026-11-24'),
  ],
  ['a motion for a stay that was denied', false, filed('s', '2026-09-22', 'stay'), ruled('s', '2026-10-01')],
];

for (const [says, barred, ...events] of table) {
  test(`${says}: ${barred ? 'the stay stands' : 'no stay stands'}`, () => {
    assert.equal(barsOf(answerOn('2026-11-24', [removal, ...events])).includes('C28'), barred);
  });
}

test('a stay granted by motion ends on the day of its lifting by the same forum, and by no earlier or other lifting', () => {
  const asks = filed('s', '2026-09-22', 'stay');
  const grant = ruled('s', '2026-10-01', 'granted');
  const lifted = (on: string, from = 'judge') => event('stay.lifted', on, { from }, `lifted-${on}`);
  const isBarred = (on: string, ...events: readonly ReturnType<typeof event>[]) =>
    barsOf(answerOn(on, [removal, asks, grant, ...events])).includes('C28');
  assert.equal(isBarred('2026-10-19', lifted('2026-10-20')), true);
  assert.equal(isBarred('2026-10-20', lifted('2026-10-20')), false);
  assert.equal(isBarred('2026-11-24', lifted('2026-10-20', 'board')), true);
  assert.equal(isBarred('2026-11-24', lifted('2026-09-25')), true);
});

test('a stay granted by motion goes with the order that it stayed, where a reopening took that order away', () => {
  const asks = filed('s', '2026-09-22', 'stay');
  const grant = ruled('s', '2026-10-01', 'granted');
  const reopened = [filed('m', '2026-09-21'), ruled('m', '2026-10-15', 'granted')];
  const again = order('2026-11-10', {}, 'again');
  const withReopening = answerOn('2026-11-24', [removal, asks, grant, ...reopened, again]);
  assert.equal(barsOf(withReopening).includes('C28'), false);
  const beforeAnyOrder = ruled('s', '2025-02-01', 'granted');
  assert.ok(
    barsOf(answerOn('2026-11-24', [filed('s', '2025-01-15', 'stay'), beforeAnyOrder, removal])).includes('C28'),
  );
});
