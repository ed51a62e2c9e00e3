import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDay } from '../calendar/civil-day.ts';
import { parameters } from '../parameters/index.ts';
import { Timelines } from '../parameters/timelines.ts';
import { answerOn, order } from '../testing/cases.ts';

const timelines = new Timelines(parameters);

function fee(on: string): number | string | undefined {
  return timelines.at('apprehension-fee', parseDay(on) ?? 0, 'in-absentia')?.value;
}

test('the debt after an order in absentia: $5,000 when the law begins, $5,130 from fiscal year 2026', () => {
  assert.deepEqual(['2025-07-03', '2025-07-04', '2025-09-30', '2025-10-01'].map(fee), [undefined, 5000, 5000, 5130]);
});

test('a debt is never a condition: an order in absentia gives the same answer with or without this rule', () => {
  const { deadlines, reviews, bars } = answerOn('2026-11-24', [order('2025-03-03', { inAbsentia: true })]);
  assert.ok(![...deadlines, ...reviews, ...bars].some((finding) => finding.rule === 'D11'));
});
