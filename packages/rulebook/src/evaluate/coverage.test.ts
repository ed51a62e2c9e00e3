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

test('a check is good through the last day of its allowance; a day that cannot be read is a check too long ago', () => {
  const record = answerOn('2026-11-24', [order('2025-03-03')]);
  const checkedOn = (lastCheckedOn: string, asOf = '2026-11-24') => {
    const parameters = currentRulebook.parameters.map((parameter, index) =>
      index === record.used[0]
        ? { ...parameter, lastCheckedOn, allowanceDays: 30 }
        : { ...parameter, lastCheckedOn: '2026-11-24', allowanceDays: 365 },
    );
    return applyCoverage(record, everywhere('2026-11-24'), asOf, { ...currentRulebook, parameters });
  };
  // The thirtieth day after 2026-10-25 is 11-24.
  const fresh = checkedOn('2026-10-25');
  assert.deepEqual([fresh.execution, fresh.reviews], ['no-bar-on-record', []]);
  const name = currentRulebook.parameters[record.used[0] ?? 0]?.name;
  const rule = currentRulebook.parameters[record.used[0] ?? 0]?.rule;
  for (const day of ['2026-10-24', 'last year']) {
    const why = `The value of ${name} was last checked on ${day}, which is too long ago.`;
    const stale = checkedOn(day);
    assert.deepEqual([stale.execution, stale.reviews], ['review', [{ rule, why, because: [] }]], day);
  }
  assert.equal(checkedOn('2026-10-25', '0').execution, 'review');
});
