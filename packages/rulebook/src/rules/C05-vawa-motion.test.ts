import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaseEvent, EventDate } from '../event.ts';
import type { RecordPosture } from '../posture.ts';
import { answerOn, barsOf, event, order, reviewsOf } from '../testing/cases.ts';

// Appeal waived on the day of the order: final on 2025-11-24, so the year ends on Tue 2026-11-24.
const final = order('2025-11-24', { appeal: 'waived' });
const filed = (on: string, qualified: string | boolean = true, forum = 'judge', id = 'motion') =>
  event('motion.filed', on, { motion: 'reopen-vawa', forum, qualified }, id);
const denied = event('motion.decided', '2026-09-01', { motion: 'motion', decision: 'denied' }, 'denial');
const appealed = (on: string) => event('appeal.filed', on, { what: 'motion' }, 'appeal');
const dismissed = event('appeal.decided', '2026-10-15', { appeal: 'appeal', decision: 'dismissed' }, 'dismissal');

test('a motion by a qualified person bars, any other is a review', () => {
  assert.deepEqual(barsOf(answerOn('2026-11-24', [final, filed('2026-10-01')])), ['C5']);
  assert.deepEqual(barsOf(answerOn('2026-11-24', [final, filed('2026-10-01', 'true')])), ['C5']);
  for (const qualified of ['unknown', 'false', false]) {
    const answer = answerOn('2026-11-24', [final, filed('2026-10-01', qualified)]);
    assert.deepEqual([barsOf(answer), reviewsOf(answer)], [[], ['C5']]);
  }
});

test('the last day of the year is inside it, the day after is a review', () => {
  assert.deepEqual(barsOf(answerOn('2026-12-01', [final, filed('2026-11-23')])), ['C5']);
  assert.deepEqual(barsOf(answerOn('2026-12-01', [final, filed('2026-11-24')])), ['C5']);
  const late = answerOn('2026-12-01', [final, filed('2026-11-25')]);
  assert.deepEqual([barsOf(late), reviewsOf(late), late.onRecord], [[], ['C5'], 'review']);
});

test('a year that ends on Thanksgiving ends on the Friday, one from a leap day on the first of March', () => {
  const thanksgiving = order('2025-11-26', { appeal: 'waived' });
  assert.deepEqual(barsOf(answerOn('2026-12-01', [thanksgiving, filed('2026-11-27')])), ['C5']);
  assert.deepEqual(barsOf(answerOn('2026-12-01', [thanksgiving, filed('2026-11-28')])), []);
  // 2025-03-01 is a Saturday: Monday 03-03.
  const leap = order('2024-02-29', { appeal: 'waived' });
  assert.deepEqual(barsOf(answerOn('2025-03-10', [leap, filed('2025-03-03')])), ['C5']);
  assert.deepEqual(barsOf(answerOn('2025-03-10', [leap, filed('2025-03-04')])), []);
});

test('in a deportation case no year is counted; a second motion of the kind is a review', () => {
  const deportation = order('1996-05-01', { order: 'deportation', appeal: 'waived' });
  assert.deepEqual(barsOf(answerOn('2026-11-24', [deportation, filed('2026-10-01')])), ['C5']);
  const withdrawn = event('motion.decided', '2026-10-10', { motion: 'first', decision: 'withdrawn' });
  const again = [final, filed('2026-10-01', true, 'judge', 'first'), withdrawn, filed('2026-11-02')];
  const answer = answerOn('2026-11-24', again);
  assert.deepEqual([barsOf(answer), reviewsOf(answer)], [[], ['C5']]);
});

test('after a denial the stay goes on through the last day to appeal: Thu 2026-10-01', () => {
  const events = [final, filed('2026-08-03'), denied];
  assert.equal(answerOn('2026-10-01', events).bars[0]?.until, '2026-10-01');
  assert.deepEqual(barsOf(answerOn('2026-10-02', events)), []);
  assert.equal(answerOn('2026-10-02', events).onRecord, 'unbarred');
});

test('and through the appeal, until the Board decides; then a court may be asked, which is a review for 30 days', () => {
  const events = [final, filed('2026-08-03'), denied, appealed('2026-10-01'), dismissed];
  assert.deepEqual(barsOf(answerOn('2026-10-14', events)), ['C5']);
  const decided = answerOn('2026-10-15', events);
  assert.deepEqual([barsOf(decided), reviewsOf(decided)], [[], ['C5']]);
  // Sat 11-14 rolls to Mon 11-16.
  assert.deepEqual(reviewsOf(answerOn('2026-11-16', events)), ['C5']);
  assert.equal(answerOn('2026-11-17', events).onRecord, 'unbarred');
});

test('an appeal that was late, or sent back, or of a ruling that nobody can read', () => {
  const late = answerOn('2026-11-24', [final, filed('2026-08-03'), denied, appealed('2026-10-02')]);
  assert.deepEqual([barsOf(late), reviewsOf(late)], [[], ['C5']]);
  const remanded = event('appeal.decided', '2026-10-15', { appeal: 'appeal', decision: 'remanded' });
  const back = answerOn('2026-11-24', [final, filed('2026-08-03'), denied, appealed('2026-09-21'), remanded]);
  assert.deepEqual(barsOf(back), ['C5']);
  const unread = event('motion.decided', '2026-09-01', { motion: 'motion', decision: 'other' });
  assert.deepEqual(barsOf(answerOn('2026-11-24', [final, filed('2026-08-03'), unread])), ['C5']);
});

test('a denial by the Board leaves only a court; a withdrawal ends it', () => {
  const events = [final, filed('2026-08-03', true, 'board'), denied];
  assert.deepEqual(reviewsOf(answerOn('2026-10-01', events)), ['C5']);
  assert.equal(answerOn('2026-10-02', events).onRecord, 'unbarred');
  const withdrawn = event('motion.decided', '2026-09-01', { motion: 'motion', decision: 'withdrawn' });
  assert.equal(answerOn('2026-09-02', [final, filed('2026-08-03'), withdrawn]).onRecord, 'unbarred');
});

test('a motion filed on a day that is not known exactly counts from its earliest', () => {
  const motion = {
    ...filed('2026-11-24'),
    on: { earliest: '2026-11-20', latest: '2026-12-10' },
  };
  assert.deepEqual(barsOf(answerOn('2026-12-20', [final, motion])), ['C5']);
});

test('an appeal that was rejected can be filed anew: the stay goes on through the last day to appeal', () => {
  const rejected = event('appeal.rejected', '2026-09-15', { appeal: 'appeal', reason: 'other' }, 'rejection');
  const events = [final, filed('2026-08-03'), denied, appealed('2026-09-10'), rejected];
  assert.equal(answerOn('2026-09-20', events).bars[0]?.until, '2026-10-01');
  assert.deepEqual(barsOf(answerOn('2026-10-01', events)), ['C5']);
  const after = answerOn('2026-10-02', events);
  assert.deepEqual([barsOf(after), reviewsOf(after)], [[], ['C5']]);
});

const motion = filed('2026-08-03');
const ruled = (decision: string, on: EventDate, id: string) =>
  event('motion.decided', on, { motion: 'motion', decision }, id);
const appeal = (on: string, what = 'motion', id = 'appeal') => event('appeal.filed', on, { what }, id);
const ended = (decision: string, on: EventDate, of = 'appeal') =>
  event('appeal.decided', on, { appeal: of, decision }, `end of ${of}`);

/** What this rule says: the bars with their last days, and what it asks a person to look at, each with its events. */
function said({ bars, reviews }: RecordPosture) {
  return [
    ...bars.filter(({ rule }) => rule === 'C5').map(({ until, because }) => [until, ...because]),
    ...reviews.filter(({ rule }) => rule === 'C5').map(({ why, because }) => [why, ...because]),
  ];
}
const late = 'An appeal from the denial of a motion to reopen under VAWA came after the time to appeal.';
const court = 'A motion to reopen under VAWA was denied, and the time to ask a court to review that is running.';
const notFirst = 'A motion to reopen under VAWA is pending that came after its year, or is not the first.';

test('a ruling whose day is not known exactly has surely come on its latest; a later denial runs anew', () => {
  const unsure = ruled('denied', { earliest: '2026-09-01', latest: '2026-09-10' }, 'unsure');
  assert.deepEqual(said(answerOn('2026-09-09', [final, motion, unsure])), [[null, 'motion']]);
  const again = ruled('denied', '2026-09-15', 'again');
  // Day 30 after 09-15 is Thu 10-15.
  for (const rulings of [
    [denied, again],
    [again, denied],
  ]) {
    assert.deepEqual(said(answerOn('2026-10-15', [final, motion, ...rulings])), [['2026-10-15', 'motion', 'again']]);
    assert.deepEqual(said(answerOn('2026-10-16', [final, motion, ...rulings])), []);
  }
  const spanning = ruled('denied', { earliest: '2026-08-20', latest: '2026-09-15' }, 'spanning');
  assert.deepEqual(said(answerOn('2026-10-15', [final, motion, spanning, denied])), [
    ['2026-10-15', 'motion', 'spanning'],
  ]);
  const unread = ruled('other', '2026-09-15', 'unread');
  assert.deepEqual(said(answerOn('2026-11-24', [final, motion, denied, unread])), [[null, 'motion']]);
});

test('after a denial, what counts is an appeal that can be from it, and how it ended', () => {
  const rows: readonly (readonly [string, string, readonly unknown[], ...CaseEvent[]])[] = [
    ['open', '2026-11-24', [[null, 'motion', 'denial', 'appeal']], appeal('2026-10-01')],
    ['of what is not told', '2026-11-24', [[null, 'motion', 'denial', 'appeal']], appeal('2026-10-01', 'unknown')],
    ['of a bond', '2026-11-24', [], appeal('2026-10-01', 'bond')],
    ['before the denial', '2026-11-24', [], appeal('2026-08-31')],
    ['late', '2026-11-24', [[late, 'motion', 'denial', 'appeal']], appeal('2026-10-02')],
    ['late and dismissed', '2026-11-24', [], appeal('2026-10-02'), ended('dismissed', '2026-10-20')],
    [
      'withdrawn',
      '2026-10-15',
      [[court, 'motion', 'end of appeal']],
      appeal('2026-10-01'),
      ended('withdrawn', '2026-10-15'),
    ],
    [
      'sent back',
      '2026-11-24',
      [[null, 'motion', 'denial', 'appeal']],
      appeal('2026-10-01'),
      ended('remanded', '2026-10-15'),
    ],
    [
      'perhaps dismissed',
      '2026-10-17',
      [[null, 'motion', 'denial', 'appeal']],
      appeal('2026-10-01'),
      ended('dismissed', { earliest: '2026-10-15', latest: '2026-10-20' }),
    ],
    [
      'dismissed, and said to be sent back',
      '2026-11-24',
      [[null, 'motion', 'denial', 'appeal']],
      appeal('2026-10-01'),
      event('appeal.decided', '2026-10-15', { appeal: 'appeal', decision: 'dismissed' }, 'one'),
      event('appeal.decided', '2026-10-20', { appeal: 'appeal', decision: 'remanded' }, 'two'),
    ],
    [
      'dismissed before the time to appeal was over',
      '2026-09-25',
      [[court, 'motion', 'end of appeal']],
      appeal('2026-09-10'),
      ended('dismissed', '2026-09-20'),
    ],
    [
      'one rejected, one dismissed',
      '2026-09-25',
      [[court, 'motion', 'end of second']],
      appeal('2026-09-08'),
      event('appeal.rejected', '2026-09-10', { appeal: 'appeal', reason: 'other' }, 'rejection'),
      appeal('2026-09-14', 'motion', 'second'),
      ended('dismissed', '2026-09-20', 'second'),
    ],
  ];
  for (const [name, asOf, expected, ...more] of rows) {
    assert.deepEqual(said(answerOn(asOf, [final, motion, denied, ...more])), expected, name);
  }
});

test('of two appeals the later decision begins the time to ask a court: 30 days from 10-20 are 11-19', () => {
  const two = (first: string, second: string) => [
    ...[final, motion, denied, appeal('2026-09-10'), ended('dismissed', first)],
    ...[appeal('2026-09-20', 'motion', 'second'), ended('dismissed', second, 'second')],
  ];
  assert.deepEqual(said(answerOn('2026-11-19', two('2026-10-20', '2026-10-15'))), [[court, 'motion', 'end of appeal']]);
  assert.deepEqual(said(answerOn('2026-11-19', two('2026-10-15', '2026-10-20'))), [[court, 'motion', 'end of second']]);
  assert.deepEqual(said(answerOn('2026-11-20', two('2026-10-20', '2026-10-15'))), []);
});

test('the year and the time to ask a court go on past days that the president closed: 2025-12-24 and 12-26', () => {
  const ofYear = order('2024-12-24', { appeal: 'waived' });
  assert.deepEqual(said(answerOn('2026-01-05', [ofYear, filed('2025-12-29')])), [[null, 'motion']]);
  assert.deepEqual(said(answerOn('2026-01-05', [ofYear, filed('2025-12-30')])), [[notFirst, 'motion']]);
  const byBoard = [order('2025-03-03', { appeal: 'waived' }), filed('2025-08-04', true, 'board')];
  const denial = ruled('denied', '2025-11-24', 'denial');
  assert.deepEqual(said(answerOn('2025-12-29', [...byBoard, denial])), [[court, 'motion', 'denial']]);
  assert.deepEqual(said(answerOn('2025-12-30', [...byBoard, denial])), []);
});

test('an ordinary motion before it does not make it the second, and before a final order no year has begun', () => {
  const ordinary = event('motion.filed', '2026-02-02', { motion: 'reopen', forum: 'judge' }, 'ordinary');
  assert.deepEqual(said(answerOn('2026-11-24', [final, ordinary, motion])), [[null, 'motion']]);
  const pending = [order('2024-01-05'), event('appeal.filed', '2024-01-16', { what: 'case' }, 'of the case')];
  assert.deepEqual(said(answerOn('2026-11-24', [...pending, motion])), [[null, 'motion']]);
  assert.deepEqual(said(answerOn('2026-11-24', [motion])), []);
});

test('a denied motion whose kind nobody can read may be one under VAWA while such a denial can be appealed', () => {
  const on = (asOf: string, motion: string) =>
    reviewsOf(
      answerOn(asOf, [
        order('2025-03-03'),
        event('motion.filed', '2026-06-01', { motion }, 'm'),
        event('motion.decided', '2026-09-01', { motion: 'm', decision: 'denied' }),
      ]),
    ).includes('C5');
  assert.ok(on('2026-10-01', 'illegible'));
  assert.ok(!on('2026-10-01', 'other'));
  assert.ok(!on('2027-10-01', 'illegible'));
});
