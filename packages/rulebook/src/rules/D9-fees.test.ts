import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDay } from '../calendar/civil-day.ts';
import { parameters } from '../parameters/index.ts';
import { Timelines } from '../parameters/timelines.ts';
import { answerOn, order } from '../testing/cases.ts';

const timelines = new Timelines(parameters);

function fee(name: string, key: string, on: string): number | string | undefined {
  return timelines.at(name, parseDay(on) ?? 0, key)?.value;
}

test('an appeal: $110 until the law of 2025-07-04, then $1,010, $1,030 in 2026, $1,060 from 2026-10-01', () => {
  assert.deepEqual(
    ['2025-07-03', '2025-07-04', '2025-12-31', '2026-01-01', '2026-09-30', '2026-10-01'].map((on) =>
      fee('filing-fee', 'appeal', on),
    ),
    [110, 1010, 1010, 1030, 1030, 1060],
  );
});

test('a motion: to a judge $1,045 and to the Board $1,010 in 2025', () => {
  assert.equal(fee('filing-fee', 'motion-judge', '2025-11-24'), 1045);
  assert.equal(fee('filing-fee', 'motion-board', '2025-11-24'), 1010);
  assert.equal(fee('filing-fee', 'motion-judge', '2026-10-01'), 1095);
});

test('exceptions cost nothing', () => {
  for (const key of ['appeal-bond', 'motion-without-notice', 'motion-joint']) {
    assert.equal(fee('filing-fee', key, '2026-11-24'), 0, key);
  }
});

test('no answer turns on a fee', () => {
  const { deadlines, reviews, bars } = answerOn('2026-11-24', [order('2025-03-03', { inAbsentia: true })]);
  assert.ok(![...deadlines, ...reviews, ...bars].some((finding) => finding.rule === 'D9'));
});
