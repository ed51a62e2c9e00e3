import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluateRecord } from '../evaluate/index.ts';
import type { CaseEvent, EventBody } from '../event.ts';
import { currentRulebook } from '../rulebook.ts';
import { answerAbout, answerOn, barsOf, event, order, reviewsOf } from '../testing/cases.ts';

const removal = order('2025-03-03', { countries: ['GT', 'HN'] });

function granted(status: string, on: string, body: EventBody = {}): CaseEvent {
  return event('status.granted', on, { status, ...body });
}

test('asylum before the order: its own country alone, and other countries are a review', () => {
  const asylum = granted('asylee', '2024-01-05', { country: 'HN' });
  const home = answerOn('2026-11-24', [removal, asylum], 'HN');
  assert.deepEqual([home.onRecord, home.bars[0]?.countries, reviewsOf(home)], ['barred', ['HN'], []]);
  const other = answerOn('2026-11-24', [removal, asylum], 'GT');
  assert.deepEqual([other.onRecord, reviewsOf(other)], ['review', ['C11']]);
  const unasked = answerOn('2026-11-24', [removal, asylum]);
  assert.deepEqual([unasked.onRecord, reviewsOf(unasked)], ['review', ['C11']]);
});

test('asylum from a country that nobody tells bars every country', () => {
  for (const body of [{}, { country: 'unknown' }, { country: 'Honduras' }]) {
    assert.equal(answerOn('2026-11-24', [removal, granted('asylee', '2024-01-05', body)], 'GT').onRecord, 'barred');
  }
});

test('asylum does not run out; a termination ends it', () => {
  const asylum = granted('asylee', '2024-01-05', { country: 'HN', until: '2025-01-05' });
  assert.deepEqual(barsOf(answerOn('2026-11-24', [removal, asylum], 'HN')), ['C16']);
  const end = event('status.terminated', '2026-10-01', { status: 'asylee' });
  assert.deepEqual(barsOf(answerOn('2026-09-30', [removal, asylum, end], 'HN')), ['C16']);
  assert.equal(answerOn('2026-10-01', [removal, asylum, end], 'HN').onRecord, 'unbarred');
});

test('a status granted after the order, or perhaps after it, bars every country and is in conflict with the order', () => {
  for (const status of ['asylee', 'refugee', 'lpr', 'citizen']) {
    for (const on of ['2025-03-03', '2026-10-01']) {
      const answer = answerOn('2026-11-24', [removal, granted(status, on, { country: 'HN' })], 'GT');
      assert.deepEqual([answer.onRecord, answer.bars[0]?.countries], ['barred', 'all'], `${status} ${on}`);
      assert.ok(reviewsOf(answer).includes('C16'), status);
    }
  }
});

test('a reinstated order is as old as the one that it revives', () => {
  const reinstated = (priorOrderOn?: string) =>
    order('2026-09-15', { authority: 'reinstatement', priorOrderOn, countries: ['HN'] });
  const asylum = granted('asylee', '2020-01-06', { country: 'HN' });
  assert.equal(answerOn('2026-11-24', [reinstated('2015-05-04'), asylum], 'GT').bars[0]?.countries, 'all');
  assert.equal(answerOn('2026-11-24', [reinstated(), asylum], 'GT').bars[0]?.countries, 'all');
  assert.equal(answerOn('2026-11-24', [reinstated('2020-01-06'), asylum], 'GT').bars[0]?.countries, 'all');
  assert.deepEqual(answerOn('2026-11-24', [reinstated('2021-05-04'), asylum], 'GT').bars[0]?.countries, ['HN']);
});

test('permanent residence lasts until the order is final: the last day of the window still bars', () => {
  const residence = granted('lpr', '2010-01-05');
  const ordered = order('2026-10-23');
  const lastDay = answerOn('2026-11-23', [ordered, residence]);
  assert.deepEqual([lastDay.onRecord, [...barsOf(lastDay)].sort()], ['barred', ['C1', 'C16']]);
  assert.equal(answerOn('2026-11-24', [ordered, residence]).onRecord, 'unbarred');
  const doubtful = event('proceeding.terminated', '2026-11-20');
  assert.ok(barsOf(answerOn('2026-11-24', [ordered, residence, doubtful])).includes('C16'));
});

test('an order that an officer made ends no permanent residence, and no order ends a refugee or a citizen', () => {
  const expedited = order('2025-03-03', { authority: 'expedited' });
  assert.ok(barsOf(answerOn('2026-11-24', [expedited, granted('lpr', '2010-01-05')])).includes('C16'));
  for (const status of ['refugee', 'citizen']) {
    assert.deepEqual(barsOf(answerOn('2026-11-24', [removal, granted(status, '2010-01-05')])), ['C16'], status);
  }
});

test('an end of citizenship on record is no end by itself', () => {
  const ended = event('status.terminated', '2026-10-01', { status: 'citizen' });
  const answer = answerOn('2026-11-24', [removal, granted('citizen', '2010-01-05'), ended]);
  assert.deepEqual([answer.onRecord, reviewsOf(answer)], ['review', ['C16']]);
});

test('a claim of citizenship bars and is escalated, whatever its evidence, until it is refused', () => {
  const claim = event('citizenship.claimed', '2026-11-20', { evidence: 'birth certificate' });
  for (const claimed of [claim, event('citizenship.claimed', '2026-11-20')]) {
    const answer = answerOn('2026-11-24', [removal, claimed]);
    assert.deepEqual([answer.onRecord, barsOf(answer), reviewsOf(answer)], ['barred', ['C16'], ['C16']]);
    assert.match(answer.reviews[0]?.why ?? '', /escalate this at once/);
  }
  const refused = event('citizenship.resolved', '2026-11-23', { result: 'not-citizen' });
  assert.equal(answerOn('2026-11-22', [removal, claim, refused]).onRecord, 'barred');
  assert.equal(answerOn('2026-11-23', [removal, claim, refused]).onRecord, 'unbarred');
  const unsure = { ...refused, on: { earliest: '2026-11-21', latest: '2026-11-25' } };
  assert.equal(answerOn('2026-11-24', [removal, claim, unsure]).onRecord, 'barred');
  const again = event('citizenship.claimed', '2026-11-24', {}, 'again');
  assert.deepEqual(barsOf(answerOn('2026-11-24', [removal, claim, refused, again])), ['C16']);
  const sameDay = event('citizenship.resolved', '2026-11-20', { result: 'not-citizen' });
  const tie = answerOn('2026-11-24', [removal, claim, sameDay]);
  assert.deepEqual([tie.onRecord, reviewsOf(tie)], ['barred', ['C16', 'R4']]);
});

test('found a citizen, or found in words that nobody can read: the bar stays', () => {
  for (const result of ['citizen', 'perhaps', undefined]) {
    const found = event('citizenship.resolved', '2026-11-20', { result });
    assert.deepEqual(barsOf(answerOn('2026-11-24', [removal, found])), ['C16'], String(result));
  }
});

test('asylum from one country protects from that of nationality too', () => {
  const asylum = granted('asylee', '2024-01-05', { country: 'HN' });
  for (const country of ['HN', 'NI']) {
    const events = [order('2025-03-03', { countries: ['HN', 'NI'] }), asylum];
    const input = { case: { id: 'c', nationality: 'NI' }, events, asOf: '2026-11-24', country };
    const answer = evaluateRecord(input, currentRulebook);
    assert.deepEqual([answer.onRecord, answer.bars[0]?.countries, reviewsOf(answer)], ['barred', ['HN', 'NI'], []]);
  }
});

test('with no order there is nothing that a status conflicts with, and no third country', () => {
  const answer = answerOn('2026-11-24', [granted('asylee', '2024-01-05', { country: 'HN' })]);
  assert.deepEqual([answer.bars[0]?.countries, reviewsOf(answer)], [['HN'], []]);
  assert.deepEqual(barsOf(answerOn('2026-11-24', [granted('lpr', '2010-01-05')])), ['C16']);
});

test('a refugee is protected from every country, whatever country the grant names', () => {
  const answer = answerOn('2026-11-24', [removal, granted('refugee', '2010-01-05', { country: 'HN' })], 'GT');
  assert.deepEqual([answer.onRecord, answer.bars[0]?.countries], ['barred', 'all']);
});

test('the countries of asylum are each named once, in order', () => {
  for (const [country, nationality, expected] of [
    ['HN', 'HN', ['HN']],
    ['NI', 'HN', ['HN', 'NI']],
  ] as const) {
    const answer = answerAbout({ nationality }, '2026-11-24', [removal, granted('asylee', '2024-01-05', { country })]);
    assert.deepEqual(answer.bars[0]?.countries, expected);
  }
});

test('a claim that was found true bars as before, with what was found, and both are escalated', () => {
  const claim = event('citizenship.claimed', '2026-11-16');
  const found = event('citizenship.resolved', '2026-11-20', { result: 'citizen' });
  const { bars, reviews } = answerOn('2026-11-24', [removal, claim, found]);
  assert.deepEqual(
    bars.map(({ rule, countries, because }) => [rule, countries, ...because]),
    [
      ['C16', 'all', claim.id],
      ['C16', 'all', found.id],
    ],
  );
  assert.deepEqual(
    reviews.map(({ rule }) => rule),
    ['C16', 'C16'],
  );
});
