/** Runs the scenario files: cases worked out from the law, apart from the code, with what each answer must hold. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { z } from 'zod';
import { currentRulebook, evaluate, type Posture, parseEvaluateInput } from './index.ts';

const ids = z.array(z.string());

/** What a scenario may expect. A key that is none of these is a slip of the pen that would check nothing: refused. */
const expectations = z.strictObject({
  execution: z.string().optional(),
  stage: z.string().optional(),
  finality: z
    .strictObject({
      status: z.string(),
      on: z.string().nullable().optional(),
      rule: z.string().nullable().optional(),
    })
    .optional(),
  /** Rule ids of exactly the bars in force, each once, in any order. */
  bars: ids.optional(),
  barsInclude: ids.optional(),
  barsExclude: ids.optional(),
  reviews: ids.optional(),
  reviewsInclude: ids.optional(),
  reviewsExclude: ids.optional(),
  /** With no `rule`, the deadline may be of any rule. */
  deadlinesInclude: z
    .array(z.strictObject({ rule: z.string().optional(), what: z.string(), for: z.string(), on: z.string() }))
    .optional(),
  missing: ids.optional(),
  nextChangeOn: z.string().nullable().optional(),
});

const scenarioFile = z.strictObject({
  name: z.string(),
  source: z.string(),
  cases: z.array(z.strictObject({ title: z.string(), input: z.unknown(), expect: expectations })).min(1),
});

const folder = new URL('../scenarios/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

function ruleIds(findings: readonly { readonly rule: string }[]): string[] {
  return [...new Set(findings.map((finding) => finding.rule))].sort();
}

function check(posture: Posture, expected: z.infer<typeof expectations>): void {
  const bars = ruleIds(posture.bars);
  const reviews = ruleIds(posture.reviews);
  if (expected.execution !== undefined) assert.equal(posture.execution, expected.execution, 'execution');
  if (expected.stage !== undefined) assert.equal(posture.stage, expected.stage, 'stage');
  if (expected.finality !== undefined) assert.partialDeepStrictEqual(posture.finality, expected.finality, 'finality');
  if (expected.bars !== undefined) assert.deepEqual(bars, [...expected.bars].sort(), 'bars');
  if (expected.reviews !== undefined) assert.deepEqual(reviews, [...expected.reviews].sort(), 'reviews');
  for (const rule of expected.barsInclude ?? []) assert.ok(bars.includes(rule), `bar ${rule} is among ${bars}`);
  for (const rule of expected.barsExclude ?? []) assert.ok(!bars.includes(rule), `bar ${rule} is not among ${bars}`);
  for (const rule of expected.reviewsInclude ?? [])
    assert.ok(reviews.includes(rule), `review ${rule} is among ${reviews}`);
  for (const rule of expected.reviewsExclude ?? [])
    assert.ok(!reviews.includes(rule), `review ${rule} is not among ${reviews}`);
  for (const due of expected.deadlinesInclude ?? []) {
    const found = posture.deadlines.some(
      (one) =>
        one.what === due.what &&
        one.for === due.for &&
        one.on === due.on &&
        (due.rule === undefined || one.rule === due.rule),
    );
    assert.ok(found, `deadline ${JSON.stringify(due)} is among ${JSON.stringify(posture.deadlines)}`);
  }
  if (expected.missing !== undefined) {
    assert.deepEqual([...posture.missing].sort(), [...expected.missing].sort(), 'missing');
  }
  if (expected.nextChangeOn !== undefined) assert.equal(posture.nextChangeOn, expected.nextChangeOn, 'nextChangeOn');
}

for (const name of files) {
  const file = scenarioFile.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8')));
  describe(`${name}: ${file.name}`, () => {
    for (const { title, input, expect } of file.cases) {
      it(title, () => {
        const parsed = parseEvaluateInput(input);
        assert.ok(parsed.ok, parsed.ok ? '' : parsed.errors.join(' '));
        check(evaluate(parsed.value, currentRulebook), expect);
      });
    }
  });
}

it('a scenario that expects something unknown is refused', () => {
  assert.equal(expectations.safeParse({ reviewsIncludes: ['C3'] }).success, false);
  assert.equal(expectations.safeParse({ finality: { status: 'final', date: '2026-11-24' } }).success, false);
});
