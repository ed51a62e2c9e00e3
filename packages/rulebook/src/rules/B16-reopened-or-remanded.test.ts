import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaseEvent, EventBody, EventDate } from '../event.ts';
import { answerOn, event, order, reviewsOf } from '../testing/cases.ts';

const first = order('2025-03-03');

test('reopened, vacated, remanded: no order; ordered again: the new one', () => {
  const motion = event('motion.filed', '2026-06-01', { motion: 'reopen', forum: 'judge' });
  const granted = event('motion.decided', '2026-07-01', { motion: 'motion.filed', decision: 'granted' });
  assert.equal(answerOn('2026-11-24', [first, motion, granted]).onRecord, 'no-order');
  assert.equal(answerOn('2026-11-24', [first, event('order.vacated', '2026-06-01')]).onRecord, 'no-order');
  const again = order('2026-11-10', {}, 'again');
  assert.equal(answerOn('2026-11-24', [first, motion, granted, again]).onRecord, 'barred');
});

test('a new leg on the day of the order: which came first is not known, unless the source says', () => {
  const leg = event('proceeding.reopened', '2025-03-03', { because: 'new-leg' });
  const tie = answerOn('2026-11-24', [first, leg]);
  assert.deepEqual([tie.onRecord, tie.finality.status, reviewsOf(tie)], ['review', 'unknown', ['R4']]);
  const told = [
    { ...first, seq: 1 },
    { ...leg, seq: 2 },
  ];
  assert.equal(answerOn('2026-11-24', told).onRecord, 'no-order');
});

test('what a granted motion to reconsider or a sustained appeal leaves is not told: a review', () => {
  const motion = event('motion.filed', '2026-06-01', { motion: 'reconsider', forum: 'judge' });
  const granted = event('motion.decided', '2026-07-01', { motion: 'motion.filed', decision: 'granted' });
  assert.deepEqual(answerOn('2026-11-24', [first, motion, granted]).finality.status, 'unknown');
  const appeal = event('appeal.filed', '2025-03-20', { what: 'case' });
  const sustained = event('appeal.decided', '2026-07-01', { appeal: 'appeal.filed', decision: 'sustained' });
  const answer = answerOn('2026-11-24', [first, appeal, sustained]);
  assert.deepEqual([answer.onRecord, answer.finality.status], ['review', 'unknown']);
});

test('a decision that names no filing on record closes nothing', () => {
  const stray = event('motion.decided', '2026-07-01', { motion: 'lost', decision: 'granted' });
  const answer = answerOn('2026-11-24', [first, stray]);
  assert.deepEqual([answer.onRecord, answer.finality.status, reviewsOf(answer)], ['review', 'final', ['R4']]);
});

test('an order that an officer made is not taken away by the court reopening its own case', () => {
  const expedited = event('order.entered', '2024-01-10', {
    order: 'removal',
    authority: 'expedited',
    countries: ['HN'],
  });
  const reopened = event('proceeding.reopened', '2024-03-01', { because: 'new-leg' });
  assert.equal(answerOn('2026-11-24', [expedited, reopened]).onRecord, 'review');
  assert.equal(answerOn('2026-11-24', [expedited, event('order.vacated', '2024-03-01')]).onRecord, 'no-order');
});

test('a motion for a day or a court leaves the order; one of a kind that is not told is a doubt', () => {
  const asked = (motion: string) => event('motion.filed', '2025-02-03', { motion, forum: 'judge' });
  const granted = event('motion.decided', '2025-03-03', { motion: 'motion.filed', decision: 'granted' });
  assert.equal(answerOn('2026-11-24', [asked('procedural'), first, granted]).onRecord, 'unbarred');
  assert.equal(answerOn('2026-11-24', [asked('other'), first, granted]).onRecord, 'review');
});

test("the Board sustains the government's appeal and orders removal on that day: one decision, and no doubt", () => {
  const by = (party: string) => [
    order('2025-03-03', { order: 'relief' }, 'relief'),
    event('appeal.filed', '2025-03-20', { what: 'case', by: party }),
    event('appeal.decided', '2026-10-28', { appeal: 'appeal.filed', decision: 'sustained' }),
    order('2026-10-28', { authority: 'board' }),
  ];
  const answer = answerOn('2026-11-24', by('dhs'));
  assert.deepEqual([answer.onRecord, answer.finality.on], ['unbarred', '2026-10-28']);
  assert.equal(answerOn('2026-11-24', by('respondent')).onRecord, 'review');
  assert.equal(answerOn('2026-11-24', by('both')).onRecord, 'review');
});

const asked = '2026-11-24';
const statusOf = (...events: readonly CaseEvent[]) => answerOn(asked, events).finality.status;
const expedited = order('2026-01-05', { authority: 'expedited' });
const found = (on: EventDate, body: EventBody = {}) =>
  event('fear.decided', on, { screening: 'credible', result: 'positive', ...body });
const closed = (on: string) => event('proceeding.completed', on);
const leg = (on: EventDate) => event('proceeding.opened', on);

test('credible fear takes away an expedited order that came before it, and no order of another kind', () => {
  assert.equal(statusOf(expedited, found('2026-02-02')), 'no-order');
  const sameDay = answerOn(asked, [expedited, found('2026-01-05')]);
  assert.deepEqual([sameDay.finality.status, reviewsOf(sameDay).includes('R4')], ['unknown', true]);
  assert.equal(statusOf({ ...expedited, seq: 1 }, { ...found('2026-01-05'), seq: 2 }), 'no-order');
  assert.equal(statusOf({ ...expedited, seq: 2 }, { ...found('2026-01-05'), seq: 1 }), 'final');
  assert.equal(statusOf(expedited, found('2026-01-04')), 'final');
  for (const authority of ['judge', 'administrative', 'board']) {
    assert.equal(statusOf(order('2026-01-05', { authority }), found('2026-02-02')), 'final', authority);
  }
  const unread = answerOn(asked, [order('2026-01-05', { authority: 'oracle' }), found('2026-02-02')]);
  assert.equal(unread.finality.rule, 'B16');
});

test('a finding that is not plainly of credible fear: a doubt where it may be, nothing where it is not', () => {
  assert.equal(statusOf(expedited, found('2026-02-02', { screening: undefined })), 'unknown');
  assert.equal(statusOf(expedited, found('2026-02-02', { screening: 'reasonable' })), 'final');
  assert.equal(statusOf(expedited, found('2026-02-02', { result: 'negative' })), 'final');
});

test('a turn whose day is a span takes the order away when the span is over, and is a doubt until then', () => {
  const span = { earliest: '2026-06-01', latest: '2026-06-30' };
  for (const events of [
    [expedited, found(span)],
    [first, event('order.vacated', span)],
  ]) {
    assert.equal(answerOn('2026-06-29', events).finality.status, 'unknown');
    assert.equal(answerOn('2026-06-30', events).finality.status, 'no-order');
  }
});

test('what leaves an order as it is does not hide what takes it away', () => {
  const bond = event('appeal.filed', '2026-02-10', { what: 'bond' });
  assert.equal(statusOf(expedited, found('2026-02-02'), bond), 'no-order');
  const stay = event('motion.filed', '2025-05-05', { motion: 'stay', forum: 'judge' });
  assert.equal(statusOf(first, stay, event('order.vacated', '2025-06-02')), 'no-order');
  assert.equal(statusOf(first, leg('2025-06-02'), closed('2025-09-01')), 'unknown');
  assert.equal(answerOn(asked, [first, closed('2025-09-01')]).finality.rule, 'B16');
});

test('a leg speaks against an order only if it may have opened after it', () => {
  assert.equal(statusOf(leg('2025-03-02'), first), 'final');
  assert.equal(statusOf(leg('2025-03-03'), first), 'final');
  assert.equal(statusOf(first, leg('2025-03-04')), 'unknown');
  assert.equal(statusOf({ ...first, seq: 1 }, { ...leg('2025-03-03'), seq: 2 }), 'unknown');
  assert.equal(statusOf(first, leg({ earliest: '2025-03-01', latest: '2025-03-04' })), 'unknown');
  assert.equal(statusOf(first, leg({ earliest: '2025-03-01', latest: '2025-03-03' })), 'final');
});

test('what each motion leaves of the order when it is granted, and when two rulings do not agree', () => {
  const motion = (kind: string, on: string) => event('motion.filed', on, { motion: kind, forum: 'judge' });
  const ruled = (decision: string, id = decision) =>
    event('motion.decided', '2026-07-01', { motion: 'motion.filed', decision }, id);
  for (const [kind, status] of [
    ['reopen', 'no-order'],
    ['rescind-in-absentia', 'no-order'],
    ['other', 'unknown'],
    ['recalendar', 'final'],
    ['stay', 'final'],
  ] as const) {
    assert.equal(statusOf(first, motion(kind, '2026-06-01'), ruled('granted')), status, kind);
  }
  const reopen = motion('reopen', '2026-06-01');
  assert.equal(statusOf(first, reopen, ruled('denied')), 'final');
  assert.equal(statusOf(first, reopen, ruled('granted'), ruled('denied')), 'unknown');
  assert.equal(statusOf(motion('reopen', '2025-02-03'), first, ruled('granted')), 'unknown');
});

test('what the end of an appeal leaves of the order, by what was appealed', () => {
  const appeal = (what: string) => event('appeal.filed', '2025-03-20', { what });
  const ended = (decision: string, on = '2026-07-01') =>
    event('appeal.decided', on, { appeal: 'appeal.filed', decision }, decision);
  for (const [what, status] of [
    ['case', 'no-order'],
    ['motion', 'unknown'],
    ['bond', 'final'],
    ['interlocutory', 'final'],
  ] as const) {
    assert.equal(statusOf(first, appeal(what), ended('remanded')), status, what);
  }
  for (const [one, other] of [
    ['remanded', 'dismissed'],
    ['dismissed', 'remanded'],
  ] as const) {
    const answer = answerOn(asked, [first, appeal('case'), ended(one), ended(other, '2026-07-02')]);
    assert.equal(answer.finality.rule, 'B16', one);
  }
  assert.equal(answerOn(asked, [first, appeal('case'), ended('unheard-of')]).finality.rule, 'B16');
});

test("an order on the day of the Board's decision was made in it only if it is the Board's, and surely of that day", () => {
  const ends = (on: EventDate, made: CaseEvent, decision = 'sustained') =>
    answerOn('2026-12-24', [
      event('appeal.filed', '2026-03-20', { what: 'case', by: 'dhs' }),
      event('appeal.decided', on, { appeal: 'appeal.filed', decision }),
      made,
    ]).finality.status;
  const board = (on: EventDate) => order(on, { authority: 'board' });
  assert.equal(ends('2026-10-28', board('2026-10-28')), 'final');
  assert.equal(ends('2026-10-28', order('2026-10-28')), 'unknown');
  assert.equal(ends('2026-10-28', board('2026-10-28'), 'remanded'), 'unknown');
  assert.equal(ends({ earliest: '2026-10-26', latest: '2026-10-28' }, board('2026-10-28')), 'unknown');
  assert.equal(ends({ earliest: '2026-10-28', latest: '2026-10-30' }, board('2026-10-28')), 'unknown');
  assert.equal(statusOf(board('2026-10-28'), event('order.vacated', '2026-11-02')), 'no-order');
});
