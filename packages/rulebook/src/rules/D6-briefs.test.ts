import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, deadline, event, order } from '../testing/cases.ts';

const appealed = [order('2026-02-02'), event('appeal.filed', '2026-02-20', { what: 'case' })];
const schedule = (on: string, what = 'briefing-schedule') => event('notice.sent', on, { what });

test('twenty days from the schedule since 2026-03-09, twenty-one before', () => {
  const due = (on: string) => deadline(answerOn('2026-11-24', [...appealed, schedule(on)]), 'brief');
  // Sun 03-08 and 21 days: Sun 03-29, so Mon 03-30. Mon 03-09 and 20: Sun 03-29, so Mon 03-30.
  assert.equal(due('2026-03-06'), '2026-03-27');
  assert.equal(due('2026-03-08'), '2026-03-30');
  assert.equal(due('2026-03-09'), '2026-03-30');
  assert.equal(due('2026-03-10'), '2026-03-30');
  // Fri 11-06 and 20 days: Thanksgiving, so Fri 11-27.
  assert.equal(due('2026-11-06'), '2026-11-27');
});

test('no schedule on record, no day; other notices begin nothing', () => {
  assert.equal(deadline(answerOn('2026-11-24', appealed), 'brief'), undefined);
  const other = answerOn('2026-11-24', [...appealed, schedule('2026-11-02', 'hearing')]);
  assert.equal(deadline(other, 'brief'), undefined);
});
