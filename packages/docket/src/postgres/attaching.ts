/** What the tests of the life cycle have in common: commands as real processes, and data folders for them. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { withConnection } from './connect.ts';
import { pathsOf } from './folder.ts';
import { findServer, type RunningServer } from './server.ts';
import { discardServer } from './throw-away.ts';

const program = fileURLToPath(new URL('./attach-process.ts', import.meta.url));

/** Commands that have not ended: those of a test that fails must not keep its process from ending. */
const running = new Set<ChildProcess>();

/** A command that uses a data folder. */
export interface Command {
  readonly child: ChildProcess;
  /** Resolves with its address once it is attached; fails with its sentence if it could not. */
  attached(): Promise<string>;
  /** Ends it in order, by closing its input, and waits for it. */
  leave(): Promise<void>;
  /** Ends it by a signal and waits for it. */
  end(signal: NodeJS.Signals): Promise<void>;
}

/** How a command is started otherwise than by us as we are. */
export interface CommandOptions {
  /** Flush to disk, as outside of tests. */
  readonly durable?: boolean;
  readonly uid?: number;
  readonly gid?: number;
  /** A program, with its arguments, that starts the command. */
  readonly through?: readonly string[];
}

/** Starts a command on a data folder. */
export function startCommand(dataDir: string, { durable, uid, gid, through = [] }: CommandOptions = {}): Command {
  const [file = '', ...args] = [...through, process.execPath, program, dataDir, durable ? 'durable' : ''];
  const child = spawn(file, args, {
    cwd: '/',
    stdio: 'pipe',
    ...(uid === undefined ? {} : { uid }),
    ...(gid === undefined ? {} : { gid }),
  });
  running.add(child);
  const ended = once(child, 'exit').finally(() => running.delete(child));
  const complaint = text(child.stderr);
  child.stdin.on('error', () => {}); // it ended before it was told to
  const firstLine = new Promise<string | undefined>((resolve) => {
    let seen = '';
    child.stdout.setEncoding('utf8').on('data', (piece: string) => {
      seen += piece;
      if (seen.includes('\n')) resolve(seen);
    });
    child.stdout.on('end', () => resolve(undefined));
  });
  return {
    child,
    async attached() {
      const line = await firstLine;
      if (line === undefined) throw new Error((await complaint).trim());
      const { connectionString }: { connectionString: string } = JSON.parse(line);
      return connectionString;
    },
    async leave() {
      child.stdin.end();
      const [code] = await ended;
      if (code !== 0) throw new Error(`${(await complaint).trim()} (exit code ${code})`);
    },
    async end(signal) {
      child.kill(signal);
      await ended;
    },
  };
}

/** Waits until something is so, looking again and again; the limit is for a fault, and far longer than it takes. */
export async function until<T>(what: string, look: () => T | undefined | false): Promise<T> {
  const end = performance.now() + 60_000;
  for (;;) {
    const found = look();
    if (found !== undefined && found !== false) return found;
    if (performance.now() > end) throw new Error(`${what}: not within a minute`);
    await pause(2);
  }
}

/** The server of a data folder, which is expected to run. */
export function serverOf(dataDir: string): RunningServer {
  const server = findServer(pathsOf(dataDir));
  if (server === undefined) throw new Error(`no server runs for ${dataDir}`);
  return server;
}

/** Whether any server runs for a data folder. */
export function isServed(dataDir: string): boolean {
  return findServer(pathsOf(dataDir)) !== undefined;
}

/** A data folder that was used and left in order, to be copied: most tests are not about the making of one. */
let used: Promise<string> | undefined;

async function makeUsedFolder(): Promise<string> {
  const parent = mkdtempSync(join(tmpdir(), prefix));
  process.on('exit', () => rmSync(parent, { recursive: true, force: true }));
  const folder = join(parent, 'data');
  const command = startCommand(folder);
  await withConnection(await command.attached(), (client) => client.query('create table docket (case_id bigint)'));
  await command.leave();
  return folder;
}

const prefix = 'opendocket-life-cycle-';

/**
 * Runs a test on a data folder, and clears it away.
 * @param state `used`: with a cluster, in which there is a table `docket (case_id bigint)`; `absent`: not there yet. The
 * folder above it is there, and of mode 0700 as temporary folders are.
 */
export async function withFolder<T>(state: 'used' | 'absent', use: (folder: string) => Promise<T>): Promise<T> {
  const parent = mkdtempSync(join(tmpdir(), prefix));
  const folder = join(parent, 'data');
  try {
    if (state === 'used') {
      used ??= makeUsedFolder();
      const { status } = spawnSync('cp', ['-a', await used, folder]);
      if (status !== 0) throw new Error(`cp to ${folder} ended with ${status}`);
    }
    return await use(folder);
  } finally {
    for (const child of running) child.kill('SIGKILL');
    discardServer(folder);
    rmSync(parent, { recursive: true, force: true });
  }
}
