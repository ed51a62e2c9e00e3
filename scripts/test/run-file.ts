/** Runs one test file in a process of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { endMark, type Outcome } from './reporter.ts';

/** How a test file ended. */
export interface FileResult {
  /** Relative to the root of the repository. */
  readonly file: string;
  readonly outcomes: readonly Outcome[];
  readonly seconds: number;
  /** What the file wrote, shown when one of its tests failed. */
  readonly output: string;
}

/** What a run of a file needs to know. */
export interface FileRun {
  readonly root: string;
  readonly file: string;
  /** A folder for what the reporter writes. */
  readonly scratch: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly secondsAllowed: number;
  /** Aborted when the run as a whole is to end. */
  readonly signal: AbortSignal;
}

const reporter = new URL('./reporter.ts', import.meta.url).href;
const longestOutput = 20_000;

/** The output of a file, the beginning of it left out if it is very long. */
function collect(streams: readonly (NodeJS.ReadableStream | null)[]): () => string {
  let output = '';
  for (const stream of streams) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-2 * longestOutput);
    });
  }
  return () => (output.length > longestOutput ? `…${output.slice(-longestOutput)}` : output);
}

function readOutcomes(path: string): { outcomes: Outcome[]; complete: boolean } {
  if (!existsSync(path)) return { outcomes: [], complete: false };
  // What follows the last line break was cut short as the process died.
  const lines = readFileSync(path, 'utf8').split('\n').slice(0, -1);
  rmSync(path);
  const complete = lines.at(-1) === endMark;
  // The lines are our own reporter's.
  return { outcomes: lines.slice(0, complete ? -1 : undefined).map((line): Outcome => JSON.parse(line)), complete };
}

/** @returns what failed about the file itself, beyond what its tests say */
function failureOfFile(
  outcomes: readonly Outcome[],
  complete: boolean,
  code: number | null,
  signal: string | null,
  late: boolean,
  { secondsAllowed }: FileRun,
): string | undefined {
  if (late) return `It had not ended after ${secondsAllowed} seconds, and was killed.`;
  if (signal !== null) return `Its process was ended by ${signal}.`;
  if (code !== 0 && !outcomes.some(({ result }) => result === 'failed')) return `Its process ended with code ${code}.`;
  if (!complete) return 'Its process ended before its tests did.';
  if (outcomes.length === 0) return 'It has no test in it.';
  return undefined;
}

/** Runs a file, and kills it with all that it started when it takes longer than allowed. */
export async function runFile(run: FileRun): Promise<FileResult> {
  const started = performance.now();
  const results = join(run.scratch, `${run.file.replaceAll('/', '-')}.jsonl`);
  const child = spawn(
    process.execPath,
    [`--test-reporter=${reporter}`, `--test-reporter-destination=${results}`, run.file],
    // A group of its own, so that what a file started can be ended with it.
    { cwd: run.root, env: run.environment, stdio: ['ignore', 'pipe', 'pipe'], detached: true },
  );
  const output = collect([child.stdout, child.stderr]);
  const kill = (): void => {
    try {
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has just ended by itself.
    }
  };
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    kill();
  }, run.secondsAllowed * 1000);
  run.signal.addEventListener('abort', kill);
  const [code, signal]: [number | null, string | null] = await Promise.race([
    once(child, 'exit').then(([code, signal]): [number | null, string | null] => [code, signal]),
    once(child, 'error').then((): [number | null, string | null] => [1, null]),
  ]);
  clearTimeout(timer);
  run.signal.removeEventListener('abort', kill);
  // What has been written is in the pipes by now; a process that outlives the file may hold them open for ever.
  await new Promise((done) => setImmediate(done));
  child.stdout.destroy();
  child.stderr.destroy();
  const { outcomes, complete } = readOutcomes(results);
  const failure = failureOfFile(outcomes, complete, code, signal, late, run);
  if (failure !== undefined) outcomes.push({ result: 'failed', path: ['(the file itself)'], line: 0, error: failure });
  return { file: run.file, outcomes, seconds: (performance.now() - started) / 1000, output: output() };
}
