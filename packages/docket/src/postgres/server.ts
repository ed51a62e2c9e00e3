/** The server process of a cluster: whether it runs, starting it, stopping it. All under the data folder's lock. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Account } from './account.ts';
import { folderAsSeenFrom, lastLine, plainEnvironment } from './cluster.ts';
import { type DataFolder, giveToOwner } from './folder.ts';
import { settings } from './settings.ts';
import { DatabaseUnavailable } from './unavailable.ts';

/** A server process of ours. */
export interface RunningServer {
  readonly pid: number;
  /** TCP port on 127.0.0.1. */
  readonly port: number;
  /** As PostgreSQL writes it: starting, ready, stopping, standby. */
  readonly status: string;
}

const loopback = '127.0.0.1';
const pollMilliseconds = 20;

function pidFile(folder: DataFolder): string {
  return join(folder.cluster, 'postmaster.pid');
}

/** Whether any process, ours or not, has the id. */
function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * A setting that PostgreSQL ignores and that names the cluster on its server's command line. Everyone may read that of
 * every process; where a process works (`/proc/ID/cwd`) root may not see in a container without CAP_SYS_PTRACE.
 */
function markOf(folder: DataFolder): string {
  const { dev, ino } = statSync(folder.cluster, { bigint: true });
  return `opendocket.cluster=${dev}:${ino}`;
}

function commandLineOf(pid: number): string[] {
  if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).split(/\s/);
}

/** Whether a process is the server of this cluster, and not one that was given the id of a server that died. */
function serves(pid: number, folder: DataFolder): boolean {
  if (!exists(pid)) return false;
  try {
    return commandLineOf(pid).includes(markOf(folder));
  } catch {
    return false;
  }
}

/** The server of a data folder, from the file that PostgreSQL keeps; undefined when none runs. */
export function findServer(folder: DataFolder): RunningServer | undefined {
  const file = pidFile(folder);
  if (!existsSync(file)) return undefined;
  const [pid, , , port, , , , status] = readFileSync(file, 'utf8').split('\n');
  if (!serves(Number(pid), folder)) return undefined;
  return { pid: Number(pid), port: Number(port), status: status?.trim() ?? 'starting' };
}

/**
 * A number above every process id of Linux and macOS. PostgreSQL reads the id in a left-over file as "still running" if
 * any process has it; but the file must stay, for its other lines guard against back ends that outlive their server.
 */
const idOfNoProcess = 2 ** 30;

/** Longer than a server takes between making its file and writing to it. */
const emptyForMilliseconds = 2000;

async function disarmLeftOver(folder: DataFolder): Promise<void> {
  const file = pidFile(folder);
  for (;;) {
    const stat = statSync(file, { throwIfNoEntry: false });
    if (stat === undefined) return;
    const [pid = '', ...rest] = readFileSync(file, 'utf8').split('\n');
    if (pid.trim() !== '') {
      if (exists(Number(pid)) && !serves(Number(pid), folder)) writeFileSync(file, [idOfNoProcess, ...rest].join('\n'));
      return;
    }
    // One that stays empty was cut short before there was anything to guard, and PostgreSQL would refuse it.
    if (Date.now() - stat.mtimeMs > emptyForMilliseconds) rmSync(file);
    else await pause(pollMilliseconds);
  }
}

/**
 * The port at which the server was before, while nobody else listens there: whoever still works with the docket, such as a
 * server of the application, finds it again. Else any that nobody listens at. PostgreSQL keeps the last start's arguments.
 */
async function choosePort(folder: DataFolder): Promise<number> {
  const lastStart = join(folder.cluster, 'postmaster.opts');
  const before = existsSync(lastStart) ? /"port=(\d+)"/.exec(readFileSync(lastStart, 'utf8'))?.[1] : undefined;
  return freePort(Number(before ?? 0)).catch(() => freePort());
}

/** @param wanted 0 for any @throws where somebody listens there */
async function freePort(wanted = 0): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const probe = createServer();
  probe.on('error', reject);
  probe.listen(wanted, loopback, () => {
    const address = probe.address();
    probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
  });
  return promise;
}

/** How a start can fail and still be worth another. */
const portTaken = /could not (bind|create any TCP\/IP sockets)/;
const backendsLeft = /pre-existing shared memory block/;
/** A command that was killed had started one as well, which had not written its file when we looked. */
const anotherWasQuicker = /lock file "postmaster\.pid" already exists/;
const worthAnother = [portTaken, backendsLeft, anotherWasQuicker];

/** What a start needs to know. */
export interface ServerStart {
  readonly folder: DataFolder;
  readonly native: string;
  readonly account: Account | undefined;
  /** False for tests: faster, and lost with the machine's power. */
  readonly durable: boolean;
  /** Told of the process as soon as there is one. */
  readonly onStart: (child: ChildProcess) => void;
}

/** Starts the server and waits until it takes connections, through recovery from a crash where there was one. */
export async function startServer(start: ServerStart): Promise<RunningServer> {
  keepLogShort(start.folder);
  const end = performance.now() + 60_000;
  for (;;) {
    const running = await settledServer(start.folder);
    if (running !== undefined) return running;
    await disarmLeftOver(start.folder);
    const outcome = await attempt(start, await choosePort(start.folder));
    if (typeof outcome !== 'string') return outcome;
    if (performance.now() > end || !worthAnother.some((pattern) => pattern.test(outcome))) {
      throw new DatabaseUnavailable(
        `PostgreSQL did not start ("${lastLine(outcome)}"); the data is untouched: see ${start.folder.log}, then try again.`,
      );
    }
    await pause(200);
  }
}

/** @returns the server, or what it wrote to its log before it ended */
async function attempt(start: ServerStart, port: number): Promise<RunningServer | string> {
  const { folder, account } = start;
  const logged = statSync(folder.log, { throwIfNoEntry: false })?.size ?? 0;
  const log = openSync(folder.log, 'a', 0o600);
  giveToOwner(folder.log, folder);
  const child = spawn(
    join(start.native, 'bin/postgres'),
    ['-D', folderAsSeenFrom(folder.cluster, account), ...settings(port, start.durable), '-c', markOf(folder)],
    // A session of its own: it outlives this command, and a Ctrl-C at the terminal does not reach it.
    { ...account, cwd: folder.cluster, env: plainEnvironment(), stdio: ['ignore', log, log], detached: true },
  );
  closeSync(log);
  let failure: string | undefined;
  child.on('error', (error) => {
    failure = error.message;
  });
  child.on('exit', () => {
    failure ??= readFileSync(folder.log).subarray(logged).toString('utf8');
  });
  child.unref();
  start.onStart(child);
  for (;;) {
    await pause(pollMilliseconds);
    if (failure !== undefined) return failure;
    const server = findServer(folder);
    if (server?.pid === child.pid && server?.status === 'ready') {
      child.removeAllListeners('exit');
      return server;
    }
  }
}

const longestLogBytes = 16 * 1024 * 1024;

function keepLogShort(folder: DataFolder): void {
  const size = statSync(folder.log, { throwIfNoEntry: false })?.size ?? 0;
  if (size > longestLogBytes) renameSync(folder.log, `${folder.log}.old`);
}

/** Waits until a server that is starting is ready, or one that is stopping has gone. */
export async function settledServer(folder: DataFolder): Promise<RunningServer | undefined> {
  for (;;) {
    const server = findServer(folder);
    if (server === undefined || server.status === 'ready') return server;
    await pause(pollMilliseconds);
  }
}

/** Asks a server to stop: open transactions are rolled back, all is written to disk. Does not wait. */
export function askToStop(server: { readonly pid: number }, how: 'fast' | 'immediate' = 'fast'): void {
  try {
    process.kill(server.pid, how === 'fast' ? 'SIGINT' : 'SIGQUIT');
  } catch {
    // It has stopped by itself.
  }
}

/** Stops the server and waits until it has gone. */
export async function stopServer(folder: DataFolder): Promise<void> {
  const server = findServer(folder);
  if (server === undefined) return;
  askToStop(server);
  while (serves(server.pid, folder)) await pause(pollMilliseconds);
}

/** Waits for a server that was told to stop, blocking everything: for the end of a process. */
export function waitUntilGone(server: RunningServer, folder: DataFolder): void {
  const still = new Int32Array(new SharedArrayBuffer(4));
  const end = performance.now() + 5000;
  // A child of this process that has ended stays in the table until the event loop runs, but in no folder.
  while (serves(server.pid, folder) && performance.now() < end) Atomics.wait(still, 0, 0, pollMilliseconds);
}
