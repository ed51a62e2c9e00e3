/** The cases of scenarios/*.json, each read at the edge and evaluated. Their format is checked too: a misspelled expectation fails. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { z } from 'zod';
import { evaluate } from './evaluate/index.ts';
import { executions, finalityStatuses, type Posture, stages } from './posture.ts';
import { currentRulebook } from './rulebook.ts';
import { parseEvaluateInput } from './vocabulary/index.ts';

const folder = join(import.meta.dirname, '../scenarios');

/** What a case expects. Lists of rules are compared as sets of ids; an `…Include` names some of them, an `…Exclude` none. */
const expectation = z.strictObject({
  execution: z.enum(executions).optional(),
  stage: z.enum(stages).optional(),
  finality: z
    .strictObject({
      status: z.enum(finalityStatuses),
      on: z.string().nullable().optional(),
      rule: z.string().nullable().optional(),
    })
    .optional(),
  bars: z.array(z.string()).optional(),
  barsInclude: z.array(z.string()).optional(),
  barsExclude: z.array(z.string()).optional(),
  reviews: z.array(z.string()).optional(),
  reviewsInclude: z.array(z.string()).optional(),
  reviewsExclude: z.array(z.string()).optional(),
  deadlinesInclude: z
    .array(
      z.strictObject({
        rule: z.string().optional(),
        what: z.string().optional(),
        for: z.enum(['person', 'agency']).optional(),
        on: z.string().optional(),
      }),
    )
    .optional(),
  missing: z.array(z.string()).optional(),
  nextChangeOn: z.string().nullable().optional(),
});

const scenarioFile = z.strictObject({
  name: z.string(),
  source: z.string(),
  cases: z.array(z.strictObject({ title: z.string(), input: z.unknown(), expect: expectation })).min(1),
});

function rulesOf(found: readonly { readonly rule: string }[]): string[] {
  return [...new Set(found.map(({ rule }) => rule))].sort();
}

function holds(found: readonly string[], wanted: readonly string[], what: string): void {
  for (const rule of wanted)
    assert.ok(found.includes(rule), `${what} ${rule} is not among ${found.join(', ') || 'none'}`);
}

function lacks(found: readonly string[], unwanted: readonly string[], what: string): void {
  for (const rule of unwanted) assert.ok(!found.includes(rule), `${what} ${rule} is there`);
}

function check(posture: Posture, expected: z.infer<typeof expectation>): void {
  const bars = rulesOf(posture.bars);
  const reviews = rulesOf(posture.reviews);
  if (expected.execution !== undefined) assert.equal(posture.execution, expected.execution, describeAnswer(posture));
  if (expected.stage !== undefined) assert.equal(posture.stage, expected.stage);
  if (expected.finality !== undefined) assert.partialDeepStrictEqual(posture.finality, expected.finality);
  if (expected.bars !== undefined) assert.deepEqual(bars, [...new Set(expected.bars)].sort());
  if (expected.reviews !== undefined) assert.deepEqual(reviews, [...new Set(expected.reviews)].sort());
  holds(bars, expected.barsInclude ?? [], 'the bar');
  lacks(bars, expected.barsExclude ?? [], 'the bar');
  holds(reviews, expected.reviewsInclude ?? [], 'the review');
  lacks(reviews, expected.reviewsExclude ?? [], 'the review');
  for (const wanted of expected.deadlinesInclude ?? []) {
    const found = posture.deadlines.some((deadline) =>
      Object.entries(wanted).every(([field, value]) => Reflect.get(deadline, field) === value),
    );
    assert.ok(found, `no deadline ${JSON.stringify(wanted)} among ${JSON.stringify(posture.deadlines)}`);
  }
  if (expected.missing !== undefined) assert.deepEqual(posture.missing, expected.missing);
  if (expected.nextChangeOn !== undefined) assert.equal(posture.nextChangeOn, expected.nextChangeOn);
}

/** The answer in a line, for the message of a failure. */
function describeAnswer(posture: Posture): string {
  const { finality, missing } = posture;
  const [bars, reviews] = [rulesOf(posture.bars), posture.reviews.map(({ rule, why }) => `${rule} (${why})`)];
  return `${posture.execution}: ${finality.status} by ${finality.rule}; bars ${bars}; reviews ${reviews.join(' ')}; missing ${missing}`;
}

for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
  const scenarios = scenarioFile.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
  describe(`${file}: ${scenarios.name}`, () => {
    const titles = new Set<string>();
    for (const { title, input, expect } of scenarios.cases) {
      assert.ok(!titles.has(title), `${file} has two cases with the title "${title}"`);
      titles.add(title);
      it(title, () => {
        const parsed = parseEvaluateInput(input);
        assert.ok(parsed.ok, parsed.ok ? '' : parsed.errors.join(' '));
        check(evaluate(parsed.value, currentRulebook), expect);
      });
    }
  });
}
