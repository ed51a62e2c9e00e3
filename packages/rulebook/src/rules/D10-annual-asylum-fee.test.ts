import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDay } from '../calendar/civil-day.ts';
import { parameters } from '../parameters/index.ts';
import { Timelines } from '../parameters/timelines.ts';
import { answerOn, event } from '../testing/cases.ts';

const timelines = new Timelines(parameters);

function fee(on: string): number | string | undefined {
  return timelines.at('annual-asylum-fee', parseDay(on) ?? 0, 'pending')?.value;
}

test('the yearly fee is $100 when the law begins, $102 from fiscal year 2026, and there is none before the law', () => {
  assert.deepEqual(['2025-07-03', '2025-07-04', '2025-09-30', '2025-10-01'].map(fee), [undefined, 100, 100, 102]);
});

test('a pending application brings no deadline and no bar of this rule: no event carries the day', () => {
  const filed = event('application.filed', '2024-03-01', { relief: 'asylum' });
  const { deadlines, reviews, bars } = answerOn('2026-11-24', [filed]);
  assert.ok(![...deadlines, ...reviews, ...bars].some((finding) => finding.rule === 'D10'));
});
