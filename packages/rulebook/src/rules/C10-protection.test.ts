import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, event, order, reviewsOf } from '../testing/cases.ts';

const removal = order('2025-03-03', { countries: ['GT', 'HN'] });
const grant = event('protection.granted', '2025-03-03', { protection: 'withholding', countries: ['GT'] });

test('it bars the country named, and no other', () => {
  assert.equal(answerOn('2026-11-24', [removal, grant], 'GT').onRecord, 'barred');
  assert.equal(answerOn('2026-11-24', [removal, grant], 'HN').onRecord, 'unbarred');
  assert.equal(answerOn('2026-11-24', [removal, grant]).onRecord, 'review');
});

test('only a termination of the same protection from the same country ends it', () => {
  const end = (protection: string, countries?: string[]) =>
    event('protection.terminated', '2026-10-01', { protection, countries });
  assert.equal(answerOn('2026-11-24', [removal, grant, end('withholding', ['GT'])], 'GT').onRecord, 'unbarred');
  assert.equal(answerOn('2026-11-24', [removal, grant, end('withholding')], 'GT').onRecord, 'barred');
  assert.equal(answerOn('2026-11-24', [removal, grant, end('cat-deferral', ['GT'])], 'GT').onRecord, 'barred');
  const ofAll = event('protection.granted', '2025-03-03', { protection: 'withholding' });
  assert.equal(answerOn('2026-11-24', [removal, ofAll, end('withholding', ['GT'])], 'GT').onRecord, 'barred');
});

test('an application granted beside an order that says nothing of it is a conflict', () => {
  const granted = event('application.decided', '2025-03-03', { relief: 'withholding', decision: 'granted' });
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', [removal, granted])), ['C10']);
});

test('an older protection that ended, or one of another kind, does not explain a later grant', () => {
  const countries = ['HN'];
  const older = event('protection.granted', '2016-01-05', { protection: 'withholding', countries });
  const ended = event('protection.terminated', '2017-01-05', { protection: 'withholding', countries });
  const torture = event('application.decided', '2025-03-03', { relief: 'cat', decision: 'granted' });
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', [older, ended, removal, torture])), ['C10']);
  const elsewhere = event('protection.granted', '2025-03-03', { protection: 'cat-deferral', countries: ['GT'] });
  const granted = event('application.decided', '2025-03-03', { relief: 'withholding', decision: 'granted' });
  assert.equal(answerOn('2026-11-24', [removal, elsewhere, granted]).onRecord, 'review');
});

test('a judge who ends it can be appealed: the bar stays through the last day to appeal, and while an appeal is pending', () => {
  const end = (authority: string | undefined, procedure = 'hearing') =>
    event('protection.terminated', '2026-10-22', {
      protection: 'withholding',
      countries: ['GT'],
      authority,
      procedure,
    });
  // Day 30 is Saturday 11-21, so the last day is Monday 11-23.
  const last = answerOn('2026-11-23', [removal, grant, end('judge')], 'GT');
  assert.deepEqual([last.onRecord, last.bars[0]?.until, last.nextChangeOn], ['barred', '2026-11-23', '2026-11-24']);
  assert.equal(answerOn('2026-11-23', [removal, grant, end(undefined)], 'GT').onRecord, 'barred');
  assert.equal(answerOn('2026-11-24', [removal, grant, end('judge')], 'GT').onRecord, 'unbarred');
  assert.equal(answerOn('2026-11-23', [removal, grant, end('judge')], 'HN').onRecord, 'unbarred');
  for (const other of ['board', 'uscis', 'attorney-general']) {
    assert.equal(answerOn('2026-10-22', [removal, grant, end(other)], 'GT').onRecord, 'unbarred');
  }
  assert.equal(answerOn('2026-10-22', [removal, grant, end('judge', 'own-request')], 'GT').onRecord, 'unbarred');
  const appeal = event('appeal.filed', '2026-11-23', { what: 'case', by: 'respondent' }, 'appeal');
  const decided = event('appeal.decided', '2027-03-01', { what: 'case', decision: 'dismissed', appeal: 'appeal' });
  const appealed = [removal, grant, end('judge'), appeal, decided];
  assert.equal(answerOn('2027-02-28', appealed, 'GT').onRecord, 'barred');
  assert.notEqual(answerOn('2027-03-01', appealed, 'GT').onRecord, 'barred');
});
