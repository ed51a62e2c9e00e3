/**
 * The reporter that a test file is run with: one JSON line for each test that ended, for `npm test` to read.
 * A test that Node never reports (its process died) is missed by exit code, not here.
 */
import type { TestEvent } from 'node:test/reporters';
import { inspect } from 'node:util';

/** A test that ended, or a suite that was skipped as a whole or failed by itself. */
export interface Outcome {
  readonly result: 'passed' | 'failed' | 'skipped';
  /** The suites that it stands in, then its own name. */
  readonly path: readonly string[];
  readonly line: number;
  /** Why it was skipped, where that is stated. */
  readonly reason?: string;
  /** What went wrong, to be printed. */
  readonly error?: string;
}

/** The last line: without it, the process ended before its tests did, whatever its exit code. */
export const endMark = '"end"';

/** The error of a test as a person wants to see it: the cause, without the frames of the test runner. */
function describeError(error: unknown): string {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  if (typeof cause === 'string') return cause;
  return inspect(cause, { depth: 6, colors: false })
    .split('\n')
    .filter((line) => !/^\s+at .*node:internal/.test(line))
    .join('\n');
}

function outcomeOf(event: TestEvent, path: readonly string[]): Outcome | undefined {
  if (event.type !== 'test:pass' && event.type !== 'test:fail') return undefined;
  const { skip, todo, line = 0, details } = event.data;
  const isSuite = details.type === 'suite';
  if (skip !== undefined && skip !== false) {
    return { result: 'skipped', path, line, ...(typeof skip === 'string' && skip !== '' ? { reason: skip } : {}) };
  }
  // What is yet to be written or repaired is no pass; a reason makes it a stated one.
  if (todo !== undefined && todo !== false) {
    return { result: 'skipped', path, line, ...(typeof todo === 'string' && todo !== '' ? { reason: todo } : {}) };
  }
  if (event.type === 'test:pass') return isSuite ? undefined : { result: 'passed', path, line };
  const { error } = event.data.details;
  // The tests inside have said what is wrong.
  if ('failureType' in error && error.failureType === 'subtestsFailed') return undefined;
  return { result: 'failed', path, line, error: describeError(error) };
}

/** Node calls this with the events of a file, in the order in which its tests are written. */
export default async function* report(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const path: string[] = [];
  for await (const event of events) {
    if (event.type === 'test:start') {
      path.length = event.data.nesting;
      path.push(event.data.name);
    }
    if (event.type !== 'test:pass' && event.type !== 'test:fail') continue;
    path.length = event.data.nesting;
    const outcome = outcomeOf(event, [...path, event.data.name]);
    if (outcome !== undefined) yield `${JSON.stringify(outcome)}\n`;
  }
  yield `${endMark}\n`;
}
