import assert from 'node:assert/strict';
import { test } from 'node:test';
import { currentRulebook } from '../rulebook.ts';
import { answerOn, event, order } from '../testing/cases.ts';
import { applyCoverage } from './index.ts';

const everywhere = (through: string) => ({
  court: through,
  circuit: through,
  district: through,
  uscis: through,
  agency: through,
  citizenship: through,
});

test('only with every source covered through the day is it said that no bar is on record', () => {
  const record = answerOn('2026-11-24', [order('2025-03-03')]);
  assert.equal(
    applyCoverage(record, everywhere('2026-11-24'), '2026-11-24', currentRulebook).execution,
    'no-bar-on-record',
  );
  for (const through of ['2026-11-23', 'yesterday', '9999']) {
    const posture = applyCoverage(
      record,
      { ...everywhere('2026-11-24'), uscis: through },
      '2026-11-24',
      currentRulebook,
    );
    assert.deepEqual([posture.execution, posture.missing], ['review', ['uscis']]);
  }
});

test('a value that nobody has checked for too long makes the answer a review, and takes no bar away', () => {
  const unbarred = applyCoverage(
    answerOn('2030-01-07', [order('2025-03-03')]),
    everywhere('2030-01-07'),
    '2030-01-07',
    currentRulebook,
  );
  assert.equal(unbarred.execution, 'review');
  assert.ok(unbarred.reviews.some(({ rule }) => rule === 'B3'));
  const stay = event('stay.granted', '2026-10-01', { from: 'agency' });
  const barred = applyCoverage(
    answerOn('2030-01-07', [order('2025-03-03'), stay]),
    undefined,
    '2030-01-07',
    currentRulebook,
  );
  assert.equal(barred.execution, 'barred');
});
