/** What is where in a data folder. */
import { chmodSync, existsSync, lchownSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { embeddedMajor } from './binaries.ts';
import { codeOf, DatabaseUnavailable, reasonOf } from './unavailable.ts';

/** The paths of a data folder, all absolute. */
export interface DataFolder {
  readonly path: string;
  /** Held while the server is started or stopped. */
  readonly lock: string;
  /** One held file for each process that uses the server. */
  readonly attached: string;
  /** The password of the owner role, readable by the folder's owner alone. */
  readonly password: string;
  /** PostgreSQL's own folder. */
  readonly cluster: string;
  /** Where the server writes what it has to say. */
  readonly log: string;
  /** Names the copy of the binaries that the server runs from, where one had to be made. */
  readonly binaries: string;
}

/** Prefix of the folders in which a cluster is made, to be moved into its place when it is complete. */
export const makingPrefix = 'making-';

/** The paths of a data folder, whether or not it exists. */
export function pathsOf(dataDir: string): DataFolder {
  const path = resolve(dataDir);
  return {
    path,
    lock: join(path, 'lock'),
    attached: join(path, 'attached'),
    password: join(path, 'password'),
    cluster: join(path, 'postgres'),
    log: join(path, 'postgres.log'),
    binaries: join(path, 'binaries'),
  };
}

/** What root makes in a folder of someone else's is theirs, or they could not use it without root afterwards. */
export function giveToOwner(path: string, folder: DataFolder): void {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = statSync(folder.path);
  lchownSync(path, uid, gid);
}

/** Makes the data folder if absent, with owner-only rights, and says so in a sentence if it cannot be used. */
export function openFolder(dataDir: string): DataFolder {
  const folder = pathsOf(dataDir);
  try {
    const made = mkdirSync(folder.path, { recursive: true, mode: 0o700 });
    if (made !== undefined) chmodSync(folder.path, 0o700);
    if (existsSync(join(folder.path, 'PG_VERSION'))) {
      throw new DatabaseUnavailable(
        `${folder.path} is itself a cluster of PostgreSQL ${versionIn(folder.path)}, and OpenDocket (PostgreSQL ${embeddedMajor}) keeps its own inside its data folder: choose another folder with --data, or start that server and set DATABASE_URL.`,
      );
    }
    if (!existsSync(folder.attached)) {
      mkdirSync(folder.attached, { recursive: true, mode: 0o700 });
      giveToOwner(folder.attached, folder);
    }
    readdirSync(folder.attached);
  } catch (error) {
    if (error instanceof DatabaseUnavailable) throw error;
    throw new DatabaseUnavailable(`The data folder ${folder.path} cannot be used: ${explain(error)}`);
  }
  return folder;
}

function explain(error: unknown): string {
  switch (codeOf(error)) {
    case 'EACCES':
    case 'EPERM':
      return 'it, or a folder above it, belongs to another user; run the command as that user, or choose another folder with --data.';
    case 'EROFS':
      return 'it is on a read-only disk; choose another folder with --data.';
    case 'ENOSPC':
      return 'the disk is full; make room, or choose another folder with --data.';
    case 'EEXIST':
    case 'ENOTDIR':
      return 'there is a file of that name; choose another folder with --data.';
    default:
      return `${reasonOf(error)}; choose another folder with --data.`;
  }
}

function versionIn(cluster: string): string {
  return readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
}

/**
 * Whether the data folder has a cluster, made by our major version.
 * @throws when another major version made it: PostgreSQL cannot read it, and it may hold all there is of a docket
 */
export function hasCluster(folder: DataFolder): boolean {
  if (!existsSync(join(folder.cluster, 'PG_VERSION'))) return false;
  const version = versionIn(folder.cluster);
  if (version === String(embeddedMajor)) return true;
  throw new DatabaseUnavailable(
    `The data folder ${folder.path} was made by PostgreSQL ${version} and this OpenDocket carries PostgreSQL ${embeddedMajor}, which cannot read it; nothing was changed: use the OpenDocket that made it, or choose another folder with --data and import again.`,
  );
}

/** Removes clusters that were never completed. */
export function removeUnfinished(folder: DataFolder): void {
  for (const name of readdirSync(folder.path)) {
    if (name.startsWith(makingPrefix)) rmSync(join(folder.path, name), { recursive: true, force: true, maxRetries: 5 });
  }
}
