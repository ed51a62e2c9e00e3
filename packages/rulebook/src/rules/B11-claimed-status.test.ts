import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaseEvent } from '../event.ts';
import { answerOn, barsOf, event, order, reviewsOf } from '../testing/cases.ts';

const expedited = order('2026-09-15', { authority: 'expedited', appeal: 'unknown' });
const came = event('case.described', '2026-09-10', { entryOn: '2026-09-10' }, 'came');

function has(events: readonly CaseEvent[], on = '2026-11-24'): boolean {
  return barsOf(answerOn(on, [expedited, came, ...events])).includes('B11');
}

test('each claim of status bars expedited removal, before the order or after it', () => {
  for (const on of ['2026-09-14', '2026-10-01']) {
    assert.ok(has([event('citizenship.claimed', on, { evidence: 'birth certificate' })]));
    for (const status of ['lpr', 'refugee', 'asylee', 'citizen'])
      assert.ok(has([event('status.granted', on, { status })]));
  }
  assert.ok(has([event('case.described', '2026-09-10', { lawfulPermanentResident: true })]));
  assert.ok(has([event('case.described', '2026-09-10', { lawfulPermanentResident: 'illegible' })]));
  assert.ok(!has([event('status.granted', '2026-09-14', { status: 'tps' })]));
  assert.ok(!has([event('case.described', '2026-09-10', { lawfulPermanentResident: false })]));
});

test('it is a rule of expedited removal alone', () => {
  const claim = event('citizenship.claimed', '2026-10-01');
  assert.ok(!barsOf(answerOn('2026-11-24', [order('2025-03-03'), claim])).includes('B11'));
  assert.ok(barsOf(answerOn('2026-11-24', [order('2025-03-03'), claim])).includes('C16'));
});

test('a claim of citizenship bars from its day until it is found to be none', () => {
  const claim = event('citizenship.claimed', '2026-10-01');
  const refuted = event('citizenship.resolved', '2026-11-10', { result: 'not-citizen' });
  assert.ok(!has([claim, refuted], '2026-09-30'));
  assert.ok(has([claim, refuted], '2026-10-01'));
  assert.ok(has([claim, refuted], '2026-11-09'));
  assert.ok(!has([claim, refuted], '2026-11-10'));
  assert.ok(has([claim, event('citizenship.resolved', '2026-11-10', { result: 'citizen' })]));
  // On one day: which came last is not told.
  assert.ok(has([claim, event('citizenship.resolved', '2026-10-01', { result: 'not-citizen' })]));
});

test('a status on record bars until that status is terminated', () => {
  const granted = event('status.granted', '2019-02-12', { status: 'lpr' });
  const ended = (status: string) => event('status.terminated', '2026-11-10', { status });
  assert.ok(has([granted, ended('lpr')], '2026-11-09'));
  assert.ok(!has([granted, ended('lpr')], '2026-11-10'));
  assert.ok(has([granted, ended('asylee')]));
});

test('a review of claimed status bars until it ends; how it ended is for a person to read', () => {
  const leg = event('proceeding.opened', '2026-10-01', { caseType: 'CSR' });
  const ended = (how: string) => event('proceeding.completed', '2026-11-10', { how });
  assert.ok(has([leg]));
  assert.ok(has([leg, ended('transfer')]));
  const over = answerOn('2026-11-24', [expedited, came, leg, ended('not-a-removal-decision')]);
  assert.ok(!barsOf(over).includes('B11'));
  assert.ok(reviewsOf(over).includes('B11'));
});

test('a prior expedited order that was reinstated is not reviewed anew: C16 alone speaks of the status', () => {
  const again = order(
    '2026-10-15',
    { authority: 'reinstatement', appeal: 'unknown', priorOrderOn: '2026-09-15' },
    'again',
  );
  const bars = barsOf(answerOn('2026-11-24', [expedited, came, again, event('citizenship.claimed', '2026-10-20')]));
  assert.deepEqual(bars, ['C16']);
});

test('the bar is to every country, and names what was claimed and the order', () => {
  for (const [claim, id] of [
    [event('citizenship.claimed', '2026-10-01'), 'citizenship.claimed'],
    [event('citizenship.resolved', '2026-10-01', { result: 'citizen' }), 'citizenship.resolved'],
    [event('status.granted', '2026-10-01', { status: 'refugee' }), 'status.granted'],
    [event('case.described', '2026-09-12', { lawfulPermanentResident: true }), 'case.described'],
    [event('proceeding.opened', '2026-10-01', { caseType: 'csr' }), 'proceeding.opened'],
  ] as const) {
    const ours = answerOn('2026-11-24', [expedited, came, claim]).bars.filter(({ rule }) => rule === 'B11');
    assert.deepEqual(ours, [{ rule: 'B11', countries: 'all', until: null, because: [id, 'order'] }], id);
  }
});

test('a finding of citizenship bars by itself until it is found otherwise; what it found untold bars too', () => {
  for (const body of [{ result: 'citizen' }, { result: 'unresolved' }, {}]) {
    const found = event('citizenship.resolved', '2026-10-01', body, 'found');
    const refuted = event('citizenship.resolved', '2026-11-10', { result: 'not-citizen' }, 'refuted');
    assert.ok(has([found]), JSON.stringify(body));
    assert.ok(has([found, refuted], '2026-11-09'));
    assert.ok(!has([found, refuted], '2026-11-10'));
    // A claim is ended by no finding but that it is none.
    const claim = event('citizenship.claimed', '2026-09-20');
    const ours = answerOn('2026-11-24', [expedited, came, claim, found]).bars.filter(({ rule }) => rule === 'B11');
    assert.ok(ours.some(({ because }) => because.includes('citizenship.claimed')));
  }
  assert.ok(!has([event('citizenship.resolved', '2026-10-01', { result: 'not-citizen' })]));
});

test('residence that the case describes ends with that status, or with the review of it', () => {
  const described = event('case.described', '2026-09-12', { lawfulPermanentResident: true });
  const terminated = (status: string) => event('status.terminated', '2026-11-10', { status });
  assert.ok(has([described, terminated('lpr')], '2026-11-09'));
  assert.ok(!has([described, terminated('lpr')], '2026-11-10'));
  assert.ok(has([described, terminated('asylee')]));
  const leg = event('proceeding.opened', '2026-10-01', { caseType: 'csr' });
  const ended = event('proceeding.completed', '2026-11-10', { how: 'not-a-removal-decision' });
  assert.ok(has([described, leg]));
  assert.ok(has([described, leg, ended], '2026-11-09'));
  assert.ok(!has([described, leg, ended], '2026-11-10'));
});

test('only a plain end of a review of claimed status is its end', () => {
  const leg = event('proceeding.opened', '2026-10-01', { caseType: 'csr' });
  for (const body of [{}, { how: 'unknown' }, { how: 'transfer' }, { how: 'change-of-venue' }]) {
    assert.ok(has([leg, event('proceeding.completed', '2026-11-10', body)]), JSON.stringify(body));
  }
  const completed = (on: string) => event('proceeding.completed', on, { how: 'not-a-removal-decision' });
  assert.ok(has([leg, completed('2026-09-30')]));
  assert.ok(has([leg, completed('2026-10-01')]));
  assert.ok(!has([leg, completed('2026-10-02')]));
});

test('another proceeding on an order that is not on record is no review of claimed status', () => {
  for (const caseType of ['who', 'rfr', 'cfr', 'aoc']) {
    assert.ok(!has([event('proceeding.opened', '2026-10-01', { caseType })]), caseType);
  }
});
