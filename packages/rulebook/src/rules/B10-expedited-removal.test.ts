import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaseEvent } from '../event.ts';
import { currentRulebook } from '../rulebook.ts';
import { answerOn, deadline, event, order, reviewsOf } from '../testing/cases.ts';

const expedited = (on: string): CaseEvent => order(on, { authority: 'expedited', appeal: 'unknown' });
const came = (entryOn: string, id = 'described'): CaseEvent => event('case.described', '2026-11-01', { entryOn }, id);

function whys(events: readonly CaseEvent[]): readonly string[] {
  return answerOn('2026-11-24', events)
    .reviews.filter(({ rule }) => rule === 'B10')
    .map(({ why }) => why);
}

test('final on issuance, with no time to appeal to the Board', () => {
  const answer = answerOn('2026-11-24', [expedited('2026-09-15'), came('2026-09-10')]);
  assert.deepEqual(
    [answer.onRecord, answer.finality],
    ['unbarred', { status: 'final', on: '2026-09-15', rule: 'B10' }],
  );
  assert.equal(deadline(answer, 'appeal'), undefined);
});

test('through the fourteenth day after entry the order can rest on the border; after it, it rests on the interior', () => {
  assert.deepEqual(whys([expedited('2026-09-15'), came('2026-09-01')]), []);
  assert.match(
    whys([expedited('2026-09-15'), came('2026-08-31')]).join(),
    /expansion of expedited removal to the interior/,
  );
});

test('before the expansion, and while a court had stayed or enjoined it, the order could not rest on it', () => {
  const rows = [
    ['2018-05-02', '2018-01-08', false],
    ['2019-07-22', '2019-01-08', false],
    ['2019-07-23', '2019-01-08', true],
    ['2019-09-27', '2019-01-08', false],
    ['2022-03-21', '2021-11-08', false],
    ['2025-01-20', '2024-06-03', false],
    ['2025-01-21', '2024-06-03', true],
    ['2025-08-28', '2024-06-03', true],
    ['2025-08-29', '2024-06-03', false],
    ['2026-06-22', '2025-06-03', false],
    ['2026-06-23', '2025-06-03', true],
  ] as const;
  for (const [on, entry, couldRest] of rows) {
    const found = whys([expedited(on), came(entry)]).join();
    assert.match(found, couldRest ? /rests on the expansion/ : /did not reach so far/, on);
  }
});

test('two years of presence rule expedited removal out; 29 February counts to the end of February', () => {
  assert.match(whys([expedited('2026-09-15'), came('2024-09-15')]).join(), /two years or more/);
  assert.doesNotMatch(whys([expedited('2026-09-15'), came('2024-09-16')]).join(), /two years or more/);
  assert.match(whys([expedited('2026-02-28'), came('2024-02-29')]).join(), /two years or more/);
  assert.doesNotMatch(whys([expedited('2026-02-27'), came('2024-02-29')]).join(), /two years or more/);
});

test('entry not on record, or told twice: the reading that protects', () => {
  assert.match(whys([expedited('2026-09-15')]).join(), /When the person came is not on record/);
  assert.match(whys([expedited('2026-09-15'), came('2026-09-20')]).join(), /When the person came is not on record/);
  assert.match(
    whys([expedited('2026-09-15'), came('2026-09-10'), came('2019-01-20', 'other')]).join(),
    /two years or more/,
  );
});

test('a person who was paroled is a review; parole after the order is none of it', () => {
  const paroled = (on: string) => event('status.granted', on, { status: 'parole' });
  const found = answerOn('2026-11-24', [expedited('2026-09-15'), came('2026-09-10'), paroled('2026-09-10')]);
  assert.ok(reviewsOf(found).includes('B10'));
  const later = answerOn('2026-11-24', [expedited('2026-09-15'), came('2026-09-10'), paroled('2026-10-01')]);
  assert.ok(!reviewsOf(later).includes('B10'));
});

test('an expedited order that was reinstated is not reviewed anew', () => {
  const old = order('2012-05-01', { authority: 'expedited', appeal: 'unknown' }, 'old');
  const again = order('2026-09-15', { authority: 'reinstatement', appeal: 'unknown', priorOrderOn: '2012-05-01' });
  assert.ok(!reviewsOf(answerOn('2026-11-24', [old, again])).includes('B10'));
});

test('before 2004 there was no border zone, nor any interior: an order soon after entry could not rest on either', () => {
  assert.match(whys([expedited('1999-05-03'), came('1999-04-28')]).join(), /did not reach so far/);
});

test('an order on one of several days rests on the expansion only where that was in force on each of them', () => {
  const span = (earliest: string, latest: string) => ({ ...expedited(earliest), on: { earliest, latest } });
  assert.match(whys([span('2025-08-20', '2025-08-28'), came('2024-06-03')]).join(), /rests on the expansion/);
  assert.match(whys([span('2025-08-20', '2025-08-29'), came('2024-06-03')]).join(), /did not reach so far/);
  assert.match(whys([span('2025-01-20', '2025-01-21'), came('2024-06-03')]).join(), /did not reach so far/);
});

test('an entry on the day of the order is known; of several the first counts, in whatever order they were told', () => {
  assert.deepEqual(whys([expedited('2026-09-15'), came('2026-09-15')]), []);
  const told = [came('2019-01-20', 'a'), came('2026-09-10', 'b')];
  assert.match(whys([expedited('2026-09-15'), ...told]).join(), /two years or more/);
});

test('two years end on the same date of the month, on the 29th of a longer month too', () => {
  assert.match(whys([expedited('2026-03-29'), came('2024-03-29')]).join(), /two years or more/);
  assert.doesNotMatch(whys([expedited('2026-03-28'), came('2024-03-29')]).join(), /two years or more/);
  assert.match(whys([expedited('2026-02-10'), came('2024-02-10')]).join(), /two years or more/);
});

test('a status that is no parole is no review of it', () => {
  const granted = event('status.granted', '2026-09-10', { status: 'tps', country: 'HN' });
  assert.deepEqual(whys([expedited('2026-09-15'), came('2026-09-10'), granted]), []);
});

test('the answer rests on what is known of parolees, so that it grows stale with it', () => {
  const paroled = event('status.granted', '2026-09-10', { status: 'parole' });
  const used = (events: readonly CaseEvent[]) =>
    answerOn('2026-11-24', events).used.map((index) => currentRulebook.parameters[index]?.name);
  const events = [expedited('2026-09-15'), came('2026-09-10')];
  assert.ok(used([...events, paroled]).includes('expedited-parolee'));
  assert.ok(!used(events).includes('expedited-parolee'));
});

test('an order of a judge that came later is no reinstatement: the expedited one is reviewed', () => {
  const later = order('2026-10-01', { appeal: 'waived' }, 'later');
  assert.ok(reviewsOf(answerOn('2026-11-24', [expedited('2026-09-15'), later])).includes('B10'));
});
