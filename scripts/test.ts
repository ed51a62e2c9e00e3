/**
 * `npm test`: the checks, then every test of every package and of the scripts, then one line `N passed, N failed`.
 * `npm test -- WORD …` runs only the tests whose path contains one of the words, and no checks.
 */
import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, constants, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { check } from './check.ts';
import { type FileResult, runFile } from './test/run-file.ts';
import { describeFailures, describeFile, describeSkipped, tally } from './test/tally.ts';
import { offerTestServer } from './test/test-server.ts';

const root = resolve(import.meta.dirname, '..');
const words = process.argv.slice(2);
/** Far more than any file needs on a small machine: a file that hangs ends the run all the same. */
const secondsAllowed = 15 * 60;
/** A test file with DuckDB, a part of a docket and its share of PostgreSQL. */
const bytesOfFile = 1.5 * 1024 ** 3;

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

function findTestFiles(): string[] {
  const patterns = ['packages/*/{src,tests,bin}/**/*.test.ts', 'scripts/**/*.test.ts', 'bench/**/*.test.ts'];
  const files = globSync(patterns, { cwd: root, exclude: ['**/node_modules/**'] }).sort();
  return words.length === 0 ? files : files.filter((file) => words.some((word) => file.includes(word)));
}

/** As many files at once as there are cores, and memory for. */
function filesAtOnce(): number {
  return Math.max(1, Math.min(availableParallelism(), Math.floor(process.availableMemory() / bytesOfFile)));
}

async function runFiles(files: readonly string[], environment: NodeJS.ProcessEnv): Promise<FileResult[]> {
  const scratch = mkdtempSync(join(tmpdir(), 'opendocket-results-'));
  const abort = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      abort.abort();
      rmSync(scratch, { recursive: true, force: true });
      process.exit(128 + constants.signals[signal]);
    });
  }
  const results: FileResult[] = [];
  const waiting = [...files];
  const work = async (): Promise<void> => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      const result = await runFile({ root, file, scratch, environment, secondsAllowed, signal: abort.signal });
      results.push(result);
      say(`[${results.length}/${files.length}] ${describeFile(result)}`);
      const failures = describeFailures(result);
      if (failures !== '') say(failures);
    }
  };
  await Promise.all(Array.from({ length: filesAtOnce() }, work));
  rmSync(scratch, { recursive: true, force: true });
  return results;
}

const files = findTestFiles();
const server = offerTestServer(files);
const checks = words.length === 0 ? await check() : { passed: 0, failed: 0 };
// A run inside a test of the run itself must not take its children for parts of that test.
const { NODE_TEST_CONTEXT: _, ...environment } = { ...process.env, ...(await server).environment };
const results = await runFiles(files, environment);
await (await server).end();

const { passed, failed, skipped } = tally(results);
if (passed === 0) say('✖ No test ran and passed: that is a failure.');
const allFailed = failed + checks.failed + (passed === 0 && failed === 0 ? 1 : 0);
if (allFailed > 0 && results.length > 1) {
  say('\nWhat failed:');
  for (const result of results) if (tally([result]).failed > 0) say(describeFile(result));
  if (checks.failed > 0) say(`✖ ${checks.failed} of the checks at the start`);
}
for (const line of describeSkipped(results)) say(line);
if (skipped > 0) say(`${skipped} skipped, for the reasons stated`);
process.stdout.write(`${passed + checks.passed} passed, ${allFailed} failed\n`);
process.exitCode = allFailed === 0 ? 0 : 1;
