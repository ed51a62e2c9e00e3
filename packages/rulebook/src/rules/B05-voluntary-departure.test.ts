import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EventDate } from '../event.ts';
import { answerOn, deadline, event, order, reviewsOf } from '../testing/cases.ts';

const granted = order('2026-09-28', {
  order: 'voluntary-departure',
  appeal: 'waived',
  departBy: '2026-11-26',
  departureKind: 'at-conclusion',
  bondRequired: true,
});
const bond = event('departure-bond.posted', '2026-10-01');

test('not final while it runs, final the day after the last day', () => {
  assert.equal(answerOn('2026-11-27', [granted, bond]).onRecord, 'not-final');
  assert.deepEqual(answerOn('2026-11-28', [granted, bond]).finality, { status: 'final', on: '2026-11-28', rule: 'B5' });
});

test('the last day is not on record: never final by itself', () => {
  const answer = answerOn('2026-11-24', [order('2025-01-06', { order: 'voluntary-departure', appeal: 'waived' })]);
  assert.deepEqual([answer.finality.status, reviewsOf(answer)], ['unknown', ['B5']]);
});

test('a person who left in time never has the alternate order', () => {
  const left = event('departure.verified', '2026-11-20', { how: 'voluntary' });
  const answer = answerOn('2027-03-01', [granted, bond, left]);
  assert.deepEqual([answer.stage, answer.finality.status], ['departed', 'not-final']);
});

test('the Board dismisses and the record is silent on the days to leave: a review while sixty days could run', () => {
  const dismissed = (departBy?: string) => [
    order('2026-03-02', { order: 'voluntary-departure', departBy: '2026-05-01', departureKind: 'at-conclusion' }),
    event('appeal.filed', '2026-03-20', { what: 'case' }),
    event('appeal.decided', '2026-11-02', {
      appeal: 'appeal.filed',
      decision: 'dismissed',
      ...(departBy === undefined ? {} : { departBy }),
    }),
  ];
  // Day 60 is New Year's Day, a Friday: the days could run through Monday, 4 January.
  assert.deepEqual(reviewsOf(answerOn('2027-01-04', dismissed())), ['B5']);
  const after = answerOn('2027-01-05', dismissed());
  assert.deepEqual([after.onRecord, after.finality.on], ['unbarred', '2026-11-02']);
  assert.equal(answerOn('2027-01-04', dismissed('2027-01-01')).onRecord, 'not-final');
  // Day 60 is Wednesday, 24 December 2025; the order closed the 26th too, and the 29th is a Monday.
  const winter = [
    order('2025-03-03', { order: 'voluntary-departure', departBy: '2025-05-02' }),
    event('appeal.filed', '2025-03-20', { what: 'case' }),
    event('appeal.decided', '2025-10-25', { appeal: 'appeal.filed', decision: 'dismissed' }),
  ];
  assert.equal(reviewsOf(answerOn('2025-12-29', winter)).includes('B5'), true);
  assert.equal(reviewsOf(answerOn('2025-12-30', winter)).includes('B5'), false);
});

test('who left after a petition had ended the days is not plainly gone in time', () => {
  const petition = event('review.petitioned', '2026-10-20', { circuit: '4' });
  const left = event('departure.verified', '2026-11-20', { how: 'voluntary' });
  assert.equal(answerOn('2026-11-24', [granted, bond, petition, left]).finality.status, 'unknown');
  assert.equal(answerOn('2026-11-24', [granted, bond, left]).finality.status, 'not-final');
});

const body = { order: 'voluntary-departure', appeal: 'waived', departBy: '2026-11-26' };

test('a last day that is a span: the person is shown the first of its days, the grant runs through the last', () => {
  const span = order('2026-09-28', { ...body, departBy: { earliest: '2026-11-18', latest: '2026-11-24' } });
  const running = answerOn('2026-11-24', [span]);
  assert.equal(deadline(running, 'departure'), '2026-11-18');
  assert.deepEqual(running.finality, { status: 'not-final', on: null, rule: 'B5' });
  assert.equal(answerOn('2026-11-25', [span]).finality.on, '2026-11-25');
});

test('a last day on which offices closed by order only: the grant runs through the later reading', () => {
  // Wednesday, 24 December 2025; the order closed the 26th too, and the 29th is a Monday.
  const closed = order('2025-11-03', { ...body, departBy: '2025-12-24' });
  assert.equal(answerOn('2025-12-29', [closed]).finality.status, 'not-final');
  assert.equal(answerOn('2025-12-30', [closed]).finality.on, '2025-12-30');
  const left = event('departure.verified', '2025-12-29', { how: 'voluntary' });
  assert.equal(answerOn('2026-02-02', [closed, left]).finality.status, 'not-final');
});

test('who left, by the day: before the grant, within its days, after them, and where the record does not tell', () => {
  for (const [on, status] of [
    ['2026-09-27', 'final'],
    ['2026-09-28', 'not-final'],
    ['2026-11-27', 'not-final'],
    ['2026-11-28', 'final'],
    [{ earliest: '2026-09-20', latest: '2026-10-02' }, 'unknown'],
    [{ earliest: '2026-09-20', latest: '2026-09-28' }, 'unknown'],
    [{ earliest: '2026-11-20', latest: '2026-11-28' }, 'unknown'],
    [{ earliest: '2026-11-20', latest: '2026-12-02' }, 'unknown'],
  ] as const) {
    const answer = answerOn('2027-03-01', [granted, bond, event('departure.verified', on, { how: 'voluntary' })]);
    assert.equal(answer.finality.status, status, JSON.stringify(on));
    assert.equal(reviewsOf(answer).includes('B5'), status === 'unknown', JSON.stringify(on));
    if (status !== 'final') assert.equal(answer.finality.rule, 'B5');
  }
});

test('the first of what ends the grant ends it, with a last day on record or without', () => {
  const ends = (events: Parameters<typeof answerOn>[1]) => {
    const { on, rule } = answerOn('2027-03-01', events).finality;
    return [on, rule];
  };
  const bonded = { ...body, departureKind: 'at-conclusion', bondRequired: true };
  // Five business days from 8 October, Columbus Day skipped, end on the 16th.
  assert.deepEqual(ends([order('2026-10-08', { ...bonded, departBy: undefined })]), ['2026-10-17', 'B6']);
  assert.deepEqual(ends([order('2026-10-08', { ...bonded, departBy: '2026-10-13' })]), ['2026-10-14', 'B5']);
  const motion = (on: EventDate) => event('motion.filed', on, { motion: 'reopen', forum: 'judge' });
  assert.deepEqual(ends([order('2026-09-28', { ...body, departBy: undefined }), motion('2026-12-01')]), [
    '2026-12-01',
    'B8',
  ]);
  // A motion that may have come after the last day to leave, 27 November, is not surely what ended the grant.
  for (const latest of ['2026-11-28', '2026-12-10']) {
    const filed = motion({ earliest: '2026-11-20', latest });
    assert.deepEqual(ends([order('2026-09-28', body), filed]), ['2026-11-28', 'B5'], latest);
  }
  const neither = answerOn('2027-03-01', [order('2026-09-28', { ...body, departBy: undefined })]);
  assert.deepEqual(neither.finality, { status: 'unknown', on: null, rule: 'B5' });
});

test('days to leave that end before the time to appeal make nothing final before it', () => {
  const short = order('2026-10-01', { ...body, appeal: 'reserved', departBy: '2026-10-20' });
  assert.equal(answerOn('2026-11-02', [short]).finality.status, 'not-final');
  assert.equal(answerOn('2026-11-03', [short]).finality.on, '2026-11-03');
});

test('no last day on record asks for a person only where finality turns on it', () => {
  const undated = order('2026-11-02', { ...body, appeal: 'reserved', departBy: undefined });
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', [undated])), []);
  // The Board's own order stands in place of the judge's; what became of it is another question.
  const replaced = answerOn('2026-11-24', [
    order('2025-01-06', { ...body, departBy: undefined }, 'replaced'),
    order('2025-09-02', { authority: 'board' }),
    event('motion.filed', '2026-06-01', { motion: 'reconsider', forum: 'board' }),
    event('motion.decided', '2026-07-01', { motion: 'motion.filed', decision: 'granted' }),
  ]);
  assert.deepEqual([replaced.finality.status, reviewsOf(replaced).includes('B5')], ['unknown', false]);
});

test("a withdrawn appeal leaves the judge's days; the days that the Board gave need no bond", () => {
  const judge = order('2026-03-02', {
    ...{ ...body, appeal: 'reserved', departBy: '2026-05-01' },
    ...{ departureKind: 'at-conclusion', bondRequired: true },
  });
  const appeal = event('appeal.filed', '2026-03-20', { what: 'case' });
  const withdrawn = event('appeal.withdrawn', '2026-11-02', { appeal: 'appeal.filed' });
  assert.equal(reviewsOf(answerOn('2026-11-24', [judge, appeal, withdrawn])).includes('B5'), false);
  const decided = event('appeal.decided', '2026-11-02', {
    ...{ appeal: 'appeal.filed', decision: 'dismissed', departBy: '2027-01-04' },
  });
  const answer = answerOn('2026-12-01', [judge, appeal, decided]);
  assert.deepEqual(answer.finality, { status: 'not-final', on: null, rule: 'B5' });
  assert.equal(reviewsOf(answer).includes('B5'), false);
});
