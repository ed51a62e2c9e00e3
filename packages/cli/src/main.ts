/** The command, as a process: streams, signals, clock. Everything else is in run.ts and gets these as arguments. */
import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import { addAbortSignal } from 'node:stream';
import { text } from 'node:stream/consumers';
import { run } from './run.ts';

const controller = new AbortController();

/** After this long without an orderly end, Ctrl-C ends the process all the same: what is committed is safe either way. */
const graceMilliseconds = 15_000;

function onStop(): void {
  if (controller.signal.aborted) process.exit(1);
  controller.abort();
  setTimeout(() => {
    process.stderr.write('Stopped. What was committed is safe; run the same command again to complete it.\n');
    process.exit(1);
  }, graceMilliseconds).unref();
}
process.on('SIGINT', onStop);
process.on('SIGTERM', onStop);
process.on('SIGHUP', onStop);

// A reader that has seen enough (`| head`) closes the pipe: nothing is wrong, and nothing more is wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});
process.stderr.on('error', () => undefined);

const written = new Set<Promise<void>>();

function write(chunk: string): Promise<void> {
  const done = new Promise<void>((resolve) => {
    process.stdout.write(chunk, () => resolve());
  });
  written.add(done);
  return done.finally(() => written.delete(done));
}

const code = await run(process.argv.slice(2), {
  write,
  note: (line) => void process.stderr.write(line),
  screen: { isTerminal: process.stderr.isTTY === true, columns: process.stderr.columns ?? 80 },
  environment: process.env,
  folder: process.cwd(),
  now: () => new Date(),
  milliseconds: () => performance.now(),
  freshKey: () => randomUUID(),
  signal: controller.signal,
  user: process.env.OPENDOCKET_USER || userName(),
  readInput: () => text(addAbortSignal(controller.signal, process.stdin)),
});
await Promise.all(written);
process.exitCode = code;
// What was cut off is still running; the process does not wait for it.
if (controller.signal.aborted) process.exit(code);

/** The system's name for who runs this; a user without one (a bare number in a container) is told by the number. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return `uid ${process.getuid?.() ?? 'unknown'}`;
  }
}
