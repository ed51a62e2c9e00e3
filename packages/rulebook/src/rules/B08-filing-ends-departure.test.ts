import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, deadline, event, order, reviewsOf } from '../testing/cases.ts';

const events = [
  order('2026-09-28', {
    order: 'voluntary-departure',
    appeal: 'waived',
    departBy: '2026-11-26',
    departureKind: 'at-conclusion',
    bondRequired: true,
  }),
  event('departure-bond.posted', '2026-10-01'),
];

test('a motion to reopen or a petition within the period ends it at once', () => {
  const motion = event('motion.filed', '2026-11-27', { motion: 'reopen', forum: 'judge' });
  assert.deepEqual(answerOn('2026-11-28', [...events, motion]).finality, {
    status: 'final',
    on: '2026-11-27',
    rule: 'B8',
  });
  const petition = event('review.petitioned', '2026-10-20', { circuit: '4' });
  assert.deepEqual(answerOn('2026-11-24', [...events, petition]).finality, {
    status: 'final',
    on: '2026-10-20',
    rule: 'B8',
  });
});

test('after the period, or of another kind, it does not', () => {
  const late = event('motion.filed', '2026-11-28', { motion: 'reopen', forum: 'judge' });
  assert.equal(answerOn('2026-11-28', [...events, late]).finality.rule, 'B5');
  const other = event('motion.filed', '2026-10-20', { motion: 'other', forum: 'judge' });
  assert.equal(answerOn('2026-11-24', [...events, other]).finality.status, 'not-final');
});

test('a filing that may have come before the grant ends nothing, and is a review', () => {
  const filing = { earliest: '2026-09-01', latest: '2026-10-10' };
  const motion = event('motion.filed', filing, { motion: 'reopen', forum: 'judge' });
  const answer = answerOn('2026-10-20', [...events, motion]);
  assert.deepEqual([answer.finality.status, answer.onRecord], ['not-final', 'not-final']);
  assert.ok(reviewsOf(answer).includes('B8'));
  // Once the last day to leave is over the order is final whenever it was filed.
  assert.deepEqual(answerOn('2026-11-28', [...events, motion]).finality.on, '2026-11-28');
  const sameDay = event('motion.filed', '2026-09-28', { motion: 'reconsider', forum: 'judge' });
  assert.equal(answerOn('2026-10-20', [...events, sameDay]).finality.status, 'not-final');
  const before = event('motion.filed', '2026-09-27', { motion: 'reconsider', forum: 'judge' });
  assert.deepEqual(reviewsOf(answerOn('2026-10-20', [...events, before])), []);
});

test('a filing of a span after the grant ends it on the latest of its days', () => {
  const motion = event('motion.filed', { earliest: '2026-10-05', latest: '2026-10-10' }, { motion: 'reopen' });
  assert.equal(answerOn('2026-10-09', [...events, motion]).finality.status, 'not-final');
  assert.equal(answerOn('2026-10-10', [...events, motion]).finality.on, '2026-10-10');
});

test('thirty days to leave after a petition, shown as they are; a departure in them needs a person to look', () => {
  const petition = event('review.petitioned', '2026-10-29', { circuit: '4' });
  const answer = answerOn('2026-11-24', [...events, petition]);
  // Sat 11-28: the person is shown the day itself, the later reading is Mon 11-30.
  assert.equal(deadline(answer, 'departure-after-petition'), '2026-11-28');
  const left = (on: string, how = 'voluntary') => [...events, petition, event('departure.verified', on, { how })];
  for (const [on, isReviewed] of [
    ['2026-11-27', true],
    ['2026-11-30', true],
    ['2026-12-01', false],
  ] as const) {
    assert.equal(reviewsOf(answerOn('2027-01-05', left(on))).includes('B8'), isReviewed, on);
  }
  assert.equal(reviewsOf(answerOn('2027-01-05', left('2026-11-27', 'removed'))).includes('B8'), false);
});

test('before conclusion there is no such time, and after a motion none', () => {
  const [grant, bond] = events;
  assert.ok(grant !== undefined && bond !== undefined);
  const early = { ...grant, body: { ...grant.body, departureKind: 'pre-conclusion' } };
  const petition = event('review.petitioned', '2026-10-29', { circuit: '4' });
  assert.equal(deadline(answerOn('2026-11-24', [early, petition]), 'departure-after-petition'), undefined);
  const motion = event('motion.filed', '2026-10-20', { motion: 'reopen', forum: 'judge' });
  assert.equal(deadline(answerOn('2026-11-24', [...events, motion, petition]), 'departure-after-petition'), undefined);
});

test('a petition for habeas corpus while departure runs is a review and ends nothing by itself', () => {
  const habeas = event('habeas.filed', '2026-10-29', { district: 'cacd' });
  const answer = answerOn('2026-11-24', [...events, habeas]);
  assert.deepEqual([answer.finality.status, reviewsOf(answer)], ['not-final', ['B8', 'C9']]);
});

test('the earliest of several filings ends it, of whatever kind, and a motion under VAWA too', () => {
  const petition = event('review.petitioned', '2026-10-15', { circuit: '4' });
  const motion = (on: string, kind: string) => event('motion.filed', on, { motion: kind, forum: 'judge' });
  for (const [on, kind, ended] of [
    ['2026-10-20', 'reopen', '2026-10-15'],
    ['2026-10-12', 'reopen', '2026-10-12'],
    ['2026-10-12', 'reopen-vawa', '2026-10-12'],
  ] as const) {
    const { finality } = answerOn('2026-11-24', [...events, motion(on, kind), petition]);
    assert.deepEqual([finality.on, finality.rule], [ended, 'B8'], `${on} ${kind}`);
  }
});

test('a petition for habeas corpus after the last day to leave has nothing to end', () => {
  const habeas = (on: string) => answerOn('2026-12-15', [...events, event('habeas.filed', on, { district: 'cacd' })]);
  assert.equal(reviewsOf(habeas('2026-11-27')).includes('B8'), true);
  assert.equal(reviewsOf(habeas('2026-11-28')).includes('B8'), false);
});

test('the thirty days after a petition: whose they are, their first day, and a last day that offices closed by order', () => {
  const petition = event('review.petitioned', '2026-10-29', { circuit: '4' });
  const shown = answerOn('2026-11-24', [...events, petition]).deadlines;
  assert.deepEqual(
    shown.filter(({ what }) => what === 'departure-after-petition'),
    [{ rule: 'B8', what: 'departure-after-petition', for: 'person', on: '2026-11-28' }],
  );
  const left = (on: string) => event('departure.verified', on, { how: 'voluntary' });
  const isReviewed = (on: string) => reviewsOf(answerOn('2027-01-05', [...events, petition, left(on)])).includes('B8');
  assert.deepEqual([isReviewed('2026-10-28'), isReviewed('2026-10-29')], [false, true]);
  // Day 30 is Wednesday, 24 December 2025; the order closed the 26th too, and the 29th is a Monday.
  const winter = [
    order('2025-11-03', { order: 'voluntary-departure', appeal: 'waived', departBy: '2026-01-02' }),
    event('review.petitioned', '2025-11-24', { circuit: '4' }),
  ];
  const inWinter = (on: string) => reviewsOf(answerOn('2026-02-02', [...winter, left(on)])).includes('B8');
  assert.deepEqual([inWinter('2025-12-29'), inWinter('2025-12-30')], [true, false]);
});

test('each review says in a plain sentence why a person must look', () => {
  const span = { earliest: '2026-09-01', latest: '2026-10-10' };
  for (const more of [
    [event('motion.filed', span, { motion: 'reopen', forum: 'judge' })],
    [event('habeas.filed', '2026-10-29', { district: 'cacd' })],
    [
      event('review.petitioned', '2026-10-29', { circuit: '4' }),
      event('departure.verified', '2026-11-20', { how: 'voluntary' }),
    ],
  ]) {
    const said = answerOn('2026-11-24', [...events, ...more]).reviews.filter(({ rule }) => rule === 'B8');
    assert.equal(said.length, 1);
    for (const { why } of said) assert.match(why, /^[A-Z].*\.$/);
  }
});
