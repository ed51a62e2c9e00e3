import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaseEvent, EventBody, EventDate } from '../event.ts';
import type { RecordPosture } from '../posture.ts';
import { answerOn, barsOf, event, order, reviewsOf } from '../testing/cases.ts';

test('a case appeal in time bars, a late one is a review, one of bond is neither', () => {
  const filed = (on: string, what: string) => [order('2026-08-03'), event('appeal.filed', on, { what })];
  assert.deepEqual(barsOf(answerOn('2026-11-24', filed('2026-09-02', 'case'))), ['C2']);
  const late = answerOn('2026-11-24', filed('2026-09-03', 'case'));
  assert.deepEqual([barsOf(late), reviewsOf(late)], [[], ['C2']]);
  assert.equal(answerOn('2026-11-24', filed('2026-08-20', 'bond')).onRecord, 'unbarred');
});

test('an end that cannot be read never makes the order final', () => {
  const events = [
    order('2026-08-03'),
    event('appeal.filed', '2026-08-20', { what: 'case' }),
    event('appeal.decided', '2026-10-01', { appeal: 'appeal.filed', decision: 'other' }),
  ];
  const answer = answerOn('2026-11-24', events);
  assert.deepEqual([answer.onRecord, answer.finality.status], ['review', 'unknown']);
});

test('who appealed is not on record: it bars all the same', () => {
  const events = [order('2026-08-03'), event('appeal.filed', '2026-08-20', {})];
  assert.deepEqual(barsOf(answerOn('2026-11-24', events)), ['C2']);
});

/** An order whose time to appeal ends on 2026-09-02. */
const first = order('2026-08-03');
const filed = (on: EventDate, id = 'appeal', body: EventBody = { what: 'case' }) => event('appeal.filed', on, body, id);
const decided = (on: EventDate, decision: string, appeal = 'appeal') =>
  event('appeal.decided', on, { appeal, decision }, `${appeal} ${decision} ${JSON.stringify(on)}`);
const rejected = (on: EventDate, body: EventBody = {}) =>
  event('appeal.rejected', on, { appeal: 'appeal', reason: 'fee', ...body });
/** The bars, whether C2 asks for a review, and finality. */
const read = (asOf: string, ...events: readonly CaseEvent[]) => {
  const answer = answerOn(asOf, events);
  return [barsOf(answer).join(), reviewsOf(answer).includes('C2'), answer.finality.status];
};

test('an appeal of the case from before the order is looked at until it has ended; one of bond, a motion or a ruling is not', () => {
  const before = (what?: string) => filed('2026-07-10', 'appeal', what === undefined ? {} : { what });
  for (const what of ['case', undefined]) {
    assert.deepEqual(read('2026-11-24', before(what), first), ['', true, 'final'], what);
  }
  for (const what of ['bond', 'motion', 'interlocutory']) {
    assert.deepEqual(read('2026-11-24', before(what), first), ['', false, 'final'], what);
  }
  const ended = decided({ earliest: '2026-10-05', latest: '2026-10-09' }, 'dismissed');
  assert.deepEqual(read('2026-10-08', before('case'), first, ended), ['', true, 'final']);
  assert.deepEqual(read('2026-10-09', before('case'), first, ended), ['', false, 'final']);
  assert.deepEqual(read('2026-11-24', before('case')), ['', false, 'no-order']);
  // The same beside an appeal of the order itself.
  assert.deepEqual(read('2026-11-24', before('case'), first, filed('2026-08-20', 'second')), ['C2', true, 'not-final']);
});

test('an appeal is of the newest order before it', () => {
  assert.deepEqual(read('2026-11-24', order('2026-03-02', {}, 'older'), first, filed('2026-08-20')).slice(0, 2), [
    'C2',
    false,
  ]);
});

test('an end that is no plain end, or two that differ, is a review and leaves finality open', () => {
  for (const how of ['sustained', 'other', 'struck']) {
    assert.deepEqual(read('2026-11-24', first, filed('2026-08-20'), decided('2026-10-01', how)).slice(1), [
      true,
      'unknown',
    ]);
  }
  const withdrawn = event('appeal.withdrawn', '2026-10-05', { appeal: 'appeal' });
  const two = read('2026-11-24', first, filed('2026-08-20'), decided('2026-10-01', 'dismissed'), withdrawn);
  assert.deepEqual(two.slice(1), [true, 'unknown']);
});

test('the Board has decided once the last day of its decision is reached, and the later of two like decisions counts', () => {
  const open = { earliest: '2026-11-20', latest: '2026-11-30' };
  const answered = (...ends: readonly CaseEvent[]) => [first, filed('2026-08-20'), ...ends];
  assert.deepEqual(barsOf(answerOn('2026-11-29', answered(decided(open, 'dismissed')))), ['C2']);
  assert.deepEqual(barsOf(answerOn('2026-11-30', answered(decided(open, 'dismissed')))), []);
  const finalOn = (...on: readonly EventDate[]) =>
    answerOn('2026-11-24', answered(...on.map((day) => decided(day, 'dismissed')))).finality.on;
  assert.equal(finalOn('2026-10-01', '2026-10-20'), '2026-10-20');
  assert.equal(finalOn({ earliest: '2026-10-01', latest: '2026-10-30' }, '2026-10-05'), '2026-10-30');
  // One that may not have been made yet takes nothing from one that was.
  assert.equal(finalOn('2026-10-20', open), '2026-10-20');
});

test('sent back by the Board, by a decision that may be older than the order: neither final nor open', () => {
  const undated = order({ earliest: '2026-08-01', latest: '2026-08-10' });
  for (const how of ['remanded', 'terminated']) {
    assert.equal(read('2026-11-24', undated, filed('2026-08-05'), decided('2026-08-08', how))[2], 'unknown');
  }
});

test('no appeal lies from an order in absentia: one within thirty days bars, a later one is a review', () => {
  const absent = (on: string) => order(on, { inAbsentia: true, appeal: 'unknown' });
  assert.deepEqual(read('2026-11-24', absent('2026-08-03'), filed('2026-09-02')), ['C2', false, 'conflict']);
  assert.deepEqual(read('2026-11-24', absent('2026-08-03'), filed('2026-09-03')), ['', true, 'final']);
  // The thirtieth day is a Saturday, and the Monday is Labor Day.
  assert.equal(read('2026-11-24', absent('2026-08-06'), filed('2026-09-08'))[0], 'C2');
  assert.equal(read('2026-11-24', absent('2026-08-06'), filed('2026-09-09'))[0], '');
  // Nor does one lie from the Board's own order.
  const board = order('2026-08-03', { authority: 'board' });
  assert.deepEqual(read('2026-11-24', board, filed('2026-08-20')), ['', true, 'final']);
});

test('a late appeal is in time only as the cure of one that was filed in time and rejected', () => {
  const late = (...events: readonly CaseEvent[]) => read('2026-09-22', first, ...events).slice(0, 2);
  assert.deepEqual(late(filed('2026-08-31'), rejected('2026-09-08'), filed('2026-09-08', 'anew')), ['C2', false]);
  // Before the rejection there was nothing to cure.
  assert.deepEqual(late(filed('2026-08-31'), rejected('2026-09-08'), filed('2026-09-07', 'anew')), ['', true]);
  assert.deepEqual(late(filed('2026-09-04'), rejected('2026-09-08'), filed('2026-09-10', 'anew')), ['', true]);
  assert.deepEqual(late(filed('2026-08-31'), decided('2026-09-08', 'dismissed'), filed('2026-09-10', 'anew')), [
    '',
    true,
  ]);
  const asLate = rejected('2026-09-08', { reason: 'late' });
  assert.deepEqual(late(filed('2026-08-31'), asLate, filed('2026-09-10', 'anew')), ['', true]);
  assert.deepEqual(late(filed('2026-08-31'), filed('2026-09-10', 'anew')), ['C2', true]);
});

test('the last day to cure: the one that the Board named, else fifteen days, and the next business day', () => {
  const isOpen = (asOf: string, end: CaseEvent) =>
    reviewsOf(answerOn(asOf, [first, filed('2026-08-31'), end])).includes('B4');
  // 2026-09-26 and 2026-10-03 are Saturdays.
  for (const [end, last, next] of [
    [rejected('2026-09-11'), '2026-09-28', '2026-09-29'],
    [rejected('2026-09-08', { cureBy: '2026-09-30' }), '2026-09-30', '2026-10-01'],
    [rejected('2026-09-08', { cureBy: '2026-10-03' }), '2026-10-05', '2026-10-06'],
  ] as const) {
    assert.ok(isOpen(last, end), last);
    assert.ok(!isOpen(next, end), next);
  }
});

test('a certified case is pending, whenever it was certified, until the Board decides it', () => {
  const certified = (on: string) => event('case.certified', on);
  const bars = (...events: readonly CaseEvent[]) => read('2026-11-24', first, ...events)[0];
  assert.equal(bars(certified('2026-11-02')), 'C2');
  assert.equal(bars(certified('2026-08-20'), filed('2026-08-25')), 'C2');
  const dismissed = decided('2026-10-01', 'dismissed');
  assert.equal(bars(certified('2026-08-20'), filed('2026-08-25'), dismissed), '');
  // A decision from before the certification, or from its day, may not be of it.
  assert.equal(bars(filed('2026-08-25'), dismissed, certified('2026-10-01')), 'C2');
  assert.equal(bars(filed('2026-08-25'), dismissed, certified('2026-10-02')), 'C2');
  // What the party does with its appeal decides nothing that the Board took up.
  const withdrawn = event('appeal.withdrawn', '2026-10-01', { appeal: 'appeal' });
  assert.equal(bars(certified('2026-08-20'), filed('2026-08-25'), withdrawn), 'C2');
  // One party's appeal goes on when the other's is dismissed.
  assert.equal(bars(filed('2026-08-20', 'other'), filed('2026-08-25'), dismissed), 'C2');
  // Its own end counts before that of another appeal.
  const own = decided('2026-11-02', 'other', 'case.certified');
  assert.equal(read('2026-11-24', first, certified('2026-08-20'), filed('2026-08-25'), dismissed, own)[2], 'unknown');
});

test('many orders: each appeal is still of the newest order before it', () => {
  const orders = ['01', '02', '03', '04', '05', '06', '07', '08', '09'].map((month) =>
    order(`2025-${month}-03`, {}, month),
  );
  const answer = answerOn('2026-11-24', [
    filed('2024-12-02', 'before'),
    ...orders,
    filed('2025-05-12', 'may'),
    filed('2025-05-19', 'may again'),
    filed('2025-09-08', 'september'),
    filed('2025-09-08', 'bond', { what: 'bond' }),
    decided('2025-10-01', 'dismissed', 'september'),
  ]);
  // The one that was dismissed and the one of bond bar nothing; the one from before them all is looked at.
  const named = (found: RecordPosture['bars'] | RecordPosture['reviews']) =>
    found.filter(({ rule }) => rule === 'C2').map(({ because }) => because.at(-1));
  assert.deepEqual(named(answer.bars), ['may', 'may again']);
  assert.deepEqual(named(answer.reviews), ['before']);
});

test('a withdrawal that names nothing is of the appeal that was there, not of one filed after it', () => {
  const events = [
    order('2026-08-03'),
    event('appeal.filed', '2026-08-10', { what: 'case' }, 'first'),
    event('appeal.withdrawn', '2026-08-20'),
    event('appeal.filed', '2026-08-25', { what: 'case' }, 'second'),
  ];
  const { bars } = answerOn('2026-11-24', events);
  assert.deepEqual(
    bars.filter(({ rule }) => rule === 'C2').map(({ because }) => because.at(-1)),
    ['second'],
  );
});
