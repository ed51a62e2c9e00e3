import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluateRecord } from '../evaluate/index.ts';
import type { CaseEvent, EventBody } from '../event.ts';
import type { RecordPosture } from '../posture.ts';
import { currentRulebook } from '../rulebook.ts';
import { answerAbout, answerOn, barsOf, event, order, reviewsOf } from '../testing/cases.ts';

const removal = order('2019-03-04', { countries: ['HK'] });

function granted(body: EventBody, on = '2025-01-15'): CaseEvent {
  return event('status.granted', on, { status: 'ded', ...body });
}

test('Hong Kong: barred through 2027-02-05, also where the record has an earlier term; then a review', () => {
  for (const body of [{ country: 'HK' }, { country: 'HK', until: '2025-02-05' }]) {
    const answer = answerOn('2027-02-05', [removal, granted(body)]);
    assert.deepEqual(
      [answer.onRecord, answer.bars[0]?.until, answer.nextChangeOn],
      ['barred', '2027-02-05', '2027-02-06'],
    );
    const after = answerOn('2027-02-06', [removal, granted(body)]);
    assert.deepEqual([barsOf(after), reviewsOf(after)], [[], ['C13']]);
  }
});

test('Liberia: through 2026-06-30; no extension and no end was found, so a review', () => {
  const grant = granted({ country: 'LR', until: '2026-06-30' }, '2024-07-01');
  assert.deepEqual(barsOf(answerOn('2026-06-30', [removal, grant])), ['C13']);
  for (const day of ['2026-07-01', '2026-11-24']) {
    const after = answerOn(day, [removal, grant]);
    assert.deepEqual([after.onRecord, reviewsOf(after)], ['review', ['C13']], day);
  }
});

test('a grant that says more than the table is taken at its word', () => {
  assert.deepEqual(
    barsOf(answerOn('2026-11-24', [removal, granted({ country: 'LR', until: '2027-06-30' }, '2026-06-29')])),
    ['C13'],
  );
  assert.deepEqual(barsOf(answerOn('2026-11-24', [removal, granted({ country: 'LR' }, '2026-07-01')])), ['C13']);
  assert.deepEqual(barsOf(answerOn('2026-11-24', [removal, granted({ country: 'LR' }, '2026-06-30')])), []);
  assert.deepEqual(barsOf(answerOn('2026-11-24', [removal, granted({ country: 'LB' }, '2026-01-25')])), []);
  assert.deepEqual(barsOf(answerOn('2026-11-24', [removal, granted({ country: 'LB' }, '2026-01-26')])), ['C13']);
  const longer = answerOn('2026-11-24', [removal, granted({ country: 'HK', until: '2027-12-31' })]);
  assert.equal(longer.bars[0]?.until, '2027-12-31');
  assert.deepEqual(barsOf(answerOn('2026-11-24', [removal, granted({ country: 'ZW' })])), ['C13']);
  assert.deepEqual(barsOf(answerOn('2026-11-24', [removal, granted({ country: 'ZW', until: '2026-11-23' })])), []);
});

test('nobody applies for it: nationals with an order and nothing on record are a review', () => {
  const about = (nationality: string, events: readonly CaseEvent[], asOf = '2026-11-24'): RecordPosture =>
    evaluateRecord({ case: { id: 'c', nationality }, events, asOf }, currentRulebook);
  for (const nationality of ['HK', 'LR'])
    assert.deepEqual(reviewsOf(about(nationality, [removal])), ['C13'], nationality);
  for (const nationality of ['LB', 'HN', 'unknown'])
    assert.equal(about(nationality, [removal]).onRecord, 'unbarred', nationality);
  assert.deepEqual(about('HK', []).reviews, []);
  const ended = event('status.terminated', '2026-10-01', { status: 'ded' });
  assert.equal(about('HK', [removal, ended]).onRecord, 'unbarred');
  assert.equal(about('HK', [removal, granted({}), ended]).onRecord, 'unbarred');
});

test('what was renewed is told by the later grant', () => {
  const grants = ['2022-07-01', '2024-07-01'].map((on) =>
    event('status.granted', on, { status: 'ded', country: 'LR' }, on),
  );
  assert.equal(answerOn('2026-11-24', [removal, ...grants]).reviews.length, 1);
});

test('a nationality that only an event tells counts as well', () => {
  const described = event('case.described', '2019-01-07', { nationality: 'LR' });
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', [removal, described])), ['C13']);
});

test('a grant on record says it all to a national, and one of another status nothing', () => {
  const about = (grant: CaseEvent) => answerAbout({ nationality: 'HK' }, '2026-11-24', [removal, grant]);
  assert.deepEqual(reviewsOf(about(granted({ country: 'HK' }))), []);
  assert.ok(reviewsOf(about(event('status.granted', '2025-01-15', { status: 'daca' }))).includes('C13'));
});

test('a grant that outlasts the table bars removal to every country', () => {
  const answer = answerOn('2026-11-24', [removal, granted({ country: 'ZW', until: '2027-06-30' })]);
  assert.deepEqual(
    answer.bars.map(({ rule, countries, until }) => [rule, countries, until]),
    [['C13', 'all', '2027-06-30']],
  );
});
