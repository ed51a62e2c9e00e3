/** Makes the cluster of a data folder: all of it or nothing. */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chownSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Account } from './account.ts';
import { type DataFolder, giveToOwner, makingPrefix, removeUnfinished } from './folder.ts';
import { DatabaseUnavailable } from './unavailable.ts';

/** The role that owns the embedded database, and the database's name. */
export const ownerRole = 'opendocket';

/**
 * How PostgreSQL's programs are to name the folder that they are started in.
 *
 * Root's server runs as another account, which often cannot pass through the folders above the cluster (root's home, a
 * temporary folder of mode 0700). A folder that a process was started in needs no such passing, and on Linux
 * `/proc/self/cwd` is a name for it that is absolute, as PostgreSQL wants it. PostgreSQL and all that it forks stay in
 * the cluster's folder for good.
 */
export function folderAsSeenFrom(folder: string, account: Account | undefined): string {
  return account !== undefined && process.platform === 'linux' ? '/proc/self/cwd' : folder;
}

/** The environment for PostgreSQL's programs: none of the caller's PG… or locale variables. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' };
}

/** The last line of a text that says something. */
export function lastLine(of: string): string {
  return of.trim().split('\n').at(-1)?.trim() ?? '';
}

/**
 * Makes a cluster with checksums, UTF-8 and the C locale, whose owner role has a new random password, in a folder
 * beside its place, and moves it there when it is complete: a `kill -9` half-way leaves only something to sweep away.
 * @param durable false skips flushing to disk, for tests
 * @param onStart is given the running `initdb`, to end it should this process end
 */
export async function makeCluster(
  folder: DataFolder,
  native: string,
  account: Account | undefined,
  durable: boolean,
  onStart: (child: ChildProcess) => void,
): Promise<void> {
  removeUnfinished(folder);
  // What is there without a PG_VERSION is none of ours to remove.
  if (existsSync(folder.cluster)) {
    throw new DatabaseUnavailable(
      `${folder.cluster} exists and is no PostgreSQL cluster: move it away, or choose another folder with --data.`,
    );
  }
  const making = mkdtempSync(join(folder.path, makingPrefix));
  try {
    const data = join(making, 'data');
    const passwordFile = join(making, 'password');
    const password = randomBytes(32).toString('base64url');
    mkdirSync(data, { mode: 0o700 });
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    if (account !== undefined)
      for (const path of [making, data, passwordFile]) chownSync(path, account.uid, account.gid);
    const seen = folderAsSeenFrom(data, account);
    const options = [
      `--pgdata=${seen}`,
      // Not joined: "/proc/self/cwd/.." must reach the kernel as it is.
      `--pwfile=${seen}/../password`,
      `--username=${ownerRole}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--data-checksums',
      '--no-instructions',
      ...(durable ? [] : ['--no-sync']),
    ];
    await runInitdb(join(native, 'bin/initdb'), options, data, account, onStart);
    writeFileSync(folder.password, `${password}\n`, { mode: 0o600 });
    giveToOwner(folder.password, folder);
    renameSync(data, folder.cluster);
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}

async function runInitdb(
  program: string,
  options: readonly string[],
  cwd: string,
  account: Account | undefined,
  onStart: (child: ChildProcess) => void,
): Promise<void> {
  const child = spawn(program, options, {
    ...account,
    cwd,
    env: plainEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onStart(child);
  const [exit, output, complaints] = await Promise.all([once(child, 'close'), text(child.stdout), text(child.stderr)]);
  if (exit[0] === 0) return;
  if (/could not look up effective user ID/.test(complaints)) {
    throw new DatabaseUnavailable(
      `The user that runs this (id ${process.getuid?.()}) has no entry in this machine's list of users, and PostgreSQL makes a data folder only for one that has: run the command as another user, add an entry, or set DATABASE_URL.`,
    );
  }
  const line =
    complaints.split('\n').find((each) => /error|fatal|could not/i.test(each)) ?? lastLine(complaints || output);
  throw new DatabaseUnavailable(
    `PostgreSQL could not make its data folder ("${line.trim()}"): see to that, then try again.`,
  );
}
