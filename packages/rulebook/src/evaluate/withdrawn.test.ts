import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaseEvent } from '../event.ts';
import { answerOn, event, order, reviewsOf } from '../testing/cases.ts';

const removal = order('2025-03-03');
const gone = (id: string) => event('record.withdrawn-by-source', '2026-11-03', { event: id }, `gone-${id}`);

function isInQuestion(events: readonly CaseEvent[], ...withdrawn: readonly string[]): boolean {
  return reviewsOf(answerOn('2026-11-24', [...events, ...withdrawn.map(gone)])).includes('R3');
}

test('what the answer rests on is said', () => {
  const stay = event('stay.granted', '2026-10-01', { from: 'judge' }, 'stay');
  const { onRecord, reviews } = answerOn('2026-11-24', [removal, stay, gone('stay')]);
  assert.equal(onRecord, 'barred');
  assert.deepEqual(reviews.find(({ rule }) => rule === 'R3')?.because, ['gone-stay']);
});

test('any difference counts: another bar, another review, another last day, though all is barred or a review anyway', () => {
  const judge = event('stay.granted', '2026-10-01', { from: 'judge' }, 'judge');
  const agency = event('stay.granted', '2026-10-02', { from: 'agency' }, 'agency');
  assert.equal(isInQuestion([removal, judge, agency], 'agency'), true);
  const motion = event('motion.filed', '2026-10-01', { motion: 'reopen', forum: 'judge' }, 'motion');
  const petition = event('habeas.filed', '2026-10-02', {}, 'petition');
  assert.equal(isInQuestion([removal, motion, petition], 'petition'), true);
  const bond = event('bond.decided', '2026-11-10', { decision: 'denied', by: 'judge' }, 'bond');
  assert.equal(isInQuestion([removal, bond], 'bond'), true);
});

test('a protection that another row names as well is none of them', () => {
  const grant = (on: string, country: string, id: string) =>
    event('protection.granted', on, { protection: 'withholding', countries: [country] }, id);
  const both = order('2025-03-03', { countries: ['GT', 'HN'] });
  const events = [
    both,
    grant('2025-03-03', 'GT', 'first'),
    grant('2025-03-04', 'HN', 'other'),
    grant('2025-03-05', 'GT', 'again'),
  ];
  assert.equal(isInQuestion(events, 'first'), false);
  assert.equal(isInQuestion(events, 'other'), true);
});

test('a stay and its lifting: without both nothing changes, without the lifting alone the stay bars', () => {
  const stay = event('stay.granted', '2026-10-01', { from: 'judge' }, 'stay');
  const lifted = event('stay.lifted', '2026-10-10', { from: 'judge' }, 'lifted');
  assert.equal(isInQuestion([removal, stay, lifted], 'stay', 'lifted'), true);
});

test('six rows that change nothing are tried, and are no review', () => {
  const rows = Array.from({ length: 6 }, (_, index) => event('counsel.entered', '2026-01-05', {}, `c${index}`));
  assert.equal(isInQuestion([removal, ...rows], ...rows.map(({ id }) => id)), false);
});

test('hearings are not among the rows that are counted: however many are gone, the answer is the same', () => {
  for (const kind of ['hearing.adjourned', 'hearing.held']) {
    const rows = Array.from({ length: 7 }, (_, index) => event(kind, '2024-05-07', { hearing: 'h1' }, `h${index}`));
    assert.equal(isInQuestion([removal, ...rows], ...rows.map(({ id }) => id)), false, kind);
  }
});

test('a case of twenty thousand events is tried without its row, and a larger one is a review without trying', () => {
  const counsel = event('counsel.entered', '2026-01-05', {}, 'counsel');
  const hearings = (count: number) =>
    Array.from({ length: count }, (_, index) => event('hearing.adjourned', '2024-05-07', {}, `h${index}`));
  // With the order, the row and its withdrawal.
  assert.equal(isInQuestion([removal, counsel, ...hearings(20_000 - 3)], 'counsel'), false);
  assert.equal(isInQuestion([removal, counsel, ...hearings(20_001 - 3)], 'counsel'), true);
});

test('a hearing that was set on the day of the order: one alone, or two together, can make the day impossible', () => {
  const set = (time: string, id: string) =>
    event('hearing.scheduled', '2025-01-06', { hearing: id, hearingOn: '2025-03-03', time }, id);
  const midnight = set('00:00', 'midnight');
  const [one, two] = [set('09:00', 'one'), set('13:00', 'two')];
  // Without the hearing at nine the court's only setting is midnight; without either, there is nothing to doubt.
  assert.equal(isInQuestion([removal, midnight, one], 'one', 'midnight'), true);
  assert.equal(isInQuestion([removal, midnight, one, two], 'one'), false);
  assert.equal(isInQuestion([removal, midnight, one, two], 'one', 'two'), true);
});

test('a charge is read by rules: without the only one, a ground of deportation may be what the order rests on (D8)', () => {
  const waived = order('2026-10-23', { appeal: 'waived' });
  const inadmissible = event('charge.lodged', '2024-02-05', { section: '212a06Ai' }, 'charge');
  assert.equal(isInQuestion([waived, inadmissible], 'charge'), true);
});

test('a withdrawn row whose day is a span that has begun and is not over is in question until it is', () => {
  const waiver = {
    ...event('appeal.waived', '2026-11-20', {}, 'waiver'),
    on: { earliest: '2026-11-20', latest: '2026-11-30' },
  };
  assert.equal(isInQuestion([removal, waiver], 'waiver'), true);
  const ahead = { ...waiver, on: { earliest: '2026-11-25', latest: '2026-11-30' } };
  assert.equal(isInQuestion([removal, ahead], 'waiver'), false);
});
